//! JSON text out of a tape: the list of its parts, as somebody who walked a payload wrote it down.
//!
//! JavaScript walks its objects fastest, and strings cross into wasm fastest as a single one. So the
//! walker writes down one word for each part, and hands the text of all strings over as one; here they
//! are put together, right where the checker reads. A tape is only ever refused as a whole: its
//! payload is then serialised in the ordinary way.
//!
//! A word is the kind of a value in bits 0 to 2, the number of its name in bits 3 to 14 (0 for none),
//! and the length of a string, in UTF-16 units, from bit 15 on.

use super::buffer::Buffer;
use super::writing::Writing;
use crate::prelude::*;

const MOST_NAMES: usize = 2048;
const LONGEST_NAME: usize = 255;

/// Tape, strings and known names, with their buffers. They are reused for the next payload.
#[derive(Debug)]
pub struct Tape {
    words: Vec<u32>,
    strings: Buffer,
    names: Buffer,
    /// By a name's number, less one.
    places: Vec<Place>,
}

/// Where a name stands among the names.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) start: usize,
    pub(super) len: usize,
}

impl Default for Tape {
    fn default() -> Self {
        Self::new()
    }
}

impl Tape {
    /// A tape without buffers yet.
    pub const fn new() -> Self {
        Self { words: Vec::new(), strings: Buffer::new(), names: Buffer::new(), places: Vec::new() }
    }

    /// Where to write down `count` words. What was written before is gone when it grows.
    pub fn words(&mut self, count: usize) -> &mut [u32] {
        if self.words.len() < count {
            self.words = Vec::new();
            self.words.resize(count, 0);
        }
        &mut self.words
    }

    /// Where to put `len` bytes of strings. What was there is gone when it grows.
    pub fn strings(&mut self, len: usize) -> &mut [u8] {
        self.strings.reserve(len)
    }

    /// Learns a name from the first `len` bytes of the strings, where it stands in quotes and with its
    /// colon, and gives its number. `None` where it is too long or there are too many.
    pub fn add_name(&mut self, len: usize) -> Option<u32> {
        if len > LONGEST_NAME || self.places.len() >= MOST_NAMES {
            return None;
        }
        let start = self.names_len();
        let name = self.strings.reserve(len).get(..len)?;
        // The buffer is not to grow, which would empty it.
        let names = self.names.reserve(0);
        names.get_mut(start..start + len)?.copy_from_slice(name);
        self.places.push(Place { start, len });
        u32::try_from(self.places.len()).ok()
    }

    /// Makes room for other names.
    pub fn forget_names(&mut self) {
        self.places.clear();
    }

    /// Writes what the first `count` words say as JSON text into `out`, and gives its length. The
    /// strings are `bytes` long and were `units` UTF-16 units long.
    ///
    /// `None` where a string may have held a lone surrogate, and where words and strings do not fit
    /// together.
    pub fn write(&mut self, count: usize, bytes: usize, units: usize, out: &mut Buffer) -> Option<usize> {
        let names_len = self.names_len();
        let names = self.names.text(names_len);
        let words = self.words.get(..count)?;
        let strings = self.strings.text(bytes);
        loop {
            let mut writing = Writing::new(out.pen(), strings, bytes == units);
            writing.values(words, names, &self.places)?;
            let (written, read) = writing.lengths();
            if read != bytes {
                return None;
            }
            if written <= out.capacity() {
                // A comma follows the last value as well.
                return written.checked_sub(1);
            }
            out.reserve(written);
        }
    }

    fn names_len(&self) -> usize {
        self.places.last().map_or(0, |last| last.start + last.len)
    }
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::*;

    /// What a walker does: `words` as they are given, `strings` put in one.
    fn written(names: &[&str], words: &[u32], strings: &str) -> Option<String> {
        let (mut tape, mut out) = (Tape::new(), Buffer::new());
        for (index, name) in names.iter().enumerate() {
            tape.strings(name.len())[..name.len()].copy_from_slice(name.as_bytes());
            assert_eq!(tape.add_name(name.len()), u32::try_from(index + 1).ok());
        }
        write(&mut tape, words, strings, &mut out)
    }

    fn write(tape: &mut Tape, words: &[u32], strings: &str, out: &mut Buffer) -> Option<String> {
        tape.words(words.len())[..words.len()].copy_from_slice(words);
        tape.strings(strings.len())[..strings.len()].copy_from_slice(strings.as_bytes());
        let len = tape.write(words.len(), strings.len(), strings.encode_utf16().count(), out)?;
        Some(String::from_utf8(out.reserve(len)[..len].to_vec()).unwrap())
    }

    const OPEN_RECORD: u32 = 6;
    const OPEN_LIST: u32 = 7;
    const END_RECORD: u32 = 0xFFF << 3 | 6;
    const END_LIST: u32 = 0xFFF << 3 | 7;

    fn text(text: &str) -> u32 {
        u32::try_from(text.encode_utf16().count()).unwrap() << 15
    }

    #[test]
    fn records_and_lists_are_written_with_their_names() {
        let names = [r#""a":"#, r#""a_name_of_some_length":"#];
        let words = [
            OPEN_RECORD,
            1 << 3 | OPEN_LIST,
            1,
            7,
            3,
            4,
            5,
            END_LIST,
            2 << 3 | text("text"),
            1 << 3 | OPEN_RECORD,
            END_RECORD,
            2 << 3 | OPEN_LIST,
            END_LIST,
            1 << 3 | 2 | text("0.5"),
            END_RECORD,
        ];
        let json = r#"{"a":[7,null,true,false],"a_name_of_some_length":"text","a":{},"a_name_of_some_length":[],"a":0.5}"#;
        assert_eq!(written(&names, &words, "text0.5").as_deref(), Some(json));
    }

    #[test]
    fn integers_of_every_length_are_written_in_full() {
        let powers = (0..10).map(|power| 10_i32.pow(power));
        for value in powers.flat_map(|value| [value, -value, value - 1]).chain([i32::MIN, i32::MAX]) {
            assert_eq!(written(&[], &[1, value.cast_unsigned()], ""), Some(value.to_string()));
        }
    }

    #[test]
    fn strings_of_every_length_and_kind_are_escaped_as_json_has_it() {
        let part = "0123456789abcdef\u{7f}";
        for special in ["", "\"", "\\", "\n", "\u{1}", "\u{1f}", "é", "漢", "😀", "\u{2028}"] {
            for len in 0..17 {
                let string = [&part[..len], special, &part[len..], special].concat();
                // The next string's quote must not be taken for one of the first's.
                let words = [OPEN_LIST, text(&string), text("\""), END_LIST];
                let expected = serde_json::to_string(&[&string, "\""]).unwrap();
                assert_eq!(written(&[], &words, &(string + "\"")), Some(expected));
            }
        }
    }

    #[test]
    fn what_may_have_been_a_lone_surrogate_is_refused() {
        assert_eq!(written(&[], &[OPEN_LIST, text("\u{fffd}"), END_LIST], "\u{fffd}"), None);
        // Two halves that met: each string had one.
        assert_eq!(written(&[], &[OPEN_LIST, 1 << 15, 1 << 15, END_LIST], "😀"), None);
    }

    #[test]
    fn a_tape_that_does_not_fit_its_strings_is_refused() {
        assert_eq!(written(&[], &[text("long")], "lo"), None);
        assert_eq!(written(&[], &[text("lo")], "long"), None);
        assert_eq!(written(&[], &[8 | text("lo")], "lo"), None);
        assert_eq!(written(&[], &[1], ""), None);
        assert_eq!(written(&[], &[], ""), None);
    }

    #[test]
    fn a_text_longer_than_the_buffer_is_begun_anew_in_a_larger_one() {
        let mut out = Buffer::new();
        out.reserve(0);
        let small = out.capacity();
        let string = "\u{1}".repeat(0x1_0000);
        let words = [OPEN_LIST, text(&string), text(&string), END_LIST];
        let written = write(&mut Tape::new(), &words, &string.repeat(2), &mut out);
        assert_eq!(written, serde_json::to_string(&[&string, &string]).ok());
        assert!(out.capacity() > small);
    }

    #[test]
    fn names_are_bounded_and_can_be_forgotten() {
        let mut tape = Tape::new();
        assert_eq!(tape.add_name(LONGEST_NAME + 1), None);
        let known = (0..10_000).take_while(|_| tape.add_name(LONGEST_NAME).is_some()).count();
        assert!(known < MOST_NAMES);
        tape.forget_names();
        let known = (0..10_000).take_while(|_| tape.add_name(2).is_some()).count();
        assert_eq!(known, MOST_NAMES);
    }
}
