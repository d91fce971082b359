//! Rules over the fields of a record, as keywords of its schema.

use super::{Printing, without_case};
use crate::prelude::*;
use crate::schema::print::catalogue::fields_of;
use crate::schema::print::json::{Json, Members};
use crate::schema::print::prose;
use crate::schema::{Field, Given, Kind, Object, Place, Rule, Severity, Shape, Then};

/// The rules that refuse. A second one with the same keyword stands under `allOf`.
pub(super) fn print(object: &Object, printing: Printing) -> Members {
    let mut merged = Members::default();
    let mut apart = Vec::new();
    for rule in object.rules.iter().filter(|rule| rule.severity == Severity::Issue) {
        let schema = keywords(object, rule, printing);
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

fn keywords(object: &Object, rule: &Rule, printing: Printing) -> Members {
    let asked = asked(object, rule.then, printing);
    let mut schema = Members::default();
    match (rule.given, rule.then) {
        (Given::Always, _) => return asked,
        (Given::There { place: Place { field, within: "" }, values: [] }, Then::All(bits))
            if nullable_of(object, bits | 1 << field, printing).is_empty() =>
        {
            let all = Json::texts(fields_of(object, bits));
            schema.put("dependentRequired", Json::only(name(object, field), all));
        }
        (Given::There { place, values }, _) => {
            schema.put("if", holding(object, place, values, printing));
            schema.put("then", asked);
        }
        // JSON Schema compares no two values: the prose alone has it.
        (Given::Differ(..), _) => {}
    }
    schema
}

fn name(object: &Object, field: u8) -> &'static str {
    object.fields.get(usize::from(field)).map_or("", |field| field.key.name())
}

/// What a rule asks for, without what the fields say by themselves.
fn asked(object: &Object, then: Then, printing: Printing) -> Members {
    let each = |bits: u64| -> Vec<Json> {
        let single = (0..64).map(|at| 1 << at).filter(|bit| bits & bit != 0);
        single.map(|bit| there(object, bit, printing).into()).collect()
    };
    let mut schema = Members::default();
    match then {
        Then::AnyOf(bits) => schema.put("anyOf", each(bits)),
        Then::OneOf(bits) => schema.put("oneOf", each(bits)),
        Then::AtMostOne(bits) => schema.put("not", two_of(object, bits, printing)),
        Then::All(bits) => schema.append(there(object, bits, printing)),
        Then::Fits { field, shape } => {
            schema.put("properties", Json::only(name(object, field), asked_of(shape, printing)));
        }
    }
    schema
}

/// That these fields are there. One that may be null is there when it is not.
fn there(object: &Object, bits: u64, printing: Printing) -> Members {
    let mut schema = Members::default();
    schema.put("required", Json::texts(fields_of(object, bits)));
    let nullable = nullable_of(object, bits, printing);
    if !nullable.is_empty() {
        let mut told = Members::default();
        for name in nullable {
            told.put(name, not_null());
        }
        schema.put("properties", told);
    }
    schema
}

fn nullable_of(object: &Object, bits: u64, printing: Printing) -> Vec<&'static str> {
    let of = object.fields.iter().enumerate().filter(|(index, _)| bits >> index & 1 == 1);
    of.filter(|(index, field)| may_be_null(object, *index, field, printing))
        .map(|(_, field)| field.key.name())
        .collect()
}

/// The exact print tells of every null that passes, the plain one of those that are documented.
fn may_be_null(object: &Object, index: usize, field: &Field, printing: Printing) -> bool {
    field.nullable || printing == Printing::Exact && object.takes_null(index)
}

fn not_null() -> Json {
    Json::only("not", Json::only("type", "null"))
}

/// A shape that a value must fit as well. Its type is said where the value is declared; tools want it here too.
fn asked_of(shape: &Shape, printing: Printing) -> Json {
    let mut schema = Members::default();
    let name = match &shape.kind {
        Kind::Array(_) => "array",
        Kind::Object(_) => "object",
        _ => "string",
    };
    if printing == Printing::Plain {
        schema.put("type", name);
    }
    match &shape.kind {
        Kind::Array(array) => schema.put("items", asked_of(array.of, printing)),
        Kind::Object(object) if printing == Printing::Exact => schema.append(none_null(object)),
        Kind::Object(object) => schema.append(asked(object, Then::All(object.required_in_request), printing)),
        Kind::Enum(listed) if printing == Printing::Exact => {
            schema.put("pattern", without_case(listed.values));
        }
        Kind::Enum(listed) => schema.put("enum", Json::texts(listed.values.iter().copied())),
        _ => {}
    }
    schema.into()
}

/// That what a shape asks for is there: null may stand there where the value is declared.
fn none_null(object: &Object) -> Members {
    let mut schema = Members::default();
    let names = fields_of(object, object.required_in_request);
    schema.put("required", Json::texts(names.iter().copied()));
    let mut told = Members::default();
    for name in names {
        told.put(name, not_null());
    }
    schema.put("properties", told);
    schema
}

/// That something, or one of `values`, stands in `place`.
fn holding(object: &Object, place: Place, values: &[&str], printing: Printing) -> Members {
    let field = object.fields.get(usize::from(place.field));
    let own = name(object, place.field);
    match field.map(|field| &field.shape.kind) {
        Some(Kind::Object(within)) if !place.within.is_empty() => {
            having(own, Some(typed("object", of_record(within, place, values, printing))))
        }
        Some(Kind::Array(array)) if !place.within.is_empty() => {
            let Kind::Object(within) = &array.of.kind else { return Members::default() };
            let item = typed("object", of_record(within, place, values, printing));
            let mut contains = Members::default();
            contains.put("contains", item);
            having(own, Some(typed("array", contains)))
        }
        _ => having(own, value_of(object, own, values, printing)),
    }
}

fn of_record(within: &Object, place: Place, values: &[&str], printing: Printing) -> Members {
    having(place.within, value_of(within, place.within, values, printing))
}

/// An object that has this field, of this schema where there is one.
fn having(name: &str, schema: Option<Json>) -> Members {
    let mut object = Members::default();
    if let Some(schema) = schema {
        object.put("properties", Json::only(name, schema));
    }
    object.put("required", Json::texts([name]));
    object
}

fn typed(name: &str, rest: Members) -> Json {
    let mut schema = Members::default();
    schema.put("type", name);
    schema.append(rest);
    schema.into()
}

fn value_of(object: &Object, name: &str, values: &[&str], printing: Printing) -> Option<Json> {
    let found = object.fields.iter().enumerate().find(|(_, field)| field.key.name() == name);
    match (found, values) {
        (Some((index, field)), []) => may_be_null(object, index, field, printing).then(not_null),
        (found, values) => Some(one_of(found.map(|(_, field)| field.shape), values, printing)),
    }
}

/// That any two of these fields are there together.
fn two_of(object: &Object, bits: u64, printing: Printing) -> Json {
    let single: Vec<u64> = (0..64).map(|at| 1 << at).filter(|bit| bits & bit != 0).collect();
    let mut pairs = Vec::new();
    for (at, one) in single.iter().enumerate() {
        for other in single.iter().skip(at + 1) {
            pairs.push(Json::Object(there(object, one | other, printing)));
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
