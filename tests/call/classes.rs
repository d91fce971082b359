//! Every retry class meets every fault. What follows is a matter of the class alone.

use shipstation_partner::call::{
    Ending, Event, Failure, Fault, Found, Outcome, ReplyFacts, Sending, Settings, Step,
};
use shipstation_partner::operations::{Retry, labels};

use crate::lab::{
    AFTER_LOOKUP, BROKEN, Bench, UNSENT, done, faulty, limited, replied, send_lookup, send_request,
};

/// What a call does about a fault of its first attempt.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Then {
    Repeats,
    LooksUp,
    Ends(Ending, Outcome, bool),
}
use Then::{Ends, LooksUp, Repeats};

const REFUSED: Then = Ends(Ending::Service, Outcome::Refused, false);
const TURNED_AWAY: Then = Ends(Ending::Service, Outcome::Refused, true);
const FAILED: Then = Ends(Ending::Service, Outcome::Unknown, false);

fn after(mut bench: Bench, fault: Event) -> Then {
    assert_eq!(bench.feed(Event::Start), send_request());
    let step = bench.feed(fault);
    let step = if let Step::Wait { .. } = step { bench.sit_out(step) } else { step };
    match step {
        Step::Send { what: Sending::Request, .. } => Repeats,
        Step::Send { what: Sending::Lookup, .. } => LooksUp,
        Step::Done(done) => Ends(done.ending, done.outcome, done.retryable),
        Step::Wait { .. } | Step::Queue { .. } => unreachable!("one wait is enough: {step:?}"),
    }
}

/// `expected`: safe, only if unsent, after look-up, the same without an id, never.
#[track_caller]
fn each_class(fault: Event, expected: [Then; 5]) {
    let benches = [
        Bench::new(Retry::Safe),
        Bench::new(Retry::OnlyIfUnsent),
        Bench::new(AFTER_LOOKUP),
        Bench::without_id(AFTER_LOOKUP),
        Bench::new(Retry::Never),
    ];
    assert_eq!(benches.map(|bench| after(bench, fault)), expected, "{fault:?}");
}

#[test]
fn a_success_ends_every_call_confirmed() {
    for status in [200, 201, 204, 207] {
        each_class(replied(status), [Ends(Ending::Reply, Outcome::Confirmed, false); 5]);
    }
}

#[test]
fn an_unsent_request_is_repeated_by_all_but_never() {
    let ended = Ends(Ending::Transport(Failure::Refused), Outcome::Refused, true);
    each_class(UNSENT, [Repeats, Repeats, Repeats, Repeats, ended]);
}

#[test]
fn a_broken_request_is_repeated_when_safe_looked_up_when_possible_and_else_unknown() {
    for failure in [Failure::Reset, Failure::Timeout, Failure::Body, Failure::Transport, Failure::Refused] {
        let ended = Ends(Ending::Transport(failure), Outcome::Unknown, false);
        each_class(Event::BrokenOff(failure), [Repeats, ended, LooksUp, ended, ended]);
    }
}

#[test]
fn a_fault_of_the_service_is_as_ambiguous_as_a_broken_connection() {
    for status in [408, 500, 501, 502, 503, 504, 599, 100, 600] {
        each_class(replied(status), [Repeats, FAILED, LooksUp, FAILED, FAILED]);
    }
}

#[test]
fn a_refusal_is_final() {
    for status in [400, 401, 402, 403, 404, 422] {
        each_class(replied(status), [REFUSED; 5]);
    }
    each_class(faulty(400, Fault::Carrier), [REFUSED; 5]);
}

#[test]
fn a_duplicate_refusal_is_looked_up_where_that_is_possible() {
    for status in [400, 409, 422] {
        each_class(faulty(status, Fault::Duplicate), [REFUSED, REFUSED, LooksUp, REFUSED, REFUSED]);
    }
    // A conflict by its status alone: the documents name no code for it.
    each_class(replied(409), [REFUSED, REFUSED, LooksUp, REFUSED, REFUSED]);
}

#[test]
fn a_conflict_by_its_status_alone_is_final_where_nothing_bears_an_id_of_the_callers_own() {
    let bench = || Bench::sent(labels::CREATE_FROM_RATE.retry);
    assert_eq!(bench().reply(409), done(Ending::Service, Outcome::Refused, false));
    assert_eq!(bench().feed(faulty(409, Fault::Duplicate)), send_lookup());
    // Unless an earlier request of it may be what is in the way.
    let mut doubted = bench();
    let step = doubted.feed(BROKEN);
    let step = doubted.miss_until_settled(step);
    assert_eq!(doubted.sit_out(step), send_request());
    assert_eq!(doubted.reply(409), send_lookup());
}

#[test]
fn what_is_in_the_way_after_a_limit_of_a_carrier_may_be_its_own_work() {
    let mut bench = Bench::sent(AFTER_LOOKUP);
    let step = bench.feed(faulty(429, Fault::Carrier));
    assert_eq!(bench.sit_out(step), send_request());
    assert_eq!(bench.feed(faulty(409, Fault::Duplicate)), send_lookup());
    assert_eq!(bench.find(Found::Same), done(Ending::Found, Outcome::Confirmed, false));
    assert!(bench.call.was_in_doubt());
}

#[test]
fn what_a_repeated_write_finds_gone_or_in_its_way_may_be_its_own_work() {
    for (event, outcome) in [
        (replied(404), Outcome::Unknown),
        (replied(409), Outcome::Unknown),
        (faulty(400, Fault::Duplicate), Outcome::Unknown),
        (replied(422), Outcome::Refused),
    ] {
        let refused_after = |settings, first| {
            let mut bench = Bench::with(Retry::Safe, settings);
            bench.feed(Event::Start);
            let step = bench.feed(first);
            bench.sit_out(step);
            bench.feed(event)
        };
        let settings = Settings::default();
        assert_eq!(refused_after(settings, replied(503)), done(Ending::Service, outcome, false), "{event:?}");
        let refused = done(Ending::Service, Outcome::Refused, false);
        assert_eq!(refused_after(settings, UNSENT), refused, "{event:?}");
        assert_eq!(refused_after(Settings { reads: true, ..settings }, replied(503)), refused, "{event:?}");
    }
}

#[test]
fn the_platforms_limit_is_waited_out_by_all_but_never_which_learns_that_nothing_happened() {
    for retry_after_ms in [None, Some(2_000)] {
        each_class(limited(retry_after_ms), [Repeats, Repeats, Repeats, Repeats, TURNED_AWAY]);
    }
}

#[test]
fn a_carriers_limit_is_waited_out_only_by_what_is_harmless_or_can_be_looked_up() {
    let fault = faulty(429, Fault::Carrier);
    each_class(fault, [Repeats, TURNED_AWAY, Repeats, TURNED_AWAY, TURNED_AWAY]);
}

#[test]
fn a_redirect_is_never_followed_and_confirms_nothing() {
    let known = Ends(Ending::Redirect, Outcome::Refused, false);
    let unknown = Ends(Ending::Redirect, Outcome::Unknown, false);
    for status in [307, 308] {
        each_class(replied(status), [known; 5]);
    }
    for status in [0, 301, 302, 303] {
        each_class(replied(status), [known, unknown, unknown, unknown, unknown]);
    }
}

#[test]
fn a_call_that_ended_answers_every_event_with_its_end() {
    let mut bench = Bench::sent(Retry::Never);
    let end = bench.feed(BROKEN);
    for event in [Event::Start, Event::Woke, Event::Cancelled, replied(200), UNSENT, BROKEN] {
        assert_eq!(bench.feed(event), end);
    }
}

#[test]
fn an_event_that_does_not_fit_ends_the_call_without_harm() {
    let events = [Event::Start, Event::Woke, replied(200), UNSENT, BROKEN];
    for event in &events[1..] {
        let step = Bench::new(AFTER_LOOKUP).feed(*event);
        assert_eq!(step, done(Ending::OutOfStep, Outcome::Refused, false), "{event:?} before the start");
    }
    for event in &events[..2] {
        let step = Bench::sent(AFTER_LOOKUP).feed(*event);
        assert_eq!(step, done(Ending::OutOfStep, Outcome::Unknown, false), "{event:?} in flight");
    }
    for event in [Event::Start, replied(200), UNSENT, BROKEN] {
        let mut bench = Bench::sent(AFTER_LOOKUP);
        bench.feed(UNSENT);
        let step = bench.feed(event);
        assert_eq!(step, done(Ending::OutOfStep, Outcome::Refused, false), "{event:?} while waiting");
    }
}

#[test]
fn attempts_and_look_ups_are_counted_apart() {
    let mut bench = Bench::sent(AFTER_LOOKUP);
    let step = bench.feed(BROKEN);
    let step = bench.miss_until_settled(step);
    bench.sit_out(step);
    assert_eq!((bench.call.attempts(), bench.call.lookups()), (2, 4));
}

#[test]
fn retries_end_with_the_last_failure_when_they_are_used_up() {
    let mut bench = Bench::sent(Retry::Safe);
    for _ in 0..2 {
        let step = bench.reply(500);
        assert_eq!(bench.sit_out(step), send_request());
    }
    assert_eq!(bench.feed(BROKEN), done(Ending::Transport(Failure::Reset), Outcome::Refused, true));
    assert_eq!(bench.call.attempts(), 3);
}

#[test]
fn a_reply_without_facts_tells_nothing_beyond_its_status() {
    let facts = ReplyFacts::of_status(503);
    assert_eq!((facts.retry_after_ms, facts.fault), (None, Fault::None));
}

#[test]
fn only_a_reply_of_200_to_299_is_a_success() {
    for (event, is_success) in [
        (replied(199), false),
        (replied(200), true),
        (replied(299), true),
        (replied(300), false),
        (UNSENT, false),
        (BROKEN, false),
        (Event::Start, false),
    ] {
        assert_eq!(event.is_success(), is_success, "{event:?}");
    }
}
