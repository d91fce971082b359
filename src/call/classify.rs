//! What a retry class permits, and what a reply means, each decided once.

use crate::operations::Retry;

use super::{Fault, ReplyFacts};

/// What may be repeated, as the machine needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Safe,
    OnlyIfUnsent,
    AfterLookup,
    Never,
}

impl Class {
    pub(super) fn of(retry: Retry) -> Self {
        match retry {
            Retry::Safe => Self::Safe,
            Retry::AfterLookup(_) => Self::AfterLookup,
            Retry::OnlyIfUnsent => Self::OnlyIfUnsent,
            Retry::Never => Self::Never,
        }
    }
}

/// What a reply says about the message it answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// 2xx.
    Success,
    /// 404: a refusal of a request, and the answer "nothing there" to a look-up where the service itself says so.
    NotFound,
    /// Another 4xx: not carried out, and would not be another time.
    Refused,
    /// Refused because the caller's id is in use, or because something is in the way: 409.
    Duplicate,
    /// The platform's own 429: not carried out, and nothing of this key would be for a while.
    KeyLimited,
    /// A carrier's 429, passed on: not carried out, and says nothing about the key.
    CarrierLimited,
    /// 3xx. `resend` is whether the status asks for the same request elsewhere: then it was not
    /// carried out here (RFC 9110, sections 15.4.8 and 15.4.9).
    Redirect { resend: bool },
    /// 5xx, 408 (which gateways also send when the service behind them is slow), or no HTTP status:
    /// may have been carried out.
    Ambiguous,
}

impl Verdict {
    pub(super) fn of(facts: &ReplyFacts) -> Self {
        match facts.status {
            200..=299 => Self::Success,
            0 | 300..=399 => Self::Redirect { resend: matches!(facts.status, 307 | 308) },
            429 if facts.fault == Fault::Carrier => Self::CarrierLimited,
            429 => Self::KeyLimited,
            408 => Self::Ambiguous,
            409 => Self::Duplicate,
            400..=499 if facts.fault == Fault::Duplicate => Self::Duplicate,
            404 => Self::NotFound,
            400..=499 => Self::Refused,
            _ => Self::Ambiguous,
        }
    }
}
