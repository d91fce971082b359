//! A request whose end is not known is asked after, and repeated only when it surely did nothing.

use shipstation_partner::call::{Ending, Event, Failure, Fault, Found, Outcome, ReplyFacts, Settings, Why};

use crate::lab::{
    AFTER_LOOKUP, BROKEN, Bench, UNSENT, done, faulty, limited, replied, send_lookup, send_request, wait_of,
};

/// A purchase in doubt, whose first look-up is on its way.
fn in_doubt() -> Bench {
    let mut bench = Bench::sent(AFTER_LOOKUP);
    assert_eq!(bench.feed(BROKEN), send_lookup());
    bench
}

/// A purchase refused as a duplicate, whose first look-up is on its way.
fn refused_as_duplicate() -> Bench {
    let mut bench = Bench::sent(AFTER_LOOKUP);
    assert_eq!(bench.feed(faulty(409, Fault::Duplicate)), send_lookup());
    bench
}

/// A purchase in doubt, found missing, repeated, and then refused as a duplicate.
fn doubted_then_refused() -> Bench {
    let mut bench = in_doubt();
    let step = bench.miss_until_settled(send_lookup());
    assert_eq!(bench.sit_out(step), send_request());
    assert_eq!(bench.feed(faulty(400, Fault::Duplicate)), send_lookup());
    bench
}

#[test]
fn what_is_there_is_the_result() {
    for (mut bench, may_be_own) in
        [(in_doubt(), true), (refused_as_duplicate(), false), (doubted_then_refused(), true)]
    {
        assert_eq!(bench.find(Found::Same), done(Ending::Found, Outcome::Confirmed, false));
        assert_eq!(bench.call.was_in_doubt(), may_be_own);
    }
}

#[test]
fn something_else_under_the_id_is_a_conflict_that_tells_nothing_of_a_request_in_doubt() {
    let conflict = |outcome| done(Ending::Conflict, outcome, false);
    assert_eq!(in_doubt().find(Found::Different), conflict(Outcome::Unknown));
    assert_eq!(doubted_then_refused().find(Found::Different), conflict(Outcome::Unknown));
    assert_eq!(refused_as_duplicate().find(Found::Different), conflict(Outcome::Refused));
}

#[test]
fn a_look_up_that_does_not_tell_leaves_the_outcome_unknown() {
    let unknown = done(Ending::Transport(Failure::Reset), Outcome::Unknown, false);
    assert_eq!(in_doubt().find(Found::Unclear), unknown);
    for status in [0, 301, 400, 401, 403] {
        assert_eq!(in_doubt().reply(status), unknown, "{status}");
    }
    assert_eq!(in_doubt().feed(faulty(409, Fault::Duplicate)), unknown);
    let duplicate = done(Ending::Service, Outcome::Unknown, false);
    assert_eq!(refused_as_duplicate().find(Found::Unclear), duplicate);
}

#[test]
fn nothing_there_yet_is_looked_for_again_over_the_whole_settling_time() {
    let mut bench = in_doubt();
    for ms in [3_000, 6_000, 12_000] {
        let step = bench.reply(404);
        assert_eq!(wait_of(step), (ms, Why::StillWorking));
        assert_eq!(bench.sit_out(step), send_lookup());
    }
    let step = bench.reply(404);
    assert_eq!(wait_of(step), (250, Why::Backoff));
    assert_eq!(bench.sit_out(step), send_request());
}

#[test]
fn nothing_there_can_be_said_by_an_empty_list_or_a_refusal_too() {
    let missing = ReplyFacts { found: Found::Missing, ..ReplyFacts::of_status(400) };
    assert_eq!(wait_of(in_doubt().feed(Event::Replied(missing))).1, Why::StillWorking);
    assert_eq!(wait_of(in_doubt().find(Found::Missing)).1, Why::StillWorking);
}

#[test]
fn a_404_that_is_not_the_services_own_word_is_a_failed_look_up() {
    let mut bench = in_doubt();
    let page = Event::Replied(ReplyFacts::of_status(404));
    for _ in 0..3 {
        let step = bench.feed(page);
        assert_eq!(wait_of(step).1, Why::Backoff);
        assert_eq!(bench.sit_out(step), send_lookup());
    }
    assert_eq!(bench.feed(page), done(Ending::Transport(Failure::Reset), Outcome::Unknown, false));
}

#[test]
fn before_a_repeat_is_told_as_refused_the_first_one_is_looked_for_once_more() {
    let repeated_then_refused = |status| {
        let mut bench = in_doubt();
        let step = bench.miss_until_settled(send_lookup());
        assert_eq!(bench.sit_out(step), send_request());
        assert_eq!(bench.reply(status), send_lookup());
        bench
    };
    let refused = |outcome| done(Ending::Service, outcome, false);
    for status in [400, 402, 404, 422] {
        assert_eq!(
            repeated_then_refused(status).find(Found::Same),
            done(Ending::Found, Outcome::Confirmed, false)
        );
        // The service may still be working on it.
        let mut bench = repeated_then_refused(status);
        assert_eq!(bench.miss_until_settled(send_lookup()), refused(Outcome::Refused));
        assert_eq!((bench.call.attempts(), bench.call.lookups()), (2, 8));
        let mut bench = repeated_then_refused(status);
        let step = bench.find(Found::Missing);
        assert_eq!(bench.sit_out(step), send_lookup());
        assert_eq!(bench.find(Found::Same), done(Ending::Found, Outcome::Confirmed, false));
        assert_eq!(repeated_then_refused(status).find(Found::Unclear), refused(Outcome::Unknown));
        let conflict = done(Ending::Conflict, Outcome::Unknown, false);
        assert_eq!(repeated_then_refused(status).find(Found::Different), conflict);
    }
}

#[test]
fn what_was_not_seen_is_looked_for_to_the_end_and_then_not_known() {
    let mut bench = in_doubt();
    for _ in 0..3 {
        let step = bench.find(Found::Unseen);
        assert_eq!(bench.sit_out(step), send_lookup());
    }
    let end = bench.find(Found::Unseen);
    assert_eq!(end, done(Ending::Transport(Failure::Reset), Outcome::Unknown, false));
    let mut bench = in_doubt();
    let step = bench.find(Found::Unseen);
    bench.sit_out(step);
    assert_eq!(bench.find(Found::Same), done(Ending::Found, Outcome::Confirmed, false));
}

#[test]
fn a_refusal_never_counts_as_found() {
    let odd = ReplyFacts { found: Found::Same, ..ReplyFacts::of_status(400) };
    let step = in_doubt().feed(Event::Replied(odd));
    assert_eq!(step, done(Ending::Transport(Failure::Reset), Outcome::Unknown, false));
}

#[test]
fn a_slow_look_up_settles_nothing_early_and_those_it_overran_are_left_out() {
    let mut bench = in_doubt();
    // What this look-up saw is 14 s old.
    assert_eq!(wait_of(bench.feed_after(14_000, replied(404))), (7_000, Why::StillWorking));
    let mut bench = in_doubt();
    assert_eq!(bench.feed_after(60_000, replied(404)), send_lookup());
    assert_eq!(wait_of(bench.reply(404)).1, Why::Backoff);
}

#[test]
fn a_look_up_answered_when_the_next_is_due_stands_for_it() {
    let mut bench = in_doubt();
    assert_eq!(wait_of(bench.feed_after(3_000, replied(404))), (6_000, Why::StillWorking));
}

#[test]
fn a_purchase_surely_not_made_after_the_last_attempt_is_refused_and_may_be_tried_again() {
    let settings = Settings { max_retries: 0, ..Settings::default() };
    let mut bench = Bench::with(AFTER_LOOKUP, settings);
    bench.feed(Event::Start);
    let step = bench.reply(500);
    assert_eq!(bench.miss_until_settled(step), done(Ending::Service, Outcome::Refused, true));
}

#[test]
fn an_always_failing_service_sees_at_most_the_allowed_attempts_each_after_a_search() {
    let mut bench = Bench::sent(AFTER_LOOKUP);
    for _ in 0..2 {
        let step = bench.reply(500);
        let step = bench.miss_until_settled(step);
        assert_eq!(bench.sit_out(step), send_request());
    }
    let step = bench.reply(500);
    assert_eq!(bench.miss_until_settled(step), done(Ending::Service, Outcome::Refused, true));
    assert_eq!((bench.call.attempts(), bench.call.lookups()), (3, 12));
}

#[test]
fn a_duplicate_that_cannot_be_found_is_refused_unless_an_earlier_request_is_in_doubt() {
    let mut bench = refused_as_duplicate();
    assert_eq!(bench.miss_until_settled(send_lookup()), done(Ending::Service, Outcome::Refused, false));
    let mut bench = doubted_then_refused();
    assert_eq!(bench.miss_until_settled(send_lookup()), done(Ending::Service, Outcome::Unknown, false));
}

#[test]
fn a_failing_look_up_is_tried_again_but_not_for_ever() {
    for failure in [UNSENT, BROKEN, replied(500), faulty(429, Fault::Carrier)] {
        let mut bench = in_doubt();
        for _ in 0..3 {
            let step = bench.feed(failure);
            assert_eq!(bench.sit_out(step), send_lookup());
        }
        let end = bench.feed(failure);
        assert_eq!(end, done(Ending::Transport(Failure::Reset), Outcome::Unknown, false));
    }
}

#[test]
fn a_limited_look_up_pauses_the_key_and_comes_back() {
    let mut bench = in_doubt();
    bench.random = 0.0;
    let step = bench.feed(limited(Some(2_000)));
    assert_eq!(wait_of(step), (2_000, Why::RetryAfter));
    assert_eq!(bench.shared.pause_left_ms(bench.now_ms), 2_000);
    assert_eq!(bench.sit_out(step), send_lookup());
}

#[test]
fn look_ups_limited_again_and_again_pause_the_key_longer_and_longer() {
    let mut bench = in_doubt();
    for ms in [250, 500, 1_000] {
        let step = bench.feed(limited(None));
        assert_eq!(wait_of(step), (ms, Why::Backoff));
        assert_eq!(bench.shared.pause_left_ms(bench.now_ms), u64::from(ms));
        assert_eq!(bench.sit_out(step), send_lookup());
    }
}

#[test]
fn a_repeat_honours_what_the_failed_request_was_told() {
    let mut bench = Bench::sent(AFTER_LOOKUP);
    bench.random = 0.0;
    let facts = ReplyFacts { retry_after_ms: Some(30_000), ..ReplyFacts::of_status(503) };
    assert_eq!(bench.feed(Event::Replied(facts)), send_lookup());
    let step = bench.miss_until_settled(send_lookup());
    assert_eq!(wait_of(step), (9_000, Why::RetryAfter));
}

#[test]
fn a_timer_that_fires_early_does_not_shorten_the_settling_time() {
    let mut bench = in_doubt();
    for _ in 0..3 {
        let (ms, _) = wait_of(bench.reply(404));
        assert!(ms >= 3_000, "an early timer must not make a look-up of its own");
        assert_eq!(bench.feed_after(ms - 1, Event::Woke), send_lookup());
    }
    assert_eq!(wait_of(bench.reply(404)), (1, Why::StillWorking));
}
