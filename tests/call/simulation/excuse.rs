//! What excuses a call that ends without knowing.

use shipstation_partner::call::{Event, Found, ReplyFacts, Sending};

/// Look-ups in a row that may fail before a search may be given up.
const MOST_FAILURES: u16 = 3;
/// The longest wait that the service can ask for, spread over half a second, and once more.
const LONGEST_ASKED_MS: u64 = 121_000;
/// The longest wait that the engine takes unasked.
const LONGEST_BACKOFF_MS: u64 = 8_000;

/// What has kept a call from finding out, up to now.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Excuse {
    /// It has nothing to look for, or its caller gave up.
    pub(crate) for_good: bool,
    /// The last answer ends a search without telling.
    untold: bool,
    /// Look-ups that failed since the last request.
    failures: u16,
}

impl Excuse {
    pub(crate) fn of(for_good: bool) -> Self {
        Self { for_good, untold: false, failures: 0 }
    }

    /// A message ended.
    pub(crate) fn hears(&mut self, what: Sending, event: Event) {
        match (what, event) {
            (Sending::Request, _) => {
                let is_redirect = |facts: ReplyFacts| matches!(facts.status, 300..=399);
                self.untold = matches!(event, Event::Replied(facts) if is_redirect(facts));
                self.failures = 0;
            }
            (Sending::Lookup, Event::Replied(facts)) => match facts.status {
                200..=299 => self.untold = !matches!(facts.found, Found::Same | Found::Missing),
                404 if facts.found == Found::Missing => self.untold = false,
                404 | 429 | 500.. => self.failures += 1,
                _ => self.untold = true,
            },
            (Sending::Lookup, _) => self.failures += 1,
        }
    }

    /// Whether an end that tells nothing is allowed. Where nothing else excuses it, there must be no time for the wait
    /// before the next look-up.
    pub(crate) fn holds(self, left_ms: u64, settle_ms: u64, is_limited: bool) -> bool {
        let wait_ms = if is_limited { LONGEST_ASKED_MS } else { LONGEST_BACKOFF_MS };
        self.for_good || self.untold || self.failures > MOST_FAILURES || left_ms <= wait_ms.max(settle_ms)
    }
}
