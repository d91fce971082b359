//! Limits and rules in words, for doc comments and descriptions.

use super::catalogue::fields_of;
use crate::schema::{Kind, Number, Object, RuleKind, Severity, Shape, Text};

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
    let sentence = |kind| rule(object, kind);
    let told = object.rules.iter().map(|rule| match rule.severity {
        Severity::Issue => sentence(rule.kind),
        Severity::Note => format!("A note, not a refusal: {}", sentence(rule.kind)),
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

fn rule(object: &Object, kind: RuleKind) -> String {
    let name = |index: u8| object.fields.get(usize::from(index)).map_or("", |field| field.key.name());
    match kind {
        RuleKind::AnyOf(bits) => {
            format!("At least one of {} is there.", listed(&fields_of(object, bits), "and"))
        }
        RuleKind::OneOf(bits) => {
            format!("Exactly one of {} is there.", listed(&fields_of(object, bits), "and"))
        }
        RuleKind::AtMostOne(bits) => {
            format!("At most one of {} is there.", listed(&fields_of(object, bits), "and"))
        }
        RuleKind::Requires { given, then } => {
            format!("Where `{}` is there, {}.", name(given), are(&fields_of(object, then)))
        }
        RuleKind::When { given, values, then } => {
            let then = are(&fields_of(object, then));
            format!("Where `{}` is {}, {then}.", name(given), listed(values, "or"))
        }
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
