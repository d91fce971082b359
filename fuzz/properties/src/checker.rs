//! The checker over any bytes and any record.

use std::time::{Duration, Instant};

use serde_json::Value;
use shipstation_partner::operations::{self, Operation, print};
use shipstation_partner::schema::Severity;
use shipstation_partner::schema::check::{Checker, Direction, ExtraFields};
use shipstation_partner::schema::print::{Printing, json_schema};
use xtask::corpus::{Corpus, corpora};

use crate::reference::Reference;

/// The most that a byte may cost, generously: quadratic time is far beyond it.
const MOST_PER_BYTE: Duration = Duration::from_micros(2);
/// What a short text may cost, on a machine that has other work.
const LEAST_LIMIT: Duration = Duration::from_millis(250);

/// Every record in each direction, with the reference for both.
#[derive(Debug)]
pub struct Subjects {
    /// Each with texts to start from.
    pub records: Vec<Corpus>,
    requests: Reference,
    replies: Reference,
}

impl Subjects {
    /// Those of the whole table.
    pub fn of_the_table() -> Self {
        let rows: Vec<&'static Operation> = operations::all().collect();
        let catalogue = print::catalogue(&rows);
        let reference = |direction| Reference::new(&json_schema(&catalogue, direction, Printing::Exact));
        Self {
            records: corpora(&catalogue),
            requests: reference(Direction::Request),
            replies: reference(Direction::Reply),
        }
    }
}

/// Any bytes as any record: no panic, no quadratic time, and the verdict of the reference.
#[allow(clippy::disallowed_methods, reason = "runs natively only, and measures")]
pub fn checker(subjects: &Subjects, which: usize, text: &[u8]) {
    let Some(record) = subjects.records.get(which % subjects.records.len().max(1)) else { return };
    let mut checker = Checker::new();
    let limit = MOST_PER_BYTE.saturating_mul(u32::try_from(text.len()).unwrap_or(u32::MAX)).max(LEAST_LIMIT);
    let mut timed = || {
        let started = Instant::now();
        let verdict = checker.check(text, record.shape, record.direction, ExtraFields::Refuse);
        (started.elapsed(), verdict)
    };
    let (mut took, mut verdict) = timed();
    // Another program may have had the processor: what is truly slow is slow each time.
    for _ in 0..4 {
        if took >= limit {
            (took, verdict) = timed();
        }
    }
    assert!(took < limit, "{} bytes took {took:?}", text.len());
    let findings: Vec<_> = checker.findings().collect();

    let about = || format!("{} {:?}: {}", record.name, record.direction, String::from_utf8_lossy(text));
    let value = match serde_json::from_slice::<Value>(text) {
        Ok(value) => value,
        Err(error) if is_json_all_the_same(text, &error) => return,
        Err(_) => {
            let refused = match record.direction {
                Direction::Request => verdict.issues > 0,
                Direction::Reply => verdict.issues + verdict.notes > 0,
            };
            assert!(refused, "not JSON, and nothing was found: {}", about());
            return;
        }
    };
    if is_beyond_the_reference(text, &value) {
        return;
    }
    let (reference, found) = match record.direction {
        Direction::Request => (&subjects.requests, verdict.issues),
        // Nothing refuses a reply: there whatever differs counts, but for what is only advice.
        Direction::Reply => {
            (&subjects.replies, u32::try_from(findings.len()).unwrap_or(u32::MAX).max(verdict.issues))
        }
    };
    let accepted = reference.accepts(record.name, &value);
    let advice_only = record.direction == Direction::Request
        && findings.iter().all(|finding| finding.severity != Severity::Issue);
    assert_eq!(accepted, found == 0 || advice_only, "{}: {findings:?}", about());
}

/// What JSON's grammar has and JavaScript writes or reads, but `serde_json` refuses: escapes that stand
/// for half a character, numbers beyond `f64`, and any depth.
fn is_json_all_the_same(text: &[u8], error: &serde_json::Error) -> bool {
    let message = error.to_string();
    text.windows(4).any(begins_surrogate)
        || message.starts_with("number out of range")
        || message.starts_with("recursion limit")
}

/// Whether a part begins an escape of half a character: `\ud8` to `\udf`.
fn begins_surrogate(part: &[u8]) -> bool {
    matches!(part, [b'\\', b'u', b'd' | b'D', b'8' | b'9' | b'a'..=b'f' | b'A'..=b'F'])
}

/// What `serde_json::Value` cannot hold as it was written: a field that came twice, numbers beyond `f64`'s
/// whole ones, and what is deeper than the checker follows (it says so; the reference does not).
fn is_beyond_the_reference(text: &[u8], value: &Value) -> bool {
    has_duplicates(text, value) || depth_of(value) > 60 || has_vast_number(value)
}

/// Printed again without blanks, a text that had a field twice is shorter than it was without blanks.
fn has_duplicates(text: &[u8], value: &Value) -> bool {
    count_colons_outside_texts(text) != count_fields(value)
}

fn count_colons_outside_texts(text: &[u8]) -> usize {
    let (mut count, mut in_text, mut escaped) = (0, false, false);
    for &byte in text {
        match (in_text, escaped, byte) {
            (true, true, _) => escaped = false,
            (true, false, b'\\') => escaped = true,
            (true, false, b'"') => in_text = false,
            (false, _, b'"') => in_text = true,
            (false, _, b':') => count += 1,
            _ => {}
        }
    }
    count
}

fn count_fields(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(count_fields).sum(),
        Value::Object(fields) => fields.len() + fields.values().map(count_fields).sum::<usize>(),
        _ => 0,
    }
}

fn depth_of(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(depth_of).max().unwrap_or(0),
        Value::Object(fields) => 1 + fields.values().map(depth_of).max().unwrap_or(0),
        _ => 0,
    }
}

fn has_vast_number(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_f64().is_none_or(|it| it.abs() >= 9_007_199_254_740_992.0),
        Value::Array(items) => items.iter().any(has_vast_number),
        Value::Object(fields) => fields.values().any(has_vast_number),
        _ => false,
    }
}
