//! Rows for requests to paths of the caller's own: the way to what the vendor adds tomorrow.

use super::RequestError;
use crate::operations::Operation;

/// Reads are repeated freely. Nothing is known of what the others do, so they are repeated only
/// when surely nothing was sent, as every row that says nothing else.
static ROWS: [Operation; 5] = [
    any(Operation::get("")),
    any(Operation::post("")),
    any(Operation::put("")),
    any(Operation::patch("")),
    any(Operation::delete("")),
];

const fn any(row: Operation) -> Operation {
    row.named("request").optional_body::<serde_json::Value>()
}

/// The row of a request with this method, the partner's own or on behalf of an account. Its path is the caller's.
///
/// # Errors
/// [`RequestError::InvalidMethod`] for a method the service does not use.
pub fn custom_operation(method: &str) -> Result<&'static Operation, RequestError> {
    ROWS.iter()
        .find(|row| row.method.as_str().eq_ignore_ascii_case(method))
        .ok_or(RequestError::InvalidMethod)
}
