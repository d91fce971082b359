//! Client, network and service in one seeded world on a virtual clock. What must hold, in every run:
//! a call buys at most one label, "confirmed" is on the ledger, "refused" is not, "unknown" is said
//! only where no look-up could tell, and no call goes on past its deadline.
//!
//! `npm run simulate` runs ten million (`SIMULATION_RUNS` says how many);
//! `SIMULATION_SEED` starts at another seed. A failure names the seed that shows it.

mod dice;
mod excuse;
mod fault;
mod network;
mod run;
mod service;

use std::collections::BTreeMap;
use std::env;

use shipstation_partner::call::{Ending, Outcome};

use fault::Fault;
use run::{Conditions, Plant, Violation, run};

/// Worlds with every fault there is.
const ANY: Conditions = Conditions { plant: Plant::Nothing, only: None };

fn number(variable: &str, default: u64) -> u64 {
    env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

#[test]
fn no_label_is_bought_twice_and_none_is_lost() {
    let first = number("SIMULATION_SEED", 0);
    let mut ends = BTreeMap::<String, u64>::new();
    let mut met = [0_u64; Fault::ALL.len()];
    for seed in first..first + number("SIMULATION_RUNS", 100_000) {
        match run(seed, ANY) {
            Ok(run) => {
                for done in &run.ends {
                    *ends.entry(format!("{} {:?}", kind(done.ending), done.outcome)).or_default() += 1;
                }
                for (count, fault) in met.iter_mut().zip(Fault::ALL) {
                    *count += u64::from(run.met.holds(fault));
                }
            }
            Err(violation) => panic!("SIMULATION_SEED={seed}: {violation}"),
        }
    }
    println!("ends: {ends:#?}");
    println!("worlds that met each fault: {:#?}", Fault::ALL.iter().zip(met).collect::<Vec<_>>());
    // The runs are worth something only if they meet every fault and every end there is.
    for (fault, count) in Fault::ALL.iter().zip(met) {
        assert!(count > 0, "no world met {fault:?}");
    }
    for (ending, outcome) in [
        (Ending::Reply, Outcome::Confirmed),
        (Ending::Found, Outcome::Confirmed),
        (Ending::Conflict, Outcome::Refused),
        (Ending::Service, Outcome::Refused),
        (Ending::Service, Outcome::Unknown),
        (Ending::Redirect, Outcome::Refused),
        (Ending::Redirect, Outcome::Unknown),
        (Ending::Deadline, Outcome::Refused),
        (Ending::Deadline, Outcome::Unknown),
        (Ending::Paused, Outcome::Refused),
        (Ending::Cancelled, Outcome::Refused),
        (Ending::Cancelled, Outcome::Unknown),
    ] {
        let end = format!("{} {outcome:?}", kind(ending));
        assert!(ends.contains_key(&end), "no run ended as {end}");
    }
}

/// An ending without what went wrong on the wire.
fn kind(ending: Ending) -> String {
    let name = format!("{ending:?}");
    name.split('(').next().unwrap_or_default().to_owned()
}

#[test]
fn each_fault_by_itself_breaks_no_promise() {
    for fault in Fault::ALL {
        let conditions = Conditions { only: Some(fault), ..ANY };
        let mut worlds = 0;
        for seed in 0..10_000 {
            match run(seed, conditions) {
                Ok(run) => worlds += u32::from(run.met.holds(fault)),
                Err(violation) => panic!("{fault:?} alone, seed {seed}: {violation}"),
            }
        }
        assert!(worlds >= 1_000, "{worlds} worlds met {fault:?}");
    }
}

#[test]
fn a_blind_repeat_planted_in_the_engine_is_caught() {
    assert_caught(Plant::RepeatsBlindly, &["bought twice", "refused but"]);
    assert_caught(Plant::RepeatsBlindly, &["bought twice"]);
}

#[test]
fn an_impatient_search_planted_in_the_engine_is_caught() {
    assert_caught(Plant::NeverSettles, &["bought twice"]);
}

#[test]
fn a_comparison_that_believes_any_find_is_caught() {
    assert_caught(Plant::BelievesAnyFind, &["confirmed but not on the ledger"]);
}

#[test]
fn a_comparison_that_believes_any_absence_is_caught() {
    assert_caught(Plant::BelievesAnyAbsence, &["bought twice", "refused but"]);
}

#[test]
fn a_forgotten_deadline_is_caught() {
    assert_caught(Plant::ForgetsTheDeadline, &["goes on past the deadline", "ended after the deadline"]);
}

#[test]
fn a_failure_taken_for_a_refusal_is_caught() {
    assert_caught(Plant::TakesFailureForRefusal, &["refused but on the ledger"]);
}

#[test]
fn a_search_given_up_at_its_first_failure_is_caught() {
    assert_caught(Plant::GivesUpSearching, &["unknown although a look-up could tell"]);
}

#[test]
fn a_journal_that_keeps_only_the_first_beginning_is_caught() {
    assert_caught(Plant::ForgetsTheLastBeginning, &["bought twice", "refused but on the ledger"]);
    assert_caught(Plant::ForgetsTheLastBeginning, &["bought twice"]);
}

/// Some run breaks the rule in these words.
#[track_caller]
fn assert_caught(plant: Plant, words: &[&str]) {
    let says = |broken: &Violation| words.iter().any(|word| broken.starts_with(word));
    let conditions = Conditions { plant, ..ANY };
    assert!(
        (0..100_000).any(|seed| run(seed, conditions).err().as_ref().is_some_and(says)),
        "{plant:?} went unseen"
    );
}
