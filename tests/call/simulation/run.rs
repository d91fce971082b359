//! One run: a few calls of one key in a world drawn from a seed, and what must hold of them.

use shipstation_partner::call::{
    Call, Done, Ending, Event, Found, Outcome, ReplyFacts, Sending, Settings, Shared, Step,
};
use shipstation_partner::operations::Retry;

use super::dice::Dice;
use super::excuse::Excuse;
use super::fault::{Fault, Met};
use super::network::{Message, Network};
use super::service::{Mark, Order, Restart, Service};
use crate::lab::AFTER_LOOKUP;

/// A mistake made on purpose, to see that the simulation finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plant {
    Nothing,
    /// Purchases are repeated as if they were reads.
    RepeatsBlindly,
    /// The first look-up that finds nothing is believed.
    NeverSettles,
    /// Whatever is under the id is taken for the thing asked for.
    BelievesAnyFind,
    /// What was not seen in a list is taken to be missing.
    BelievesAnyAbsence,
    /// The deadline is forgotten.
    ForgetsTheDeadline,
    /// A failure of the service is taken for a refusal.
    TakesFailureForRefusal,
    /// A look-up that fails ends the search.
    GivesUpSearching,
    /// A journal knows of the first beginning alone: what was begun last is not waited for.
    ForgetsTheLastBeginning,
}

impl Plant {
    /// Has the engine misread a reply.
    fn spoil(self, what: Sending, facts: &mut ReplyFacts) {
        match (self, what, facts.found) {
            (Self::BelievesAnyFind, Sending::Lookup, Found::Different) => facts.found = Found::Same,
            (Self::BelievesAnyAbsence, Sending::Lookup, Found::Unseen) => facts.found = Found::Missing,
            (Self::TakesFailureForRefusal, Sending::Request, _) if facts.status >= 500 => facts.status = 400,
            (Self::GivesUpSearching, Sending::Lookup, _) if facts.status >= 500 => facts.status = 401,
            _ => {}
        }
    }
}

/// What a run broke, in words.
pub(crate) type Violation = String;

/// What is special about a world.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Conditions {
    pub(crate) plant: Plant,
    /// The only fault that it knows.
    pub(crate) only: Option<Fault>,
}

/// How a run went.
pub(crate) struct Run {
    /// The ends of its calls.
    pub(crate) ends: Vec<Done>,
    /// The faults that it met.
    pub(crate) met: Met,
}

/// Far more events than a world has whose calls all end.
const MOST_EVENTS: u32 = 10_000;

struct World {
    dice: Dice,
    service: Service,
    network: Network,
    shared: Shared,
    plant: Plant,
    /// The service has asked for a wait.
    is_limited: bool,
}

/// A call, and what comes to it next.
struct Actor {
    number: usize,
    call: Call,
    order: Order,
    retry: Retry,
    settings: Settings,
    /// When its first process began it.
    began_ms: u64,
    /// Of the process that is at it.
    deadline_ms: u64,
    at_ms: u64,
    event: Event,
    cancels_ms: Option<u64>,
    /// When its process dies; another one resumes the call, and may die as well.
    crashes_ms: Option<u64>,
    excuse: Excuse,
    done: Option<Done>,
}

/// Runs the world of this seed to its end.
pub(crate) fn run(seed: u64, conditions: Conditions) -> Result<Run, Violation> {
    let mut world = World::of(seed, conditions);
    let settle_ms = u32::try_from(world.network.settle_ms).unwrap_or(u32::MAX);
    let count = world.dice.pick(&[1, 1, 2, 3]);
    let mut actors: Vec<Actor> = (0..count).map(|number| world.actor(number, settle_ms)).collect();
    let mut events = 0;
    while let Some(actor) =
        actors.iter_mut().filter(|actor| actor.done.is_none()).min_by_key(|actor| actor.at_ms)
    {
        world.advance(actor)?;
        events += 1;
        keep(events < MOST_EVENTS, "goes on for ever")?;
    }
    for actor in &actors {
        world.audit(actor)?;
    }
    Ok(Run { ends: actors.iter().filter_map(|actor| actor.done).collect(), met: world.network.met })
}

impl World {
    fn of(seed: u64, Conditions { plant, only }: Conditions) -> Self {
        let mut dice = Dice::of(seed);
        let has = |fault| only == Some(fault);
        let settle_ms = dice.pick(&[700, 7_000, 21_000]);
        let lookup_faults = dice.pick(&[0, 0, 10, 60]).max(if has(Fault::Lookup) { 10 } else { 0 });
        let restarts = dice.chance(25);
        let from_ms = 1_000_000 + dice.within(0, if has(Fault::Restart) { 10_000 } else { 90_000 });
        let restart = Restart { from_ms, until_ms: from_ms + dice.within(100, 40_000) };
        let lag_ms = dice.within(0, settle_ms / 2);
        let faults = dice.pick(&[0, 20, 60, 95]).max(if only.is_some() { 20 } else { 0 });
        let unless_others = |fault, amount| if only.is_none() || has(fault) { amount } else { 0 };
        let service = Service::new(
            dice.chance(60),
            unless_others(Fault::Lag, lag_ms),
            (has(Fault::Restart) || only.is_none() && restarts).then_some(restart),
        );
        let network = Network {
            faults: if has(Fault::Restart) { 0 } else { faults },
            only,
            met: Met::default(),
            lookup_faults: unless_others(Fault::Lookup, lookup_faults),
            settle_ms,
        };
        Self { dice, service, network, shared: Shared::new(), plant, is_limited: false }
    }

    fn actor(&mut self, number: usize, settle_ms: u32) -> Actor {
        let dice = &mut self.dice;
        let at_ms = 1_000_000 + dice.within(0, 5_000);
        let retry = dice.pick(&[AFTER_LOOKUP, AFTER_LOOKUP, AFTER_LOOKUP, Retry::OnlyIfUnsent, Retry::Never]);
        let mark = match retry {
            Retry::AfterLookup(_) => dice.pick(&[
                Mark::Id(number as u64),
                Mark::Id(number as u64),
                Mark::Source(number as u64),
                Mark::None,
            ]),
            _ => Mark::None,
        };
        let can_look_up = mark != Mark::None;
        let order = Order { mark, content: dice.within(0, 1_000_000) };
        let settings = Settings {
            timeout_ms: dice.pick(&[300, 1_500, 20_000, 65_000]),
            deadline_ms: dice.pick(&[2_000, 30_000, 180_000, 3_600_000, 3_600_000]),
            max_retries: dice.pick(&[0, 1, 2, 5]),
            settle_ms: if self.plant == Plant::NeverSettles { 0 } else { settle_ms },
            resumed_after_ms: None,
            queues: dice.chance(30),
            reads: false,
        };
        if can_look_up && dice.chance(10) {
            // Another process had the mark first: with this very order, or with another.
            let content = if dice.chance(50) { order.content } else { 1_000_001 };
            self.service.buy(Order { content, ..order }, None, at_ms - dice.within(1, 60_000));
        }
        let engine_class = if self.plant == Plant::RepeatsBlindly { Retry::Safe } else { retry };
        let forgets = self.plant == Plant::ForgetsTheDeadline;
        let engine_settings =
            Settings { deadline_ms: settings.deadline_ms * if forgets { 2 } else { 1 }, ..settings };
        Actor {
            number,
            call: Call::new(engine_class, engine_settings, at_ms),
            order,
            retry,
            settings,
            began_ms: at_ms,
            deadline_ms: at_ms + u64::from(settings.deadline_ms),
            at_ms,
            event: Event::Start,
            crashes_ms: death(dice, 20, at_ms),
            cancels_ms: dice.chance(10).then(|| at_ms + dice.within(0, 40_000)),
            excuse: Excuse::of(!can_look_up),
            done: None,
        }
    }

    /// Lets one call take its next event, and works out what comes after it.
    fn advance(&mut self, actor: &mut Actor) -> Result<(), Violation> {
        if actor.crashes_ms.is_some_and(|crashes_ms| crashes_ms <= actor.at_ms) {
            self.restart(actor);
        }
        let now_ms = actor.at_ms;
        // As late as a driver may say it.
        let is_start = actor.event == Event::Start && actor.settings.resumed_after_ms.is_none();
        if actor.order.mark == Mark::None && !is_start && !actor.event.is_success() {
            actor.call.forgo_lookups();
        }
        let step = actor.call.next(actor.event, &mut self.shared, now_ms, self.dice.fraction());
        let until_ms = match step {
            Step::Done(done) => {
                actor.done = Some(done);
                return keep(now_ms <= actor.deadline_ms, "ended after the deadline");
            }
            Step::Wait { ms, .. } => {
                // Timers may be a millisecond early.
                let early_ms = u64::from(self.dice.chance(5)).min(u64::from(ms));
                (actor.at_ms, actor.event) = (now_ms + u64::from(ms) - early_ms, Event::Woke);
                now_ms + u64::from(ms)
            }
            Step::Queue { within_ms, .. } => {
                let asked_ms = self.dice.pick(&[0, 10, 3_000, 50_000]);
                let waits_ms = u64::from(within_ms).min(asked_ms);
                let event = if waits_ms < asked_ms { Event::Woke } else { Event::Admitted };
                (actor.at_ms, actor.event) = (now_ms + waits_ms, event);
                now_ms + u64::from(within_ms)
            }
            Step::Send { what, timeout_ms } => {
                let message = Message {
                    order: actor.order,
                    call: actor.number,
                    began_ms: actor.began_ms,
                    sent_ms: now_ms,
                    timeout_ms: u64::from(timeout_ms),
                    crashes_ms: actor.crashes_ms,
                };
                (actor.at_ms, actor.event) = self.carry(what, message, actor);
                now_ms + u64::from(timeout_ms)
            }
        };
        if let Some(cancels_ms) = actor.cancels_ms.filter(|cancels_ms| *cancels_ms <= actor.at_ms) {
            (actor.at_ms, actor.event) = (cancels_ms.max(now_ms), Event::Cancelled);
            actor.excuse.for_good = true;
        }
        keep(until_ms <= actor.deadline_ms, "goes on past the deadline")
    }

    /// The process dies, and another one goes on later. It knows when the call began first and last, and how long
    /// it may have gone on, from a journal; of what was sent it knows nothing.
    fn restart(&mut self, actor: &mut Actor) {
        let crashed_ms = actor.crashes_ms.take().unwrap_or_default();
        actor.at_ms = crashed_ms.max(actor.began_ms) + self.dice.pick(&[0, 1_000, 60_000, 400_000]);
        actor.crashes_ms = death(&mut self.dice, 60, actor.at_ms);
        let over_ms = match self.plant {
            Plant::ForgetsTheLastBeginning => actor.began_ms + u64::from(actor.settings.deadline_ms),
            _ => actor.deadline_ms,
        };
        let ago_ms = actor.at_ms.saturating_sub(over_ms);
        let resumed_after_ms = Some(u32::try_from(ago_ms).unwrap_or(u32::MAX));
        let settings = Settings { resumed_after_ms, ..actor.settings };
        actor.deadline_ms = actor.at_ms + u64::from(settings.deadline_ms);
        actor.settings = settings;
        actor.call = Call::new(actor.retry, settings, actor.at_ms);
        // Its caller may have given up before it goes on.
        let is_given_up = actor.cancels_ms.is_some_and(|cancels_ms| cancels_ms <= actor.at_ms);
        actor.event = if is_given_up { Event::Cancelled } else { Event::Start };
        actor.excuse = Excuse::of(actor.excuse.for_good || is_given_up);
    }

    fn carry(&mut self, what: Sending, message: Message, actor: &mut Actor) -> (u64, Event) {
        let (at_ms, mut event) = match what {
            Sending::Request => self.network.carry_request(message, &mut self.service, &mut self.dice),
            Sending::Lookup => self.network.carry_lookup(message, &self.service, &mut self.dice),
        };
        actor.excuse.hears(what, event);
        if let Event::Replied(facts) = &mut event {
            self.is_limited |= facts.status == 429;
            self.plant.spoil(what, facts);
        }
        (at_ms, event)
    }

    /// What must hold of a call once everything is over.
    fn audit(&self, actor: &Actor) -> Result<(), Violation> {
        let Some(done) = actor.done else { return Err("never ended".to_owned()) };
        let bought = self.service.bought_by(actor.number);
        let context = || format!("{:?} {:?} {:?}, {done:?}", actor.order, actor.retry, actor.settings);
        keep(bought <= 1, "bought twice")
            .and_then(|()| {
                let ever = self.service.bought_for(actor.order);
                let once = ever <= 1 || !self.service.marks_are_unique || actor.order.mark == Mark::None;
                keep(once, "bought again what another process had bought")?;
                let answered = done.ending != Ending::Reply || bought == 1;
                keep(answered, "answered with a label that is not on the ledger")?;
                match done.outcome {
                    Outcome::Confirmed => keep(ever >= 1, "confirmed but not on the ledger"),
                    Outcome::Refused => keep(bought == 0, "refused but on the ledger"),
                    Outcome::Unknown => {
                        let left_ms = actor.deadline_ms.saturating_sub(actor.at_ms);
                        let is_excused = actor.excuse.holds(left_ms, self.network.settle_ms, self.is_limited);
                        keep(is_excused, "unknown although a look-up could tell")
                    }
                }
            })
            .and_then(|()| {
                let most = u16::from(actor.settings.max_retries) + 1;
                keep(actor.call.attempts() <= most, "sent more often than allowed")?;
                let may_repeat = done.outcome == Outcome::Refused || !done.retryable;
                keep(may_repeat, "called retryable although it may have bought")?;
                keep(done.ending != Ending::OutOfStep, "fell out of step")
            })
            .map_err(|broken| format!("{broken}: {}", context()))
    }
}

/// When a process dies that begins now, if it does: soon, perhaps, while what it sends first is under way.
fn death(dice: &mut Dice, chance: u64, now_ms: u64) -> Option<u64> {
    let within_ms = dice.pick(&[2_000, 5_000, 90_000]);
    dice.chance(chance).then(|| now_ms + dice.within(0, within_ms))
}

fn keep(holds: bool, broken: &str) -> Result<(), Violation> {
    if holds { Ok(()) } else { Err(broken.to_owned()) }
}
