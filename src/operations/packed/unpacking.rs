//! Bytes to rows, once when a program starts.

use super::super::{
    Ask, Body, Evidence, FieldPath, Handle, Lookup, Mark, Method, Operation, Paging, Part, Retry, Spends,
    Variant, Variants,
};
use super::said;
use crate::prelude::*;
use crate::schema::packed::Unpacker;

const METHODS: [Method; 5] = [Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete];
const SPENDS: [Spends; 3] = [Spends::Nothing, Spends::Balance, Spends::PaymentMethod];
const EVIDENCE: [Evidence; 3] = [Evidence::OpenApi, Evidence::VendorDocs, Evidence::ThirdParty];
/// By place; a class that needs more than its name stands behind them.
const RETRIES: [Retry; 3] = [Retry::Safe, Retry::OnlyIfUnsent, Retry::Never];

pub(super) fn unpack(mut unpacker: Unpacker) -> Vec<Operation> {
    let mut rows = Vec::new();
    let mut lookups = Vec::new();
    while !unpacker.is_done() {
        unpacker.shapes();
        let said = unpacker.number();
        let place = |shift: u32, bits: u64| usize::try_from(said >> shift & bits).unwrap_or(0);
        let (name, path) = (unpacker.text(), unpacker.text());
        let mut known = |bit| (said & bit != 0).then(|| unpacker.known());
        let (reply, query, body) = (known(said::REPLY), known(said::QUERY), known(said::BODY));
        let paging = (said & said::PAGED != 0).then(|| Paging {
            items: unpacker.text(),
            default_size: u16::try_from(unpacker.number()).unwrap_or(0),
            max_size: u16::try_from(unpacker.number()).unwrap_or(0),
        });
        let retry = RETRIES.get(place(7, 3)).copied();
        if retry.is_none() {
            lookups.push((rows.len(), PackedLookup::unpack(&mut unpacker)));
        }
        rows.push(Operation {
            name,
            method: METHODS.get(place(0, 7)).copied().unwrap_or(Method::Get),
            path,
            handle: if said & said::PARTNER == 0 { Handle::Merchant } else { Handle::Partner },
            query,
            body: body.map(|shape| Body { shape, required: said & said::OPTIONAL == 0 }),
            reply,
            is_file: said & said::FILE != 0,
            is_text: said & said::TEXT != 0,
            variants: (said & said::VARIES != 0).then(|| unpack_variants(&mut unpacker, said)),
            retry: retry.unwrap_or(Retry::Never),
            spends: SPENDS.get(place(3, 3)).copied().unwrap_or(Spends::Nothing),
            paging,
            evidence: EVIDENCE.get(place(5, 3)).copied().unwrap_or(Evidence::OpenApi),
            #[cfg(feature = "text")]
            source: "",
            #[cfg(feature = "text")]
            doc: "",
        });
    }
    for (index, lookup) in lookups {
        let target = rows.iter().find(|row| row.name == lookup.with).copied();
        if let (Some(target), Some(row)) = (target, rows.get_mut(index)) {
            row.retry = Retry::AfterLookup(Box::leak(Box::new(lookup.with(Box::leak(Box::new(target))))));
        }
    }
    rows
}

/// A look-up that has the name of its operation, which may stand behind it, in place of the operation.
struct PackedLookup {
    said: u64,
    names: &'static [&'static str],
    query: &'static str,
    with: &'static str,
    id: &'static str,
    around: (&'static str, &'static str),
}

impl PackedLookup {
    fn unpack(unpacker: &mut Unpacker) -> Self {
        Self {
            said: unpacker.number(),
            names: unpacker.list(),
            query: unpacker.text(),
            with: unpacker.text(),
            id: unpacker.text(),
            around: (unpacker.text(), unpacker.text()),
        }
    }

    fn with(&self, with: &'static Operation) -> Lookup {
        let by = match self.names.first() {
            Some(name) if self.said & said::BY_ARGUMENT != 0 => Mark::Argument(name),
            _ => Mark::Field(FieldPath { names: self.names }),
        };
        let ask = match self.said & said::ASK {
            said::ASK_PATH => Ask::Path,
            said::ASK_QUERY => Ask::Query(self.query),
            _ => Ask::Everything,
        };
        Lookup { by, with, ask, id: self.id, is_new: self.said & said::NEW != 0, around: self.around }
    }
}

fn unpack_variants(unpacker: &mut Unpacker, said: u64) -> &'static Variants {
    let part = if said & said::IN_REPLY == 0 { Part::Body } else { Part::Reply };
    let argument = unpacker.text();
    let known = (0..unpacker.count()).map(|_| Variant { value: unpacker.text(), shape: unpacker.known() });
    Box::leak(Box::new(Variants::new("", argument, part, Vec::leak(known.collect()))))
}
