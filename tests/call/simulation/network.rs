//! The way there and back, with a fault at every point of it.
//!
//! One promise binds this world, the one the engine counts on: what a broken request leads to can be
//! seen by look-ups within the settling time after the break. A message delivered twice is worked on twice
//! only where the service refuses the second: no client could undo what a network doubles.

use shipstation_partner::call::{self, Event, Failure, Found, ReplyFacts};

use super::dice::Dice;
use super::fault::{Fault, Met};
use super::service::{Mark, Order, Service};

/// The longest way from the client to the service, or back; less for an impatient client.
const LONGEST_WAY_MS: u64 = 900;

/// How a message ends for the client, and when.
pub(crate) type Fate = (u64, Event);

pub(crate) struct Network {
    /// Of a hundred requests, how many meet a fault.
    pub(crate) faults: u64,
    /// The only fault there is.
    pub(crate) only: Option<Fault>,
    pub(crate) met: Met,
    /// Of a hundred look-ups.
    pub(crate) lookup_faults: u64,
    pub(crate) settle_ms: u64,
}

/// A message on its way.
#[derive(Clone, Copy)]
pub(crate) struct Message {
    pub(crate) order: Order,
    pub(crate) call: usize,
    /// When its call began.
    pub(crate) began_ms: u64,
    pub(crate) sent_ms: u64,
    pub(crate) timeout_ms: u64,
    /// When the process that sent it dies, and the connection with it.
    pub(crate) crashes_ms: Option<u64>,
}

impl Message {
    /// How long it takes to the service, or back.
    fn way_ms(&self, dice: &mut Dice) -> u64 {
        dice.within(0, LONGEST_WAY_MS.min(self.timeout_ms / 3))
    }

    fn times_out_ms(&self) -> u64 {
        self.sent_ms + self.timeout_ms
    }

    /// An end at this time, unless the client's patience ends before it.
    fn ends(&self, at_ms: u64, event: Event) -> Fate {
        if at_ms >= self.times_out_ms() {
            (self.times_out_ms(), Event::BrokenOff(Failure::Timeout))
        } else {
            (at_ms, event)
        }
    }

    /// What a service that is down answers with: no connection, or a gateway's word.
    fn finds_nobody(&self, arrives_ms: u64, dice: &mut Dice) -> Fate {
        let event = if dice.chance(50) { Event::NotSent(Failure::Refused) } else { status(503) };
        self.ends(arrives_ms, event)
    }
}

/// What became of an order at the service.
enum Work {
    /// Refused: its mark is taken.
    Refused,
    /// Lost in a restart, at this time.
    Lost(u64),
    /// Bought, at this time.
    Bought(u64),
}

impl Network {
    /// Carries a request.
    pub(crate) fn carry_request(&mut self, message: Message, service: &mut Service, dice: &mut Dice) -> Fate {
        let arrives_ms = message.sent_ms + message.way_ms(dice);
        if service.is_down(arrives_ms) {
            self.met.note(Fault::Restart);
            return message.finds_nobody(arrives_ms, dice);
        }
        let Some(fault) = dice.chance(self.faults).then(|| self.request_fault(dice)) else {
            return self.work(message, arrives_ms, service, dice);
        };
        let soon_ms = arrives_ms + message.way_ms(dice);
        let (at_ms, event) = match fault {
            Fault::BeforeSend => {
                (soon_ms, Event::NotSent(dice.pick(&[Failure::Refused, Failure::Transport])))
            }
            Fault::MidRequest => (soon_ms, Event::BrokenOff(Failure::Reset)),
            Fault::Silence => (message.times_out_ms(), Event::BrokenOff(Failure::Timeout)),
            Fault::Limit => (soon_ms, limit(dice)),
            Fault::ServiceError => (soon_ms, status(dice.pick(&[500, 502, 503, 504, 408]))),
            Fault::Refusal => (soon_ms, status(dice.pick(&[400, 401, 404, 307, 302]))),
            _ => return self.work_and_fail(fault, message, arrives_ms, service, dice),
        };
        self.met.note(fault);
        message.ends(at_ms, event)
    }

    fn request_fault(&self, dice: &mut Dice) -> Fault {
        match self.only {
            None => dice.pick(&Fault::OF_REQUESTS),
            // What strikes look-ups needs something to look for.
            Some(Fault::Lag | Fault::Lookup) => Fault::AfterCommit,
            Some(fault) => fault,
        }
    }

    /// The service works, and its answer comes back.
    fn work(&mut self, message: Message, arrives_ms: u64, service: &mut Service, dice: &mut Dice) -> Fate {
        let back_ms = message.way_ms(dice);
        match self.order(message, arrives_ms, service, dice) {
            Work::Refused => {
                // The service has more words for it than are known.
                let event = if dice.chance(70) { duplicate() } else { status(dice.pick(&[400, 409, 422])) };
                message.ends(arrives_ms + back_ms, event)
            }
            Work::Lost(lost_ms) => message.ends(lost_ms, Event::BrokenOff(Failure::Reset)),
            Work::Bought(committed_ms) if service.is_down(committed_ms + back_ms) => {
                self.met.note(Fault::Restart);
                message.ends(committed_ms + back_ms, Event::BrokenOff(Failure::Reset))
            }
            Work::Bought(committed_ms) => message.ends(committed_ms + back_ms, status(201)),
        }
    }

    /// The service works, and the client never learns how it ended.
    fn work_and_fail(
        &mut self,
        fault: Fault,
        message: Message,
        arrives_ms: u64,
        service: &mut Service,
        dice: &mut Dice,
    ) -> Fate {
        let committed_ms = match self.order(message, arrives_ms, service, dice) {
            Work::Refused => return message.ends(arrives_ms, Event::BrokenOff(Failure::Reset)),
            Work::Lost(lost_ms) => return message.ends(lost_ms, Event::BrokenOff(Failure::Reset)),
            Work::Bought(committed_ms) => committed_ms,
        };
        let earliest_ms = (committed_ms + service.lag_ms).saturating_sub(self.settle_ms).max(message.sent_ms);
        let latest_ms = committed_ms + message.way_ms(dice);
        let breaks_ms = dice.within(earliest_ms, latest_ms);
        let can_refuse = service.marks_are_unique && message.order.mark != Mark::None;
        let fault = if fault == Fault::DoubleDelivery && !can_refuse { Fault::SlowReply } else { fault };
        self.met.note(fault);
        match fault {
            Fault::MidBody => message.ends(breaks_ms, Event::BrokenOff(Failure::Body)),
            Fault::ErrorAfterCommit => message.ends(breaks_ms, status(dice.pick(&[500, 502, 504]))),
            Fault::DoubleDelivery => message.ends(latest_ms, duplicate()),
            Fault::SlowReply => message.ends(message.times_out_ms(), Event::BrokenOff(Failure::Timeout)),
            _ => message.ends(breaks_ms, Event::BrokenOff(Failure::Reset)),
        }
    }

    /// Takes the order, and buys as late as the promise lets it.
    fn order(&mut self, message: Message, arrives_ms: u64, service: &mut Service, dice: &mut Dice) -> Work {
        if service.refuses(message.order, arrives_ms) {
            return Work::Refused;
        }
        let breaks_ms = message.times_out_ms().min(message.crashes_ms.unwrap_or(u64::MAX));
        let latest_ms = (breaks_ms + self.settle_ms).saturating_sub(service.lag_ms);
        if latest_ms < arrives_ms {
            // Its sender died while it was on its way, and the promise holds for that way too: it never arrives.
            return Work::Lost(arrives_ms);
        }
        let quick_ms = latest_ms.min(arrives_ms + 3_000);
        let latest_ms = if dice.chance(70) { quick_ms } else { latest_ms };
        let committed_ms = dice.within(arrives_ms, latest_ms);
        if let Some(lost_ms) = service.loses(arrives_ms, committed_ms) {
            self.met.note(Fault::Restart);
            return Work::Lost(lost_ms);
        }
        service.buy(message.order, Some(message.call), committed_ms);
        Work::Bought(committed_ms)
    }

    /// Carries a look-up.
    pub(crate) fn carry_lookup(&mut self, message: Message, service: &Service, dice: &mut Dice) -> Fate {
        let arrives_ms = message.sent_ms + message.way_ms(dice);
        if service.is_down(arrives_ms) {
            self.met.note(Fault::Restart);
            return message.finds_nobody(arrives_ms, dice);
        }
        let back_ms = arrives_ms + message.way_ms(dice);
        if service.hides(message.order, arrives_ms) {
            self.met.note(Fault::Lag);
        }
        if dice.chance(self.lookup_faults) {
            self.met.note(Fault::Lookup);
            let event = match dice.within(0, 7) {
                0 => Event::NotSent(Failure::Refused),
                1 => Event::BrokenOff(Failure::Body),
                2 => limit(dice),
                3 => status(dice.pick(&[500, 503])),
                4 => status(401),
                5 => found(dice.pick(&[Found::Unclear, Found::Unseen])),
                // A gateway's page, whatever is there.
                6 => status(404),
                _ => return (message.times_out_ms(), Event::BrokenOff(Failure::Timeout)),
            };
            return message.ends(back_ms, event);
        }
        match service.find(message.order, message.began_ms, arrives_ms) {
            Found::Missing if dice.chance(50) => {
                let facts = ReplyFacts { found: Found::Missing, ..ReplyFacts::of_status(404) };
                message.ends(back_ms, Event::Replied(facts))
            }
            other => message.ends(back_ms, found(other)),
        }
    }
}

fn status(status: u16) -> Event {
    Event::Replied(ReplyFacts::of_status(status))
}

fn found(found: Found) -> Event {
    Event::Replied(ReplyFacts { found, ..ReplyFacts::of_status(200) })
}

fn duplicate() -> Event {
    Event::Replied(ReplyFacts { fault: call::Fault::Duplicate, ..ReplyFacts::of_status(409) })
}

fn limit(dice: &mut Dice) -> Event {
    let retry_after_ms = dice.pick(&[None, Some(0), Some(2_000), Some(30_000), Some(u32::MAX)]);
    let fault = dice.pick(&[call::Fault::None, call::Fault::Carrier]);
    Event::Replied(ReplyFacts { retry_after_ms, fault, ..ReplyFacts::of_status(429) })
}
