//! The numbers in which the core and the facade speak: each side has its own list, and they are the same.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "clippy sees only the functions marked as tests")]
#![allow(clippy::float_cmp, reason = "they are whole")]

use shipstation_partner::call::wire::{self, What, step_number};
use shipstation_partner::call::{Done, Ending, Failure, Outcome, Sending, Step, Why};

const PORT: &str = include_str!("../pkg-template/port.js");
const TRANSPORT: &str = include_str!("../pkg-template/transport.js");

/// The number that a file declares as `const name = …;`.
fn number(file: &str, name: &str) -> u32 {
    let declared = file.split(&format!("const {name} = ")).nth(1).unwrap_or_else(|| panic!("no {name}"));
    declared.split(';').next().unwrap().parse().unwrap()
}

/// The words of a list that a file declares under this name.
fn words<'a>(file: &'a str, name: &str) -> Vec<&'a str> {
    let declared = file.split(&format!("const {name} = ")).nth(1).unwrap_or_else(|| panic!("no {name}"));
    declared.split(';').next().unwrap().split('"').skip(1).step_by(2).collect()
}

#[test]
fn the_facade_has_the_same_numbers() {
    for (name, value) in [
        ("QUEUE", wire::QUEUE.into()),
        ("SEND", wire::SEND.into()),
        ("WAIT", wire::WAIT.into()),
        ("ENDED", wire::ENDED.into()),
        ("SUCCEEDED", wire::SUCCEEDED.into()),
        ("NOT_SENT", wire::NOT_SENT),
        ("BROKEN_OFF", wire::BROKEN_OFF),
        ("ADMITTED", wire::ADMITTED),
        ("NOTHING", wire::NOTHING),
    ] {
        assert_eq!(number(PORT, name), value, "{name}");
    }
    assert_eq!(words(PORT, "WHY"), wire::WHYS.map(Why::word));
    assert_eq!(words(TRANSPORT, "FAULTS"), wire::FAILURES.map(Failure::word));
}

#[test]
fn a_step_is_a_number_of_what_why_and_milliseconds() {
    let ms = u32::MAX;
    let high = f64::from(ms) * 64.0;
    for (at, why) in (0_u8..).zip(wire::WHYS) {
        assert_eq!(
            step_number(Step::Wait { ms, why }, false),
            high + f64::from(wire::WAIT | at << 4),
            "{why:?}"
        );
    }
    let send = |what| step_number(Step::Send { what, timeout_ms: 1 }, false);
    assert_eq!(send(Sending::Request), 64.0 + f64::from(wire::SEND));
    assert_eq!(send(Sending::Lookup), 64.0 + f64::from(wire::SEND | 8));
    let queue = Step::Queue { what: Sending::Lookup, within_ms: 2 };
    assert_eq!(step_number(queue, false), 128.0 + f64::from(wire::QUEUE));
    let done = |ending| Step::Done(Done { ending, outcome: Outcome::Confirmed, retryable: false });
    assert_eq!(step_number(done(Ending::Reply), true), f64::from(wire::SUCCEEDED));
    assert_eq!(step_number(done(Ending::Reply), false), f64::from(wire::ENDED));
    assert_eq!(step_number(done(Ending::Found), true), f64::from(wire::ENDED));
}

#[test]
fn what_became_of_a_step_is_read_from_any_number() {
    assert_eq!(What::from_number(0), What::Replied(0));
    assert_eq!(What::from_number(999), What::Replied(999));
    for (at, failure) in (0..).zip(wire::FAILURES) {
        assert_eq!(What::from_number(wire::NOT_SENT + at), What::NotSent(failure));
        assert_eq!(What::from_number(wire::BROKEN_OFF + at), What::BrokenOff(failure));
    }
    // A failure that is not known may have reached the service or not: its kind is the transport's own.
    assert_eq!(What::from_number(1199), What::BrokenOff(Failure::Transport));
    assert_eq!(What::from_number(wire::ADMITTED), What::Admitted);
    for number in [1201, wire::NOTHING, u32::MAX] {
        assert_eq!(What::from_number(number), What::Nothing, "{number}");
    }
}
