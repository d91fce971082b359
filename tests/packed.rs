//! The packed table says what the declared rows and records say.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, reason = "a test ends by a panic; clippy sees only the functions marked as tests")]

use serde::{Deserialize, Serialize};
use shipstation_partner::operations::{self, Operation, Retry};
use shipstation_partner::schema::packed::{Packer, Unpacker};
use shipstation_partner::schema::{
    Field, Integer, Kind, Nullable, Object, Rule, Schema, Shape, Text, Then, present,
};

/// A text in several ways.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(untagged)]
enum Part {
    #[schema(pattern = "^[a-z]{2,}$", max_length = 300)]
    Word(String),
    #[schema(minimum = -90_000, maximum = 1)]
    Number(f64),
    #[schema(exclusive_minimum = 0)]
    Count(Integer),
    Free(serde_json::Value),
}

#[derive(Debug, Serialize, Deserialize, Schema)]
#[serde(rename_all = "lowercase")]
enum Size {
    Small,
    Big,
    #[serde(untagged)]
    Other(String),
}

/// A record with everything that a shape can say.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(any_of(id, pin), one_of(id, parts), at_most_one(id, named), when(id => pin, parts))]
#[schema(when(size = "big" | "huge" => is_open), note(any_of(parts)))]
#[schema(when(inner.id => pin), note(when(pin != id => parts)), when(is_open => size: Size))]
struct Thing {
    #[schema(read_only, pattern = "^[a-z]{2,}$")]
    id: String,
    #[schema(write_only, secret, min_length = 4)]
    pin: String,
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    size: Option<Nullable<Size>>,
    #[schema(min_items = 1, max_items = 500)]
    parts: Vec<Nullable<Part>>,
    named: std::collections::BTreeMap<String, Box<Inner>>,
    is_open: bool,
    inner: Inner,
}

/// Names of the outer record, which mean something else here.
#[derive(Debug, Serialize, Deserialize, Schema)]
#[schema(open)]
struct Inner {
    #[serde(skip_serializing_if = "Option::is_none")]
    is_open: Option<bool>,
    #[schema(told)]
    id: Integer,
    own_name_of_more_than_twenty_four_bytes: String,
}

const PACKED: Packer = {
    let mut packer = Packer::new();
    packer.shape(Thing::SHAPE);
    packer.shape(Thing::SHAPE);
    packer.end_shapes();
    packer.number(u64::MAX);
    packer.list(&["", "a text"]);
    packer.known(Inner::SHAPE);
    packer.known(Thing::SHAPE);
    packer
};
static BYTES: [u8; PACKED.size()] = PACKED.bytes();

#[test]
fn whatever_a_shape_can_say_survives() {
    let mut unpacker = Unpacker::new(&BYTES, PACKED.codes_len());
    unpacker.shapes();
    assert!(!unpacker.is_done());
    assert_eq!(unpacker.number(), u64::MAX);
    assert_eq!(unpacker.list(), ["", "a text"]);
    assert_same(unpacker.known(), Inner::SHAPE, "inner");
    assert_same(unpacker.known(), Thing::SHAPE, "outer");
    assert!(unpacker.is_done());
}

#[test]
fn every_row_is_what_was_declared() {
    assert_eq!(operations::table().len(), operations::all().count());
    for (packed, declared) in operations::table().iter().zip(operations::all()) {
        assert_eq!(facts(packed), facts(declared));
        let name = declared.name;
        let parts = |row: &Operation| [row.reply, row.query, row.body.map(|body| body.shape)];
        for (packed, declared) in parts(packed).into_iter().zip(parts(declared)) {
            if let (Some(packed), Some(declared)) = (packed, declared) {
                assert_same(packed, declared, name);
            }
        }
        let variants = |row: &Operation| row.variants.map_or(&[][..], |variants| variants.known).iter();
        for (packed, declared) in variants(packed).zip(variants(declared)) {
            assert_same(packed.shape, declared.shape, declared.value);
        }
    }
}

/// All that a row says, but for its shapes and its words.
fn facts(row: &Operation) -> String {
    let lookup = match row.retry {
        Retry::AfterLookup(lookup) => {
            Some((lookup.by, lookup.with.name, lookup.with.path, lookup.ask, lookup.around))
        }
        _ => None,
    };
    let retry = core::mem::discriminant(&row.retry);
    let parts = (row.query.is_some(), row.body.map(|body| body.required), row.reply.is_some());
    let facts = (row.name, row.method, row.path, row.handle, row.spends, row.paging, row.evidence);
    let variants = row.variants.map(|variants| {
        let values: Vec<_> = variants.known.iter().map(|variant| variant.value).collect();
        (variants.argument, variants.part, values)
    });
    format!("{facts:?} {parts:?} {retry:?} {lookup:?} {variants:?}")
}

fn assert_same_rule(packed: &Rule, declared: &Rule, place: &str) {
    assert_eq!(format!("{:?}", packed.given), format!("{:?}", declared.given), "{place}");
    assert_eq!(packed.severity, declared.severity, "{place}");
    match (packed.then, declared.then) {
        (Then::Fits { field: packed_field, shape: packed }, Then::Fits { field, shape }) => {
            assert_eq!(packed_field, field, "{place}");
            assert_same(packed, shape, place);
        }
        (packed, declared) => assert_eq!(format!("{packed:?}"), format!("{declared:?}"), "{place}"),
    }
}

fn assert_same(packed: &Shape, declared: &Shape, place: &str) {
    match (&packed.kind, &declared.kind) {
        (Kind::Array(packed), Kind::Array(declared)) => {
            let limits = |array: &shipstation_partner::schema::Array| (array.nullable, array.min, array.max);
            assert_eq!(limits(packed), limits(declared), "{place}");
            assert_same(packed.of, declared.of, place);
        }
        (Kind::Map(packed), Kind::Map(declared)) => assert_same(packed, declared, place),
        (Kind::Union(packed), Kind::Union(declared)) => {
            assert_eq!(packed.len(), declared.len(), "{place}");
            packed.iter().zip(*declared).for_each(|(packed, declared)| assert_same(packed, declared, place));
        }
        (Kind::Object(packed), Kind::Object(declared)) => {
            let rest = |object: &Object| {
                let required = (object.required_in_request, object.required_in_reply);
                format!("{required:?} {} {}", object.closed, object.rules.len())
            };
            assert_eq!(rest(packed), rest(declared), "{place}");
            for (packed, declared) in packed.rules.iter().zip(declared.rules) {
                assert_same_rule(packed, declared, place);
            }
            assert_eq!(packed.fields.len(), declared.fields.len(), "{place}");
            for (packed, declared) in packed.fields.iter().zip(declared.fields) {
                let flags = |field: &Field| {
                    let flags = [field.nullable, field.secret, field.read_only, field.write_only, field.told];
                    (field.key.name(), flags)
                };
                assert_eq!(flags(packed), flags(declared), "{place}");
                assert_same(packed.shape, declared.shape, declared.key.name());
            }
        }
        (Kind::Text(packed), Kind::Text(declared)) => {
            let all = |text: &Text| {
                let pattern = text.pattern.map(|pattern| {
                    (pattern.source, pattern.stride, pattern.next, pattern.accept, pattern.classes)
                });
                format!("{} {} {pattern:?}", text.min, text.max)
            };
            assert_eq!(all(packed), all(declared), "{place}");
        }
        (packed, declared) => assert_eq!(format!("{packed:?}"), format!("{declared:?}"), "{place}"),
    }
}
