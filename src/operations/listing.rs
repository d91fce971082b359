//! The table as JSON text, for callers that walk it.

use super::{Evidence, Handle, Lookup, Operation, Paging, Part, Retry, Spends, Variants, table};
use crate::json::{ListText, ObjectText};
use crate::prelude::*;

/// A JSON list of all operations, in the order of [`all`](super::all), each a list of its facts in the order in which the
/// facade names them: name, method, path, handle, spends, retry, lookup, paging, query, body, file, text, variants,
/// documented, evidence. The names stand there once: written with every row, they would be most of the text.
pub fn listing() -> String {
    let mut rows = ListText::new();
    for row in table() {
        rows.list(|facts| write_row(facts, row));
    }
    rows.finish()
}

fn write_row(facts: &mut ListText, row: &Operation) {
    facts.text(row.name);
    facts.text(row.method.as_str());
    facts.text(row.path);
    facts.text(handle(row.handle));
    facts.text(spends(row.spends));
    facts.text(retry(row.retry));
    match row.retry {
        Retry::AfterLookup(found) => facts.json(&lookup(found)),
        _ => facts.json("null"),
    }
    match row.paging {
        Some(paging) => facts.json(&paging_text(paging)),
        None => facts.json("null"),
    }
    facts.flag(row.query.is_some());
    match row.body {
        Some(body) => facts.text(if body.required { "required" } else { "optional" }),
        None => facts.json("null"),
    }
    facts.flag(row.is_file);
    facts.flag(row.is_text);
    match row.variants {
        Some(variants) => facts.json(&variants_text(variants)),
        None => facts.json("null"),
    }
    facts.flag(row.evidence != Evidence::ThirdParty);
    facts.text(evidence(row.evidence));
}

fn paging_text(Paging { items, default_size, max_size }: Paging) -> String {
    let mut facts = ObjectText::new();
    facts.text("items", items);
    facts.number("defaultSize", Some(default_size.into()));
    facts.number("maxSize", Some(max_size.into()));
    facts.finish()
}

fn variants_text(variants: &Variants) -> String {
    let mut values = ListText::new();
    for variant in variants.known {
        values.text(variant.value);
    }
    let mut facts = ObjectText::new();
    facts.text("argument", variants.argument);
    facts.text(
        "part",
        match variants.part {
            Part::Body => "body",
            Part::Reply => "reply",
        },
    );
    facts.json("values", &values.finish());
    facts.finish()
}

fn lookup(lookup: &Lookup) -> String {
    let mut facts = ObjectText::new();
    facts.text("by", &lookup.mark());
    facts.text("with", lookup.with.name);
    facts.finish()
}

const fn handle(handle: Handle) -> &'static str {
    match handle {
        Handle::Partner => "partner",
        Handle::Merchant => "merchant",
    }
}

const fn spends(spends: Spends) -> &'static str {
    match spends {
        Spends::Nothing => "nothing",
        Spends::Balance => "balance",
        Spends::PaymentMethod => "payment_method",
    }
}

const fn retry(retry: Retry) -> &'static str {
    match retry {
        Retry::Safe => "safe",
        Retry::OnlyIfUnsent => "only_if_unsent",
        Retry::AfterLookup(_) => "after_lookup",
        Retry::Never => "never",
    }
}

const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::OpenApi => "openapi",
        Evidence::VendorDocs => "vendor_docs",
        Evidence::ThirdParty => "third_party",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static ROW: Operation = Operation::get("/v1/things/{thing_id}").named("things.list").paged(Paging {
        items: "things",
        default_size: 25,
        max_size: 500,
    });

    #[test]
    fn a_row_is_json_with_every_fact() {
        let mut facts = ListText::new();
        write_row(&mut facts, &ROW);
        let expected = serde_json::json!([
            "things.list",
            "GET",
            "/v1/things/{thing_id}",
            "merchant",
            "nothing",
            "safe",
            null,
            { "items": "things", "defaultSize": 25, "maxSize": 500 },
            false,
            null,
            false,
            false,
            null,
            true,
            "openapi",
        ]);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&facts.finish()).unwrap(), expected);
    }

    #[test]
    fn the_whole_table_is_valid_json() {
        let rows: Vec<serde_json::Value> = serde_json::from_str(&listing()).unwrap();
        assert_eq!(rows.len(), table().len());
    }
}
