//! Findings as plain data.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::bindings::Facts;
use crate::schema::Severity;
use crate::schema::check::Finding;

/// A list of `{ severity, path, code, message, expected, received }`.
pub(super) fn findings_to_js(findings: impl Iterator<Item = Finding>) -> JsValue {
    let list = Array::new();
    for finding in findings {
        let facts: Facts = Object::new().unchecked_into();
        facts.set_severity(match finding.severity {
            Severity::Issue => "issue",
            Severity::Note => "note",
        });
        facts.set_path(&finding.path);
        facts.set_code(finding.code.as_str());
        facts.set_message(&finding.message);
        facts.set_expected(&finding.expected);
        facts.set_received(&finding.received);
        list.push(&facts);
    }
    list.into()
}
