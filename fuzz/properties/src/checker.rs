//! The checker over any bytes and any record.

use serde_json::Value;
use shipstation_partner::schema::check::{Checker, Direction, ExtraFields, Finding, Verdict};
use xtask::corpus::Corpus;

use crate::pace::{linear, repeated};
use crate::reference::Reference;
use crate::subjects::Subjects;

/// Any bytes as any record: no panic, no quadratic time, and the verdict of the reference. The first four bytes
/// say which record ([`Subjects::input`]).
pub fn checker(subjects: &Subjects, input: &[u8]) {
    let Some((record, text)) = subjects.of_input(input) else { return };
    let (verdict, findings) = check(record, text);
    agrees(subjects.reference(record.direction), record, text, verdict, &findings);
    if let Some(long) = repeated(text) {
        check(record, &long);
    }
}

fn check(record: &Corpus, text: &[u8]) -> (Verdict, Vec<Finding>) {
    let mut checker = Checker::new();
    linear(text.len(), || {
        let verdict = checker.check(text, record.shape, record.direction, ExtraFields::Refuse);
        (verdict, checker.findings().collect())
    })
}

fn agrees(reference: &Reference, record: &Corpus, text: &[u8], verdict: Verdict, findings: &[Finding]) {
    let about = || format!("{} {:?}: {}", record.name, record.direction, String::from_utf8_lossy(text));
    let refuses = |issues: u32| match record.direction {
        Direction::Request => issues > 0,
        // Nothing refuses a reply: there whatever differs counts.
        Direction::Reply => issues > 0 || !findings.is_empty(),
    };
    let value = match serde_json::from_slice::<Value>(text) {
        Ok(value) => value,
        Err(error) if is_json_all_the_same(text, &error) => return,
        Err(_) => return assert!(refuses(verdict.issues), "not JSON, and nothing was found: {}", about()),
    };
    if is_beyond_the_reference(text, &value) {
        return;
    }
    assert_eq!(reference.accepts(record.name, &value), !refuses(verdict.issues), "{}: {findings:?}", about());
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
