//! The call itself: its states, and the three ways out of each.

use crate::operations::{Ask, Retry};

use super::backoff::{delay, spread};
use super::classify::Class;
use super::lookups::Search;
use super::{Done, Ending, Event, Log, Outcome, Sending, Settings, Shared, Step, Why};

/// A look-up is a plain read: it need not get a purchase's time.
const LOOKUP_TIMEOUT_MS: u32 = 15_000;

/// One call of an operation, from its start to its end. See the [module](super).
#[derive(Debug, Clone)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Call {
    pub(super) class: Class,
    /// What it makes bears an id of the caller's own, of which the service takes one.
    pub(super) has_own_id: bool,
    pub(super) settings: Settings,
    /// On the driver's clock. Nothing is sent and nothing waited for past it.
    deadline_ms: u64,
    state: State,
    /// Requests sent.
    pub(super) attempts: u16,
    /// Look-ups sent.
    lookups: u16,
    /// A request may have been carried out, and nothing has shown that it was not. While this holds
    /// no request is sent.
    pub(super) in_doubt: bool,
    /// A request was in doubt at some time. Never taken back.
    pub(super) was_in_doubt: bool,
    /// How the last request went wrong: what to report when there is nothing left to try.
    pub(super) setback: Ending,
    pause_ms: u32,
    /// The service's word on when to repeat the request.
    pub(super) not_before_ms: u64,
    pub(super) search: Search,
    /// The next message has its place among the requests of the key.
    admitted: bool,
    log: Log,
}

#[derive(Debug, Clone, Copy)]
enum State {
    Idle,
    Queueing(Sending),
    Sending(Sending),
    Waiting(Sending),
    Done(Done),
}

/// What comes with an event: the key's state, the time and a random number.
pub(super) struct Moment<'a> {
    pub(super) shared: &'a mut Shared,
    pub(super) now_ms: u64,
    pub(super) random: f64,
}

impl Moment<'_> {
    /// Pauses the key as long as the service asked, or as long as a backoff; says how long and why.
    pub(super) fn pause_key(&mut self, retry_after_ms: Option<u32>, failures: u16) -> (u32, Why) {
        let (ms, why) = delay(retry_after_ms, failures, self.random);
        self.shared.pause_until(self.now_ms + u64::from(ms));
        (ms, why)
    }
}

impl Call {
    /// A call that has not begun; its deadline counts from `now_ms`.
    ///
    /// `retry` is the operation's class.
    pub fn new(retry: Retry, settings: Settings, now_ms: u64) -> Self {
        Self {
            class: Class::of(retry),
            has_own_id: matches!(retry, Retry::AfterLookup(lookup) if lookup.ask == Ask::Path),
            settings,
            deadline_ms: now_ms + u64::from(settings.deadline_ms),
            state: State::Idle,
            attempts: 0,
            lookups: 0,
            in_doubt: false,
            was_in_doubt: false,
            setback: Ending::Deadline,
            pause_ms: 0,
            not_before_ms: 0,
            search: Search::NONE,
            admitted: !settings.queues,
            log: Log::new(now_ms),
        }
    }

    /// This request holds no id to look for: an [`AfterLookup`](Retry::AfterLookup) operation is treated as
    /// [`OnlyIfUnsent`](Retry::OnlyIfUnsent). To be said before the first event but a success, or before the start
    /// of a call that goes on with an earlier one: until then it makes no difference.
    pub fn forgo_lookups(&mut self) {
        if self.class == Class::AfterLookup {
            self.class = Class::OnlyIfUnsent;
        }
    }

    /// Takes what happened and says what to do.
    ///
    /// `now_ms` is a clock that never goes back, the same for all calls of a [`Shared`]; `random` is in
    /// `[0, 1)`, fresh each time.
    pub fn next(&mut self, event: Event, shared: &mut Shared, now_ms: u64, random: f64) -> Step {
        if let State::Done(done) = self.state {
            return Step::Done(done);
        }
        self.log.heard(event, self.in_flight(), now_ms);
        let step = self.take(event, &mut Moment { shared, now_ms, random });
        self.log.took(step, now_ms);
        step
    }

    fn take(&mut self, event: Event, now: &mut Moment) -> Step {
        match (self.state, event) {
            (State::Idle, Event::Cancelled) => {
                // Nothing was sent by this one: what an earlier one did is as open as before.
                self.in_doubt = self.settings.resumed_after_ms.is_some() && self.class != Class::Safe;
                self.end(Ending::Cancelled, true)
            }
            (_, Event::Cancelled) => self.end(Ending::Cancelled, true),
            (State::Idle, Event::Start) => match self.settings.resumed_after_ms {
                None => self.send(Sending::Request, now),
                Some(ago_ms) => self.resume(ago_ms, now),
            },
            (State::Waiting(what), Event::Woke) => self.send(what, now),
            (State::Queueing(what), Event::Admitted) => {
                self.admitted = true;
                self.send(what, now)
            }
            (State::Queueing(_), Event::Woke) => self.end(self.setback, true),
            (State::Sending(Sending::Request), Event::Replied(facts)) => self.request_replied(facts, now),
            (State::Sending(Sending::Request), Event::NotSent(failure)) => self.request_unsent(failure, now),
            (State::Sending(Sending::Request), Event::BrokenOff(failure)) => {
                self.request_broken(failure, now)
            }
            (State::Sending(Sending::Lookup), Event::Replied(facts)) => self.lookup_replied(facts, now),
            (State::Sending(Sending::Lookup), Event::NotSent(_) | Event::BrokenOff(_)) => {
                self.lookup_failed(None, now)
            }
            _ => self.end(Ending::OutOfStep, false),
        }
    }

    /// How many times the request was sent.
    pub fn attempts(&self) -> u16 {
        self.attempts
    }

    /// Whether a request of this call, or of the one that it goes on with, may at some time have been carried out without
    /// its answer being seen. What is found after no such request was there before.
    pub fn was_in_doubt(&self) -> bool {
        self.was_in_doubt
    }

    /// How long the key was still paused, where that left no time; else 0.
    pub fn pause_ms(&self) -> u32 {
        self.pause_ms
    }

    /// How long ago it began.
    pub fn elapsed_ms(&self, now_ms: u64) -> u64 {
        self.log.elapsed_ms(now_ms)
    }

    /// How many look-ups were sent.
    pub fn lookups(&self) -> u16 {
        self.lookups
    }

    /// What happened, in order.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Sends, unless the key is paused, the time is over, or a place must be waited for.
    pub(super) fn send(&mut self, what: Sending, now: &mut Moment) -> Step {
        let paused_ms = now.shared.pause_left_ms(now.now_ms);
        if paused_ms > 0 {
            let ms = u32::try_from(paused_ms).unwrap_or(u32::MAX).saturating_add(spread(now.random));
            if ms >= self.left_ms(now) {
                self.pause_ms = ms;
                if self.setback == Ending::Deadline {
                    self.setback = Ending::Paused;
                }
            }
            return self.wait(ms, Why::Paused, what, now);
        }
        let left_ms = self.left_ms(now);
        if left_ms == 0 {
            return self.end(self.setback, true);
        }
        if !self.admitted {
            self.state = State::Queueing(what);
            return Step::Queue { what, within_ms: left_ms };
        }
        self.admitted = !self.settings.queues;
        let own_ms = match what {
            Sending::Request => {
                // Unreachable as written: here so that no later change can buy twice.
                if self.in_doubt {
                    return self.end(Ending::OutOfStep, false);
                }
                self.attempts += 1;
                self.in_doubt = self.class != Class::Safe;
                self.settings.timeout_ms
            }
            Sending::Lookup => {
                self.lookups += 1;
                self.search.sent_ms = now.now_ms;
                self.settings.timeout_ms.min(LOOKUP_TIMEOUT_MS)
            }
        };
        self.state = State::Sending(what);
        Step::Send { what, timeout_ms: own_ms.min(left_ms) }
    }

    /// Waits, then sends; ends at once when the deadline comes first.
    pub(super) fn wait(&mut self, ms: u32, why: Why, then: Sending, now: &mut Moment) -> Step {
        if ms >= self.left_ms(now) {
            return self.end(self.setback, true);
        }
        if ms == 0 {
            return self.send(then, now);
        }
        self.state = State::Waiting(then);
        Step::Wait { ms, why }
    }

    /// Ends without a result. `passing` is whether the cause may be gone another time.
    pub(super) fn end(&mut self, ending: Ending, passing: bool) -> Step {
        let outcome = if self.in_doubt { Outcome::Unknown } else { Outcome::Refused };
        self.finish(Done { ending, outcome, retryable: passing && outcome == Outcome::Refused })
    }

    /// Ends with a result.
    pub(super) fn confirm(&mut self, ending: Ending) -> Step {
        self.finish(Done { ending, outcome: Outcome::Confirmed, retryable: false })
    }

    /// Time left before the deadline.
    pub(super) fn left_ms(&self, now: &Moment) -> u32 {
        u32::try_from(self.deadline_ms.saturating_sub(now.now_ms)).unwrap_or(u32::MAX)
    }

    fn in_flight(&self) -> Option<Sending> {
        match self.state {
            State::Sending(what) => Some(what),
            _ => None,
        }
    }

    fn finish(&mut self, done: Done) -> Step {
        self.state = State::Done(done);
        Step::Done(done)
    }
}
