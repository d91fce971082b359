//! Rows for requests to paths of the caller's own: the way to what the vendor adds tomorrow.

use super::RequestError;
use crate::operations::{Handle, Operation};

/// Reads are repeated freely. Nothing is known of what the others do, so they are repeated only
/// when surely nothing was sent, as every row that says nothing else.
static PARTNER: [Operation; 5] = [
    any(Operation::get("")).partner(),
    any(Operation::post("")).partner(),
    any(Operation::put("")).partner(),
    any(Operation::patch("")).partner(),
    any(Operation::delete("")).partner(),
];

static MERCHANT: [Operation; 5] = [
    any(Operation::get("")),
    any(Operation::post("")),
    any(Operation::put("")),
    any(Operation::patch("")),
    any(Operation::delete("")),
];

const fn any(row: Operation) -> Operation {
    row.named("request").optional_body::<serde_json::Value>()
}

/// The row of a request with this method, for one of the two handles. Its path is the caller's.
///
/// # Errors
/// [`RequestError::InvalidMethod`] for a method the service does not use.
pub fn custom_operation(method: &str, handle: Handle) -> Result<&'static Operation, RequestError> {
    let rows = match handle {
        Handle::Partner => &PARTNER,
        Handle::Merchant => &MERCHANT,
    };
    rows.iter()
        .find(|row| row.method.as_str().eq_ignore_ascii_case(method))
        .ok_or(RequestError::InvalidMethod)
}
