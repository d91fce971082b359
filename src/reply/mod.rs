//! What a reply says, read from its text and headers: pure functions.

mod calendar;
mod comparison;
mod envelope;
mod fault;
mod rate_limit;
mod retry_after;
mod service_clock;

pub use comparison::{Found, Sought, compare, is_made_before};
pub use envelope::{Envelope, ServiceError};
pub use fault::{FailureKind, failure_kind, is_carriers_own_limit, is_duplicate, is_missing};
pub use rate_limit::RateLimit;
pub use retry_after::retry_after_ms;
pub use service_clock::begun_ms;
