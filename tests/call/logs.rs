//! A call can tell what happened in it, in order and with times.

use shipstation_partner::call::{Call, Event, Failure, Found, Happening, ReplyFacts, Sending, Settings, Why};
use shipstation_partner::operations::Retry;

use crate::lab::{AFTER_LOOKUP, Bench, UNSENT, limited, replied};

fn happenings(call: &Call) -> Vec<(u32, Happening)> {
    call.log().entries().iter().map(|entry| (entry.at_ms, entry.what)).collect()
}

#[test]
fn a_call_without_trouble_sends_and_is_answered() {
    let mut bench = Bench::sent(Retry::Safe);
    assert!(!bench.call.log().is_eventful());
    bench.feed_after(120, replied(200));
    assert!(!bench.call.log().is_eventful());
    let expected = [(0, Happening::Sent(Sending::Request)), (120, Happening::Replied(Sending::Request, 200))];
    assert_eq!(happenings(&bench.call), expected);
}

#[test]
fn attempts_waits_and_look_ups_stand_in_order_with_their_times() {
    let mut bench = Bench::sent(AFTER_LOOKUP);
    let step = bench.feed_after(10, UNSENT);
    bench.sit_out(step);
    bench.feed_after(100, Event::BrokenOff(Failure::Timeout));
    let step = bench.feed_after(5, replied(404));
    bench.sit_out(step);
    bench.find(Found::Same);
    assert!(bench.call.log().is_eventful());
    let expected = [
        (0, Happening::Sent(Sending::Request)),
        (10, Happening::Unsent(Sending::Request, Failure::Refused)),
        (10, Happening::Waits(250, Why::Backoff)),
        (260, Happening::Sent(Sending::Request)),
        (360, Happening::Broken(Sending::Request, Failure::Timeout)),
        (360, Happening::Sent(Sending::Lookup)),
        (365, Happening::Replied(Sending::Lookup, 404)),
        (365, Happening::Waits(2_995, Why::StillWorking)),
        (3_360, Happening::Sent(Sending::Lookup)),
        (3_360, Happening::Replied(Sending::Lookup, 200)),
    ];
    assert_eq!(happenings(&bench.call), expected);
}

#[test]
fn the_log_is_json_with_words_for_everything() {
    let mut bench = Bench::with(AFTER_LOOKUP, Settings { queues: true, ..Settings::default() });
    bench.feed(Event::Start);
    bench.feed(Event::Admitted);
    bench.feed(limited(Some(1_000)));
    bench.feed(Event::Cancelled);
    let expected = serde_json::json!([
        { "atMs": 0, "event": "queued", "message": "request" },
        { "atMs": 0, "event": "sent", "message": "request" },
        { "atMs": 0, "event": "replied", "message": "request", "status": 429 },
        { "atMs": 0, "event": "waits", "ms": 1_250, "why": "retry_after" },
        { "atMs": 0, "event": "cancelled" },
    ]);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&bench.call.log().json()).unwrap(), expected);
}

#[test]
fn failures_and_look_ups_have_words_too() {
    for (failure, word) in [
        (Failure::Refused, "refused"),
        (Failure::Reset, "reset"),
        (Failure::Timeout, "timeout"),
        (Failure::Body, "body"),
        (Failure::Transport, "transport"),
    ] {
        let mut bench = Bench::sent(AFTER_LOOKUP);
        bench.feed(Event::BrokenOff(failure));
        let json = bench.call.log().json();
        assert!(
            json.contains(&format!(r#""event":"broken","message":"request","failure":"{word}""#)),
            "{json}"
        );
        assert!(json.contains(r#""event":"sent","message":"lookup""#), "{json}");
    }
    let words = [Why::Backoff, Why::RetryAfter, Why::Paused, Why::StillWorking].map(Why::word);
    assert_eq!(words, ["backoff", "retry_after", "paused", "still_working"]);
}

#[test]
fn nothing_is_logged_after_the_end() {
    let mut bench = Bench::sent(Retry::Never);
    bench.feed(replied(400));
    let entries = happenings(&bench.call);
    bench.feed(Event::Cancelled);
    bench.feed(Event::Replied(ReplyFacts::of_status(200)));
    assert_eq!(happenings(&bench.call), entries);
}

#[test]
fn how_long_ago_a_call_began_is_told_by_the_clock_it_goes_by() {
    let mut bench = Bench::sent(AFTER_LOOKUP);
    bench.feed_after(1_500, replied(502));
    assert_eq!(bench.call.elapsed_ms(bench.now_ms), 1_500);
    assert_eq!(bench.call.elapsed_ms(bench.now_ms + 2), 1_502);
}
