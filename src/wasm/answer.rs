//! What the facade answers to a step.

use wasm_bindgen::prelude::*;

use super::given::List;
use crate::call::wire::What;
use crate::call::{Event, Failure, Fault, ReplyFacts};
use crate::json::ObjectText;
use crate::prelude::*;
use crate::reply::{Envelope, RateLimit, is_carriers_own_limit, is_duplicate, retry_after_ms};

/// An answer to a step.
pub(super) struct Answer {
    what: What,
    /// Whether the caller gave up.
    pub(super) is_cancelled: bool,
    /// `Retry-After`, or the `Date` of a success.
    pub(super) time: Option<String>,
    /// The body, where the reply is no success or answers a look-up; else empty.
    pub(super) text: String,
}

impl Answer {
    /// Before there is any.
    pub(super) const NONE: Self =
        Self { what: What::Nothing, is_cancelled: false, time: None, text: String::new() };

    /// From what the facade tells: see [`tell`](super::tell).
    pub(super) fn new(what: u32, is_cancelled: bool, time: Option<String>, text: Option<String>) -> Self {
        Self { what: What::from_number(what), is_cancelled, time, text: text.unwrap_or_default() }
    }

    /// What the service asks to wait from now on.
    pub(super) fn retry_after_ms(&self) -> Option<u32> {
        if self.is_success() {
            return None;
        }
        retry_after_ms(self.time.as_deref()?, unix_now_ms())
    }

    fn is_success(&self) -> bool {
        matches!(self.what, What::Replied(200..=299))
    }

    /// Whether the place that was waited for is there.
    pub(super) fn is_admitted(&self) -> bool {
        self.what == What::Admitted
    }

    /// HTTP status of a reply; `None` where there is no reply.
    pub(super) fn status(&self) -> Option<u16> {
        match self.what {
            What::Replied(status) => Some(status),
            _ => None,
        }
    }

    /// What the machine wants to know of a message's answer.
    pub(super) fn event(&self) -> Event {
        match self.what {
            What::Replied(status) => Event::Replied(self.facts(status)),
            What::NotSent(failure) => Event::NotSent(failure),
            What::BrokenOff(failure) => Event::BrokenOff(failure),
            _ if self.is_cancelled => Event::Cancelled,
            // Without a word the facade failed itself, and nobody knows what was sent.
            _ => Event::BrokenOff(Failure::Transport),
        }
    }

    fn facts(&self, status: u16) -> ReplyFacts {
        let mut facts = ReplyFacts::of_status(status);
        if matches!(status, 200..=299) {
            return facts;
        }
        facts.retry_after_ms = self.retry_after_ms();
        let envelope = Envelope::of(self.text.as_bytes());
        if is_carriers_own_limit(&envelope) {
            facts.fault = Fault::Carrier;
        } else if is_duplicate(&envelope) {
            facts.fault = Fault::Duplicate;
        }
        facts
    }
}

#[wasm_bindgen]
extern "C" {
    /// Milliseconds since 1970.
    #[wasm_bindgen(js_namespace = Date)]
    fn now() -> f64;
}

/// What a reply says of limits, as JSON text: `{ limit?, remaining?, resetMs?, retryAfterMs?, isCarriers? }`. `headers` is
/// the JSON text of a list of their values: limit, remaining, reset, retry-after. `text` is the body of a refusal: whoever
/// shares out the requests of a key must read it as the calls do.
#[wasm_bindgen(js_name = rateLimit)]
pub fn rate_limit(headers: &str, text: &str) -> String {
    let mut values = List::of(headers);
    let headers = [(); 4].map(|()| values.next().text());
    let [limit, remaining, reset, retry_after] = headers.each_ref().map(Option::as_deref);
    let now_ms = unix_now_ms();
    let mut facts = ObjectText::new();
    if let Some(state) = RateLimit::read([limit, remaining, reset], now_ms) {
        facts.number("limit", state.limit);
        facts.number("remaining", state.remaining);
        facts.number("resetMs", state.reset_ms);
    }
    facts.number("retryAfterMs", retry_after.and_then(|value| retry_after_ms(value, now_ms)));
    if is_carriers_own_limit(&Envelope::of(text.as_bytes())) {
        facts.flag("isCarriers", true);
    }
    facts.finish()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no year before 1970, and whole")]
pub(super) fn unix_now_ms() -> u64 {
    now() as u64
}
