//! Drives a call: does what the machine says, and tells it what happened. The only place that awaits.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::AbortController;

use super::api_key::{ApiKey, key_from};
use super::bindings::monotonic_ms;
use super::failure;
use super::gate::{Cut, Gate, is_aborted, reason};
use super::options::{CallOptions, Client};
use super::reply::{Reply, ReplyHead};
use super::settled::{End, failed, success};
use super::transport::{Message, broken_by, send};
use crate::call::{Call, Done, Ending, Event, Failure, Outcome, Sending, Shared, Step};
use crate::operations::{Lookup, Operation};
use crate::request::AccountRef;

/// A call that is ready to begin.
pub(super) struct Job {
    pub(super) client: Rc<Client>,
    /// The state of the key. Never borrowed across an await.
    pub(super) shared: Rc<RefCell<Shared>>,
    pub(super) operation: &'static Operation,
    pub(super) account: Option<AccountRef>,
    pub(super) request: Message,
    /// How to ask whether the request was carried out, where it holds an id to ask for.
    pub(super) lookup: Option<(&'static Lookup, Message)>,
    pub(super) options: CallOptions,
}

/// What a call has seen so far.
#[derive(Default)]
struct Seen {
    /// The last reply to the request.
    reply: Option<Reply>,
    /// The last reply to a look-up.
    found: Option<Reply>,
    /// What the transport threw at the last request, or what its reply lacked.
    cause: JsValue,
    /// The key of the last attempt, which nothing may repeat.
    key: String,
    /// Why there was no key.
    no_key: Option<failure::Failure>,
}

/// Why a message has no reply: for the machine, and for people.
struct Unanswered(Event, JsValue);

/// Runs the call to its end. Gives what the facade reads.
pub(super) async fn drive(job: Job) -> JsValue {
    let mut seen = Seen::default();
    let mut call = Call::new(job.operation.retry, job.options.settings, job.lookup.is_some(), now_ms());
    // Nothing is sent, and no key asked for, on behalf of a caller who has given up already.
    let first = if is_aborted(&job.options.signal) { Event::Cancelled } else { Event::Start };
    let mut step = job.next(&mut call, first);
    loop {
        let event = match step {
            Step::Send { what, timeout_ms } => job.exchange(what, timeout_ms, &mut seen).await,
            Step::Wait { ms, .. } => job.wait(ms).await,
            Step::Done(done) => return job.settle(done, call.attempts(), seen),
        };
        step = job.next(&mut call, event);
        if seen.no_key.is_some() || is_aborted(&job.options.signal) {
            step = job.next(&mut call, Event::Cancelled);
        }
    }
}

impl Job {
    fn next(&self, call: &mut Call, event: Event) -> Step {
        call.next(event, &mut self.shared.borrow_mut(), now_ms(), js_sys::Math::random())
    }

    async fn wait(&self, ms: u32) -> Event {
        let gate = Gate::open(ms, &self.options.signal);
        match gate.closed().await.ok().and_then(|mark| gate.cut(&mark)) {
            Some(Cut::Cancelled) => Event::Cancelled,
            _ => Event::Woke,
        }
    }

    /// Sends one message and reads its whole reply, within the time.
    async fn exchange(&self, what: Sending, timeout_ms: u32, seen: &mut Seen) -> Event {
        let gate = Gate::open(timeout_ms, &self.options.signal);
        if let Err(event) = self.ask_for_key(&gate, seen).await {
            return event;
        }
        let Ok(controller) = AbortController::new() else {
            return Event::NotSent(Failure::Transport);
        };
        match self.reply_to(self.message(what), &seen.key, &gate, &controller).await {
            Ok(reply) => {
                let lookup = self.lookup.as_ref().map(|(lookup, _)| *lookup);
                let facts = reply.facts(what, lookup.zip(self.request.body.as_ref()));
                match what {
                    Sending::Request => seen.reply = Some(reply),
                    Sending::Lookup => seen.found = Some(reply),
                }
                Event::Replied(facts)
            }
            Err(Unanswered(event, cause)) => {
                // Whatever is left of the message is of no use to anybody.
                controller.abort();
                if what == Sending::Request {
                    seen.cause = cause;
                }
                event
            }
        }
    }

    fn message(&self, what: Sending) -> &Message {
        match (what, &self.lookup) {
            (Sending::Lookup, Some((_, message))) => message,
            _ => &self.request,
        }
    }

    /// Puts the key for this attempt in `seen`.
    async fn ask_for_key(&self, gate: &Gate, seen: &mut Seen) -> Result<(), Event> {
        let function = match &self.client.api_key {
            ApiKey::Text(key) => {
                seen.key.clone_from(key);
                return Ok(());
            }
            ApiKey::Function(function) => function,
        };
        let given = match function.call0(&JsValue::UNDEFINED) {
            Ok(promised) if promised.is_object() => gate.race(&promised).await,
            other => other,
        };
        if let Some(cut) = given.as_ref().ok().and_then(|given| gate.cut(given)) {
            return Err(Event::NotSent(match cut {
                Cut::Time => Failure::Timeout,
                Cut::Cancelled => Failure::Transport,
            }));
        }
        seen.key = key_from(given).map_err(|wrong| {
            seen.no_key = Some(wrong);
            Event::NotSent(Failure::Transport)
        })?;
        Ok(())
    }

    async fn reply_to(
        &self,
        message: &Message,
        key: &str,
        gate: &Gate,
        controller: &AbortController,
    ) -> Result<Reply, Unanswered> {
        let answer = send(self.client.fetch.as_ref(), message, key, &controller.signal())
            .map_err(|thrown| Unanswered(Event::NotSent(Failure::Transport), thrown))?;
        let answer = gate.race(&answer).await.map_err(|thrown| Unanswered(broken_by(&thrown), thrown))?;
        not_cut(gate, &answer)?;
        let Some(head) = ReplyHead::of(answer) else {
            let cause = js_sys::TypeError::new("the transport's reply has no status");
            return Err(Unanswered(Event::BrokenOff(Failure::Transport), cause.into()));
        };
        if head.is_redirect() {
            head.discard_body();
            return Ok(head.without_body());
        }
        let cut_short = |cause| Unanswered(Event::BrokenOff(Failure::Body), cause);
        let promised = head.read_body().map_err(cut_short)?;
        let bytes = gate.race(&promised).await.map_err(cut_short)?;
        not_cut(gate, &bytes)?;
        head.with_body(&bytes)
            .ok_or_else(|| cut_short(js_sys::TypeError::new("the transport's reply has no bytes").into()))
    }

    fn settle(self, mut done: Done, attempts: u16, seen: Seen) -> JsValue {
        let reply = match done.ending {
            Ending::Found | Ending::Conflict => seen.found,
            Ending::Reply | Ending::Service | Ending::Redirect => seen.reply,
            _ => None,
        };
        if let (Outcome::Confirmed, Some(reply)) = (done.outcome, &reply) {
            return success(reply, attempts);
        }
        let signal = &self.options.signal;
        let unsent = matches!(done.ending, Ending::Transport(_)) && done.outcome == Outcome::Refused;
        if unsent && is_aborted(signal) {
            // Given up while the key was awaited: the machine knows only that nothing was sent.
            done.ending = Ending::Cancelled;
        }
        let cause = match done.ending {
            Ending::Cancelled => reason(signal),
            Ending::Transport(_) | Ending::Deadline => seen.cause,
            _ => JsValue::UNDEFINED,
        };
        let end = End { operation: self.operation, account: self.account, done, attempts, reply, cause };
        let failure = end.failure(&seen.key);
        failed(&match seen.no_key {
            Some(wrong) => failure.because_of(wrong),
            None => failure,
        })
    }
}

fn not_cut(gate: &Gate, won: &JsValue) -> Result<(), Unanswered> {
    let event = match gate.cut(won) {
        None => return Ok(()),
        Some(Cut::Time) => Event::BrokenOff(Failure::Timeout),
        Some(Cut::Cancelled) => Event::Cancelled,
    };
    Err(Unanswered(event, JsValue::UNDEFINED))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the clock counts up from zero")]
fn now_ms() -> u64 {
    monotonic_ms() as u64
}
