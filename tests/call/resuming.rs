//! A call can go on where an earlier one, whose process died, left off: it looks before it sends.

use shipstation_partner::call::{Call, Ending, Event, Found, Outcome, Settings, Why};
use shipstation_partner::operations::Retry;

use crate::lab::{AFTER_LOOKUP, Bench, done, send_lookup, send_request, wait_of};

fn resumed(retry: Retry, ago_ms: u32) -> Bench {
    Bench::with(retry, Settings { resumed_after_ms: Some(ago_ms), ..Settings::default() })
}

#[test]
fn what_the_earlier_call_made_is_found_and_nothing_is_sent() {
    let mut bench = resumed(AFTER_LOOKUP, 0);
    assert_eq!(bench.feed(Event::Start), send_lookup());
    assert_eq!(bench.find(Found::Same), done(Ending::Found, Outcome::Confirmed, false));
    assert_eq!(bench.call.attempts(), 0);
}

#[test]
fn what_may_still_be_under_way_is_waited_for_and_then_sent() {
    let mut bench = resumed(AFTER_LOOKUP, 0);
    let step = bench.feed(Event::Start);
    let step = bench.miss_until_settled(step);
    assert_eq!(bench.sit_out(step), send_request());
    assert_eq!((bench.call.attempts(), bench.call.lookups()), (1, 4));
}

#[test]
fn the_time_since_the_earlier_call_counts_as_settling_time() {
    let mut bench = resumed(AFTER_LOOKUP, 21_000);
    bench.feed(Event::Start);
    let step = bench.reply(404);
    assert_eq!(wait_of(step).1, Why::Backoff);
    assert_eq!(bench.sit_out(step), send_request());

    let mut bench = resumed(AFTER_LOOKUP, 20_000);
    bench.feed(Event::Start);
    assert_eq!(wait_of(bench.reply(404)), (1_000, Why::StillWorking));
}

#[test]
fn a_search_that_does_not_tell_leaves_the_earlier_call_in_doubt() {
    let mut bench = resumed(AFTER_LOOKUP, 0);
    bench.feed(Event::Start);
    assert_eq!(bench.find(Found::Unclear), done(Ending::InDoubt, Outcome::Unknown, false));
    let mut bench = resumed(AFTER_LOOKUP, 0);
    bench.feed(Event::Start);
    assert_eq!(bench.find(Found::Different), done(Ending::Conflict, Outcome::Unknown, false));
}

#[test]
fn what_cannot_be_looked_up_is_not_sent_again_and_what_is_harmless_is() {
    let unknown = done(Ending::InDoubt, Outcome::Unknown, false);
    for retry in [Retry::OnlyIfUnsent, Retry::Never] {
        assert_eq!(resumed(retry, u32::MAX).feed(Event::Start), unknown);
    }
    assert_eq!(resumed(Retry::Safe, 0).feed(Event::Start), send_request());
}

#[test]
fn a_clock_younger_than_the_earlier_call_does_no_harm() {
    let mut bench = resumed(AFTER_LOOKUP, 3_600_000);
    bench.now_ms = 5;
    let settings = Settings { resumed_after_ms: Some(3_600_000), ..Settings::default() };
    bench.call = Call::new(AFTER_LOOKUP, settings, 5);
    assert_eq!(bench.feed(Event::Start), send_lookup());
    assert_eq!(wait_of(bench.reply(404)).1, Why::Backoff);
}

#[test]
fn given_up_before_it_began_it_says_nothing_of_the_earlier_call() {
    for retry in [AFTER_LOOKUP, Retry::OnlyIfUnsent, Retry::Never] {
        let unknown = done(Ending::Cancelled, Outcome::Unknown, false);
        assert_eq!(resumed(retry, 0).feed(Event::Cancelled), unknown);
        let refused = done(Ending::Cancelled, Outcome::Refused, true);
        assert_eq!(Bench::new(retry).feed(Event::Cancelled), refused);
    }
    assert_eq!(
        resumed(Retry::Safe, 0).feed(Event::Cancelled),
        done(Ending::Cancelled, Outcome::Refused, true)
    );
}
