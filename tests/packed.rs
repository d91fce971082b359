//! The packed table says what the declared rows and records say.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, reason = "a test ends by a panic; clippy sees only the functions marked as tests")]

use shipstation_partner::operations::{self, Operation, Retry};
use shipstation_partner::schema::{Field, Kind, Object, Shape, Text};

#[test]
fn every_row_is_what_was_declared() {
    assert_eq!(operations::table().len(), operations::all().count());
    for (packed, declared) in operations::table().iter().zip(operations::all()) {
        assert_eq!(facts(packed), facts(declared));
        let parts = |row: &Operation| [row.reply, row.query, row.body.map(|body| body.shape)];
        for (packed, declared) in parts(packed).into_iter().zip(parts(declared)) {
            assert_eq!(packed.is_some(), declared.is_some(), "{}", declared_name(declared));
            if let (Some(packed), Some(declared)) = (packed, declared) {
                assert_same(packed, declared, declared_name(Some(declared)));
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

fn declared_name(shape: Option<&Shape>) -> &str {
    shape.and_then(|shape| shape.about.name).unwrap_or("in place")
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
                format!("{required:?} {} {:?}", object.closed, object.rules)
            };
            assert_eq!(rest(packed), rest(declared), "{place}");
            assert_eq!(packed.fields.len(), declared.fields.len(), "{place}");
            for (packed, declared) in packed.fields.iter().zip(declared.fields) {
                let flags = |field: &Field| {
                    let flags = [field.nullable, field.secret, field.read_only, field.write_only];
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
