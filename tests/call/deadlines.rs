//! Nothing is sent and nothing waited for past the deadline.

use shipstation_partner::call::{
    Ending, Event, Failure, Found, Outcome, ReplyFacts, Sending, Settings, Step, Why,
};
use shipstation_partner::operations::Retry;

use crate::lab::{AFTER_LOOKUP, BROKEN, Bench, UNSENT, done, limited, replied, wait_of};

const TEN_SECONDS: Settings = Settings {
    timeout_ms: 65_000,
    deadline_ms: 10_000,
    max_retries: 9,
    settle_ms: 7_000,
    resumed_after_ms: None,
    queues: false,
    reads: false,
};

fn started(retry: Retry) -> Bench {
    let mut bench = Bench::with(retry, TEN_SECONDS);
    assert_eq!(bench.feed(Event::Start), Step::Send { what: Sending::Request, timeout_ms: 10_000 });
    bench
}

#[test]
fn an_attempt_gets_no_more_time_than_the_call_has_left() {
    let mut bench = started(Retry::Safe);
    let step = bench.feed_after(4_000, UNSENT);
    let (ms, _) = wait_of(step);
    assert_eq!(bench.sit_out(step), Step::Send { what: Sending::Request, timeout_ms: 6_000 - ms });
}

#[test]
fn an_attempt_that_the_deadline_cut_off_ends_as_deadline() {
    let timeout = Event::BrokenOff(Failure::Timeout);
    let safe = started(Retry::Safe).feed_after(10_000, timeout);
    assert_eq!(safe, done(Ending::Deadline, Outcome::Refused, true));
    let purchase = started(AFTER_LOOKUP).feed_after(10_000, timeout);
    assert_eq!(purchase, done(Ending::Deadline, Outcome::Unknown, false));
}

#[test]
fn a_wait_that_would_outlast_the_call_ends_it_at_once_with_the_failure_in_hand() {
    for ms in [10_000, 60_000, u32::MAX] {
        let mut bench = started(Retry::Safe);
        bench.random = 0.0;
        let step = bench.feed(limited(Some(ms)));
        assert_eq!(step, done(Ending::Service, Outcome::Refused, true));
    }
    let step = started(Retry::OnlyIfUnsent).feed_after(9_999, UNSENT);
    assert_eq!(step, done(Ending::Transport(Failure::Refused), Outcome::Refused, true));
}

#[test]
fn a_wait_that_would_outlast_the_call_draws_nothing_from_the_budget() {
    for ms in [10_000, 60_000] {
        let mut bench = started(Retry::Safe);
        bench.random = 0.0;
        let unused = format!("{:?}", bench.shared.clone());
        let facts = ReplyFacts { retry_after_ms: Some(ms), ..ReplyFacts::of_status(503) };
        assert_eq!(bench.feed(Event::Replied(facts)), done(Ending::Service, Outcome::Refused, true));
        assert_eq!(format!("{:?}", bench.shared.clone()), unused);
    }
}

#[test]
fn a_key_paused_past_the_deadline_ends_a_call_before_it_sends_anything() {
    let mut limiting = Bench::sent(Retry::Safe);
    limiting.feed(limited(Some(60_000)));
    let mut bench = Bench::sharing(AFTER_LOOKUP, TEN_SECONDS, limiting.shared.clone());
    bench.random = 0.0;
    assert_eq!(bench.feed(Event::Start), done(Ending::Paused, Outcome::Refused, true));
    assert_eq!(bench.call.pause_ms(), 60_250, "with the jitter of the pause");
    assert_eq!(bench.call.attempts(), 0);
}

#[test]
fn a_pause_that_there_was_time_for_is_no_reason_for_a_later_end() {
    let mut limiting = Bench::sent(Retry::Safe);
    limiting.feed(limited(Some(5_000)));
    let mut bench = Bench::sharing(Retry::Safe, TEN_SECONDS, limiting.shared.clone());
    wait_of(bench.feed(Event::Start));
    assert_eq!(bench.feed_after(10_000, Event::Woke), done(Ending::Deadline, Outcome::Refused, true));
}

#[test]
fn what_went_wrong_before_a_pause_is_the_reason_that_is_told() {
    let mut bench = started(Retry::Safe);
    wait_of(bench.reply(500));
    let mut limiting = Bench::sent(Retry::Safe);
    limiting.feed(limited(Some(60_000)));
    bench.shared = limiting.shared.clone();
    assert_eq!(bench.feed_after(1_000, Event::Woke), done(Ending::Service, Outcome::Refused, true));
}

#[test]
fn a_timer_that_fires_too_late_ends_the_call() {
    let mut bench = started(Retry::Safe);
    wait_of(bench.reply(500));
    let step = bench.feed_after(10_000, Event::Woke);
    assert_eq!(step, done(Ending::Service, Outcome::Refused, true));
}

#[test]
fn a_search_that_cannot_settle_in_time_ends_unknown() {
    let mut bench = started(AFTER_LOOKUP);
    let step = bench.feed_after(5_000, BROKEN);
    let step = bench.miss_until_settled(step);
    assert_eq!(step, done(Ending::Transport(Failure::Reset), Outcome::Unknown, false));
    assert!(bench.call.lookups() > 1);
}

#[test]
fn a_search_without_time_for_its_next_look_up_looks_once_more_before_the_end() {
    let mut bench = started(AFTER_LOOKUP);
    // It would look at once, and after one, three and seven seconds.
    let mut step = bench.feed_after(7_500, BROKEN);
    for ms in [1_000, 500, 0] {
        assert!(matches!(step, Step::Send { what: Sending::Lookup, .. }), "{step:?}");
        if ms == 0 {
            break;
        }
        step = bench.reply(404);
        assert_eq!(wait_of(step), (ms, Why::StillWorking));
        step = bench.sit_out(step);
    }
    assert_eq!(step, Step::Send { what: Sending::Lookup, timeout_ms: 1_000 });
    assert_eq!(bench.find(Found::Same), done(Ending::Found, Outcome::Confirmed, false));
}

#[test]
fn a_look_up_gets_no_more_time_than_the_call_has_left() {
    let mut bench = started(AFTER_LOOKUP);
    let step = bench.feed_after(9_000, replied(502));
    assert_eq!(step, Step::Send { what: Sending::Lookup, timeout_ms: 1_000 });
}

#[test]
fn a_call_without_any_time_sends_nothing() {
    let mut bench = Bench::with(Retry::Safe, Settings { deadline_ms: 0, ..TEN_SECONDS });
    assert_eq!(bench.feed(Event::Start), done(Ending::Deadline, Outcome::Refused, true));
}

#[test]
fn an_answer_that_came_in_the_last_moment_is_still_the_result() {
    let step = started(AFTER_LOOKUP).feed_after(10_000, replied(200));
    assert_eq!(step, done(Ending::Reply, Outcome::Confirmed, false));
}

#[test]
fn a_pause_names_itself() {
    let mut limiting = Bench::sent(Retry::Safe);
    limiting.feed(limited(Some(3_000)));
    let mut bench = Bench::sharing(Retry::Safe, TEN_SECONDS, limiting.shared.clone());
    assert_eq!(wait_of(bench.feed(Event::Start)).1, Why::Paused);
}
