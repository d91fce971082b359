//! Drives a call: does what the machine says, and tells it what happened. The only place that awaits.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

use super::api_key::{ApiKey, NoKey, key_from};
use super::bindings::{deferred, monotonic_ms};
use super::contained::Contained;
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
    /// How to ask whether the request was carried out, where it can be asked after.
    pub(super) question: Option<Question>,
    pub(super) options: CallOptions,
}

/// The question whether a request was carried out.
pub(super) struct Question {
    pub(super) lookup: &'static Lookup,
    /// What tells the thing from others, as JSON text.
    pub(super) mark: String,
    pub(super) message: Message,
    /// When the call began.
    pub(super) since_unix_ms: u64,
}

/// Starts the call. The promise resolves to what the facade reads; only a trap rejects it.
pub(super) fn start(job: Job) -> Promise {
    let (promise, settle) = deferred();
    // Not `future_to_promise`, which would bring a second way to make and settle a promise.
    spawn_local(async move {
        let settled = match Contained::new(drive(job)).await {
            Ok(settled) => settled,
            Err(thrown) => Promise::reject(&thrown).into(),
        };
        // A promise's own `resolve` throws nothing.
        let _ = settle.call1(&JsValue::UNDEFINED, &settled);
    });
    promise
}

/// Runs the call to its end. Gives what the facade reads.
async fn drive(job: Job) -> JsValue {
    let mut run = Run::of(job);
    let mut next = run.start();
    loop {
        match next {
            Next::Await(promise) => next = run.resume(promise.await),
            Next::Settled(settled) => return settled,
        }
    }
}

/// A call under way. Between two awaits it is changed by plain functions only.
struct Run {
    job: Job,
    call: Call,
    awaiting: Awaiting,
    /// Limits what is awaited. Dropped, with its timer and listener, when a message or wait is over.
    gate: Option<Gate>,
    /// Aborts the message in flight.
    controller: Option<AbortController>,
    /// The last reply to the request.
    reply: Option<Reply>,
    /// The last reply to a look-up.
    found: Option<Reply>,
    /// What the transport threw at the last request, or what its reply lacked.
    cause: JsValue,
    /// The key of the last attempt, which nothing may repeat.
    key: String,
    /// Why there was no key.
    no_key: Option<NoKey>,
}

/// What the run does next.
enum Next {
    Await(Promise),
    Settled(JsValue),
}

/// What the run awaits.
#[derive(Default)]
enum Awaiting {
    /// The end of a wait.
    #[default]
    Wake,
    /// A key to send this message with.
    Key(Sending),
    /// The answer to this message.
    Answer(Sending),
    /// The body of the answer to this message.
    Body(Sending, ReplyHead),
}

impl Run {
    fn of(job: Job) -> Self {
        let call = Call::new(job.operation.retry, job.options.settings, job.question.is_some(), now_ms());
        Self {
            job,
            call,
            awaiting: Awaiting::Wake,
            gate: None,
            controller: None,
            reply: None,
            found: None,
            cause: JsValue::UNDEFINED,
            key: String::new(),
            no_key: None,
        }
    }

    /// Nothing is sent, and no key asked for, on behalf of a caller who has given up already.
    fn start(&mut self) -> Next {
        self.happened(if self.is_aborted() { Event::Cancelled } else { Event::Start })
    }

    /// Goes on with what was awaited.
    fn resume(&mut self, settled: Result<JsValue, JsValue>) -> Next {
        let awaiting = std::mem::take(&mut self.awaiting);
        let won = settled.as_ref().ok();
        if let Some(cut) = won.and_then(|won| self.gate.as_ref()?.cut(won)) {
            return self.cut(&awaiting, cut);
        }
        match awaiting {
            Awaiting::Wake => self.happened(Event::Woke),
            Awaiting::Key(what) => self.send_with(key_from(settled), what),
            Awaiting::Answer(what) => match settled {
                Ok(answer) => self.read(what, answer),
                Err(thrown) => self.unanswered(what, broken_by(&thrown), thrown),
            },
            Awaiting::Body(what, head) => match settled {
                Ok(bytes) => match head.with_body(&bytes) {
                    Some(reply) => self.replied(what, reply),
                    None => self.lacking(what, Failure::Body, "the transport's reply has no bytes"),
                },
                Err(thrown) => self.unanswered(what, Event::BrokenOff(Failure::Body), thrown),
            },
        }
    }

    /// Tells the machine, and does what it says.
    fn happened(&mut self, event: Event) -> Next {
        self.gate = None;
        let mut step = self.tell(event);
        if event != Event::Cancelled && (self.no_key.is_some() || self.is_aborted()) {
            step = self.tell(Event::Cancelled);
        }
        match step {
            Step::Send { what, timeout_ms } => {
                self.gate = Some(Gate::open(timeout_ms, &self.job.options.signal));
                self.ask_for_key(what)
            }
            Step::Queue { .. } => self.happened(Event::Admitted),
            Step::Wait { ms, .. } => {
                let gate = Gate::open(ms, &self.job.options.signal);
                let closed = gate.closed();
                self.gate = Some(gate);
                Next::Await(closed)
            }
            Step::Done(done) => Next::Settled(self.settle(done)),
        }
    }

    fn tell(&mut self, event: Event) -> Step {
        self.call.next(event, &mut self.job.shared.borrow_mut(), now_ms(), js_sys::Math::random())
    }

    /// The gate closed before the thing that was awaited.
    fn cut(&mut self, awaiting: &Awaiting, cut: Cut) -> Next {
        let (what, event) = match (awaiting, cut) {
            (Awaiting::Wake, Cut::Time) => return self.happened(Event::Woke),
            (Awaiting::Wake, Cut::Cancelled) => return self.happened(Event::Cancelled),
            (Awaiting::Key(what), Cut::Time) => (*what, Event::NotSent(Failure::Timeout)),
            // Nothing was sent; that the caller gave up is the next thing the machine is told.
            (Awaiting::Key(what), Cut::Cancelled) => (*what, Event::NotSent(Failure::Transport)),
            (Awaiting::Answer(what) | Awaiting::Body(what, _), Cut::Time) => {
                (*what, Event::BrokenOff(Failure::Timeout))
            }
            (Awaiting::Answer(what) | Awaiting::Body(what, _), Cut::Cancelled) => (*what, Event::Cancelled),
        };
        self.unanswered(what, event, JsValue::UNDEFINED)
    }

    fn ask_for_key(&mut self, what: Sending) -> Next {
        let function = match &self.job.client.api_key {
            ApiKey::Text(key) => return self.send_with(Ok(key.clone()), what),
            ApiKey::Function(function) => function,
        };
        match function.call0(&JsValue::UNDEFINED) {
            Ok(promised) if promised.is_object() => self.limited(&promised, Awaiting::Key(what)),
            given => self.send_with(key_from(given), what),
        }
    }

    fn send_with(&mut self, key: Result<String, NoKey>, what: Sending) -> Next {
        match key {
            Ok(key) => self.key = key,
            Err(no_key) => {
                self.no_key = Some(no_key);
                return self.happened(Event::NotSent(Failure::Transport));
            }
        }
        let message = match (what, &self.job.question) {
            (Sending::Lookup, Some(question)) => &question.message,
            _ => &self.job.request,
        };
        self.controller = AbortController::new().ok();
        let signal =
            self.controller.as_ref().map_or(JsValue::UNDEFINED, |controller| controller.signal().into());
        match send(self.job.client.fetch.as_ref(), message, &self.key, &signal) {
            Ok(answer) => self.limited(&answer, Awaiting::Answer(what)),
            Err(thrown) => self.unanswered(what, Event::NotSent(Failure::Transport), thrown),
        }
    }

    /// The head of a reply is there: reads its body.
    fn read(&mut self, what: Sending, answer: JsValue) -> Next {
        let Some(head) = ReplyHead::of(answer) else {
            return self.lacking(what, Failure::Transport, "the transport's reply has no status");
        };
        if head.is_redirect() {
            head.discard_body();
            return self.replied(what, head.without_body());
        }
        match head.read_body() {
            Ok(promised) => self.limited(&promised, Awaiting::Body(what, head)),
            Err(thrown) => self.unanswered(what, Event::BrokenOff(Failure::Body), thrown),
        }
    }

    fn replied(&mut self, what: Sending, mut reply: Reply) -> Next {
        let facts = match (what, &self.job.question) {
            (Sending::Lookup, Some(question)) => reply.answer(question, self.job.request.body.as_ref()),
            _ => reply.facts(),
        };
        match what {
            Sending::Request => self.reply = Some(reply),
            Sending::Lookup => self.found = Some(reply),
        }
        self.happened(Event::Replied(facts))
    }

    fn lacking(&mut self, what: Sending, failure: Failure, message: &str) -> Next {
        self.unanswered(what, Event::BrokenOff(failure), js_sys::TypeError::new(message).into())
    }

    /// There is no whole reply. Whatever is left of the message is of no use to anybody.
    fn unanswered(&mut self, what: Sending, event: Event, cause: JsValue) -> Next {
        if let Some(controller) = self.controller.take() {
            controller.abort();
        }
        if what == Sending::Request {
            self.cause = cause;
        }
        self.happened(event)
    }

    /// Awaits `promised`, but not past the gate.
    fn limited(&mut self, promised: &JsValue, awaiting: Awaiting) -> Next {
        self.awaiting = awaiting;
        Next::Await(match &self.gate {
            Some(gate) => gate.race(promised),
            None => Promise::resolve(promised),
        })
    }

    fn is_aborted(&self) -> bool {
        is_aborted(&self.job.options.signal)
    }

    fn settle(&mut self, mut done: Done) -> JsValue {
        let reply = match done.ending {
            Ending::Found | Ending::Conflict => self.found.take(),
            Ending::Reply | Ending::Service | Ending::Redirect => self.reply.take(),
            _ => None,
        };
        let attempts = self.call.attempts();
        if let (Outcome::Confirmed, Some(reply)) = (done.outcome, &reply) {
            return success(reply, attempts);
        }
        let unsent = matches!(done.ending, Ending::Transport(_)) && done.outcome == Outcome::Refused;
        if unsent && self.is_aborted() {
            // Given up while a key was awaited, by a call that is never repeated.
            done.ending = Ending::Cancelled;
        }
        let cause = match done.ending {
            Ending::Cancelled => reason(&self.job.options.signal),
            Ending::Transport(_) | Ending::Deadline => std::mem::take(&mut self.cause),
            _ => JsValue::UNDEFINED,
        };
        let account = self.job.account.take();
        let end = End { operation: self.job.operation, account, done, attempts, reply, cause };
        let failure = end.failure(&self.key);
        failed(&match self.no_key.take() {
            Some(NoKey { error, thrown }) => failure.because_of(&error, thrown),
            None => failure,
        })
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the clock counts up from zero")]
fn now_ms() -> u64 {
    monotonic_ms() as u64
}
