//! Limits and rules in words, for doc comments and descriptions.

use super::catalogue::fields_of;
use crate::prelude::*;
use crate::schema::{Given, Kind, Number, Object, Place, Rule, Severity, Shape, Text, Then};

/// What limits a value beyond its type, such as `1 to 50 characters.`
pub(super) fn limits(shape: &Shape) -> Option<String> {
    let mut sentences = Vec::new();
    match &shape.kind {
        Kind::Text(text) => text_limits(text, shape.about.format, &mut sentences),
        Kind::Number(number) => sentences.extend(number_limits(number)),
        Kind::Array(array) => {
            sentences.extend(range("item", array.min.into(), most(array.max)));
            // An item that is written in place has no declaration of its own to carry its limits.
            if array.of.about.name.is_none() {
                sentences.extend(limits(array.of).map(|of| format!("Each item: {of}")));
            }
        }
        Kind::Any | Kind::Bool | Kind::Enum(_) | Kind::Map(_) | Kind::Object(_) | Kind::Union(_) => {}
    }
    if sentences.is_empty() { None } else { Some(sentences.join(" ")) }
}

/// The conditions over the fields of a record, one sentence each.
pub(super) fn rules(object: &Object) -> Vec<String> {
    let told = object.rules.iter().map(|told| match told.severity {
        Severity::Issue => rule(object, told),
        Severity::Note => format!("A note, not a refusal: {}", rule(object, told)),
    });
    told.collect()
}

fn text_limits(text: &Text, format: Option<&str>, sentences: &mut Vec<String>) {
    sentences.extend(range("character", text.min.into(), most(text.max)));
    match (format, text.pattern) {
        // A named format says what its pattern spells out.
        (Some(format), _) => sentences.push(format!("Format: `{format}`.")),
        (None, Some(pattern)) => sentences.push(format!("Matches `{}`.", pattern.source)),
        (None, None) => {}
    }
}

fn number_limits(number: &Number) -> Option<String> {
    let what = if number.integer { "A whole number" } else { "A number" };
    let above = if number.exclusive_min { "greater than " } else { "at least " };
    match (number.min, number.max) {
        (None, None) if number.integer => Some(format!("{what}.")),
        (None, None) => None,
        (Some(min), None) => Some(format!("{what}, {above}{min}.")),
        (None, Some(max)) => Some(format!("{what}, at most {max}.")),
        (Some(min), Some(max)) if number.exclusive_min => {
            Some(format!("{what}, {above}{min}, at most {max}."))
        }
        (Some(min), Some(max)) => Some(format!("{what}, {min} to {max}.")),
    }
}

/// `u16::MAX` stands for no limit.
fn most(max: u16) -> Option<u64> {
    (max != u16::MAX).then_some(max.into())
}

fn range(what: &str, min: u64, max: Option<u64>) -> Option<String> {
    let plural = |count: u64| if count == 1 { what.to_owned() } else { format!("{what}s") };
    match (min, max) {
        (0, None) => None,
        (min, None) => Some(format!("At least {min} {}.", plural(min))),
        (0, Some(max)) => Some(format!("At most {max} {}.", plural(max))),
        (min, Some(max)) if min == max => Some(format!("Exactly {max} {}.", plural(max))),
        (min, Some(max)) => Some(format!("{min} to {max} {}.", plural(max))),
    }
}

fn rule(object: &Object, rule: &Rule) -> String {
    let asked = asked(object, rule.then);
    let place = |place| named(object, place);
    match rule.given {
        Given::Always => {
            let mut letters = asked.chars();
            let first = letters.next().map(|first| first.to_ascii_uppercase());
            format!("{}{}.", first.map(String::from).unwrap_or_default(), letters.as_str())
        }
        Given::There { place: given, values: [] } => format!("Where {} is there, {asked}.", place(given)),
        Given::There { place: given, values } => {
            format!("Where {} is {}, {asked}.", place(given), listed(values, "or"))
        }
        Given::Differ(one, other) => format!("Where {} and {} differ, {asked}.", place(one), place(other)),
    }
}

fn named(object: &Object, place: Place) -> String {
    let own = object.fields.get(usize::from(place.field)).map_or("", |field| field.key.name());
    if place.within.is_empty() { format!("`{own}`") } else { format!("`{own}.{}`", place.within) }
}

fn asked(object: &Object, then: Then) -> String {
    let some = |bits, how| match &fields_of(object, bits)[..] {
        [only] => format!("`{only}` is there"),
        fields => format!("{how} one of {} is there", listed(fields, "and")),
    };
    match then {
        Then::AnyOf(bits) => some(bits, "at least"),
        Then::OneOf(bits) => some(bits, "exactly"),
        Then::AtMostOne(bits) => some(bits, "at most"),
        Then::All(bits) => are(&fields_of(object, bits)),
        Then::Fits { field, shape } => fits(&named(object, Place { field, within: "" }), shape),
    }
}

fn fits(what: &str, shape: &Shape) -> String {
    match &shape.kind {
        Kind::Enum(allowed) => format!("{what} is {}", listed(allowed.values, "or")),
        Kind::Array(array) => fits(&format!("each of {what}"), array.of),
        Kind::Object(record) => {
            format!("in {what} {}", are(&fields_of(record, record.required_in_request)))
        }
        _ => format!("{what} is limited: {}", limits(shape).unwrap_or_default()),
    }
}

fn are(names: &[&str]) -> String {
    let verb = if names.len() == 1 { "is" } else { "are" };
    format!("{} {verb} required", listed(names, "and"))
}

fn listed(names: &[&str], last: &str) -> String {
    let quoted: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((end, rest)) if !rest.is_empty() => format!("{} {last} {end}", rest.join(", ")),
        _ => quoted.concat(),
    }
}
