//! What kind of refusal a reply is.

use super::Envelope;
use crate::search::position;

/// What kind of failure a reply of 4xx or 5xx is, for the error class the caller sees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FailureKind {
    /// The key is missing, wrong or expired.
    Authentication,
    /// The key may not do this.
    Permission,
    /// There is no such thing.
    NotFound,
    /// Another thing has this id, or is in the way.
    Conflict,
    /// Too many requests.
    RateLimit,
    /// The wallet does not hold enough.
    InsufficientFunds,
    /// Any other refusal or fault of the service.
    Service,
}

impl FailureKind {
    /// A stable name of the kind.
    pub fn code(self) -> &'static str {
        match self {
            Self::Authentication => "authentication",
            Self::Permission => "permission",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::RateLimit => "rate_limit",
            Self::InsufficientFunds => "insufficient_funds",
            Self::Service => "service",
        }
    }
}

/// The kind of a failed reply. The service's own code says more than its status, so an empty
/// wallet is told from other bad requests.
pub fn failure_kind(status: u16, envelope: &Envelope<'_>) -> FailureKind {
    if has_code(envelope, &["insufficient_funds"]) {
        return FailureKind::InsufficientFunds;
    }
    match status {
        401 => FailureKind::Authentication,
        403 => FailureKind::Permission,
        404 => FailureKind::NotFound,
        409 => FailureKind::Conflict,
        429 => FailureKind::RateLimit,
        400 | 422 if is_duplicate(envelope) => FailureKind::Conflict,
        _ => FailureKind::Service,
    }
}

/// Whether the limit is a carrier's own and not the platform's: other calls need not wait.
/// Source: the vendor's page on rate limits, which says to look at `error_source`.
pub fn is_carriers_own_limit(envelope: &Envelope<'_>) -> bool {
    let mut sources = envelope.errors().filter_map(|error| error.source()).peekable();
    sources.peek().is_some() && sources.all(|source| source.eq_ignore_ascii_case("carrier"))
}

/// Whether the request is refused because a thing with the caller's id is there already.
///
/// The documents name no code for it. `identifier_conflict` is the fitting one of their list; a
/// refusal of the value of an external id may also be meant, so its message decides.
pub fn is_duplicate(envelope: &Envelope<'_>) -> bool {
    envelope.errors().any(|error| {
        let code = error.code().unwrap_or_default();
        code == "identifier_conflict"
            || (code == "invalid_field_value"
                && error.field_name().is_some_and(|name| names_external_id(&name))
                && error.message().is_some_and(|message| says_taken(&message)))
    })
}

/// Whether the service itself says that the thing asked for does not exist: a 404 without its envelope is somebody
/// else's on the way.
pub fn is_missing(status: u16, envelope: &Envelope<'_>) -> bool {
    match status {
        404 => envelope.errors().next().is_some(),
        400 => has_code(envelope, &["not_found"]),
        _ => false,
    }
}

fn has_code(envelope: &Envelope<'_>, codes: &[&str]) -> bool {
    envelope.errors().any(|error| error.code().is_some_and(|code| codes.contains(&code.as_str())))
}

fn names_external_id(field_name: &str) -> bool {
    field_name.ends_with("_id") && position(field_name.as_bytes(), b"external_").is_some()
}

fn says_taken(message: &str) -> bool {
    let message = message.to_ascii_lowercase();
    ["already", "unique", "duplicate", "in use", "taken"]
        .iter()
        .any(|word| position(message.as_bytes(), word.as_bytes()).is_some())
}
