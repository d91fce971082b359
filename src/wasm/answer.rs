//! What the facade answers to a step, read from JSON text.

use super::given::number;
use crate::call::{Event, Failure, Fault, ReplyFacts};
use crate::json::Value;
use crate::reply::{Envelope, RateLimit, is_carriers_own_limit, is_duplicate, retry_after_ms};

/// Headers that hold the service's id of a request: its own, and the usual one.
const REQUEST_ID: &[&str] = &["x-shipengine-requestid", "x-request-id"];

/// What became of a step, as JSON text:
///
/// - of a message: `{ status, headers, text? }` for a whole reply, `text` being its body where the reply is
///   no success or answers a look-up; `{ notSent: Failure }` where surely no byte left; `{ brokenOff: Failure }`
///   where the service may have acted;
/// - of a wait: `{}`;
/// - of a place in the queue: `{ admitted: true }`, or `{}` where the time for it is over;
/// - of either: `cancelled: true` as well, or alone, where the caller gave up.
#[derive(Default)]
pub(super) struct Answer(String);

impl From<String> for Answer {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl Answer {
    #[inline(never)]
    fn field(&self, name: &str) -> Option<Value<'_>> {
        Value::of(self.0.as_bytes())?.field(name)
    }

    /// Whether the caller gave up.
    pub(super) fn is_cancelled(&self) -> bool {
        self.field("cancelled").is_some_and(Value::is_true)
    }

    /// Whether the place that was waited for is there.
    pub(super) fn is_admitted(&self) -> bool {
        self.field("admitted").is_some_and(Value::is_true)
    }

    /// HTTP status of a reply; 0 for a browser's opaque redirect; `None` where there is no reply.
    #[allow(clippy::cast_possible_truncation, reason = "the facade lets none through that is not below 1000")]
    pub(super) fn status(&self) -> Option<u16> {
        self.field("status").and_then(number).map(|status| status as u16)
    }

    /// The body as text; empty where it was not given.
    pub(super) fn text(&self) -> String {
        self.field("text").and_then(Value::text).unwrap_or_default()
    }

    /// The service's id of the request, as headers state it.
    pub(super) fn request_id(&self) -> Option<String> {
        REQUEST_ID.iter().find_map(|name| self.header(name))
    }

    /// What the headers say of the rate limit.
    pub(super) fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::read(|name| self.header(name), unix_now_ms())
    }

    /// What the service asks to wait.
    pub(super) fn retry_after_ms(&self) -> Option<u32> {
        retry_after_ms(&self.header("retry-after")?, unix_now_ms())
    }

    #[inline(never)]
    fn header(&self, name: &str) -> Option<String> {
        self.field("headers")?.field(name)?.text()
    }

    /// What the machine wants to know of a message's answer.
    pub(super) fn event(&self) -> Event {
        if let Some(status) = self.status() {
            return Event::Replied(self.facts(status));
        }
        if let Some(word) = self.field("notSent").and_then(Value::text) {
            return Event::NotSent(failure(&word));
        }
        match self.field("brokenOff").and_then(Value::text) {
            None if self.is_cancelled() => Event::Cancelled,
            // Without a word the facade failed itself, and nobody knows what was sent.
            word => Event::BrokenOff(failure(&word.unwrap_or_default())),
        }
    }

    fn facts(&self, status: u16) -> ReplyFacts {
        let mut facts = ReplyFacts::of_status(status);
        if matches!(status, 200..=299) {
            return facts;
        }
        let text = self.text();
        facts.retry_after_ms = self.retry_after_ms();
        let envelope = Envelope::of(text.as_bytes());
        if is_carriers_own_limit(&envelope) {
            facts.fault = Fault::Carrier;
        } else if is_duplicate(&envelope) {
            facts.fault = Fault::Duplicate;
        }
        facts
    }
}

fn failure(word: &str) -> Failure {
    match word {
        "refused" => Failure::Refused,
        "reset" => Failure::Reset,
        "timeout" => Failure::Timeout,
        "body" => Failure::Body,
        _ => Failure::Transport,
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no year before 1970, and whole")]
pub(super) fn unix_now_ms() -> u64 {
    js_sys::Date::now() as u64
}
