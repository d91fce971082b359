//! Findings in words. Runs only when something is wrong and somebody asks.

use super::buffer::View;
use super::finding::{Because, Code, Finding, Raw, Step, Subject};
use super::text::{Decoded, Span};
use crate::digits;
use crate::prelude::*;
use crate::schema::{Given, Kind, Number, Object, Place, Severity, Shape, Text, Then};

/// Longest value that is quoted as it is.
const LONGEST_QUOTE: usize = 80;
/// Longest list of values that a message tells whole.
const LONGEST_LIST: usize = 120;

pub(super) fn finding(raw: &Raw, steps: &[Step], text: View<'_>) -> Finding {
    let expected = expected(raw);
    Finding {
        severity: raw.severity,
        path: path(steps, text),
        code: raw.code,
        message: message(raw, steps, text, &expected),
        received: received(raw, steps, text),
        expected,
    }
}

/// A JSON pointer.
fn path(steps: &[Step], text: View<'_>) -> String {
    let mut path = String::new();
    for step in steps {
        path.push('/');
        match step {
            Step::Field(field) => path.push_str(field.key.name()),
            Step::Index(index) => digits::push(&mut path, u64::from(*index)),
            Step::Key { start, end } => {
                for letter in key(text, *start, *end).chars() {
                    match letter {
                        '~' => path.push_str("~0"),
                        '/' => path.push_str("~1"),
                        other => path.push(other),
                    }
                }
            }
        }
    }
    path
}

/// A key that no table knows, as it is meant; as it is written where that is no text (half a pair of
/// surrogates).
fn key(text: View<'_>, start: u32, end: u32) -> String {
    let span = Span { start: start as usize, end: end as usize, plain: false };
    let bytes: Vec<u8> = Decoded::new(text, span).collect();
    String::from_utf8(bytes).unwrap_or_else(|_| {
        let written = core::str::from_utf8(text.slice(span.start, span.end));
        written.unwrap_or_default().to_owned()
    })
}

fn message(raw: &Raw, steps: &[Step], text: View<'_>, expected: &str) -> String {
    let is_long = raw.code == Code::Enum && raw.because.is_none() && expected.len() > LONGEST_LIST;
    let is_note = raw.severity == Severity::Note;
    let mut message = String::from(match raw.code {
        Code::Json => "is not well-formed JSON",
        Code::TooDeep => "is nested more than 64 levels deep",
        Code::Required if is_note => "should be given",
        Code::Required => "is required",
        Code::ReadOnly => "is set by the service and must not be sent",
        Code::DuplicateField => "is given twice",
        Code::UnknownField => "is not a field of this record",
        Code::Enum if is_long && is_note => "should be one of the documented values",
        Code::Enum if is_long => "must be one of the documented values",
        Code::AnyOf | Code::OneOf | Code::AtMostOne if is_note => "should have ",
        Code::AnyOf | Code::OneOf | Code::AtMostOne => "must have ",
        _ if is_note => "should be ",
        _ => "must be ",
    });
    match raw.code {
        Code::Json => {
            message.push_str(", at byte ");
            digits::push(&mut message, u64::from(raw.start));
        }
        Code::UnknownField => {
            if let (Subject::Fields(object), Some(Step::Key { start, end })) = (raw.subject, steps.last())
                && let Some(near) = nearest(&key(text, *start, *end), object)
            {
                message.push_str("; did you mean \"");
                message.push_str(near);
                message.push_str("\"?");
            }
        }
        Code::Enum if is_long => {}
        Code::Required | Code::TooDeep | Code::ReadOnly | Code::DuplicateField => {}
        _ => message.push_str(expected),
    }
    if let Some(because) = raw.because {
        push_reason(&mut message, because);
    }
    message
}

/// Why a rule asks for something.
fn push_reason(message: &mut String, (object, rule): Because) {
    match rule.given {
        Given::Always => {}
        Given::There { place, values } => {
            push_place(message, " where ", object, place);
            message.push_str(" is ");
            push_list(message, if values.is_empty() { &["given"] } else { values }.iter().copied(), " or ");
        }
        Given::Differ(one, other) => {
            push_place(message, " where ", object, one);
            push_place(message, " is not ", object, other);
        }
    }
}

fn push_place(message: &mut String, before: &str, object: &Object, place: Place) {
    message.push_str(before);
    message.push_str(object.fields.get(usize::from(place.field)).map_or("", |field| field.key.name()));
    if !place.within.is_empty() {
        message.push('.');
        message.push_str(place.within);
    }
}

/// What would have been right, as a phrase that can follow "must be" or "must have".
fn expected(raw: &Raw) -> String {
    let mut words = String::new();
    match (raw.code, raw.subject, raw.because) {
        (Code::AnyOf | Code::OneOf | Code::AtMostOne, _, Some((object, rule))) => {
            words.push_str(match raw.code {
                Code::AnyOf if matches!(rule.then, Then::AnyOf(fields) if fields.is_power_of_two()) => "",
                Code::AnyOf => "at least one of ",
                Code::OneOf => "exactly one of ",
                _ => "at most one of ",
            });
            if let Then::AnyOf(fields) | Then::OneOf(fields) | Then::AtMostOne(fields) = rule.then {
                let fields = object.fields.iter().enumerate().filter(|(index, _)| fields >> index & 1 == 1);
                push_list(&mut words, fields.map(|(_, field)| field.key.name()), ", ");
            }
        }
        (Code::Json | Code::TooDeep, ..) => words.push_str("JSON text"),
        (code, Subject::Shape(shape), _) => push_limit(&mut words, code, shape),
        _ => {}
    }
    words
}

fn push_limit(words: &mut String, code: Code, shape: &Shape) {
    match (code, &shape.kind) {
        (Code::MinLength, Kind::Text(Text { min, .. })) => push_amount(words, "at least ", *min, "character"),
        (Code::MaxLength, Kind::Text(Text { max, .. })) => push_amount(words, "at most ", *max, "character"),
        (Code::MinItems, Kind::Array(array)) => push_amount(words, "a list of at least ", array.min, "item"),
        (Code::MaxItems, Kind::Array(array)) => push_amount(words, "a list of at most ", array.max, "item"),
        (Code::Pattern, Kind::Text(Text { pattern: Some(pattern), .. })) => {
            words.push_str("text that matches ");
            words.push_str(pattern.source);
        }
        (Code::Minimum, Kind::Number(Number { min: Some(min), .. })) => push_bound(words, "at least ", *min),
        (Code::ExclusiveMinimum, Kind::Number(Number { min: Some(min), .. })) => {
            push_bound(words, "more than ", *min);
        }
        (Code::Maximum, Kind::Number(Number { max: Some(max), .. })) => push_bound(words, "at most ", *max),
        _ => push_kind(words, shape),
    }
}

fn push_bound(words: &mut String, relation: &str, bound: i64) {
    words.push_str(relation);
    push_number(words, bound);
}

fn push_amount(words: &mut String, relation: &str, count: u16, unit: &str) {
    push_bound(words, relation, i64::from(count));
    words.push(' ');
    words.push_str(unit);
    if count != 1 {
        words.push('s');
    }
}

fn push_kind(words: &mut String, shape: &Shape) {
    match &shape.kind {
        Kind::Any => words.push_str("a value"),
        Kind::Bool => words.push_str("true or false"),
        Kind::Number(Number { integer: true, .. }) => words.push_str("a whole number"),
        Kind::Number(_) => words.push_str("a number"),
        Kind::Text(_) => words.push_str("text"),
        Kind::Enum(documented) => {
            words.push_str("one of ");
            push_list(words, documented.values.iter().copied(), ", ");
        }
        Kind::Array(_) => words.push_str("a list"),
        Kind::Map(_) | Kind::Object(_) => words.push_str("an object"),
        Kind::Union(members) => {
            for (index, member) in members.iter().enumerate() {
                if index > 0 {
                    words.push_str(" or ");
                }
                push_kind(words, member);
            }
        }
    }
}

fn push_list<'a>(words: &mut String, items: impl Iterator<Item = &'a str>, between: &str) {
    for (index, item) in items.enumerate() {
        if index > 0 {
            words.push_str(between);
        }
        words.push_str(item);
    }
}

fn push_number(words: &mut String, number: i64) {
    if number < 0 {
        words.push('-');
    }
    digits::push(words, number.unsigned_abs());
}

/// The value that stood there. Never one that may be secret: below a secret field, or under a name
/// that no table knows (it may be a misspelt secret).
fn received(raw: &Raw, steps: &[Step], text: View<'_>) -> String {
    let secret = steps.iter().any(|step| matches!(step, Step::Field(field) if field.secret));
    let value = text.slice(raw.start as usize, raw.end as usize);
    let Some(first) = value.first() else { return String::new() };
    let kind = match first {
        b'"' => "text",
        b'{' => "an object",
        b'[' => "a list",
        b't' | b'f' => "true or false",
        b'n' => "null",
        _ => "a number",
    };
    if secret {
        return String::from("[secret]");
    }
    // What holds others may hold a secret, and so may a text in its place.
    let holds = match raw.subject {
        _ if matches!(first, b'{' | b'[') => true,
        Subject::Shape(shape) => matches!(shape.kind, Kind::Object(_) | Kind::Array(_) | Kind::Map(_)),
        _ => false,
    };
    match core::str::from_utf8(value) {
        Ok(whole) if value.len() <= LONGEST_QUOTE && raw.code != Code::UnknownField && !holds => {
            String::from(whole)
        }
        _ => String::from(kind),
    }
}

/// The field whose name is nearest, if any is near.
fn nearest(name: &str, object: &Object) -> Option<&'static str> {
    let most = (name.len() / 3).max(1);
    let names = object.fields.iter().map(|field| field.key.name());
    let near = names.map(|known| (distance(name.as_bytes(), known.as_bytes(), most), known));
    near.min_by_key(|(steps, _)| *steps).filter(|(steps, _)| *steps <= most).map(|(_, known)| known)
}

/// Insertions, deletions and replacements from one name to the other; above `most` any larger number.
fn distance(from: &[u8], to: &[u8], most: usize) -> usize {
    if from.len().abs_diff(to.len()) > most {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (line, a) in from.iter().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (slot, b) in row.iter_mut().skip(1).zip(to) {
            let replaced = diagonal + usize::from(!a.eq_ignore_ascii_case(b));
            diagonal = *slot;
            left = replaced.min(diagonal + 1).min(left + 1);
            *slot = left;
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::*;

    #[test]
    fn distance_counts_single_steps() {
        for (from, to, steps) in [
            ("ship_to", "ship_to", 0),
            ("shipto", "ship_to", 1),
            ("adress", "address", 1),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(from.as_bytes(), to.as_bytes(), 9), steps, "{from} {to}");
        }
    }

    #[test]
    fn numbers_are_written_in_full() {
        for number in [0, 7, -1, 1_000, i64::MAX, i64::MIN] {
            let mut words = String::new();
            push_number(&mut words, number);
            assert_eq!(words, number.to_string());
        }
    }
}
