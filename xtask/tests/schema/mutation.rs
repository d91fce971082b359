//! No keyword of a shape is idle: without it, the checker judges some payload otherwise.

use std::collections::BTreeSet;

use shipstation_partner::operations::{self, Operation, print};
use shipstation_partner::schema::check::{Checker, Code, Direction, ExtraFields, Verdict};
use shipstation_partner::schema::{Kind, Severity, Shape};
use xtask::corpus::{Corpus, corpora};
use xtask::sample;

use crate::mutants::{Mutant, mutants};

#[test]
fn no_keyword_of_the_sample_is_idle() {
    assert_eq!(idle(sample::ROWS), [""; 0]);
}

#[test]
fn no_keyword_of_the_api_is_idle() {
    let rows: Vec<&'static Operation> = operations::all().collect();
    assert_eq!(idle(&rows), [""; 0]);
}

/// Keywords without which nothing changes.
fn idle(rows: &[&'static Operation]) -> Vec<String> {
    let catalogue = print::catalogue(rows);
    let mut checker = Checker::new();
    let (mut in_requests, mut in_replies) = (BTreeSet::new(), BTreeSet::new());
    let (mut idle, mut tried) = (Vec::new(), 0);
    for corpus in corpora(&catalogue) {
        let Kind::Object(record) = &corpus.shape.kind else { continue };
        let followed = match corpus.direction {
            Direction::Request => &mut in_requests,
            Direction::Reply => &mut in_replies,
        };
        let mut judge = |text: &String, shape| Judgement::of(&mut checker, text, shape, corpus.direction);
        let judged: Vec<_> = corpus.texts.iter().map(|text| judge(text, corpus.shape)).collect();
        for mutant in mutants(record, corpus.direction, followed) {
            tried += 1;
            let (less, whole) = (mutant.shape.fingerprint, corpus.shape.fingerprint);
            assert_ne!(less, whole, "{} without {} would be packed as the same", corpus.name, mutant.place);
            if !is_told_apart(&mut checker, &mutant, &corpus, &judged) {
                idle.push(format!("{} in a {:?}: {}", corpus.name, corpus.direction, mutant.place));
            }
        }
    }
    assert!(tried > 50, "only {tried} keywords");
    idle
}

fn is_told_apart(checker: &mut Checker, mutant: &Mutant, corpus: &Corpus, judged: &[Judgement]) -> bool {
    let payloads = || corpus.texts.iter().zip(judged);
    // Nearly always the counts tell, and they cost much less than the words.
    payloads().any(|(text, before)| {
        let verdict = checker.check(text.as_bytes(), mutant.shape, corpus.direction, ExtraFields::Refuse);
        counts(verdict) != before.counts
    }) || payloads()
        .any(|(text, before)| Judgement::of(checker, text, mutant.shape, corpus.direction) != *before)
}

/// All that the checker says, notes as well: some rules only inform.
#[derive(PartialEq)]
struct Judgement {
    /// Issues and notes.
    counts: (u32, u32),
    findings: Vec<(Severity, Code, String)>,
}

impl Judgement {
    fn of(checker: &mut Checker, text: &str, shape: &'static Shape, direction: Direction) -> Self {
        let counts = counts(checker.check(text.as_bytes(), shape, direction, ExtraFields::Refuse));
        let findings = checker.findings().map(|finding| (finding.severity, finding.code, finding.path));
        Self { counts, findings: findings.collect() }
    }
}

fn counts(verdict: Verdict) -> (u32, u32) {
    (verdict.issues, verdict.notes)
}
