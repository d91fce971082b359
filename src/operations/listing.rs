//! The table as JSON text, for callers that walk it.

use super::{Evidence, Handle, Operation, Retry, Spends, all};
use crate::digits;

/// A JSON list of all operations, each `{ name, method, path, handle, spends, retry, paging, query,
/// body, documented, evidence }`, in the order of [`all`].
pub fn listing() -> String {
    let mut text = String::from("[");
    for (at, row) in all().enumerate() {
        if at > 0 {
            text.push(',');
        }
        push_row(&mut text, row);
    }
    text.push(']');
    text
}

/// No name, path or word of the table holds a character that JSON escapes.
fn push_row(text: &mut String, row: &Operation) {
    push_word(text, "{\"name\":", row.name);
    push_word(text, ",\"method\":", row.method.as_str());
    push_word(text, ",\"path\":", row.path);
    push_word(text, ",\"handle\":", handle(row.handle));
    push_word(text, ",\"spends\":", spends(row.spends));
    push_word(text, ",\"retry\":", retry(row.retry));
    match row.paging {
        Some(paging) => {
            push_word(text, ",\"paging\":{\"items\":", paging.items);
            text.push_str(",\"defaultSize\":");
            digits::push(text, u64::from(paging.default_size));
            text.push_str(",\"maxSize\":");
            digits::push(text, u64::from(paging.max_size));
            text.push('}');
        }
        None => text.push_str(",\"paging\":null"),
    }
    text.push_str(if row.query.is_some() { ",\"query\":true" } else { ",\"query\":false" });
    text.push_str(match row.body {
        Some(body) if body.required => ",\"body\":\"required\"",
        Some(_) => ",\"body\":\"optional\"",
        None => ",\"body\":null",
    });
    let documented = row.evidence != Evidence::ThirdParty;
    text.push_str(if documented { ",\"documented\":true" } else { ",\"documented\":false" });
    push_word(text, ",\"evidence\":", evidence(row.evidence));
    text.push('}');
}

fn push_word(text: &mut String, before: &str, word: &str) {
    text.push_str(before);
    text.push('"');
    text.push_str(word);
    text.push('"');
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
    use crate::operations::Paging;

    static ROW: Operation = Operation::get("/v1/things/{thing_id}").named("things.list").paged(Paging {
        items: "things",
        default_size: 25,
        max_size: 500,
    });

    #[test]
    fn a_row_is_json_with_every_fact() {
        let mut text = String::new();
        push_row(&mut text, &ROW);
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
            "documented": true,
            "evidence": "openapi",
        });
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), expected);
    }

    #[test]
    fn the_whole_table_is_valid_json() {
        let rows: Vec<serde_json::Value> = serde_json::from_str(&listing()).unwrap();
        assert_eq!(rows.len(), all().count());
    }
}
