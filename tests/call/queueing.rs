//! Where calls queue, each message has its place before it is sent, and waiting for it counts.

use shipstation_partner::call::{Ending, Event, Failure, Outcome, Sending, Settings, Step, Why};
use shipstation_partner::operations::Retry;

use crate::lab::{AFTER_LOOKUP, BROKEN, Bench, done, limited, replied, wait_of};

const QUEUED: Settings = Settings {
    timeout_ms: 5_000,
    deadline_ms: 10_000,
    max_retries: 2,
    settle_ms: 700,
    resumed_after_ms: None,
    queues: true,
    reads: false,
};

fn queued(retry: Retry) -> Bench {
    let mut bench = Bench::with(retry, QUEUED);
    assert_eq!(bench.feed(Event::Start), queue_for(Sending::Request, 10_000));
    bench
}

fn queue_for(what: Sending, within_ms: u32) -> Step {
    Step::Queue { what, within_ms }
}

#[test]
fn nothing_is_sent_before_its_place_is_there() {
    let mut bench = queued(Retry::Safe);
    assert_eq!(bench.call.attempts(), 0);
    let step = bench.feed_after(3_000, Event::Admitted);
    assert_eq!(step, Step::Send { what: Sending::Request, timeout_ms: 5_000 });
}

#[test]
fn waiting_for_a_place_takes_from_the_deadline_and_not_from_the_attempt() {
    let mut bench = queued(Retry::Safe);
    let step = bench.feed_after(8_000, Event::Admitted);
    assert_eq!(step, Step::Send { what: Sending::Request, timeout_ms: 2_000 });
}

#[test]
fn a_place_that_never_comes_ends_the_call_with_nothing_sent() {
    for retry in [Retry::Safe, AFTER_LOOKUP, Retry::Never] {
        let mut bench = queued(retry);
        let step = bench.feed_after(10_000, Event::Woke);
        assert_eq!(step, done(Ending::Deadline, Outcome::Refused, true));
        assert_eq!(bench.call.attempts(), 0);
    }
}

#[test]
fn every_repeat_and_every_look_up_queues_again() {
    let mut bench = queued(AFTER_LOOKUP);
    bench.feed(Event::Admitted);
    assert_eq!(bench.feed(BROKEN), queue_for(Sending::Lookup, 10_000));
    assert!(matches!(bench.feed(Event::Admitted), Step::Send { what: Sending::Lookup, .. }));
    let step = bench.reply(404);
    let (waited_ms, _) = wait_of(step);
    assert_eq!(bench.sit_out(step), queue_for(Sending::Lookup, 10_000 - waited_ms));

    let mut bench = queued(Retry::Safe);
    bench.feed(Event::Admitted);
    let step = bench.reply(500);
    assert!(matches!(bench.sit_out(step), Step::Queue { what: Sending::Request, .. }));
}

#[test]
fn a_look_up_that_gets_no_place_leaves_the_outcome_unknown() {
    let mut bench = queued(AFTER_LOOKUP);
    bench.feed(Event::Admitted);
    bench.feed(BROKEN);
    let step = bench.feed_after(10_000, Event::Woke);
    assert_eq!(step, done(Ending::Transport(Failure::Reset), Outcome::Unknown, false));
}

#[test]
fn a_pause_that_began_while_a_call_queued_is_sat_out_and_the_place_is_kept() {
    let mut bench = queued(Retry::Safe);
    let mut limiting = Bench::sent(Retry::Safe);
    limiting.random = 0.0;
    limiting.feed(limited(Some(2_000)));
    bench.shared = limiting.shared.clone();
    let step = bench.feed_after(500, Event::Admitted);
    assert_eq!(wait_of(step).1, Why::Paused);
    assert!(matches!(bench.sit_out(step), Step::Send { what: Sending::Request, .. }));
}

#[test]
fn giving_up_in_the_queue_means_that_nothing_happened() {
    let step = queued(AFTER_LOOKUP).feed(Event::Cancelled);
    assert_eq!(step, done(Ending::Cancelled, Outcome::Refused, true));
}

#[test]
fn an_event_that_does_not_fit_a_queue_ends_the_call_without_harm() {
    for event in [Event::Start, replied(200), BROKEN] {
        assert_eq!(queued(AFTER_LOOKUP).feed(event), done(Ending::OutOfStep, Outcome::Refused, false));
    }
    let mut bench = Bench::sent(AFTER_LOOKUP);
    assert_eq!(bench.feed(Event::Admitted), done(Ending::OutOfStep, Outcome::Unknown, false));
}
