//! Rules over the fields of a record, as keywords of its schema.

use super::{Printing, without_case};
use crate::schema::print::catalogue::fields_of;
use crate::schema::print::json::{Json, Members};
use crate::schema::print::prose;
use crate::schema::{Kind, Object, RuleKind, Severity, Shape};

/// The rules that refuse. A second one with the same keyword stands under `allOf`.
pub(super) fn print(object: &Object, printing: Printing) -> Members {
    let mut merged = Members::default();
    let mut apart = Vec::new();
    for rule in object.rules.iter().filter(|rule| rule.severity == Severity::Issue) {
        let schema = keywords(object, rule.kind, printing);
        if merged.shares_a_key_with(&schema) {
            apart.push(Json::Object(schema));
        } else {
            merged.append(schema);
        }
    }
    if !apart.is_empty() {
        merged.put("allOf", apart);
    }
    if printing == Printing::Plain && !object.rules.is_empty() {
        merged.put("$comment", prose::rules(object).join(" "));
    }
    merged
}

fn keywords(object: &Object, rule: RuleKind, printing: Printing) -> Members {
    let name = |index: u8| object.fields.get(usize::from(index)).map_or("", |field| field.key.name());
    let all = |bits| Json::texts(fields_of(object, bits));
    let each = |bits| -> Vec<Json> {
        fields_of(object, bits).iter().map(|name| Json::only("required", Json::texts([*name]))).collect()
    };
    let mut schema = Members::default();
    match rule {
        RuleKind::AnyOf(bits) => schema.put("anyOf", each(bits)),
        RuleKind::OneOf(bits) => schema.put("oneOf", each(bits)),
        RuleKind::AtMostOne(bits) => schema.put("not", two_of(&fields_of(object, bits))),
        RuleKind::Requires { given, then } => {
            schema.put("dependentRequired", Json::only(name(given), all(then)));
        }
        RuleKind::When { given, values, then } => {
            let shape = object.fields.get(usize::from(given)).map(|field| field.shape);
            let mut condition = Members::default();
            condition.put("properties", Json::only(name(given), one_of(shape, values, printing)));
            condition.put("required", Json::texts([name(given)]));
            schema.put("if", condition);
            schema.put("then", Json::only("required", all(then)));
        }
    }
    schema
}

/// That any two of these fields are there together.
fn two_of(names: &[&'static str]) -> Json {
    let mut pairs = Vec::new();
    for (at, one) in names.iter().enumerate() {
        for other in names.iter().skip(at + 1) {
            pairs.push(Json::only("required", Json::texts([*one, *other])));
        }
    }
    match pairs.as_slice() {
        [only] => only.clone(),
        _ => Json::only("anyOf", pairs),
    }
}

/// That the field a condition hangs on has one of `values`.
fn one_of(shape: Option<&Shape>, values: &[&str], printing: Printing) -> Json {
    let mut texts = Members::default();
    texts.put("type", "string");
    match printing {
        Printing::Exact => texts.put("pattern", without_case(values)),
        Printing::Plain => texts.put("enum", Json::texts(values.iter().copied())),
    }
    if !shape.is_some_and(|shape| matches!(shape.kind, Kind::Bool | Kind::Number(_))) {
        return texts.into();
    }
    let literals: Vec<_> = values.iter().map(|value| Json::Raw((*value).to_owned())).collect();
    let literals = Json::only("enum", literals);
    match printing {
        // The checker takes `"true"` for `true` here: its type is wrong, but it says what is meant.
        Printing::Exact => Json::only("anyOf", vec![literals, texts.into()]),
        Printing::Plain => literals,
    }
}
