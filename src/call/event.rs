//! What the driver tells a call.

pub use crate::reply::Found;

/// Something that happened, fed to [`Call::next`](super::Call::next).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The call begins. Once, first.
    Start,
    /// The place that was waited for is there.
    Admitted,
    /// The message in flight was answered: status, headers and the whole body are here.
    Replied(ReplyFacts),
    /// The message in flight surely never left: no byte of it can have reached the service.
    NotSent(Failure),
    /// The message in flight ended without a whole reply. The service may have acted on it.
    BrokenOff(Failure),
    /// The wait is over.
    Woke,
    /// The caller gave up. The driver also drops the message in flight and any timer.
    Cancelled,
}

impl Event {
    /// Whether it answers the message in flight with a success.
    pub const fn is_success(&self) -> bool {
        matches!(self, Self::Replied(ReplyFacts { status: 200..=299, .. }))
    }
}

/// What a call needs to know about a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReplyFacts {
    /// HTTP status; 0 for the opaque redirect of a browser.
    pub status: u16,
    /// The `Retry-After` header, as [`reply::retry_after_ms`](crate::reply::retry_after_ms) reads it.
    pub retry_after_ms: Option<u32>,
    /// What the error envelope says.
    pub fault: Fault,
    /// What a look-up found: read from its 2xx, and [`Found::Missing`] also from its 4xx.
    pub found: Found,
}

impl ReplyFacts {
    /// Facts of a reply with this status and nothing else to say.
    pub const fn of_status(status: u16) -> Self {
        Self { status, retry_after_ms: None, fault: Fault::None, found: Found::Unclear }
    }
}

/// What the entries of the error envelope mean for repeating.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// Nothing beyond the status.
    None,
    /// The carrier's, not the platform's (`error_source` is `carrier`): its 429 is not the key's.
    Carrier,
    /// The caller's own id is already in use.
    Duplicate,
}

/// How a message failed below HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Failure {
    /// No connection was made: name not found, connection refused, connect timeout.
    Refused,
    /// The connection broke.
    Reset,
    /// No whole reply within the attempt's time.
    Timeout,
    /// The reply's body was cut short or stalled.
    Body,
    /// The transport failed in a way it did not name.
    Transport,
}

impl Failure {
    /// As logs have it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Reset => "reset",
            Self::Timeout => "timeout",
            Self::Body => "body",
            Self::Transport => "transport",
        }
    }
}
