//! How a request went, and whether to repeat it.

use super::backoff::delay;
use super::classify::{Class, Verdict};
use super::lookups::Cause;
use super::machine::Moment;
use super::{Call, Ending, Failure, Fault, ReplyFacts, Sending, Step};

impl Call {
    /// The request was answered.
    pub(super) fn request_replied(&mut self, facts: ReplyFacts, now: &mut Moment) -> Step {
        self.setback = Ending::Service;
        match Verdict::of(&facts) {
            Verdict::Success => self.confirm(Ending::Reply),
            Verdict::Redirect { resend } => {
                self.in_doubt &= !resend;
                self.end(Ending::Redirect, false)
            }
            // Where nothing bears an id of the caller's own, a conflict by its status alone is about something else.
            Verdict::Duplicate
                if self.class == Class::AfterLookup
                    && (self.has_own_id || self.was_in_doubt || facts.fault == Fault::Duplicate) =>
            {
                self.look_up(Cause::Duplicate, now)
            }
            Verdict::Refused | Verdict::NotFound if self.class == Class::AfterLookup && self.was_in_doubt => {
                self.look_up(Cause::RepeatRefused, now)
            }
            verdict @ (Verdict::Duplicate | Verdict::Refused | Verdict::NotFound) => {
                // What is in the way of a repeat, or gone, may be the work of the attempt before it.
                let is_repeat = self.was_in_doubt && !self.settings.reads;
                self.in_doubt = is_repeat && verdict != Verdict::Refused;
                self.end(Ending::Service, false)
            }
            Verdict::KeyLimited => self.key_limited(facts.retry_after_ms, now),
            Verdict::CarrierLimited => self.carrier_limited(facts.retry_after_ms, now),
            Verdict::Ambiguous => self.request_ambiguous(facts.retry_after_ms, now),
        }
    }

    /// Nothing left this machine: all but `Never` may repeat.
    pub(super) fn request_unsent(&mut self, failure: Failure, now: &mut Moment) -> Step {
        self.in_doubt = false;
        self.setback = self.cut_short(failure, now);
        if self.class == Class::Never {
            return self.end(self.setback, true);
        }
        self.repeat_from_budget(None, now)
    }

    /// Something left this machine and no whole reply came back.
    pub(super) fn request_broken(&mut self, failure: Failure, now: &mut Moment) -> Step {
        self.setback = self.cut_short(failure, now);
        self.request_ambiguous(None, now)
    }

    /// Repeats a request that is safe or was surely not carried out, if attempts, time and budget are left.
    pub(super) fn repeat_from_budget(&mut self, retry_after_ms: Option<u32>, now: &mut Moment) -> Step {
        let (ms, why) = delay(retry_after_ms, self.attempts, now.random);
        let worthwhile = self.may_repeat() && ms < self.left_ms(now);
        if worthwhile && now.shared.draw_repeat(now.now_ms) {
            return self.wait(ms, why, Sending::Request, now);
        }
        self.end(self.setback, true)
    }

    /// The request may have been carried out. The class decides who may ask again, and what.
    fn request_ambiguous(&mut self, retry_after_ms: Option<u32>, now: &mut Moment) -> Step {
        self.was_in_doubt = true;
        match self.class {
            Class::Safe => self.repeat_from_budget(retry_after_ms, now),
            Class::AfterLookup => {
                self.not_before_ms = now.now_ms + u64::from(retry_after_ms.unwrap_or(0));
                self.look_up(Cause::Unanswered, now)
            }
            Class::OnlyIfUnsent | Class::Never => self.end(self.setback, false),
        }
    }

    /// The platform turned the key away: all calls of the key pause, and this one comes back after.
    /// Draws no repeat: the pause already keeps the load down.
    fn key_limited(&mut self, retry_after_ms: Option<u32>, now: &mut Moment) -> Step {
        self.in_doubt = false;
        let (ms, why) = now.pause_key(retry_after_ms, self.attempts);
        if self.class == Class::Never || !self.may_repeat() {
            return self.end(Ending::Service, true);
        }
        self.wait(ms, why, Sending::Request, now)
    }

    /// A carrier turned the platform away. Not the key's limit; and what the platform had done before
    /// it asked the carrier is not known, so only what can be looked up or is harmless is repeated.
    fn carrier_limited(&mut self, retry_after_ms: Option<u32>, now: &mut Moment) -> Step {
        self.in_doubt = false;
        // What a repeat finds in its way may be this one's work.
        self.was_in_doubt = true;
        match self.class {
            Class::Safe | Class::AfterLookup => self.repeat_from_budget(retry_after_ms, now),
            Class::OnlyIfUnsent | Class::Never => self.end(Ending::Service, true),
        }
    }

    fn may_repeat(&self) -> bool {
        self.attempts <= u16::from(self.settings.max_retries)
    }

    /// An attempt that the deadline cut short ran out of the call's time, not of its own.
    fn cut_short(&self, failure: Failure, now: &Moment) -> Ending {
        if self.left_ms(now) == 0 { Ending::Deadline } else { Ending::Transport(failure) }
    }
}
