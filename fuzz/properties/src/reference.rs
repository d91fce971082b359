//! A second checker, slow and plain: the printed JSON Schema over `serde_json::Value`. It shares nothing
//! with the one that is shipped but the schema's text.

use std::collections::HashMap;

use regex::Regex;
use serde_json::{Map, Value};

/// A JSON Schema document with its `$defs`.
#[derive(Debug)]
pub(crate) struct Reference {
    document: Value,
    patterns: HashMap<String, Regex>,
}

impl Reference {
    /// # Panics
    /// Where the document is not JSON.
    pub(crate) fn new(document: &str) -> Self {
        let document = serde_json::from_str(document).unwrap_or_else(|error| panic!("the schema: {error}"));
        let mut patterns = HashMap::new();
        compile_patterns(&document, &mut patterns);
        Self { document, patterns }
    }

    /// Whether a value fits the type of that name.
    pub(crate) fn accepts(&self, name: &str, value: &Value) -> bool {
        self.fits(self.definition(name), value)
    }

    fn definition(&self, name: &str) -> &Value {
        self.document
            .get("$defs")
            .and_then(|definitions| definitions.get(name))
            .unwrap_or_else(|| panic!("no type {name}"))
    }

    fn fits(&self, schema: &Value, value: &Value) -> bool {
        match schema {
            Value::Bool(verdict) => *verdict,
            Value::Object(keywords) => {
                keywords.iter().all(|(keyword, given)| self.keyword(keywords, keyword, given, value))
            }
            _ => panic!("not a schema: {schema}"),
        }
    }

    fn keyword(&self, all: &Map<String, Value>, keyword: &str, given: &Value, value: &Value) -> bool {
        match keyword {
            "$ref" => self.accepts(given.as_str().unwrap_or_default().trim_start_matches("#/$defs/"), value),
            "type" => one_or_more(given).any(|name| has_type(name.as_str().unwrap_or_default(), value)),
            "enum" => list(given).contains(value),
            "const" => given == value,
            "anyOf" => list(given).iter().any(|schema| self.fits(schema, value)),
            "oneOf" => list(given).iter().filter(|schema| self.fits(schema, value)).count() == 1,
            "allOf" => list(given).iter().all(|schema| self.fits(schema, value)),
            "not" => !self.fits(given, value),
            "if" => {
                let branch = if self.fits(given, value) { "then" } else { "else" };
                all.get(branch).is_none_or(|schema| self.fits(schema, value))
            }
            "minLength" => value.as_str().is_none_or(|text| text.chars().count() >= size(given)),
            "maxLength" => value.as_str().is_none_or(|text| text.chars().count() <= size(given)),
            "pattern" => value.as_str().is_none_or(|text| self.matches(given, text)),
            "minimum" => number(value).is_none_or(|it| Some(it) >= number(given)),
            "maximum" => number(value).is_none_or(|it| Some(it) <= number(given)),
            "exclusiveMinimum" => number(value).is_none_or(|it| Some(it) > number(given)),
            "minItems" => value.as_array().is_none_or(|items| items.len() >= size(given)),
            "maxItems" => value.as_array().is_none_or(|items| items.len() <= size(given)),
            "items" => value.as_array().is_none_or(|items| items.iter().all(|item| self.fits(given, item))),
            "contains" => {
                value.as_array().is_none_or(|items| items.iter().any(|item| self.fits(given, item)))
            }
            "required" => value.as_object().is_none_or(|fields| has_all(fields, given)),
            "dependentRequired" => value.as_object().is_none_or(|fields| {
                given.as_object().is_none_or(|needs| {
                    needs.iter().all(|(name, others)| !fields.contains_key(name) || has_all(fields, others))
                })
            }),
            "properties" => value.as_object().is_none_or(|fields| {
                given.as_object().is_none_or(|known| {
                    fields
                        .iter()
                        .all(|(name, field)| known.get(name).is_none_or(|schema| self.fits(schema, field)))
                })
            }),
            "additionalProperties" => {
                let known = all.get("properties").and_then(Value::as_object);
                value.as_object().is_none_or(|fields| {
                    fields
                        .iter()
                        .filter(|(name, _)| known.is_none_or(|known| !known.contains_key(*name)))
                        .all(|(_, field)| self.fits(given, field))
                })
            }
            "then" | "else" | "$defs" | "$schema" | "$id" | "$comment" | "description" | "default"
            | "examples" | "deprecated" | "title" => true,
            unknown => panic!("the reference does not know {unknown}"),
        }
    }

    fn matches(&self, pattern: &Value, text: &str) -> bool {
        pattern
            .as_str()
            .and_then(|pattern| self.patterns.get(pattern))
            .is_some_and(|regex| regex.is_match(text))
    }
}

/// Finds the patterns at any depth of a schema. A field may be named `pattern`: what it holds is no text.
fn compile_patterns(schema: &Value, patterns: &mut HashMap<String, Regex>) {
    match schema {
        Value::Array(schemas) => schemas.iter().for_each(|schema| compile_patterns(schema, patterns)),
        Value::Object(keywords) => {
            if let Some(pattern) = keywords.get("pattern").and_then(Value::as_str) {
                // ECMAScript's `\d` is ASCII, and its `$` is the end of the text: so is this one's.
                let regex = Regex::new(&pattern.replace(r"\d", "[0-9]"))
                    .unwrap_or_else(|error| panic!("the pattern {pattern}: {error}"));
                patterns.insert(pattern.to_owned(), regex);
            }
            keywords.values().for_each(|schema| compile_patterns(schema, patterns));
        }
        _ => {}
    }
}

fn has_type(name: &str, value: &Value) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "number" => value.is_number(),
        "integer" => number(value).is_some_and(|it| it.fract() == 0.0),
        unknown => panic!("no type {unknown}"),
    }
}

fn has_all(fields: &Map<String, Value>, names: &Value) -> bool {
    list(names).iter().all(|name| fields.contains_key(name.as_str().unwrap_or_default()))
}

fn one_or_more(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice).iter()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn size(value: &Value) -> usize {
    value.as_u64().and_then(|size| usize::try_from(size).ok()).unwrap_or_else(|| panic!("no size: {value}"))
}

fn number(value: &Value) -> Option<f64> {
    value.as_f64()
}
