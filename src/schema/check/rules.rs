//! What a record must keep beyond what each field says.

use super::finding::{Code, Step, Subject};
use super::scan::{Scan, raw};
use super::text::{says_decoded, string};
use crate::schema::{Field, Given, Object, Place, Then};

/// A value that a rule may ask about: of the record at hand, or of one around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    field: &'static Field,
    /// The field that the record holding `field` stands in; itself where that is none.
    outer: &'static Field,
    at: usize,
}

/// Remembers where the value of a field stands, whose record is `depth` steps deep.
#[inline(never)]
pub(super) fn tell(scan: &mut Scan<'_>, field: &'static Field, at: usize, depth: usize) {
    let mut way = scan.path.get(..depth).unwrap_or_default().iter().rev();
    let outer = way.find_map(|step| if let Step::Field(field) = *step { Some(field) } else { None });
    let outer = outer.unwrap_or(field);
    scan.told.push(Told { field, outer, at });
}

/// Checks the rules of `object`, which starts at `start` and whose fields in `seen` are present and not null.
#[inline(never)]
pub(super) fn check(scan: &mut Scan<'_>, object: &'static Object, seen: u64, start: usize, depth: usize) {
    for rule in object.rules {
        let (code, is_kept) = match rule.then {
            Then::AnyOf(of) => (Code::AnyOf, of & seen != 0),
            Then::All(of) => (Code::Required, of & !seen == 0),
            Then::Fits { field, .. } => (Code::Enum, seen >> field & 1 == 0),
            Then::OneOf(of) => (Code::OneOf, (of & seen).is_power_of_two()),
            Then::AtMostOne(of) => (Code::AtMostOne, (of & seen).count_ones() < 2),
        };
        if is_kept || !is_given(scan, object, rule.given, start) {
            continue;
        }
        let outer = scan.because.replace((object, rule));
        match rule.then {
            Then::All(of) => scan.missing(object, of & !seen, depth),
            Then::Fits { field, shape } => {
                let value = find(scan, object, Place { field, within: "" }, &[], start);
                if let (Some(at), Some(field)) = (value, object.fields.get(usize::from(field))) {
                    if let Some(step) = scan.path.get_mut(depth) {
                        *step = Step::Field(field);
                    }
                    scan.nested(at, shape, depth + 1);
                }
            }
            _ => scan.report(raw(code, rule.severity, Subject::Nothing, 0, 0), depth, None),
        }
        scan.because = outer;
    }
}

fn is_given(scan: &Scan<'_>, object: &'static Object, given: Given, start: usize) -> bool {
    match given {
        Given::Always => true,
        Given::There { place, values } => find(scan, object, place, values, start).is_some(),
        Given::Differ(one, other) => {
            let Some(one) = find(scan, object, one, &[], start) else { return false };
            let Some(other) = find(scan, object, other, &[], start) else { return false };
            differ(scan, one, other)
        }
    }
}

/// Whether the texts that start here and there differ, up to the first quote and but for case: they are codes.
fn differ(scan: &Scan<'_>, one: usize, other: usize) -> bool {
    let mut at = 1;
    while scan.byte(one + at).eq_ignore_ascii_case(&scan.byte(other + at)) {
        if matches!(scan.byte(one + at), b'"' | 0) {
            return false;
        }
        at += 1;
    }
    scan.byte(one) == b'"' && scan.byte(other) == b'"'
}

/// Where the last value in that place of the record that starts at `start` is; of `values`, unless there are none.
fn find(
    scan: &Scan<'_>,
    object: &'static Object,
    place: Place,
    values: &[&str],
    start: usize,
) -> Option<usize> {
    let field = object.fields.get(usize::from(place.field))?;
    for told in scan.told.iter().rev() {
        if told.at < start {
            break;
        }
        let is_own = place.within.is_empty();
        let is_there = core::ptr::eq(if is_own { told.field } else { told.outer }, field)
            && (is_own || told.field.key.name() == place.within);
        if is_there && (values.is_empty() || is_one_of(scan, told.at, values)) {
            return Some(told.at);
        }
    }
    None
}

fn is_one_of(scan: &Scan<'_>, at: usize, values: &[&str]) -> bool {
    if scan.byte(at) == b'"' {
        let Ok(value) = string(scan.text, at + 1) else { return false };
        return values.iter().any(|known| says_decoded(scan.text, value, known, true));
    }
    let ends = |byte: u8| matches!(byte, b',' | b'}' | b' ' | b'\t' | b'\n' | b'\r');
    values.iter().any(|value| scan.is_literal(at, value.as_bytes()) && ends(scan.byte(at + value.len())))
}
