//! The table as JSON text, for callers that walk it.

use super::{Evidence, Handle, Lookup, Operation, Paging, Part, Retry, Spends, Variants, table};
use crate::json::{ObjectText, list};

/// A JSON list of all operations, each `{ name, method, path, handle, spends, retry, paging, query,
/// body, file, text, lookup, variants, documented, evidence }`, in the order of [`all`](super::all).
pub fn listing() -> String {
    list(table().iter().map(row_text))
}

fn row_text(row: &Operation) -> String {
    let mut facts = ObjectText::new();
    facts.text("name", row.name);
    facts.text("method", row.method.as_str());
    facts.text("path", row.path);
    facts.text("handle", handle(row.handle));
    facts.text("spends", spends(row.spends));
    facts.text("retry", retry(row.retry));
    match row.paging {
        Some(Paging { items, default_size, max_size }) => {
            let mut paging = ObjectText::new();
            paging.text("items", items);
            paging.number("defaultSize", Some(default_size.into()));
            paging.number("maxSize", Some(max_size.into()));
            facts.json("paging", &paging.finish());
        }
        None => facts.json("paging", "null"),
    }
    facts.flag("query", row.query.is_some());
    match row.body {
        Some(body) => facts.text("body", if body.required { "required" } else { "optional" }),
        None => facts.json("body", "null"),
    }
    facts.flag("file", row.is_file);
    facts.flag("text", row.is_text);
    match row.variants {
        Some(variants) => facts.json("variants", &variants_text(variants)),
        None => facts.json("variants", "null"),
    }
    match row.retry {
        Retry::AfterLookup(found) => facts.json("lookup", &lookup(found)),
        _ => facts.json("lookup", "null"),
    }
    facts.flag("documented", row.evidence != Evidence::ThirdParty);
    facts.text("evidence", evidence(row.evidence));
    facts.finish()
}

fn variants_text(variants: &Variants) -> String {
    let mut values = String::from("[");
    for variant in variants.known {
        values.push_str(if values.len() > 1 { ",\"" } else { "\"" });
        values.push_str(variant.value);
        values.push('"');
    }
    values.push(']');
    let mut facts = ObjectText::new();
    facts.text("argument", variants.argument);
    facts.text(
        "part",
        match variants.part {
            Part::Body => "body",
            Part::Reply => "reply",
        },
    );
    facts.json("values", &values);
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
        let text = row_text(&ROW);
        let expected = serde_json::json!({
            "name": "things.list",
            "method": "GET",
            "path": "/v1/things/{thing_id}",
            "handle": "merchant",
            "spends": "nothing",
            "retry": "safe",
            "paging": { "items": "things", "defaultSize": 25, "maxSize": 500 },
            "query": false,
            "body": null,
            "file": false,
            "text": false,
            "lookup": null,
            "variants": null,
            "documented": true,
            "evidence": "openapi",
        });
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), expected);
    }

    #[test]
    fn the_whole_table_is_valid_json() {
        let rows: Vec<serde_json::Value> = serde_json::from_str(&listing()).unwrap();
        assert_eq!(rows.len(), table().len());
    }
}
