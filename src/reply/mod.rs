//! What a reply says, read from its text and headers: pure functions.

mod comparison;
mod envelope;
mod fault;
mod rate_limit;
mod retry_after;

pub use comparison::{Comparison, compare};
pub use envelope::{Envelope, ServiceError};
pub use fault::{FailureKind, failure_kind, is_carriers_own_limit, is_duplicate, is_missing};
pub use rate_limit::RateLimit;
pub use retry_after::retry_after_ms;

use crate::json::Value;

/// The text or number at the end of this way through the objects of a JSON text.
pub fn text_at(text: &[u8], names: &[&str]) -> Option<String> {
    Value::of(text)?.at(names)?.text_or_number()
}
