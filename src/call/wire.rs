//! Steps and what became of them as numbers, for a driver in another language: `pkg-template/port.js`.
//! `tests/wire.rs` holds that file to what stands here.

use super::{Done, Ending, Failure, Sending, Step, Why};

/// Wait for a place among the requests of the key, at most so long.
pub const QUEUE: u8 = 1;
/// Send the request or the look-up within that time, body included.
pub const SEND: u8 = 2;
/// Wait.
pub const WAIT: u8 = 3;
/// The call has ended, and there is something to tell of it.
pub const ENDED: u8 = 4;
/// The first request has had its success, and there is nothing else to tell.
pub const SUCCEEDED: u8 = 5;

/// Set where the message to send is the look-up.
const IS_LOOKUP: u8 = 1 << 3;
/// Where the reason of a wait stands.
const WHY_SHIFT: u8 = 4;
/// Milliseconds stand above six bits: as many as 32 bits hold fit beside them in the 53 of a float.
const MS_UNIT: f64 = 64.0;

/// Whys by their number.
pub const WHYS: [Why; 4] = [Why::Backoff, Why::RetryAfter, Why::Paused, Why::StillWorking];
/// Failures of a message by their number.
pub const FAILURES: [Failure; 5] =
    [Failure::Refused, Failure::Reset, Failure::Timeout, Failure::Body, Failure::Transport];

/// Surely no byte left: this and the failure's number. A number below it is the status of a whole reply.
pub const NOT_SENT: u32 = 1000;
/// The service may have acted: this and the failure's number.
pub const BROKEN_OFF: u32 = 1100;
/// The place in the queue is there.
pub const ADMITTED: u32 = 1200;
/// A wait is over, or the time for a place; of a message, that the driver itself failed.
pub const NOTHING: u32 = 2000;

/// A step as a number: what is to be done in the low three bits, then [`Sending::Lookup`], the reason of a wait, and
/// milliseconds. A success that `is_plain` needs no telling.
pub fn step_number(step: Step, is_plain: bool) -> f64 {
    match step {
        Step::Queue { within_ms, .. } => number(QUEUE, within_ms),
        Step::Send { what: Sending::Request, timeout_ms } => number(SEND, timeout_ms),
        Step::Send { what: Sending::Lookup, timeout_ms } => number(SEND | IS_LOOKUP, timeout_ms),
        Step::Wait { ms, why } => number(WAIT | (why as u8) << WHY_SHIFT, ms),
        Step::Done(Done { ending: Ending::Reply, .. }) if is_plain => number(SUCCEEDED, 0),
        Step::Done(_) => number(ENDED, 0),
    }
}

fn number(low: u8, ms: u32) -> f64 {
    f64::from(low) + f64::from(ms) * MS_UNIT
}

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A wait is over, or the time for a place in the queue; of a message, that the driver itself failed.
    Nothing,
    /// The place in the queue is there.
    Admitted,
    /// A whole reply, with this status; 0 for a browser's opaque redirect.
    Replied(u16),
    /// Surely no byte left.
    NotSent(Failure),
    /// The service may have acted.
    BrokenOff(Failure),
}

impl What {
    /// From the number a driver tells; [`What::Nothing`] for one that means nothing else.
    pub fn from_number(number: u32) -> Self {
        let failure =
            |first: u32| FAILURES.get((number - first) as usize).copied().unwrap_or(Failure::Transport);
        match number {
            0..NOT_SENT => Self::Replied(u16::try_from(number).unwrap_or_default()),
            NOT_SENT..BROKEN_OFF => Self::NotSent(failure(NOT_SENT)),
            BROKEN_OFF..ADMITTED => Self::BrokenOff(failure(BROKEN_OFF)),
            ADMITTED => Self::Admitted,
            _ => Self::Nothing,
        }
    }
}
