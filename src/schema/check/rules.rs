//! Conditions over more than one field of a record.

use super::finding::{Code, Step, Subject};
use super::scan::{Scan, raw};
use super::text::{says, says_decoded, string};
use crate::schema::{Object, Rule, RuleKind};

/// Checks the rules of `object`, whose text is `start..end` and whose fields in `seen` are present.
#[inline(never)]
pub(super) fn check(
    scan: &mut Scan<'_>,
    object: &'static Object,
    seen: u64,
    start: usize,
    end: usize,
    depth: usize,
) {
    for rule in object.rules {
        match rule.kind {
            RuleKind::AnyOf(fields) if fields & seen == 0 => whole(scan, object, rule, Code::AnyOf, depth),
            RuleKind::OneOf(fields) if (fields & seen).count_ones() != 1 => {
                whole(scan, object, rule, Code::OneOf, depth);
            }
            RuleKind::AtMostOne(fields) if (fields & seen).count_ones() > 1 => {
                whole(scan, object, rule, Code::AtMostOne, depth);
            }
            RuleKind::Requires { given, then } if seen >> given & 1 == 1 && then & !seen != 0 => {
                lacking(scan, object, rule, then & !seen, depth);
            }
            RuleKind::When { given, values, then }
                if seen >> given & 1 == 1
                    && then & !seen != 0
                    && has_value(scan, object, given, values, start, end) =>
            {
                lacking(scan, object, rule, then & !seen, depth);
            }
            _ => {}
        }
    }
}

fn whole(scan: &mut Scan<'_>, object: &'static Object, rule: &'static Rule, code: Code, depth: usize) {
    scan.report(raw(code, rule.severity, Subject::Rule(object, rule), 0, 0), depth, None);
}

fn lacking(scan: &mut Scan<'_>, object: &'static Object, rule: &'static Rule, fields: u64, depth: usize) {
    for (_, field) in object.fields.iter().enumerate().filter(|(index, _)| fields >> index & 1 == 1) {
        let finding = raw(Code::Required, rule.severity, Subject::Rule(object, rule), 0, 0);
        scan.report(finding, depth, Some(Step::Field(field)));
    }
}

/// Whether the field `given` has one of `values`. The record is read once more: only those few
/// records pay for it that have such a rule, lack a field of it and hold the one it hangs on.
#[cold]
fn has_value(
    scan: &Scan<'_>,
    object: &'static Object,
    given: u8,
    values: &[&str],
    start: usize,
    end: usize,
) -> bool {
    let Some(field) = object.fields.get(usize::from(given)) else { return false };
    let mut depth = 0_u32;
    let mut at = start;
    while at < end {
        match scan.byte(at) {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'"' => {
                let Ok(key) = string(scan.text, at + 1) else { return false };
                at = key.end;
                let colon = scan.text.space(at + 1);
                if depth == 1
                    && scan.byte(colon) == b':'
                    && says_decoded(scan.text, key, field.key.name(), false)
                {
                    return is_one_of(scan, scan.text.space(colon + 1), values);
                }
            }
            _ => {}
        }
        at += 1;
    }
    false
}

fn is_one_of(scan: &Scan<'_>, at: usize, values: &[&str]) -> bool {
    if scan.byte(at) == b'"' {
        let Ok(value) = string(scan.text, at + 1) else { return false };
        return values.iter().any(|known| says(scan.text, value, known));
    }
    let ends = |byte: u8| matches!(byte, b',' | b'}' | b' ' | b'\t' | b'\n' | b'\r');
    values.iter().any(|value| scan.is_literal(at, value.as_bytes()) && ends(scan.byte(at + value.len())))
}
