//! Shapes to bytes, while compiling.

#![allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::large_stack_arrays,
    reason = "it runs while compiling, where `get` and `try_from` are not to be had and a mistake is no program"
)]

use super::places::{MOST, Places};
use super::{kind, said};
use crate::schema::shape::same;
use crate::schema::{Dfa, Kind, Number, Shape, Text};

const MOST_CODES: usize = 1 << 15;
const MOST_TEXT: usize = 1 << 16;
const MOST_PATTERNS: usize = 64;

/// Writes shapes, and what refers to them. Whatever does not fit ends the compilation.
pub struct Packer {
    codes: Stream<MOST_CODES>,
    texts: Stream<MOST_TEXT>,
    shapes: Places,
    pub(super) names: Places,
    /// By a name's number: what it meant the last time, as shape and flags.
    pub(super) meanings: [(usize, u8); MOST],
    /// The number of the name that follows the one written last, where records are alike.
    pub(super) next_name: usize,
    patterns: [&'static str; MOST_PATTERNS],
    patterns_len: usize,
}

impl Packer {
    /// Nothing packed yet.
    #[allow(clippy::new_without_default, reason = "`default` is not const")]
    pub const fn new() -> Self {
        Self {
            codes: Stream::new(),
            texts: Stream::new(),
            shapes: Places::new(),
            names: Places::new(),
            meanings: [(0, 0); MOST],
            next_name: 0,
            patterns: [""; MOST_PATTERNS],
            patterns_len: 0,
        }
    }

    /// Bytes of both streams.
    pub const fn size(&self) -> usize {
        self.codes.len + self.texts.len
    }

    /// Bytes of the codes, which the texts follow.
    pub const fn codes_len(&self) -> usize {
        self.codes.len
    }

    /// Both streams; `N` is [`Packer::size`].
    pub const fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        let mut at = 0;
        while at < N {
            bytes[at] = if at < self.codes.len {
                self.codes.bytes[at]
            } else {
                self.texts.bytes[at - self.codes.len]
            };
            at += 1;
        }
        bytes
    }

    /// Writes a shape, and the shapes within before it, unless equal ones are there.
    pub const fn shape(&mut self, shape: &'static Shape) {
        if self.shapes.find(shape.fingerprint).is_some() {
            return;
        }
        match &shape.kind {
            Kind::Any => self.code(kind::ANY),
            Kind::Bool => self.code(kind::BOOL),
            Kind::Number(limits) => self.number_kind(limits),
            Kind::Text(limits) => self.text_kind(limits),
            Kind::Enum(listed) => {
                self.code(kind::ENUM);
                self.list(listed.values);
            }
            Kind::Array(array) => {
                self.shape(array.of);
                let nullable = if array.nullable { said::NULLABLE } else { 0 };
                self.limited(kind::ARRAY | nullable, array.min, array.max);
                self.known(array.of);
            }
            Kind::Map(of) => {
                self.shape(of);
                self.code(kind::MAP);
                self.known(of);
            }
            Kind::Object(object) => self.object(object),
            Kind::Union(members) => {
                let mut at = 0;
                while at < members.len() {
                    self.shape(members[at]);
                    at += 1;
                }
                self.code(kind::UNION);
                self.number(members.len() as u64);
                at = 0;
                while at < members.len() {
                    self.known(members[at]);
                    at += 1;
                }
            }
        }
        self.shapes.add(shape.fingerprint);
    }

    /// Writes the place of a shape.
    ///
    /// # Panics
    /// While compiling, when it was not written before.
    pub const fn known(&mut self, shape: &'static Shape) {
        let place = self.place(shape);
        self.number(place as u64);
    }

    /// Says that something else than a shape follows.
    pub const fn end_shapes(&mut self) {
        self.code(kind::END);
    }

    /// Writes a number.
    pub const fn number(&mut self, mut number: u64) {
        while number > 0x7F {
            self.codes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.codes.push(number as u8);
    }

    /// Writes a text.
    ///
    /// # Panics
    /// While compiling, when it holds a zero.
    pub const fn text(&mut self, text: &str) {
        let mut at = 0;
        while at < text.len() {
            let byte = text.as_bytes()[at];
            assert!(byte != 0, "a zero ends a text");
            self.texts.push(byte);
            at += 1;
        }
        self.texts.push(0);
    }

    /// Writes texts and how many they are.
    pub const fn list(&mut self, texts: &[&str]) {
        self.number(texts.len() as u64);
        let mut at = 0;
        while at < texts.len() {
            self.text(texts[at]);
            at += 1;
        }
    }

    #[allow(clippy::panic, reason = "evaluated while compiling: shapes stand before what refers to them")]
    pub(super) const fn place(&self, shape: &Shape) -> usize {
        match self.shapes.find(shape.fingerprint) {
            Some(place) => place,
            None => panic!("a shape stands before what refers to it"),
        }
    }

    pub(super) const fn code(&mut self, code: u8) {
        self.codes.push(code);
    }

    const fn bound(&mut self, bound: Option<i64>) {
        if let Some(bound) = bound {
            self.number(zigzag(bound));
        }
    }

    const fn number_kind(&mut self, limits: &Number) {
        let mut code = kind::NUMBER;
        code |= if limits.min.is_some() { said::MIN } else { 0 };
        code |= if limits.max.is_some() { said::MAX } else { 0 };
        code |= if limits.exclusive_min { said::EXCLUSIVE } else { 0 };
        code |= if limits.integer { said::INTEGER } else { 0 };
        self.code(code);
        self.bound(limits.min);
        self.bound(limits.max);
    }

    const fn text_kind(&mut self, limits: &Text) {
        let pattern = if limits.pattern.is_some() { said::PATTERN } else { 0 };
        self.limited(kind::TEXT | pattern, limits.min, limits.max);
        if let Some(pattern) = limits.pattern {
            self.pattern(pattern);
        }
    }

    /// A kind and its limits, where it has some.
    const fn limited(&mut self, mut code: u8, min: u16, max: u16) {
        code |= if min > 0 { said::MIN } else { 0 };
        code |= if max < u16::MAX { said::MAX } else { 0 };
        self.code(code);
        if min > 0 {
            self.number(min as u64);
        }
        if max < u16::MAX {
            self.number(max as u64);
        }
    }

    /// The place of a pattern; one that is new follows.
    const fn pattern(&mut self, pattern: &Dfa) {
        let mut place = 0;
        while place < self.patterns_len {
            if same(self.patterns[place].as_bytes(), pattern.source.as_bytes()) {
                return self.number(place as u64);
            }
            place += 1;
        }
        self.number(place as u64);
        self.patterns[place] = pattern.source;
        self.patterns_len += 1;
        self.text(pattern.source);
        self.number(pattern.accept);
        self.number(pattern.stride as u64);
        self.number(pattern.next.len() as u64);
        self.classes(pattern.classes);
        let mut at = 0;
        while at < pattern.next.len() {
            let state = at / pattern.stride as usize;
            // Most steps lead to the state behind: written as the distance, they look alike.
            let next = pattern.next[at] / pattern.stride;
            self.code(if next == 0 { 0 } else { next.wrapping_sub(state as u8) ^ 0x80 });
            at += 1;
        }
    }

    /// The class of each byte, as runs of equal ones.
    const fn classes(&mut self, classes: &[u8; 256]) {
        let mut at = 0;
        while at < classes.len() {
            let class = classes[at];
            let start = at;
            while at < classes.len() && classes[at] == class {
                at += 1;
            }
            self.number((at - start) as u64);
            self.code(class);
        }
    }
}

/// The sign in the lowest bit, so that numbers near zero are small.
pub(super) const fn zigzag(number: i64) -> u64 {
    (number << 1 ^ number >> 63).cast_unsigned()
}

/// Bytes written so far.
struct Stream<const CAPACITY: usize> {
    bytes: [u8; CAPACITY],
    len: usize,
}

impl<const CAPACITY: usize> Stream<CAPACITY> {
    const fn new() -> Self {
        Self { bytes: [0; CAPACITY], len: 0 }
    }

    const fn push(&mut self, byte: u8) {
        self.bytes[self.len] = byte;
        self.len += 1;
    }
}
