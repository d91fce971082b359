//! Bytes to shapes, once when a program starts.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the bytes are the packer's own, which wrote no number that was wider"
)]

use super::{differs, flag, kind, rule, said};
use crate::prelude::*;
use crate::schema::{
    Array, Dfa, Enum, Field, Given, Key, Kind, Number, Object, Place, Rule, Severity, Shape, Text, Then,
};

/// Reads what a [`Packer`](super::Packer) wrote, in the same order. What is read stays for as long as the
/// program runs.
#[derive(Debug)]
pub struct Unpacker {
    bytes: &'static [u8],
    /// Where the next code stands.
    at: usize,
    /// Where the codes end and the texts begin.
    codes_len: usize,
    /// Where the next text stands.
    text_at: usize,
    shapes: Vec<&'static Shape>,
    names: Vec<Name>,
    next_name: usize,
    patterns: Vec<&'static Dfa>,
}

/// A name, and what it meant the last time.
#[derive(Debug, Clone, Copy)]
struct Name {
    key: Key,
    shape: &'static Shape,
    flags: u8,
}

static NOTHING: Shape = Shape::in_place(Kind::Any);

impl Unpacker {
    /// Begins to read; the first `codes_len` bytes are codes.
    pub fn new(bytes: &'static [u8], codes_len: usize) -> Self {
        let (shapes, names, patterns) = (Vec::new(), Vec::new(), Vec::new());
        Self { bytes, at: 0, codes_len, text_at: codes_len, shapes, names, next_name: 0, patterns }
    }

    /// Whether everything is read.
    pub fn is_done(&self) -> bool {
        self.at >= self.codes_len
    }

    /// Reads the shapes up to where something else follows.
    pub fn shapes(&mut self) {
        loop {
            let code = self.code();
            if code == kind::END || self.is_done() {
                return;
            }
            let kind = self.kind(code);
            self.shapes.push(leaked(Shape::unpacked(kind)));
        }
    }

    fn kind(&mut self, code: u8) -> Kind {
        match code & 0xF {
            kind::ANY => Kind::Any,
            kind::BOOL => Kind::Bool,
            kind::NUMBER => Kind::Number(leaked(Number {
                min: (code & said::MIN != 0).then(|| signed(self.number())),
                max: (code & said::MAX != 0).then(|| signed(self.number())),
                exclusive_min: code & said::EXCLUSIVE != 0,
                integer: code & said::INTEGER != 0,
            })),
            kind::TEXT => {
                let (min, max) = self.limits(code);
                let pattern = (code & said::PATTERN != 0).then(|| self.pattern());
                Kind::Text(Text { min, max, pattern: pattern.flatten() })
            }
            kind::ENUM => Kind::Enum(Enum { values: self.list() }),
            kind::ARRAY => {
                let (min, max) = self.limits(code);
                Kind::Array(Array { of: self.known(), nullable: code & said::NULLABLE != 0, min, max })
            }
            kind::MAP => Kind::Map(self.known()),
            kind::OBJECT => Kind::Object(self.object(code)),
            _ => {
                let len = self.count();
                Kind::Union(Vec::leak((0..len).map(|_| self.known()).collect()))
            }
        }
    }

    /// The shape in a place that is read next.
    pub fn known(&mut self) -> &'static Shape {
        let place = self.count();
        self.shapes.get(place).copied().unwrap_or(&NOTHING)
    }

    /// Reads a number.
    pub fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.code();
            number |= u64::from(byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 || shift > 63 {
                return number;
            }
        }
    }

    /// Reads a number of things.
    pub fn count(&mut self) -> usize {
        self.number() as usize
    }

    /// Reads a text.
    pub fn text(&mut self) -> &'static str {
        let rest = self.bytes.get(self.text_at..).unwrap_or_default();
        let text = rest.split(|byte| *byte == 0).next().unwrap_or_default();
        self.text_at += text.len() + 1;
        core::str::from_utf8(text).unwrap_or_default()
    }

    /// Reads texts and how many they are.
    pub fn list(&mut self) -> &'static [&'static str] {
        let len = self.count();
        Vec::leak((0..len).map(|_| self.text()).collect())
    }

    fn code(&mut self) -> u8 {
        let code = self.bytes.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        code
    }

    fn limits(&mut self, code: u8) -> (u16, u16) {
        let mut limit = |said, none| if code & said == 0 { none } else { self.number() as u16 };
        (limit(said::MIN, 0), limit(said::MAX, u16::MAX))
    }

    fn pattern(&mut self) -> Option<&'static Dfa> {
        let place = self.count();
        if place == self.patterns.len() {
            let pattern = self.new_pattern();
            self.patterns.push(leaked(pattern));
        }
        self.patterns.get(place).copied()
    }

    fn new_pattern(&mut self) -> Dfa {
        let source = self.text();
        let accept = self.number();
        let stride = self.code().max(1);
        let len = self.count();
        let mut classes = Vec::with_capacity(256);
        while classes.len() < 256 {
            let run = self.count();
            classes.resize(classes.len() + run.max(1), self.code());
        }
        let next = (0..len).map(|at| match self.code() {
            0 => 0,
            distance => {
                let state = u8::try_from(at / usize::from(stride)).unwrap_or(0);
                (distance ^ 0x80).wrapping_add(state).wrapping_mul(stride)
            }
        });
        let next = Vec::leak(next.collect());
        let classes: &'static [u8] = Vec::leak(classes);
        Dfa { classes: classes.first_chunk().unwrap_or(&[0; 256]), stride, next, accept, source }
    }

    fn object(&mut self, code: u8) -> &'static Object {
        let len = self.count();
        let (mut required_in_request, mut required_in_reply) = (0, 0);
        let mut fields = Vec::with_capacity(len);
        for index in 0..len {
            let Some(Name { key, shape, flags }) = self.field() else { break };
            required_in_request |= u64::from(flags & flag::REQUIRED_IN_REQUEST != 0) << index;
            required_in_reply |= u64::from(flags & flag::REQUIRED_IN_REPLY != 0) << index;
            fields.push(Field {
                key,
                shape,
                nullable: flags & flag::NULLABLE != 0,
                secret: flags & flag::SECRET != 0,
                told: flags & flag::TOLD != 0,
                read_only: flags & flag::READ_ONLY != 0,
                write_only: flags & flag::WRITE_ONLY != 0,
                #[cfg(feature = "text")]
                about: crate::schema::FieldAbout { doc: "", deprecated: false, default: None },
            });
        }
        let rules = if code & said::RULES == 0 { 0 } else { self.count() };
        let rules = (0..rules).map(|_| self.rule()).collect();
        leaked(Object {
            fields: Vec::leak(fields),
            required_in_request,
            required_in_reply,
            closed: code & said::CLOSED != 0,
            rules: Vec::leak(rules),
        })
    }

    /// The next field's name, and what it means here.
    fn field(&mut self) -> Option<Name> {
        let code = self.number();
        let place = self.next_name.wrapping_add(signed(code >> differs::BITS) as usize);
        self.next_name = place + 1;
        if place == self.names.len() {
            let key = Key::new(self.text());
            // Until it is told otherwise, a name means the first shape.
            let shape = self.shapes.first().copied().unwrap_or(&NOTHING);
            self.names.push(Name { key, shape, flags: 0 });
        }
        let flags = (code & differs::FLAGS != 0).then(|| self.code());
        let shape = (code & differs::SHAPE != 0).then(|| self.known());
        let name = self.names.get_mut(place)?;
        name.flags = flags.unwrap_or(name.flags);
        name.shape = shape.unwrap_or(name.shape);
        Some(*name)
    }

    fn rule(&mut self) -> Rule {
        let code = self.code();
        let of = self.number();
        let then = match code & rule::THEN {
            rule::ANY_OF => Then::AnyOf(of),
            rule::ONE_OF => Then::OneOf(of),
            rule::AT_MOST_ONE => Then::AtMostOne(of),
            rule::ALL => Then::All(of),
            _ => Then::Fits { field: of as u8, shape: self.known() },
        };
        let given = if code & rule::THERE != 0 {
            Given::There { place: self.place(), values: self.list() }
        } else if code & rule::DIFFER != 0 {
            Given::Differ(self.place(), self.place())
        } else {
            Given::Always
        };
        let severity = if code & rule::NOTE == 0 { Severity::Issue } else { Severity::Note };
        Rule { given, then, severity }
    }

    fn place(&mut self) -> Place {
        let (field, within) = (self.code(), self.count());
        let within = self.names.get(within.wrapping_sub(1));
        Place { field, within: within.map_or("", |name| name.key.name()) }
    }
}

/// A number whose sign is in its lowest bit.
fn signed(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

fn leaked<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
