//! Strings of JSON text: where they end, whether they are well-formed, what they say.

use super::buffer::View;

const LOW: u64 = 0x0101_0101_0101_0101;
/// The highest bit of each byte, which no ASCII has set.
pub(super) const HIGH: u64 = 0x8080_8080_8080_8080;

/// A string as it stands in the text, without its quotes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) start: usize,
    /// The closing quote.
    pub(super) end: usize,
    /// Plain ASCII without an escape: a byte is a code point.
    pub(super) plain: bool,
}

/// Reads the string whose first byte after the quote is `start`.
/// `Err` holds where it stops being a string.
#[inline(never)]
pub(super) fn string(text: View<'_>, start: usize) -> Result<Span, usize> {
    string_here(text, start)
}

/// The same, in line: for the values of records.
#[inline(always)]
pub(super) fn string_here(text: View<'_>, start: usize) -> Result<Span, usize> {
    let mut at = start;
    let mut high = false;
    loop {
        let word = text.word(at);
        let special = specials(word);
        if special == 0 {
            high |= word & HIGH != 0;
            at += 8;
            continue;
        }
        let bit = special.trailing_zeros() & !7;
        high |= word & HIGH & ((1 << bit) - 1) != 0;
        at += bit as usize / 8;
        if text.byte(at) == b'"' && !high {
            return Ok(Span { start, end: at, plain: true });
        }
        return rest_of_string(text, start, at);
    }
}

/// Marks, in the highest bit of each byte of `word`, what cannot stand in a string as it is: a quote, a
/// backslash, a control character. Exact up to and including the first such byte: a borrow only
/// disturbs later ones.
#[inline(always)]
pub(super) fn specials(word: u64) -> u64 {
    let quote = word ^ (LOW * 0x22);
    let slash = word ^ (LOW * 0x5c);
    ((quote.wrapping_sub(LOW) & !quote)
        | (slash.wrapping_sub(LOW) & !slash)
        | (word.wrapping_sub(LOW * 0x20) & !word))
        & HIGH
}

/// The careful way: escapes are read, UTF-8 is checked.
#[cold]
#[inline(never)]
fn rest_of_string(text: View<'_>, start: usize, mut at: usize) -> Result<Span, usize> {
    loop {
        match text.byte(at) {
            b'"' => break,
            b'\\' => match text.byte(at + 1) {
                b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => at += 2,
                b'u' if (2..6).all(|i| text.byte(at + i).is_ascii_hexdigit()) => at += 6,
                _ => return Err(at),
            },
            control if control < 0x20 => return Err(at),
            _ => at += 1,
        }
    }
    match core::str::from_utf8(text.slice(start, at)) {
        Ok(_) => Ok(Span { start, end: at, plain: false }),
        Err(error) => Err(start + error.valid_up_to()),
    }
}

/// Whether a string says `word`, but for case.
#[inline(always)]
pub(super) fn says(text: View<'_>, span: Span, word: &str) -> bool {
    if span.plain {
        let bytes = text.slice(span.start, span.end);
        word.len() == bytes.len() && word.as_bytes().eq_ignore_ascii_case(bytes)
    } else {
        says_decoded(text, span, word, true)
    }
}

/// Whether a string, however it is written, says `word`; in any case of letters, or in the very same.
#[cold]
#[inline(never)]
pub(super) fn says_decoded(text: View<'_>, span: Span, word: &str, any_case: bool) -> bool {
    let folded = |byte: u8| if any_case { byte.to_ascii_lowercase() } else { byte };
    Decoded::new(text, span).map(folded).eq(word.bytes().map(folded))
}

/// Code points of a string.
#[inline(always)]
pub(super) fn code_points(text: View<'_>, span: Span) -> usize {
    if span.plain {
        span.end - span.start
    } else {
        Decoded::new(text, span).filter(|b| b & 0xc0 != 0x80).count()
    }
}

/// The bytes a string stands for: escapes undone, in UTF-8. A lone surrogate becomes three bytes.
#[derive(Debug, Clone)]
pub(super) struct Decoded<'a> {
    text: View<'a>,
    at: usize,
    end: usize,
    /// Bytes of an escape still to come, the next one lowest.
    pending: u32,
}

impl<'a> Decoded<'a> {
    pub(super) fn new(text: View<'a>, span: Span) -> Self {
        Self { text, at: span.start, end: span.end, pending: 0 }
    }

    fn hex(&self, from: usize) -> u32 {
        let digit = |at| char::from(self.text.byte(at)).to_digit(16).unwrap_or(0);
        (0..4).fold(0, |value, i| value << 4 | digit(from + i))
    }

    /// The code point of `\uXXXX` (and its second half) at `self.at`, which moves past it.
    fn unicode(&mut self) -> u32 {
        let first = self.hex(self.at + 2);
        self.at += 6;
        if first & 0xfc00 == 0xd800 && self.text.byte(self.at) == b'\\' && self.text.byte(self.at + 1) == b'u'
        {
            let second = self.hex(self.at + 2);
            if second & 0xfc00 == 0xdc00 {
                self.at += 6;
                return 0x1_0000 + ((first & 0x3ff) << 10 | second & 0x3ff);
            }
        }
        first
    }

    /// Queues the bytes of `point` and gives the first.
    fn encode(&mut self, point: u32) -> u32 {
        let tail = |shift: u32| 0x80 | point >> shift & 0x3f;
        match point {
            0..0x80 => point,
            0x80..0x800 => {
                self.pending = tail(0);
                0xc0 | point >> 6
            }
            0x800..0x1_0000 => {
                self.pending = tail(6) | tail(0) << 8;
                0xe0 | point >> 12
            }
            _ => {
                self.pending = tail(12) | tail(6) << 8 | tail(0) << 16;
                0xf0 | point >> 18
            }
        }
    }
}

impl Iterator for Decoded<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        let low_byte = |value: u32| value.to_le_bytes()[0];
        if self.pending != 0 {
            let byte = low_byte(self.pending);
            self.pending >>= 8;
            return Some(byte);
        }
        if self.at >= self.end {
            return None;
        }
        let byte = self.text.byte(self.at);
        if byte != b'\\' {
            self.at += 1;
            return Some(byte);
        }
        let escape = self.text.byte(self.at + 1);
        if escape == b'u' {
            let point = self.unicode();
            return Some(low_byte(self.encode(point)));
        }
        self.at += 2;
        Some(match escape {
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            same => same,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::{string::String, vec::Vec};

    use super::super::buffer::Buffer;
    use super::*;

    fn read(json: &str) -> Result<(String, usize, usize), usize> {
        let mut buffer = Buffer::new();
        buffer.reserve(json.len())[..json.len()].copy_from_slice(json.as_bytes());
        let text = buffer.text(json.len());
        let span = string(text, 1)?;
        let decoded: Vec<u8> = Decoded::new(text, span).collect();
        Ok((String::from_utf8_lossy(&decoded).into_owned(), code_points(text, span), span.end))
    }

    #[test]
    fn strings_are_read_as_json_has_them() {
        for json in [
            r#""""#,
            r#""plain""#,
            r#""longer than eight bytes""#,
            r#""é""#,
            r#""12345678é\"x""#,
            r#""\u00e9\ud83d\ude00""#,
            r#""😀 grin""#,
            r#""\\\/\b\f\n\r\t""#,
            r#""1234567\u0041""#,
        ] {
            let expected: String = serde_json::from_str(json).unwrap();
            let (text, points, end) = read(json).unwrap();
            assert_eq!(
                (text.as_str(), points, end),
                (expected.as_str(), expected.chars().count(), json.len() - 1),
                "{json}"
            );
        }
    }

    #[test]
    fn a_lone_surrogate_counts_as_one_code_point() {
        assert_eq!(read(r#""\ud800x""#).unwrap().1, 2);
        assert_eq!(read(r#""\ud800\ud800""#).unwrap().1, 2);
    }

    #[test]
    fn a_broken_string_says_where() {
        assert_eq!(read("\"open"), Err(5));
        assert_eq!(read("\"a\nb\""), Err(2));
        assert_eq!(read(r#""12345678\x""#), Err(9));
        assert_eq!(read(r#""\u12g4""#), Err(1));
    }
}
