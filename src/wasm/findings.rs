//! Findings as plain data.

use wasm_bindgen::JsValue;

use super::bindings::parsed;
use crate::json::ObjectText;
use crate::schema::Severity;
use crate::schema::check::Finding;

/// A list of `{ severity, path, code, message, expected, received }`.
pub(super) fn findings_to_js(findings: impl Iterator<Item = Finding>) -> JsValue {
    let mut list = String::from("[");
    for finding in findings {
        if list.len() > 1 {
            list.push(',');
        }
        let mut facts = ObjectText::new();
        facts.text(
            "severity",
            match finding.severity {
                Severity::Issue => "issue",
                Severity::Note => "note",
            },
        );
        facts.text("path", &finding.path);
        facts.text("code", finding.code.as_str());
        facts.text("message", &finding.message);
        facts.text("expected", &finding.expected);
        facts.text("received", &finding.received);
        list.push_str(&facts.finish());
    }
    list.push(']');
    parsed(&list)
}
