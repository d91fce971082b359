//! Drives a call: does what the machine says, and tells it what happened. The only place that awaits.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::answer::{Answer, unix_now_ms};
use super::given::Asked;
use super::settled::{failure, success};
use crate::call::{Call, Done, Ending, Event, Found, Outcome, Sending, Shared, Step};
use crate::operations::Lookup;
use crate::reply::{Envelope, Sought, compare, is_missing};
use crate::request::Inquiry;

#[wasm_bindgen]
extern "C" {
    /// The facade's side of one call: it alone touches the transport, the key and timers. None of it throws.
    pub(super) type Port;

    /// Waits for a place among the requests of the key, and resolves to JSON text: see [`Answer`].
    #[wasm_bindgen(method)]
    fn queue(this: &Port, is_lookup: bool, within_ms: u32) -> Promise;

    /// Sends the request, or the look-up, and resolves to JSON text: see [`Answer`].
    #[wasm_bindgen(method)]
    fn send(this: &Port, is_lookup: bool, timeout_ms: u32) -> Promise;

    /// Resolves when the time is over or the caller gave up, to JSON text: see [`Answer`].
    #[wasm_bindgen(method)]
    fn wait(this: &Port, ms: u32, why: &str) -> Promise;

    /// Takes the end of the call, as JSON text.
    #[wasm_bindgen(method)]
    fn settle(this: &Port, settled: &str);

    /// A clock that never goes back, in milliseconds with a fraction.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn monotonic_ms() -> f64;

    #[wasm_bindgen(js_namespace = Math)]
    fn random() -> f64;
}

/// A call that is ready to begin.
pub(super) struct Job {
    /// The state of the key.
    pub(super) shared: Rc<Cell<Shared>>,
    pub(super) asked: Asked,
    /// What is looked for, where the request can be asked after.
    pub(super) question: Option<Question>,
}

/// The question whether a request was carried out.
pub(super) struct Question {
    lookup: &'static Lookup,
    /// What tells the thing from others, as JSON text.
    mark: String,
    /// The request's body.
    request: Vec<u8>,
    /// When the call began.
    since_unix_ms: u64,
}

impl Question {
    /// `began_ago_ms` is how long ago the call began, where this one goes on with an earlier one.
    pub(super) fn new(inquiry: Inquiry, request: Vec<u8>, began_ago_ms: u32) -> Self {
        let since_unix_ms = unix_now_ms().saturating_sub(u64::from(began_ago_ms));
        Self { lookup: inquiry.lookup, mark: inquiry.mark, request, since_unix_ms }
    }

    fn sought(&self) -> Sought<'_> {
        Sought {
            lookup: self.lookup,
            mark: &self.mark,
            request: &self.request,
            since_unix_ms: self.since_unix_ms,
        }
    }
}

/// Starts the call. Its end is told to the port; a trap is caught by the glue, which tells the facade.
pub(super) fn start(job: Job, port: Port) {
    spawn_local(drive(job, port));
}

async fn drive(job: Job, port: Port) {
    let mut run = Run::of(job);
    let mut step = run.tell(if run.job.asked.is_cancelled { Event::Cancelled } else { Event::Start });
    loop {
        let promise = match step {
            Step::Queue { what, within_ms } => port.queue(what == Sending::Lookup, within_ms),
            Step::Send { what, timeout_ms } => port.send(what == Sending::Lookup, timeout_ms),
            Step::Wait { ms, why } => port.wait(ms, why.word()),
            Step::Done(done) => return port.settle(&run.settled(done)),
        };
        let answer = JsFuture::from(promise).await;
        step = run.next(step, answer.ok().and_then(|answer| answer.as_string()));
    }
}

/// A call under way.
struct Run {
    job: Job,
    call: Call,
    /// The last answer to the request.
    reply: Answer,
    /// The last answer to a look-up.
    looked_up: Answer,
    /// The reply that the request itself would have got, where a look-up shows what it made.
    found: Option<String>,
}

impl Run {
    fn of(job: Job) -> Self {
        let call = Call::new(job.asked.operation.retry, job.asked.settings, job.question.is_some(), now_ms());
        Self { job, call, reply: Answer::default(), looked_up: Answer::default(), found: None }
    }

    /// Tells the machine what came of a step.
    fn next(&mut self, step: Step, answer: Option<String>) -> Step {
        let answer = Answer::from(answer);
        let is_cancelled = answer.is_cancelled();
        let event = match step {
            Step::Send { what: Sending::Request, .. } => {
                self.reply = answer;
                self.reply.event()
            }
            Step::Send { what: Sending::Lookup, .. } => {
                self.looked_up = answer;
                self.looked_up_event()
            }
            _ if is_cancelled => Event::Cancelled,
            Step::Queue { .. } if answer.is_admitted() => Event::Admitted,
            _ => Event::Woke,
        };
        let next = self.tell(event);
        if is_cancelled { self.tell(Event::Cancelled) } else { next }
    }

    fn looked_up_event(&mut self) -> Event {
        let event = self.looked_up.event();
        let (Event::Replied(mut facts), Some(question)) = (event, &self.job.question) else { return event };
        let text = self.looked_up.text();
        if matches!(facts.status, 200..=299) {
            let (found, thing) = compare(&question.sought(), text.as_bytes());
            facts.found = found;
            self.found = (found == Found::Same).then(|| question.lookup.reply_of(thing));
        } else if is_missing(facts.status, &Envelope::of(text.as_bytes())) {
            facts.found = Found::Missing;
        }
        Event::Replied(facts)
    }

    fn tell(&mut self, event: Event) -> Step {
        let mut shared = self.job.shared.take();
        let step = self.call.next(event, &mut shared, now_ms(), random());
        self.job.shared.set(shared);
        step
    }

    fn settled(&self, mut done: Done) -> String {
        let unsent = matches!(done.ending, Ending::Transport(_)) && done.outcome == Outcome::Refused;
        if unsent && self.reply.is_cancelled() {
            // Given up while a key was awaited, by a call that is never repeated.
            done.ending = Ending::Cancelled;
        }
        let is_found = matches!(done.ending, Ending::Found | Ending::Conflict);
        let answer = if is_found { &self.looked_up } else { &self.reply };
        if done.outcome == Outcome::Confirmed {
            let found = self.found.as_deref().filter(|_| is_found);
            return success(answer, &self.call, found);
        }
        failure(&self.job.asked, done, &self.call, answer)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the clock counts up from zero")]
fn now_ms() -> u64 {
    monotonic_ms() as u64
}
