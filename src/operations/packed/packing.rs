//! Rows to bytes, while compiling.

use super::super::{
    Ask, Body, FieldPath, Handle, Lookup, Mark, Operation, Paging, Part, Retry, SUBJECTS, Variants,
};
use super::said;
use crate::schema::packed::Packer;

#[allow(clippy::indexing_slicing, reason = "`get` is not const; the loops end before the length")]
pub(super) const fn pack() -> Packer {
    let mut packer = Packer::new();
    let mut subject = 0;
    while subject < SUBJECTS.len() {
        let mut at = 0;
        while at < SUBJECTS[subject].len() {
            pack_row(&mut packer, SUBJECTS[subject][at]);
            at += 1;
        }
        subject += 1;
    }
    packer
}

const fn pack_row(packer: &mut Packer, row: &Operation) {
    pack_shapes(packer, row);
    packer.end_shapes();
    packer.number(said(row));
    packer.text(row.name);
    packer.text(row.path);
    if let Some(shape) = row.reply {
        packer.known(shape);
    }
    if let Some(shape) = row.query {
        packer.known(shape);
    }
    if let Some(body) = row.body {
        packer.known(body.shape);
    }
    if let Some(Paging { items, default_size, max_size }) = row.paging {
        packer.text(items);
        packer.number(default_size as u64);
        packer.number(max_size as u64);
    }
    if let Retry::AfterLookup(lookup) = row.retry {
        pack_lookup(packer, lookup);
    }
    if let Some(variants) = row.variants {
        pack_variants(packer, variants);
    }
}

/// The shapes that a row refers to.
#[allow(clippy::indexing_slicing, reason = "`get` is not const; the loop ends before the length")]
const fn pack_shapes(packer: &mut Packer, row: &Operation) {
    if let Some(shape) = row.reply {
        packer.shape(shape);
    }
    if let Some(shape) = row.query {
        packer.shape(shape);
    }
    if let Some(body) = row.body {
        packer.shape(body.shape);
    }
    if let Some(variants) = row.variants {
        let mut at = 0;
        while at < variants.known.len() {
            packer.shape(variants.known[at].shape);
            at += 1;
        }
    }
}

#[allow(clippy::indexing_slicing, reason = "`get` is not const; the loop ends before the length")]
const fn pack_variants(packer: &mut Packer, variants: &Variants) {
    packer.text(variants.argument);
    packer.number(variants.known.len() as u64);
    let mut at = 0;
    while at < variants.known.len() {
        packer.text(variants.known[at].value);
        packer.known(variants.known[at].shape);
        at += 1;
    }
}

const fn pack_lookup(packer: &mut Packer, lookup: &Lookup) {
    let (by, names) = match lookup.by {
        Mark::Field(FieldPath { names }) => (0, names),
        Mark::Argument(ref name) => (said::BY_ARGUMENT, core::slice::from_ref(name)),
    };
    let (ask, query) = match lookup.ask {
        Ask::Path => (said::ASK_PATH, ""),
        Ask::Query(query) => (said::ASK_QUERY, query),
        Ask::Everything => (said::ASK_EVERYTHING, ""),
    };
    packer.number(by | ask | if lookup.is_new { said::NEW } else { 0 });
    packer.list(names);
    packer.text(query);
    packer.text(lookup.with.name);
    packer.text(lookup.id);
    packer.text(lookup.around.0);
    packer.text(lookup.around.1);
}

const fn said(row: &Operation) -> u64 {
    let retry = match row.retry {
        Retry::Safe => 0,
        Retry::OnlyIfUnsent => 1,
        Retry::Never => 2,
        Retry::AfterLookup(_) => 3,
    };
    let mut said = row.method as u64 | (row.spends as u64) << 3 | (row.evidence as u64) << 5 | retry << 7;
    said |= if matches!(row.handle, Handle::Partner) { said::PARTNER } else { 0 };
    said |= if row.reply.is_some() { said::REPLY } else { 0 };
    said |= if row.is_file { said::FILE } else { 0 };
    said |= if row.is_text { said::TEXT } else { 0 };
    said |= if row.query.is_some() { said::QUERY } else { 0 };
    said |= if row.paging.is_some() { said::PAGED } else { 0 };
    said |= match row.body {
        Some(Body { required: true, .. }) => said::BODY,
        Some(_) => said::BODY | said::OPTIONAL,
        None => 0,
    };
    said | match row.variants {
        Some(Variants { part: Part::Body, .. }) => said::VARIES,
        Some(_) => said::VARIES | said::IN_REPLY,
        None => 0,
    }
}
