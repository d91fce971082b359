//! The calls under way. Each says what is to be done next and is told what came of it: the facade does the awaiting.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::answer::{Answer, unix_now_ms};
use super::given::Asked;
use super::settled::{failure, success};
use crate::call::{Call, Done, Ending, Event, Found, Outcome, Sending, Shared, Step};
use crate::json::ObjectText;
use crate::operations::Lookup;
use crate::reply::{Envelope, Sought, compare, is_missing};
use crate::request::Inquiry;

#[wasm_bindgen]
extern "C" {
    /// A clock that never goes back, in milliseconds with a fraction.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn monotonic_ms() -> f64;
}

thread_local! {
    static RUNS: RefCell<Runs> = const { RefCell::new(Runs { by_number: Vec::new(), free: Vec::new() }) };
}

/// The calls under way, by the number that the facade knows each by.
struct Runs {
    by_number: Vec<Option<Box<Run>>>,
    free: Vec<usize>,
}

impl Runs {
    /// Takes a call up and gives its number.
    fn add(&mut self, run: Run) -> usize {
        let number = self.free.pop().unwrap_or_else(|| {
            self.by_number.push(None);
            self.by_number.len() - 1
        });
        if let Some(place) = self.by_number.get_mut(number) {
            *place = Some(Box::new(run));
        }
        number
    }

    /// What the call does next, told what came of its last step. A call that is over is forgotten.
    fn next(&mut self, number: usize, answer: String) -> Option<String> {
        let place = self.by_number.get_mut(number)?;
        let run = place.as_mut()?;
        run.next(answer);
        let words = run.words();
        if matches!(run.step, Some(Step::Done(_))) {
            *place = None;
            self.free.push(number);
        }
        Some(words)
    }
}

/// Nothing here calls out into the facade, so the calls are never taken.
fn at_runs<T: Default>(work: impl FnOnce(&mut Runs) -> T) -> T {
    let worked =
        RUNS.try_with(|runs| runs.try_borrow_mut().map(|mut runs| work(&mut runs)).unwrap_or_default());
    worked.unwrap_or_default()
}

/// Begins a call and gives its number. It is told first of nothing: see [`tell`].
pub(super) fn begin(run: Run) -> usize {
    at_runs(|runs| runs.add(run))
}

/// Tells a call what came of its step, as JSON text ([`Answer`]); at first, and where the facade itself failed, an
/// empty text. Gives what is to be done next, as JSON text:
///
/// - `{ do: "queue", isLookup, ms }`: wait for a place among the requests of the key, at most so long;
/// - `{ do: "send", isLookup, ms }`: send the request or the look-up, within that time, body included;
/// - `{ do: "wait", ms, why }`;
/// - or how the call ended, which has `ok`. After that its number is another call's.
///
/// Empty where there is no call of this number.
#[wasm_bindgen]
pub fn tell(number: usize, answer: String) -> String {
    at_runs(|runs| runs.next(number, answer)).unwrap_or_default()
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

/// A call under way.
pub(super) struct Run {
    asked: Asked,
    /// The state of the key.
    shared: Rc<Cell<Shared>>,
    /// What is looked for, where the request can be asked after.
    question: Option<Question>,
    call: Call,
    /// What it does now; nothing before it is told to start.
    step: Option<Step>,
    /// The last answer to the request.
    reply: Answer,
    /// The last answer to a look-up.
    looked_up: Answer,
    /// The reply that the request itself would have got, where a look-up shows what it made.
    found: Option<String>,
}

impl Run {
    pub(super) fn new(asked: Asked, shared: Rc<Cell<Shared>>, question: Option<Question>) -> Self {
        let call = Call::new(asked.operation.retry, asked.settings, question.is_some(), now_ms());
        let (reply, looked_up) = (Answer::default(), Answer::default());
        Self { asked, shared, question, call, step: None, reply, looked_up, found: None }
    }

    /// Goes on to the next step, told what came of the last one.
    fn next(&mut self, answer: String) {
        let Some(step) = self.step else {
            #[cfg(feature = "crash-tests")]
            super::crash::point(super::crash::Place::BeforeAwait);
            return self.feed(if self.asked.is_cancelled { Event::Cancelled } else { Event::Start });
        };
        #[cfg(feature = "crash-tests")]
        super::crash::point(super::crash::Place::AfterAwait);
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
        self.feed(event);
        if is_cancelled {
            self.feed(Event::Cancelled);
        }
    }

    fn looked_up_event(&mut self) -> Event {
        let event = self.looked_up.event();
        let (Event::Replied(mut facts), Some(question)) = (event, &self.question) else { return event };
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

    fn feed(&mut self, event: Event) {
        let mut shared = self.shared.take();
        self.step = Some(self.call.next(event, &mut shared, now_ms(), js_sys::Math::random()));
        self.shared.set(shared);
    }

    /// The step as JSON text: see [`tell`].
    fn words(&self) -> String {
        let (what, is_lookup, ms, why) = match self.step {
            Some(Step::Queue { what, within_ms }) => ("queue", what == Sending::Lookup, within_ms, None),
            Some(Step::Send { what, timeout_ms }) => ("send", what == Sending::Lookup, timeout_ms, None),
            Some(Step::Wait { ms, why }) => ("wait", false, ms, Some(why.word())),
            Some(Step::Done(done)) => return self.settled(done),
            None => return String::new(),
        };
        let mut step = ObjectText::new();
        step.text("do", what);
        step.flag("isLookup", is_lookup);
        step.number("ms", Some(ms));
        step.optional_text("why", why);
        step.finish()
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
        failure(&self.asked, done, &self.call, answer)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the clock counts up from zero")]
fn now_ms() -> u64 {
    monotonic_ms() as u64
}
