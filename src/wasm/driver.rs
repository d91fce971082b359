//! The calls under way. Each says what is to be done next and is told what came of it: the facade does the awaiting.

use alloc::rc::Rc;
use core::cell::RefCell;

use wasm_bindgen::prelude::*;

use super::answer::Answer;
use super::core::Client;
use super::given::Asked;
use super::settled::{failure, success};
use super::texts::head_text;
use crate::call::wire::{SUCCEEDED, step_number};
use crate::call::{Call, Ending, Event, Found, Outcome, Sending, Settings, Step};
use crate::operations::{Ask, Method, Operation};
use crate::prelude::*;
use crate::reply::{Envelope, Sought, begun_ms, compare, is_made_before, is_missing};
use crate::request::Inquiry;
use crate::single::Single;

#[wasm_bindgen]
extern "C" {
    /// A clock that never goes back, in milliseconds with a fraction.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn monotonic_ms() -> f64;

    /// From zero on and below one.
    #[wasm_bindgen(js_namespace = Math)]
    fn random() -> f64;
}

static RUNS: Single<RefCell<Runs>> =
    Single::new(RefCell::new(Runs { by_number: Vec::new(), free: Vec::new() }));

/// The calls under way, by the number that the facade knows each by.
struct Runs {
    by_number: Vec<Option<Box<Run>>>,
    free: Vec<u32>,
}

impl Runs {
    /// Takes a call up and gives its number.
    fn add(&mut self, run: Run) -> u32 {
        let number = self.free.pop().unwrap_or_else(|| {
            self.by_number.push(None);
            u32::try_from(self.by_number.len() - 1).unwrap_or(u32::MAX)
        });
        if let Some(place) = self.by_number.get_mut(number as usize) {
            *place = Some(Box::new(run));
        }
        number
    }

    fn get(&mut self, number: u32) -> Option<&mut Run> {
        self.by_number.get_mut(number as usize)?.as_deref_mut()
    }

    /// Forgets a call: its number will be another one's.
    fn take(&mut self, number: u32) -> Option<Box<Run>> {
        let run = self.by_number.get_mut(number as usize)?.take()?;
        self.free.push(number);
        Some(run)
    }

    /// Has a call go on, and gives its next step.
    #[allow(clippy::float_cmp, reason = "they are whole")]
    fn step(&mut self, number: u32, go: impl FnOnce(&mut Run)) -> f64 {
        let Some(run) = self.get(number) else { return 0.0 };
        go(run);
        let Some(step) = run.step else { return 0.0 };
        let step = step_number(step, !run.call.log().is_eventful());
        if step == f64::from(SUCCEEDED) {
            self.take(number);
        }
        step
    }
}

/// Nothing here calls out into the facade, so the calls are never taken.
fn at_runs<T: Default>(work: impl FnOnce(&mut Runs) -> T) -> T {
    RUNS.try_borrow_mut().map(|mut runs| work(&mut runs)).unwrap_or_default()
}

/// Begins a call and gives its number.
pub(super) fn begin(run: Run) -> u32 {
    at_runs(|runs| runs.add(run))
}

/// Starts a call: gives its first step, as [`tell`] does.
#[wasm_bindgen]
pub fn start(number: u32, is_cancelled: bool) -> f64 {
    at_runs(|runs| runs.step(number, |run| run.start(is_cancelled)))
}

/// Tells a call what came of its step: the number of a [`What`](crate::call::wire::What). `text` is the body where the
/// reply is no success or answers a look-up, and `time` its `Retry-After` or, of a success, its `Date`.
///
/// Gives the next step as a number, see [`step_number`]; 0 where there is no such call. The head of a look-up is asked for
/// with [`lookup_head`], and how a call has ended with [`ended`]. After [`SUCCEEDED`] its number is another call's.
#[wasm_bindgen]
pub fn tell(number: u32, what: u32, is_cancelled: bool, time: Option<String>, text: Option<String>) -> f64 {
    let answer = Answer::new(what, is_cancelled, time, text);
    at_runs(|runs| runs.step(number, |run| run.next(answer)))
}

/// Tells a call what it asks for, as [`Core::head`](super::Core::head) takes it; the request's body, in which stands what
/// is looked for; and when it began, or the call that it goes on with. Needed before its first answer that is no success,
/// or before a call starts that goes on with an earlier one: without it nothing is looked for.
#[wasm_bindgen]
pub fn question(
    number: u32,
    operation: i32,
    account: Option<String>,
    rest: Option<String>,
    body: Vec<u8>,
    since_unix_ms: f64,
) {
    let asked = Asked::read(operation, account.as_deref(), rest.as_deref(), !body.is_empty());
    at_runs(|runs| {
        if let (Some(run), Ok(asked)) = (runs.get(number), asked) {
            run.look_into(&asked, body, whole(since_unix_ms));
        }
    });
}

/// The head of the look-up that a call asks to send, as JSON text.
#[wasm_bindgen(js_name = lookupHead)]
pub fn lookup_head(number: u32) -> String {
    at_runs(|runs| {
        let question = runs.get(number).and_then(|run| run.question.as_ref());
        question.map(|question| head_text(&question.inquiry.head)).unwrap_or_default()
    })
}

/// How a call ended, as JSON text. Its number is another call's from now on.
#[wasm_bindgen]
pub fn ended(number: u32) -> String {
    at_runs(|runs| runs.take(number).map(|run| run.settled()).unwrap_or_default())
}

/// The question whether a request was carried out.
struct Question {
    inquiry: Inquiry,
    /// The request's body.
    request: Vec<u8>,
    /// When the call began.
    since_unix_ms: u64,
}

impl Question {
    /// For a call that began so long ago. `date` is the `Date` of the reply that is to be judged, where that tells.
    fn sought(&self, elapsed_ms: u64, date: Option<&str>) -> Sought<'_> {
        Sought {
            lookup: self.inquiry.lookup,
            mark: &self.inquiry.mark,
            request: &self.request,
            since_unix_ms: begun_ms(self.since_unix_ms, elapsed_ms, date),
        }
    }
}

/// A call under way.
pub(super) struct Run {
    client: Rc<Client>,
    operation: &'static Operation,
    call: Call,
    /// Whether it goes on with an earlier one.
    is_resumed: bool,
    /// What it does now; nothing before it is told to start.
    step: Option<Step>,
    /// What is looked for, where the request can be asked after: known once something has gone wrong.
    question: Option<Box<Question>>,
    /// The last answer to the request.
    reply: Answer,
    /// The reply that the request itself would have got, where a look-up shows what it made.
    found: Option<String>,
    /// Whether that says of itself that it was there before the call.
    is_from_before: bool,
}

impl Run {
    pub(super) fn new(client: Rc<Client>, operation: &'static Operation, settings: Settings) -> Self {
        Self {
            client,
            operation,
            call: Call::new(
                operation.retry,
                Settings { reads: operation.method == Method::Get, ..settings },
                whole(monotonic_ms()),
            ),
            is_resumed: settings.resumed_after_ms.is_some(),
            step: None,
            question: None,
            reply: Answer::NONE,
            found: None,
            is_from_before: false,
        }
    }

    fn start(&mut self, is_cancelled: bool) {
        #[cfg(feature = "crash-tests")]
        super::crash::point(super::crash::Place::BeforeAwait);
        if self.question.is_none() && self.is_resumed {
            self.call.forgo_lookups();
        }
        self.feed(if is_cancelled { Event::Cancelled } else { Event::Start });
    }

    /// Goes on to the next step, told what came of the last one.
    fn next(&mut self, answer: Answer) {
        #[cfg(feature = "crash-tests")]
        super::crash::point(super::crash::Place::AfterAwait);
        let Some(step) = self.step else { return };
        let is_cancelled = answer.is_cancelled;
        let event = match step {
            Step::Send { what: Sending::Request, .. } => {
                self.reply = answer;
                let event = self.reply.event();
                if self.question.is_none() && !event.is_success() {
                    self.call.forgo_lookups();
                }
                event
            }
            Step::Send { what: Sending::Lookup, .. } => self.looked_up_event(answer),
            _ if is_cancelled => Event::Cancelled,
            Step::Queue { .. } if answer.is_admitted() => Event::Admitted,
            _ => Event::Woke,
        };
        self.feed(event);
        if is_cancelled {
            self.feed(Event::Cancelled);
        }
    }

    /// Finds out what could be looked for, once: most calls end without it.
    fn look_into(&mut self, asked: &Asked, request: Vec<u8>, since_unix_ms: u64) {
        let inquiry = asked.inquiry(&self.client.endpoint, &request);
        self.question = inquiry.map(|inquiry| Box::new(Question { inquiry, request, since_unix_ms }));
    }

    fn looked_up_event(&mut self, answer: Answer) -> Event {
        let mut event = answer.event();
        if let (Event::Replied(facts), Some(question)) = (&mut event, &self.question) {
            let text = answer.text.as_bytes();
            if matches!(facts.status, 200..=299) {
                // An earlier call may have begun by another machine's clock.
                let date = answer.time.as_deref().filter(|_| !self.is_resumed);
                let elapsed_ms = self.call.elapsed_ms(whole(monotonic_ms()));
                let sought = question.sought(elapsed_ms, date);
                let (found, thing) = compare(&sought, text);
                facts.found = found;
                self.is_from_before = is_made_before(thing, sought.since_unix_ms);
                self.found = (found == Found::Same).then(|| question.inquiry.lookup.reply_of(thing));
            } else if question.inquiry.lookup.ask == Ask::Path
                && is_missing(facts.status, &Envelope::of(text))
            {
                facts.found = Found::Missing;
            }
        }
        event
    }

    fn feed(&mut self, event: Event) {
        let mut shared = self.client.shared.take();
        self.step = Some(self.call.next(event, &mut shared, whole(monotonic_ms()), random()));
        self.client.shared.set(shared);
    }

    /// How it ended, as JSON text.
    fn settled(&self) -> String {
        let Some(Step::Done(mut done)) = self.step else { return String::new() };
        let unsent = matches!(done.ending, Ending::Transport(_)) && done.outcome == Outcome::Refused;
        if unsent && self.reply.is_cancelled {
            // Given up while a key was awaited, by a call that is never repeated.
            done.ending = Ending::Cancelled;
        }
        if done.outcome == Outcome::Confirmed {
            let found = self.found.as_deref().filter(|_| done.ending == Ending::Found);
            return success(&self.call, found, self.is_from_before || !self.call.was_in_doubt());
        }
        let mark = self.question.as_ref().map(|question| question.inquiry.lookup.mark()).unwrap_or_default();
        failure(self.operation.name, done, &self.call, &self.reply, &mark)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clocks count up from zero")]
const fn whole(ms: f64) -> u64 {
    ms as u64
}
