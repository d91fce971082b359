//! What a call tells its driver to do.

use super::Failure;

/// The one thing to do next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Wait for a place among the requests of the key, then feed [`Admitted`](super::Event::Admitted).
    Queue {
        /// For which message.
        what: Sending,
        /// Time for it, in milliseconds; when it is over, give the place up and feed
        /// [`Woke`](super::Event::Woke). Never reaches past the deadline.
        within_ms: u32,
    },
    /// Send this message and feed back how it went.
    Send {
        /// Which message.
        what: Sending,
        /// Time for it, body included, in milliseconds; when it is over, drop the message and feed
        /// [`BrokenOff(Timeout)`](super::Event::BrokenOff). Never reaches past the deadline.
        timeout_ms: u32,
    },
    /// Wait, then feed [`Woke`](super::Event::Woke).
    Wait {
        /// How long, in milliseconds. Never reaches past the deadline.
        ms: u32,
        /// For what.
        why: Why,
    },
    /// The call is over. Every further event gets the same answer.
    Done(Done),
}

/// A message of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// The request itself, with the same body and id each time.
    Request,
    /// The question whether the request was carried out, for the same account.
    Lookup,
}

/// What a wait is for. In this order the driver knows them by number: [`WHYS`](super::wire::WHYS).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Why {
    /// To spread repeats over time.
    Backoff,
    /// The service said when to come back.
    RetryAfter,
    /// Another call of the key was limited.
    Paused,
    /// The service may still be working on the request; the next message is a look-up.
    StillWorking,
}

/// The end of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    /// How it ended.
    pub ending: Ending,
    /// What is known about the effect.
    pub outcome: Outcome,
    /// Whether the same call may be made again as it is: without harm, and with some hope.
    pub retryable: bool,
}

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ending {
    /// The request was answered with 2xx: that reply is the result.
    Reply,
    /// A look-up found what the request made: the look-up's reply is the result.
    Found,
    /// A look-up found something else under the same id: the look-up's reply shows it.
    Conflict,
    /// The service refused or failed: the last reply *to the request* is the error.
    Service,
    /// The service pointed elsewhere. Never followed.
    Redirect,
    /// The last request failed below HTTP.
    Transport(Failure),
    /// The time for the whole call ran out.
    Deadline,
    /// The key is paused after a 429, for longer than the call may take: see [`Call::pause_ms`](super::Call::pause_ms).
    Paused,
    /// The caller gave up.
    Cancelled,
    /// An earlier call made this request, and the service cannot be asked what became of it.
    InDoubt,
    /// The driver fed an event that does not fit: a bug there, kept from doing harm.
    OutOfStep,
}

/// What is known about the effect of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was carried out.
    Confirmed,
    /// It was not carried out. A [`Safe`](crate::operations::Retry::Safe) call that fails ends here
    /// too: nothing hangs on whether the service saw it. But for one whose repeat is told that something is in the way,
    /// or is not there: it may be its own work.
    Refused,
    /// It may have been carried out, and nothing has told.
    Unknown,
}

impl Sending {
    /// As logs have it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Lookup => "lookup",
        }
    }
}

impl Why {
    /// As logs have it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Backoff => "backoff",
            Self::RetryAfter => "retry_after",
            Self::Paused => "paused",
            Self::StillWorking => "still_working",
        }
    }
}
