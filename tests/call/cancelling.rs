//! A caller may give up at any time, and is told what is known.

use shipstation_partner::call::{Ending, Event, Outcome};
use shipstation_partner::operations::Retry;

use crate::lab::{AFTER_LOOKUP, BROKEN, Bench, UNSENT, done, limited, send_lookup};

#[test]
fn before_anything_was_sent_nothing_happened() {
    let refused = done(Ending::Cancelled, Outcome::Refused, true);
    for retry in [Retry::Safe, Retry::OnlyIfUnsent, AFTER_LOOKUP, Retry::Never] {
        assert_eq!(Bench::new(retry).feed(Event::Cancelled), refused);
    }
}

#[test]
fn a_write_in_flight_may_have_happened() {
    let unknown = done(Ending::Cancelled, Outcome::Unknown, false);
    for retry in [Retry::OnlyIfUnsent, AFTER_LOOKUP, Retry::Never] {
        assert_eq!(Bench::sent(retry).feed(Event::Cancelled), unknown);
    }
    let step = Bench::sent(Retry::Safe).feed(Event::Cancelled);
    assert_eq!(step, done(Ending::Cancelled, Outcome::Refused, true));
}

#[test]
fn a_write_that_was_surely_not_carried_out_stays_so() {
    for fault in [UNSENT, limited(None)] {
        let mut bench = Bench::sent(AFTER_LOOKUP);
        bench.feed(fault);
        assert_eq!(bench.feed(Event::Cancelled), done(Ending::Cancelled, Outcome::Refused, true));
    }
}

#[test]
fn a_search_given_up_leaves_the_outcome_unknown() {
    let unknown = done(Ending::Cancelled, Outcome::Unknown, false);
    let mut looking = Bench::sent(AFTER_LOOKUP);
    assert_eq!(looking.feed(BROKEN), send_lookup());
    assert_eq!(looking.feed(Event::Cancelled), unknown);

    let mut waiting = Bench::sent(AFTER_LOOKUP);
    waiting.feed(BROKEN);
    waiting.reply(404);
    assert_eq!(waiting.feed(Event::Cancelled), unknown);
}

#[test]
fn after_a_search_that_settled_nothing_happened() {
    let mut bench = Bench::sent(AFTER_LOOKUP);
    let step = bench.feed(BROKEN);
    bench.miss_until_settled(step);
    assert_eq!(bench.feed(Event::Cancelled), done(Ending::Cancelled, Outcome::Refused, true));
}
