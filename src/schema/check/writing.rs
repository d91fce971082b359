//! The text of a tape: each word's value, its name before it.

use super::buffer::{Pen, View};
use super::tape::Place;
use super::text::{HIGH, specials};

/// A string: so much of the strings, in quotes.
const TEXT: u32 = 0;
/// A number: the next word as it is, signed.
const INTEGER: u32 = 1;
/// Another number: so much of the strings.
const NUMBER: u32 = 2;
const NULL: u32 = 3;
const TRUE: u32 = 4;
const FALSE: u32 = 5;
/// Of a name's number [`END`] it is the record's end; so for the list.
const RECORD: u32 = 6;

/// In place of a name's number: the record or list that was opened last ends.
const END: usize = 0xFFF;

/// U+FFFD in UTF-8. It stands for a lone surrogate, which JSON escapes and UTF-8 cannot hold.
const REPLACEMENT: u64 = 0xBD_BFEF;

/// JSON text on its way from a tape into a buffer, which it may run past: see [`Pen`].
pub(super) struct Writing<'a> {
    pen: Pen<'a>,
    at: usize,
    strings: View<'a>,
    /// How much of the strings is written.
    read: usize,
    is_ascii: bool,
}

impl<'a> Writing<'a> {
    pub(super) fn new(pen: Pen<'a>, strings: View<'a>, is_ascii: bool) -> Self {
        Self { pen, at: 0, strings, read: 0, is_ascii }
    }

    /// Bytes that were written, and bytes of the strings that were read.
    pub(super) fn lengths(&self) -> (usize, usize) {
        (self.at, self.read)
    }

    /// Every value with a comma behind it, which the end of a record or list takes back.
    pub(super) fn values(&mut self, words: &[u32], names: View<'_>, places: &[Place]) -> Option<()> {
        let mut words = words.iter();
        while let Some(&word) = words.next() {
            let name = (word >> 3 & 0xFFF) as usize;
            let kind = word & 7;
            if name == END {
                if self.pen.byte(self.at.wrapping_sub(1)) == b',' {
                    self.at -= 1;
                }
                self.put(if kind == RECORD { b"}," } else { b"]," });
                continue;
            }
            if name != 0 {
                let Place { start, len } = *places.get(name - 1)?;
                self.copy(names, start, len);
            }
            let units = (word >> 15) as usize;
            match kind {
                TEXT => self.string(units)?,
                INTEGER => self.integer(words.next()?.cast_signed()),
                NUMBER => {
                    self.copy(self.strings, self.read, units);
                    self.read += units;
                    self.put(b",");
                }
                NULL => self.put(b"null,"),
                TRUE => self.put(b"true,"),
                FALSE => self.put(b"false,"),
                RECORD => self.put(b"{"),
                _ => self.put(b"["),
            }
        }
        Some(())
    }

    /// At most eight bytes.
    #[inline(always)]
    fn put<const N: usize>(&mut self, bytes: &[u8; N]) {
        let word = bytes.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
        self.pen.put_word(self.at, word);
        self.at += N;
    }

    #[inline(always)]
    fn copy(&mut self, from: View<'_>, start: usize, len: usize) {
        let mut done = 0;
        while done < len {
            self.pen.put_word(self.at + done, from.word(start + done));
            done += 8;
        }
        self.at += len;
    }

    #[inline(always)]
    fn string(&mut self, units: usize) -> Option<()> {
        let start = self.read;
        let end = if self.is_ascii { start + units } else { end_of(self.strings, start, units)? };
        self.read = end;
        self.put(b"\"");
        let mut from = start;
        let mut at = self.at;
        loop {
            let word = self.strings.word(from);
            self.pen.put_word(at, word);
            let special = specials(word);
            let rest = end - from;
            if rest < 8 {
                // What stands behind the string's end does not count.
                if special & ((1 << (8 * rest)) - 1) != 0 {
                    self.escaped(start, end);
                } else {
                    self.at = at + rest;
                }
                break;
            }
            if special != 0 {
                self.escaped(start, end);
                break;
            }
            from += 8;
            at += 8;
        }
        self.put(b"\",");
        Some(())
    }

    /// A string in which something has to be escaped, byte by byte and as `JSON.stringify` does it.
    #[cold]
    #[inline(never)]
    fn escaped(&mut self, start: usize, end: usize) {
        for &byte in self.strings.slice(start, end) {
            let short = match byte {
                b'"' | b'\\' => byte,
                8 => b'b',
                9 => b't',
                10 => b'n',
                12 => b'f',
                13 => b'r',
                0..0x20 => {
                    self.put(b"\\u00");
                    self.put(&[b'0' + (byte >> 4), hex(byte & 15)]);
                    continue;
                }
                _ => {
                    self.put(&[byte]);
                    continue;
                }
            };
            self.put(&[b'\\', short]);
        }
    }

    fn integer(&mut self, value: i32) {
        if value < 0 {
            self.put(b"-");
        }
        let mut rest = value.unsigned_abs();
        let digits = rest.checked_ilog10().unwrap_or(0) as usize + 1;
        self.pen.put_word(self.at + digits, u64::from(b','));
        // The last eight characters seen from the place at hand, which is the first of them.
        let mut last_eight = u64::from(b',');
        for place in (0..digits).rev() {
            last_eight = last_eight << 8 | u64::from(b'0') | u64::from(rest % 10);
            rest /= 10;
            if place == 0 || place == 8 {
                self.pen.put_word(self.at + place, last_eight);
            }
        }
        self.at += digits + 1;
    }
}

fn hex(digit: u8) -> u8 {
    if digit < 10 { b'0' + digit } else { b'a' - 10 + digit }
}

/// Where the string ends that begins at `at` and was `units` UTF-16 units long. `None` where that is
/// within a character, and where a lone surrogate may have been.
#[cold]
#[inline(never)]
fn end_of(strings: View<'_>, mut at: usize, mut units: usize) -> Option<usize> {
    while units > 0 {
        let word = strings.word(at);
        if units >= 8 && word & HIGH == 0 {
            at += 8;
            units -= 8;
            continue;
        }
        let (bytes, taken) = match word & 0xFF {
            0..0x80 => (1, 1),
            0x80..0xE0 => (2, 1),
            0xE0..0xF0 if word & 0xFF_FFFF != REPLACEMENT => (3, 1),
            0xE0..0xF0 => return None,
            _ => (4, 2),
        };
        at += bytes;
        units = units.checked_sub(taken)?;
    }
    Some(at)
}
