//! A call on a bench: the test owns the clock and the dice.

use shipstation_partner::call::{
    Call, Done, Ending, Event, Failure, Fault, Found, Outcome, ReplyFacts, Sending, Settings, Shared, Step,
    Why,
};
use shipstation_partner::model::Label;
use shipstation_partner::operations::{FieldPath, Lookup, Operation, Retry};

static FIND: Operation = Operation::get("/find/{id}").returns::<Label>();
static LOOKUP: Lookup = Lookup::by_id(FieldPath { names: &["id"] }, &FIND, "label_id");

/// The class of a purchase.
pub(crate) const AFTER_LOOKUP: Retry = Retry::AfterLookup(&LOOKUP);

pub(crate) const BROKEN: Event = Event::BrokenOff(Failure::Reset);
pub(crate) const UNSENT: Event = Event::NotSent(Failure::Refused);

pub(crate) struct Bench {
    pub(crate) call: Call,
    pub(crate) shared: Shared,
    pub(crate) now_ms: u64,
    pub(crate) random: f64,
}

impl Bench {
    pub(crate) fn new(retry: Retry) -> Self {
        Self::with(retry, Settings::default())
    }

    pub(crate) fn with(retry: Retry, settings: Settings) -> Self {
        Self::sharing(retry, settings, Shared::new())
    }

    pub(crate) fn sharing(retry: Retry, settings: Settings, shared: Shared) -> Self {
        let now_ms = 1_000_000;
        Self { call: Call::new(retry, settings, now_ms), shared, now_ms, random: 0.5 }
    }

    pub(crate) fn without_id(retry: Retry) -> Self {
        let mut bench = Self::new(retry);
        bench.call.forgo_lookups();
        bench
    }

    /// A bench whose request is on its way.
    pub(crate) fn sent(retry: Retry) -> Self {
        let mut bench = Self::new(retry);
        assert_eq!(bench.feed(Event::Start), send_request());
        bench
    }

    pub(crate) fn feed(&mut self, event: Event) -> Step {
        self.call.next(event, &mut self.shared, self.now_ms, self.random)
    }

    pub(crate) fn feed_after(&mut self, ms: u32, event: Event) -> Step {
        self.now_ms += u64::from(ms);
        self.feed(event)
    }

    pub(crate) fn reply(&mut self, status: u16) -> Step {
        self.feed(replied(status))
    }

    pub(crate) fn find(&mut self, found: Found) -> Step {
        self.feed(Event::Replied(ReplyFacts { found, ..ReplyFacts::of_status(200) }))
    }

    /// Sits out the wait of this step, and gives the step after it.
    #[track_caller]
    pub(crate) fn sit_out(&mut self, step: Step) -> Step {
        let (ms, _) = wait_of(step);
        self.feed_after(ms, Event::Woke)
    }

    /// Lets every look-up find nothing until the machine does something else.
    #[track_caller]
    #[allow(clippy::panic, reason = "test support")]
    pub(crate) fn miss_until_settled(&mut self, mut step: Step) -> Step {
        for _ in 0..20 {
            match step {
                Step::Send { what: Sending::Lookup, .. } => step = self.reply(404),
                Step::Wait { why: Why::StillWorking, .. } => step = self.sit_out(step),
                _ => return step,
            }
        }
        panic!("the search does not end: {step:?}");
    }
}

/// A reply of the service's own. Its 404 to a look-up is its word that nothing is there.
pub(crate) fn replied(status: u16) -> Event {
    let found = if status == 404 { Found::Missing } else { Found::Unclear };
    Event::Replied(ReplyFacts { found, ..ReplyFacts::of_status(status) })
}

pub(crate) fn limited(retry_after_ms: Option<u32>) -> Event {
    Event::Replied(ReplyFacts { retry_after_ms, ..ReplyFacts::of_status(429) })
}

pub(crate) fn faulty(status: u16, fault: Fault) -> Event {
    Event::Replied(ReplyFacts { fault, ..ReplyFacts::of_status(status) })
}

pub(crate) fn send_request() -> Step {
    Step::Send { what: Sending::Request, timeout_ms: Settings::default().timeout_ms }
}

pub(crate) fn send_lookup() -> Step {
    Step::Send { what: Sending::Lookup, timeout_ms: 15_000 }
}

pub(crate) fn done(ending: Ending, outcome: Outcome, retryable: bool) -> Step {
    Step::Done(Done { ending, outcome, retryable })
}

#[track_caller]
#[allow(clippy::panic, reason = "test support")]
pub(crate) fn wait_of(step: Step) -> (u32, Why) {
    let Step::Wait { ms, why } = step else { panic!("not a wait: {step:?}") };
    (ms, why)
}
