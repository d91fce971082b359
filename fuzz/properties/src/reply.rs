//! What is read of a reply before anything else: the envelope of errors.

use serde_json::Value;
use shipstation_partner::reply::{Envelope, failure_kind, is_carriers_own_limit, is_duplicate, is_missing};

/// Any bytes as a reply's body, under any status: no panic; what is said stands in the text.
pub fn reply(status: u16, text: &[u8]) {
    let envelope = Envelope::of(text);
    let _ = (failure_kind(status, &envelope), is_missing(status, &envelope));
    let _ = (is_carriers_own_limit(&envelope), is_duplicate(&envelope));
    let parsed: Option<Value> = serde_json::from_slice(text).ok();
    if let Some(errors) = envelope.errors_text() {
        let about = || format!("{errors:?} of {:?}", String::from_utf8_lossy(text));
        let is_there = errors.is_empty() || text.windows(errors.len()).any(|part| part == errors.as_bytes());
        assert!(is_there, "the errors are not the text's own: {}", about());
        assert!(
            parsed.is_none() || serde_json::from_str::<Value>(errors).is_ok(),
            "of a right text the errors are right: {}",
            about()
        );
    }
    for error in envelope.errors() {
        let _ = (error.source(), error.kind(), error.code(), error.message(), error.field_name());
    }
}
