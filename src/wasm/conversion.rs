//! Plain data across the boundary: options in, findings and failures out. Never payloads: for them
//! JSON text is several times faster.

use serde::Serialize;
use serde::de::DeserializeOwned;
pub(super) use serde_wasm_bindgen::preserve;
use wasm_bindgen::JsValue;

use crate::schema::Severity;
use crate::schema::check::Finding;

/// Reads plain data. Absent fields and `undefined` are the same. What cannot be read is `None`: the
/// converter's own words may repeat a value, and a value may be a secret.
pub(super) fn from_js<T: DeserializeOwned + Default>(value: JsValue) -> Option<T> {
    if value.is_undefined() {
        return Some(T::default());
    }
    serde_wasm_bindgen::from_value(value).ok()
}

/// Writes plain data. Fields that are `None` or `undefined` are left out where the type says so.
pub(super) fn to_js<T: Serialize>(value: &T) -> JsValue {
    // Nothing that is written here can fail: no map with odd keys, no number past 2^53.
    serde_wasm_bindgen::to_value(value).unwrap_or(JsValue::UNDEFINED)
}

/// Findings as the facade hands them out.
pub(super) fn findings_to_js(findings: impl Iterator<Item = Finding>) -> JsValue {
    let facts: Vec<FindingFacts> = findings.map(FindingFacts::from).collect();
    to_js(&facts)
}

#[derive(Serialize)]
struct FindingFacts {
    severity: &'static str,
    path: String,
    code: &'static str,
    message: String,
    expected: String,
    received: String,
}

impl From<Finding> for FindingFacts {
    fn from(finding: Finding) -> Self {
        Self {
            severity: match finding.severity {
                Severity::Issue => "issue",
                Severity::Note => "note",
            },
            path: finding.path,
            code: finding.code.as_str(),
            message: finding.message,
            expected: finding.expected,
            received: finding.received,
        }
    }
}
