//! Finding out whether a request was carried out.
//!
//! Look-ups start at once and go on, further and further apart, until the settling time is over:
//! at 0, 1/7, 3/7 and 7/7 of [`Settings::settle_ms`](super::Settings::settle_ms). Only the last one's
//! "nothing there" counts, for until then the service may still be working. Where the call's deadline comes
//! before the next one, one more is sent shortly before it.

use super::backoff::delay;
use super::classify::{Class, Verdict};
use super::machine::Moment;
use super::{Call, Ending, Found, ReplyFacts, Sending, Step, Why};

/// Look-ups that may fail in one search before it is given up.
const MAX_FAILURES: u16 = 3;
/// Waits between the look-ups of a search: each twice the one before.
const WAITS: u32 = 3;
/// How long before the deadline a last look-up is sent, where the time ends before the next one is due.
const LAST_LOOK_MS: u32 = 1_000;

/// The search in progress, or the last one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Search {
    cause: Cause,
    began_ms: u64,
    /// How much of the settling time was over before.
    credit_ms: u64,
    /// When the last look-up was sent.
    pub(super) sent_ms: u64,
    /// Waits taken.
    waits: u32,
    failures: u16,
}

/// Why a call looks up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    /// The request ended without a clear answer.
    Unanswered,
    /// The service says that the id is in use: by this request, or by another.
    Duplicate,
    /// The service refused the repeat of a request that was in doubt: for whatever reason it says, the first one may be
    /// what is in the way, or what the service is still working on.
    RepeatRefused,
}

impl Search {
    /// Before the first search.
    pub(super) const NONE: Self = Self::from(Cause::Unanswered, 0);

    const fn from(cause: Cause, began_ms: u64) -> Self {
        Self { cause, began_ms, credit_ms: 0, sent_ms: began_ms, waits: 0, failures: 0 }
    }

    /// When the next look-up is due. Those that a slow one has overrun are left out; the last never is.
    fn next_due_ms(&mut self, settle_ms: u32, now_ms: u64) -> u64 {
        let ahead = (self.waits + 1..WAITS).find(|waits| self.due_ms(*waits, settle_ms) > now_ms);
        self.waits = ahead.unwrap_or(WAITS);
        self.due_ms(self.waits, settle_ms)
    }

    /// When the look-up after so many waits is due: the last one when the settling time is over.
    fn due_ms(&self, waits: u32, settle_ms: u32) -> u64 {
        let parts = (1 << waits) - 1;
        let all = (1 << WAITS) - 1;
        (self.began_ms + u64::from(settle_ms) * parts / all).saturating_sub(self.credit_ms)
    }
}

impl Call {
    /// Starts a search.
    pub(super) fn look_up(&mut self, cause: Cause, now: &mut Moment) -> Step {
        self.search = Search::from(cause, now.now_ms);
        self.send(Sending::Lookup, now)
    }

    /// Goes on where an earlier call left off: as if the request had been sent by this one, so long ago.
    pub(super) fn resume(&mut self, ago_ms: u32, now: &mut Moment) -> Step {
        match self.class {
            Class::Safe => self.send(Sending::Request, now),
            Class::AfterLookup => {
                self.in_doubt = true;
                self.was_in_doubt = true;
                self.setback = Ending::InDoubt;
                let credit_ms = u64::from(ago_ms);
                self.search = Search { credit_ms, ..Search::from(Cause::Unanswered, now.now_ms) };
                self.send(Sending::Lookup, now)
            }
            Class::OnlyIfUnsent | Class::Never => {
                self.in_doubt = true;
                self.end(Ending::InDoubt, false)
            }
        }
    }

    /// A look-up was answered.
    pub(super) fn lookup_replied(&mut self, facts: ReplyFacts, now: &mut Moment) -> Step {
        match Verdict::of(&facts) {
            Verdict::Success => match facts.found {
                Found::Same => self.confirm(Ending::Found),
                Found::Different => self.taken_by_another(),
                Found::Missing => self.missing(true, now),
                Found::Unseen => self.missing(false, now),
                Found::Unclear => self.end(self.setback, false),
            },
            Verdict::NotFound | Verdict::Refused if facts.found == Found::Missing => self.missing(true, now),
            Verdict::KeyLimited => {
                now.pause_key(facts.retry_after_ms, self.search.failures + 1);
                self.lookup_failed(facts.retry_after_ms, now)
            }
            // A 404 that is not the service's own word is a fault on the way.
            Verdict::CarrierLimited | Verdict::Ambiguous | Verdict::NotFound => {
                self.lookup_failed(facts.retry_after_ms, now)
            }
            Verdict::Refused | Verdict::Duplicate | Verdict::Redirect { .. } => self.end(self.setback, false),
        }
    }

    /// A look-up came to nothing: it tells nothing, and another may.
    pub(super) fn lookup_failed(&mut self, retry_after_ms: Option<u32>, now: &mut Moment) -> Step {
        self.search.failures += 1;
        if self.search.failures > MAX_FAILURES {
            return self.end(self.setback, false);
        }
        let (ms, why) = delay(retry_after_ms, self.search.failures, now.random);
        self.wait(ms, why, Sending::Lookup, now)
    }

    /// Nothing is there: yet, or at all. `surely` is whether the reply would have shown it.
    fn missing(&mut self, surely: bool, now: &mut Moment) -> Step {
        if self.search.sent_ms >= self.search.due_ms(WAITS, self.settings.settle_ms) {
            return if surely { self.settled(now) } else { self.end(self.setback, false) };
        }
        let due_ms = self.search.next_due_ms(self.settings.settle_ms, now.now_ms);
        let ms = u32::try_from(due_ms.saturating_sub(now.now_ms)).unwrap_or(u32::MAX);
        // It cannot prove that nothing was done any more, but may find what was.
        let last_ms = self.left_ms(now).saturating_sub(LAST_LOOK_MS);
        self.wait(if last_ms > 0 { ms.min(last_ms) } else { ms }, Why::StillWorking, Sending::Lookup, now)
    }

    /// Nothing is there at all. A request that got no answer was not carried out, and may be sent
    /// again. A duplicate refusal would only come again; and if an earlier request was in doubt, the
    /// service's two answers disagree about that one.
    fn settled(&mut self, now: &mut Moment) -> Step {
        match self.search.cause {
            Cause::Unanswered => {
                self.in_doubt = false;
                if self.setback == Ending::InDoubt {
                    // Of an earlier call: now it is known that it made nothing.
                    self.setback = Ending::Deadline;
                }
                let asked_ms = self.not_before_ms.saturating_sub(now.now_ms);
                let retry_after_ms = u32::try_from(asked_ms).ok().filter(|ms| *ms > 0);
                self.repeat_from_budget(retry_after_ms, now)
            }
            Cause::Duplicate => {
                self.in_doubt = self.was_in_doubt;
                self.end(self.setback, false)
            }
            Cause::RepeatRefused => {
                self.in_doubt = false;
                self.end(self.setback, false)
            }
        }
    }

    /// Something else has the id. If no request was ever in doubt, the duplicate refusal is the whole
    /// story; otherwise a wrong guess about what is there could hide a purchase.
    fn taken_by_another(&mut self) -> Step {
        self.in_doubt = self.was_in_doubt;
        self.end(Ending::Conflict, false)
    }
}
