//! Records to bytes, while compiling.

#![allow(
    clippy::indexing_slicing,
    reason = "it runs while compiling, where `get` is not to be had and a mistake is no program"
)]

use super::packer::{Packer, zigzag};
use super::{differs, flag, kind, rule, said};
use crate::schema::fingerprint;
use crate::schema::{Field, Given, Object, Place, Rule, Severity, Then};

impl Packer {
    /// Writes a record, and the shapes of its fields before it.
    pub(super) const fn object(&mut self, object: &'static Object) {
        let mut at = 0;
        while at < object.fields.len() {
            self.shape(object.fields[at].shape);
            at += 1;
        }
        at = 0;
        while at < object.rules.len() {
            if let Then::Fits { shape, .. } = object.rules[at].then {
                self.shape(shape);
            }
            at += 1;
        }
        let closed = if object.closed { said::CLOSED } else { 0 };
        let rules = if object.rules.is_empty() { 0 } else { said::RULES };
        self.code(kind::OBJECT | closed | rules);
        self.number(object.fields.len() as u64);
        at = 0;
        while at < object.fields.len() {
            self.field(&object.fields[at], flags(object, at));
            at += 1;
        }
        if !object.rules.is_empty() {
            self.number(object.rules.len() as u64);
        }
        at = 0;
        while at < object.rules.len() {
            self.rule(&object.rules[at]);
            at += 1;
        }
    }

    const fn field(&mut self, field: &'static Field, flags: u8) {
        let shape = self.place(field.shape);
        let key = fingerprint::of_text(field.key.name());
        let (name, is_new) = match self.names.find(key) {
            Some(name) => (name, false),
            None => (self.names.add(key), true),
        };
        let (last_shape, last_flags) = self.meanings[name];
        let mut code =
            zigzag(name.cast_signed() as i64 - self.next_name.cast_signed() as i64) << differs::BITS;
        code |= if flags == last_flags { 0 } else { differs::FLAGS };
        code |= if shape == last_shape { 0 } else { differs::SHAPE };
        self.number(code);
        if is_new {
            self.text(field.key.name());
        }
        if flags != last_flags {
            self.code(flags);
        }
        if shape != last_shape {
            self.number(shape as u64);
        }
        self.meanings[name] = (shape, flags);
        self.next_name = name + 1;
    }

    const fn rule(&mut self, rule: &Rule) {
        let (then, of) = match rule.then {
            Then::AnyOf(fields) => (rule::ANY_OF, fields),
            Then::OneOf(fields) => (rule::ONE_OF, fields),
            Then::AtMostOne(fields) => (rule::AT_MOST_ONE, fields),
            Then::All(fields) => (rule::ALL, fields),
            Then::Fits { field, shape: _ } => (rule::FITS, field as u64),
        };
        let given = match rule.given {
            Given::Always => 0,
            Given::There { .. } => rule::THERE,
            Given::Differ(..) => rule::DIFFER,
        };
        self.code(then | given | if matches!(rule.severity, Severity::Note) { rule::NOTE } else { 0 });
        self.number(of);
        if let Then::Fits { shape, .. } = rule.then {
            self.known(shape);
        }
        match rule.given {
            Given::Always => {}
            Given::There { place, values } => {
                self.rule_place(place);
                self.list(values);
            }
            Given::Differ(one, other) => {
                self.rule_place(one);
                self.rule_place(other);
            }
        }
    }

    const fn rule_place(&mut self, place: Place) {
        self.code(place.field);
        // The record within was written before, so its names have numbers.
        let within = match self.names.find(fingerprint::of_text(place.within)) {
            Some(name) if !place.within.is_empty() => name + 1,
            _ => 0,
        };
        self.number(within as u64);
    }
}

const fn flags(object: &Object, index: usize) -> u8 {
    let field = &object.fields[index];
    let mut flags = 0;
    flags |= if object.required_in_request >> index & 1 == 1 { flag::REQUIRED_IN_REQUEST } else { 0 };
    flags |= if object.required_in_reply >> index & 1 == 1 { flag::REQUIRED_IN_REPLY } else { 0 };
    flags |= if field.nullable { flag::NULLABLE } else { 0 };
    flags |= if field.read_only { flag::READ_ONLY } else { 0 };
    flags |= if field.write_only { flag::WRITE_ONLY } else { 0 };
    flags |= if field.secret { flag::SECRET } else { 0 };
    flags | if field.told { flag::TOLD } else { 0 }
}
