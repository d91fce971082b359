//! Waits between attempts, the key's pause and the retry budget.

use shipstation_partner::call::{
    Ending, Event, Failure, Fault, Outcome, ReplyFacts, Settings, Shared, Step, Why,
};
use shipstation_partner::operations::Retry;

use crate::lab::{AFTER_LOOKUP, Bench, UNSENT, done, faulty, limited, replied, send_request, wait_of};

#[test]
fn backoff_grows_with_the_attempts_and_is_jittered() {
    let mut bench = Bench::sent(Retry::Safe);
    bench.random = 0.9;
    let step = bench.reply(500);
    assert_eq!(wait_of(step), (450, Why::Backoff));
    assert_eq!(bench.sit_out(step), send_request());
    assert_eq!(wait_of(bench.reply(500)), (900, Why::Backoff));
}

#[test]
fn the_services_word_comes_before_the_backoff_on_any_failure() {
    for status in [429, 500, 503] {
        let mut bench = Bench::sent(Retry::Safe);
        bench.random = 0.0;
        let facts = ReplyFacts { retry_after_ms: Some(2_000), ..ReplyFacts::of_status(status) };
        assert_eq!(wait_of(bench.feed(Event::Replied(facts))), (2_000, Why::RetryAfter));
    }
}

#[test]
fn a_limit_of_the_platform_pauses_every_call_of_the_key() {
    let mut first = Bench::sent(Retry::Safe);
    first.random = 0.0;
    first.feed(limited(Some(2_000)));
    assert_eq!(first.shared.pause_left_ms(first.now_ms), 2_000);

    let mut second = Bench::sharing(Retry::Never, Settings::default(), first.shared.clone());
    second.random = 0.0;
    let step = second.feed_after(500, Event::Start);
    assert_eq!(wait_of(step), (1_500, Why::Paused));
    assert_eq!(second.sit_out(step), send_request());
}

#[test]
fn a_limit_without_a_word_on_when_to_come_back_pauses_the_key_as_well() {
    let mut bench = Bench::sent(Retry::Safe);
    assert_eq!(wait_of(bench.feed(limited(None))), (250, Why::Backoff));
    assert_eq!(bench.shared.pause_left_ms(bench.now_ms), 250);
}

#[test]
fn a_call_that_may_not_repeat_still_pauses_the_key() {
    let mut bench = Bench::sent(Retry::Never);
    bench.feed(limited(Some(2_000)));
    assert!(bench.shared.pause_left_ms(bench.now_ms) >= 2_000);
}

#[test]
fn a_limit_of_a_carrier_pauses_no_other_call() {
    let mut bench = Bench::sent(Retry::Safe);
    bench.feed(faulty(429, Fault::Carrier));
    assert_eq!(bench.shared.pause_left_ms(bench.now_ms), 0);
}

#[test]
fn a_pause_that_grew_while_a_call_slept_is_respected() {
    let mut first = Bench::sent(Retry::Safe);
    first.feed(limited(Some(1_000)));
    let mut second = Bench::sharing(Retry::Safe, Settings::default(), first.shared.clone());
    let sleep = second.feed(Event::Start);

    let mut third = Bench::sent(Retry::Safe);
    third.shared = second.shared.clone();
    third.feed(limited(Some(9_000)));
    second.shared = third.shared.clone();
    assert_eq!(wait_of(second.sit_out(sleep)).1, Why::Paused);
}

#[test]
fn a_shorter_limit_does_not_cut_a_pause_short() {
    let mut bench = Bench::sent(Retry::Safe);
    bench.feed(limited(Some(9_000)));
    let mut other = Bench::sent(Retry::Safe);
    other.shared = bench.shared.clone();
    other.feed(limited(Some(1_000)));
    assert!(other.shared.pause_left_ms(other.now_ms) >= 9_000);
}

#[test]
fn look_ups_wait_for_the_key_too() {
    let mut limiting = Bench::sent(Retry::Safe);
    limiting.feed(limited(Some(3_000)));
    let mut bench = Bench::sent(AFTER_LOOKUP);
    bench.shared = limiting.shared.clone();
    assert_eq!(wait_of(bench.reply(500)).1, Why::Paused);
}

#[test]
fn an_outage_draws_the_shared_budget_down_and_time_fills_it() {
    let mut shared = Shared::new();
    let mut repeats = 0;
    for _ in 0..100 {
        let mut bench = Bench::sharing(Retry::Safe, Settings::default(), shared.clone());
        bench.feed(Event::Start);
        repeats += usize::from(matches!(bench.reply(500), Step::Wait { .. }));
        shared = bench.shared.clone();
    }
    assert_eq!(repeats, 20);

    let mut late = Bench::sharing(Retry::Safe, Settings::default(), shared.clone());
    late.feed(Event::Start);
    assert!(matches!(late.feed_after(2_000, replied(500)), Step::Wait { .. }));
}

#[test]
fn with_an_empty_budget_a_call_ends_with_its_failure() {
    let mut shared = Shared::new();
    let ends: Vec<Step> = (0..21)
        .map(|_| {
            let mut bench = Bench::sharing(Retry::OnlyIfUnsent, Settings::default(), shared.clone());
            bench.feed(Event::Start);
            let step = bench.feed(UNSENT);
            assert_eq!(bench.call.attempts(), 1);
            shared = bench.shared.clone();
            step
        })
        .collect();
    assert!(ends[..20].iter().all(|step| matches!(step, Step::Wait { .. })));
    assert_eq!(ends[20], done(Ending::Transport(Failure::Refused), Outcome::Refused, true));
}

#[test]
fn the_platforms_limit_draws_nothing_from_the_budget() {
    let mut shared = Shared::new();
    for _ in 0..100 {
        let mut bench = Bench::sharing(Retry::Safe, Settings::default(), shared.clone());
        bench.now_ms += 10_000;
        bench.shared = Shared::new();
        bench.feed(Event::Start);
        bench.shared = shared.clone();
        assert!(matches!(bench.feed(limited(Some(1_000))), Step::Wait { .. }));
        shared = bench.shared.clone();
    }
    let mut bench = Bench::sent(Retry::Safe);
    bench.shared = shared.clone();
    assert!(matches!(bench.reply(500), Step::Wait { .. }));
}

#[test]
fn without_retries_the_first_failure_is_the_end() {
    let settings = Settings { max_retries: 0, ..Settings::default() };
    for (event, ending) in [(replied(500), Ending::Service), (limited(None), Ending::Service)] {
        let mut bench = Bench::with(Retry::Safe, settings);
        bench.feed(Event::Start);
        assert_eq!(bench.feed(event), done(ending, Outcome::Refused, true));
    }
}
