//! The checker: reads JSON text once along a shape and finds everything that is wrong with it.
//!
//! It allocates nothing while the text is right (its buffer and tables are reused), knows no type of
//! the API, and never fails: what it finds is for the caller to judge. The text is checked in full
//! (escapes, UTF-8, numbers, depth), so that it may come from anywhere.

#![allow(
    clippy::inline_always,
    reason = "the hot path is a handful of small steps; measured, and needed where the whole is built for size"
)]

mod buffer;
mod finding;
mod names;
mod number;
mod punctuation;
mod rules;
mod scan;
mod skip;
mod tape;
mod text;
mod words;
mod writing;

pub use buffer::Buffer;
pub use finding::{Code, Finding};
pub use tape::Tape;

use super::{Object, Shape};
use crate::prelude::*;
use finding::{Findings, Step};
use rules::Told;
use scan::{DEEPEST, Scan, Trial};

/// Which way a text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the service: what is wrong is an issue and refuses it.
    Request,
    /// From the service: what differs is a note; nothing is ever refused.
    Reply,
}

/// What to do with fields that no record declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ExtraFields {
    /// They are issues.
    #[default]
    Refuse,
    /// They are notes and go through.
    Allow,
}

/// The count of what a check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Findings that refuse the text.
    pub issues: u32,
    /// Findings that inform.
    pub notes: u32,
}

impl Verdict {
    /// Whether nothing refuses the text.
    pub const fn is_ok(self) -> bool {
        self.issues == 0
    }
}

/// A checker with its buffers. One check at a time; reuse it for the next.
#[derive(Debug)]
pub struct Checker {
    buffer: Buffer,
    guesses: Guesses,
    findings: Findings,
    told: Vec<Told>,
    /// The way to the value at hand. Kept, so that a check does not begin by filling it.
    path: [Step; DEEPEST],
    len: usize,
}

impl Default for Checker {
    fn default() -> Self {
        Self::new()
    }
}

impl Checker {
    /// A checker without buffers yet: the first check makes them.
    pub const fn new() -> Self {
        Self {
            buffer: Buffer::new(),
            guesses: Guesses([0; GUESSES]),
            findings: Findings::new(),
            told: Vec::new(),
            path: [Step::Index(0); DEEPEST],
            len: 0,
        }
    }

    /// Checks `text`.
    pub fn check(
        &mut self,
        text: &[u8],
        shape: &'static Shape,
        direction: Direction,
        extra: ExtraFields,
    ) -> Verdict {
        if let Some(room) = self.buffer.reserve(text.len()).get_mut(..text.len()) {
            room.copy_from_slice(text);
        }
        self.check_buffer(text.len(), shape, direction, extra)
    }

    /// Where to put a text before [`Checker::check_buffer`].
    pub fn buffer(&mut self) -> &mut Buffer {
        &mut self.buffer
    }

    /// Checks the first `len` bytes of the buffer.
    pub fn check_buffer(
        &mut self,
        len: usize,
        shape: &'static Shape,
        direction: Direction,
        extra_fields: ExtraFields,
    ) -> Verdict {
        self.findings.clear();
        self.told.clear();
        self.len = len;
        let mut scan = Scan {
            text: self.buffer.text(len),
            len,
            direction,
            extra_fields,
            guesses: &mut self.guesses,
            findings: &mut self.findings,
            path: &mut self.path,
            stopped: false,
            trials: 0,
            trial: Trial::default(),
            told: &mut self.told,
            because: None,
        };
        scan.run(shape);
        Verdict { issues: self.findings.issues, notes: self.findings.notes }
    }

    /// What the last check found, in words, in the order it was found: what a record lacks comes after what is
    /// wrong within it. At most 1 000 are kept.
    pub fn findings(&mut self) -> impl Iterator<Item = Finding> + '_ {
        let text = self.buffer.text(self.len);
        self.findings.in_words(text)
    }
}

const GUESSES: usize = 2048;

/// Which field followed which, the last time: payloads keep their order, so the next name is mostly
/// known before it is read. A wrong guess costs a look-up and nothing else.
#[derive(Debug)]
struct Guesses([u8; GUESSES]);

impl Guesses {
    /// Where the guess for the first field of a record stands.
    #[inline(always)]
    fn first(object: &'static Object) -> usize {
        Self::after(object, usize::MAX)
    }

    /// Where the guess for the field after `index` stands.
    #[inline(always)]
    fn after(object: &'static Object, index: usize) -> usize {
        let place = core::ptr::from_ref(object).addr() / align_of::<Object>();
        place.wrapping_mul(37).wrapping_add(index.wrapping_add(1)) % GUESSES
    }

    #[inline(always)]
    fn get(&self, at: usize) -> usize {
        self.0.get(at).copied().map_or(0, usize::from)
    }

    #[inline(always)]
    fn set(&mut self, at: usize, index: usize) {
        if let (Some(slot), Ok(index)) = (self.0.get_mut(at), u8::try_from(index)) {
            *slot = index;
        }
    }
}
