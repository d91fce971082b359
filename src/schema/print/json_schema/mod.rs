//! JSON Schema, draft 2020-12.

mod components;
mod rules;

pub(crate) use components::Components;
use components::Names;

use super::Catalogue;
use super::catalogue::required;
use super::doc_comment::paragraphs;
use super::json::{Json, Members};
use crate::prelude::*;
use crate::schema::check::Direction;
use crate::schema::{Field, Kind, Number, Object, Shape, Text};

/// Which of two prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printing {
    /// Says exactly what the checker does: enums compare without case, formats are patterns only,
    /// replies are as closed as requests. For the tests.
    Exact,
    /// For people and their tools: enums as listed, `format`, descriptions; replies are open.
    Plain,
}

/// One document with every type of one direction under `$defs`.
pub fn json_schema(catalogue: &Catalogue, direction: Direction, printing: Printing) -> String {
    let printer = Printer { direction, printing, names: Names::Definitions };
    let mut types = Members::default();
    for (name, shape) in catalogue.types(direction) {
        types.put(name, printer.definition(shape));
    }
    let mut document = Members::default();
    document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    document.put(
        "$id",
        match direction {
            Direction::Request => "urn:shipstation-partner:requests",
            Direction::Reply => "urn:shipstation-partner:replies",
        },
    );
    document.put("$defs", types);
    Json::Object(document).pretty()
}

/// The schema of one value, as it stands where a field of this type does: by name where it has one.
pub fn json_schema_of(shape: &Shape, direction: Direction, printing: Printing) -> String {
    Json::Object(Printer { direction, printing, names: Names::Definitions }.value(shape, false)).pretty()
}

struct Printer<'a> {
    direction: Direction,
    printing: Printing,
    names: Names<'a>,
}

impl Printer<'_> {
    /// What stands under the name of a type.
    fn definition(&self, shape: &Shape) -> Members {
        let mut schema = self.written_out(shape);
        self.describe(shape.about.doc, &mut schema);
        schema
    }

    /// A value of `shape`, by name or in place.
    fn value(&self, shape: &Shape, nullable: bool) -> Members {
        let Some(name) = shape.about.name else {
            return or_null(self.written_out(shape), nullable);
        };
        let mut reference = Members::default();
        reference.put("$ref", self.names.reference(name, self.direction));
        if !nullable {
            return reference;
        }
        let null = Json::only("type", "null");
        let mut either = Members::default();
        match self.printing {
            // Not a union: what is wrong inside the value is then reported where it is.
            Printing::Exact => {
                either.put("if", null);
                either.put("else", reference);
            }
            Printing::Plain => either.put("anyOf", vec![Json::Object(reference), null]),
        }
        either
    }

    fn written_out(&self, shape: &Shape) -> Members {
        let mut schema = Members::default();
        match &shape.kind {
            Kind::Any => {}
            Kind::Bool => schema.put("type", "boolean"),
            Kind::Number(number) => put_number(**number, &mut schema),
            Kind::Text(text) => {
                put_text(text, &mut schema);
                if let Some(format) = shape.about.format.filter(|_| self.printing == Printing::Plain) {
                    schema.put("format", format);
                }
            }
            Kind::Enum(listed) => {
                schema.put("type", "string");
                let spelled = listed.values.iter().chain(shape.about.spellings).copied();
                match (self.printing, self.direction) {
                    (Printing::Exact, _) => schema.put("pattern", without_case(listed.values)),
                    (Printing::Plain, Direction::Request) => schema.put("enum", Json::texts(spelled)),
                    (Printing::Plain, Direction::Reply) => schema.put("examples", Json::texts(spelled)),
                }
            }
            Kind::Array(array) => {
                schema.put("type", "array");
                schema.put("items", self.value(array.of, array.nullable));
                put_range("minItems", "maxItems", array.min, array.max, &mut schema);
            }
            Kind::Map(of) => {
                schema.put("type", "object");
                schema.put("additionalProperties", self.value(of, false));
            }
            Kind::Union(options) => {
                let options = options.iter().map(|option| Json::Object(self.value(option, false)));
                schema.put("anyOf", options.collect::<Vec<_>>());
            }
            Kind::Object(object) => self.put_object(object, &mut schema),
        }
        schema
    }

    fn put_object(&self, object: &Object, schema: &mut Members) {
        schema.put("type", "object");
        let mut properties = Members::default();
        let mut names = Vec::new();
        for (index, field) in object.fields.iter().enumerate() {
            if let Some(property) = self.property(field, object.closed, object.takes_null(index)) {
                properties.put(field.key.name(), property);
            }
            if required(object, index, self.direction) {
                names.push(field.key.name());
            }
        }
        schema.put("properties", properties);
        if !names.is_empty() {
            schema.put("required", Json::texts(names));
        }
        if object.closed && (self.printing == Printing::Exact || self.direction == Direction::Request) {
            schema.put("additionalProperties", false);
        }
        if self.direction == Direction::Request {
            schema.append(rules::print(object, self.printing));
        }
    }

    /// The field's schema; `None` for one that is not declared in this direction.
    fn property(&self, field: &Field, closed: bool, takes_null: bool) -> Option<Json> {
        let exact = self.printing == Printing::Exact;
        match self.direction {
            Direction::Request if field.read_only && exact => return Some(or_left_out(false.into())),
            // In a closed record it is refused like a field that nobody knows.
            Direction::Request if field.read_only => return (!closed).then(|| false.into()),
            // Nobody expects it back, but it is no news either.
            Direction::Reply if field.write_only => {
                return exact.then(|| self.written_out(field.shape).into());
            }
            _ => {}
        }
        let mut schema = self.value(field.shape, field.nullable);
        self.describe(field.about.doc, &mut schema);
        if exact && self.direction == Direction::Request && takes_null && !field.nullable {
            return Some(or_left_out(schema.into()));
        }
        if self.printing == Printing::Plain {
            if field.about.deprecated {
                schema.put("deprecated", true);
            }
            if let Some(default) = field.about.default {
                schema.put("default", Json::Raw(default.to_owned()));
            }
        }
        Some(schema.into())
    }

    fn describe(&self, doc: &str, schema: &mut Members) {
        if self.printing == Printing::Plain && !doc.trim().is_empty() {
            schema.put("description", paragraphs(doc).join("\n"));
        }
    }
}

fn put_number(number: Number, schema: &mut Members) {
    schema.put("type", if number.integer { "integer" } else { "number" });
    if let Some(min) = number.min {
        schema.put(if number.exclusive_min { "exclusiveMinimum" } else { "minimum" }, min);
    }
    if let Some(max) = number.max {
        schema.put("maximum", max);
    }
}

fn put_text(text: &Text, schema: &mut Members) {
    schema.put("type", "string");
    put_range("minLength", "maxLength", text.min, text.max, schema);
    if let Some(pattern) = text.pattern {
        schema.put("pattern", pattern.source);
    }
}

/// `u16::MAX` stands for no limit.
fn put_range(low: &str, high: &str, min: u16, max: u16, schema: &mut Members) {
    if min > 0 {
        schema.put(low, i64::from(min));
    }
    if max < u16::MAX {
        schema.put(high, i64::from(max));
    }
}

/// Null, where a field might as well be left out; or this.
fn or_left_out(schema: Json) -> Json {
    let mut null = Members::default();
    null.put("type", "null");
    null.put("$comment", "as if it were left out");
    let mut either = Members::default();
    either.put("if", null);
    either.put("else", schema);
    either.into()
}

/// A type written in place that may also be null.
fn or_null(schema: Members, nullable: bool) -> Members {
    if nullable { schema.with_null() } else { schema }
}

/// An expression for any of `values` in any case.
fn without_case(values: &[&str]) -> String {
    let mut source = "^(?:".to_owned();
    for (at, value) in values.iter().enumerate() {
        if at > 0 {
            source.push('|');
        }
        for character in value.chars() {
            if character.is_ascii_alphabetic() {
                source.push('[');
                source.push(character.to_ascii_lowercase());
                source.push(character.to_ascii_uppercase());
                source.push(']');
            } else {
                if r"^$\.*+?()[]{}|/".contains(character) {
                    source.push('\\');
                }
                source.push(character);
            }
        }
    }
    source + ")$"
}
