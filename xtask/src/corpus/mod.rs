//! Payloads for every record, right and wrong, made from the shapes: what the checker and a JSON
//! Schema validator must judge alike.

mod faults;
mod random;
mod record;
mod rules;
mod sound;
mod value;
mod words;

use std::collections::BTreeSet;

use shipstation_partner::schema::check::{Checker, Direction, ExtraFields};
use shipstation_partner::schema::print::Catalogue;
use shipstation_partner::schema::{Kind, Severity, Shape};

/// A record in one direction, and texts to check against it.
#[derive(Debug)]
pub struct Corpus {
    /// The record's name.
    pub name: &'static str,
    /// The record.
    pub shape: &'static Shape,
    /// Which way the texts go.
    pub direction: Direction,
    /// JSON texts.
    pub texts: Vec<String>,
}

/// One for every record of `catalogue`, in each direction it travels.
pub fn corpora(catalogue: &Catalogue) -> Vec<Corpus> {
    let mut corpora = Vec::new();
    for direction in [Direction::Request, Direction::Reply] {
        for (&name, &shape) in catalogue.types(direction) {
            if let Kind::Object(object) = &shape.kind {
                let texts = record::payloads(name, shape, object, direction);
                corpora.push(Corpus { name, shape, direction, texts });
            }
        }
    }
    corpora
}

/// What the checker finds wrong with `text`, as `code path`. In a request only what refuses it counts;
/// in a reply, which nothing refuses, whatever differs.
pub fn faults(
    checker: &mut Checker,
    text: &str,
    shape: &'static Shape,
    direction: Direction,
) -> BTreeSet<String> {
    let verdict = checker.check(text.as_bytes(), shape, direction, ExtraFields::Refuse);
    if verdict.issues + verdict.notes == 0 {
        return BTreeSet::new();
    }
    let counts = |severity| severity == Severity::Issue || direction == Direction::Reply;
    let counted = checker.findings().filter(|finding| counts(finding.severity));
    counted.map(|finding| format!("{} {}", finding.code.as_str(), finding.path)).collect()
}
