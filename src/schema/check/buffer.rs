//! The text under check, held so that it can be read and written eight bytes at a time without bounds
//! checks.

use crate::prelude::*;

/// Bytes after the addressable part, so that a word can be read at its last position.
const PADDING: usize = 8;
const SMALLEST: usize = 64 * 1024;

/// A reusable buffer: a power of two of addressable bytes, then padding. The text ends in a zero.
#[derive(Debug)]
pub struct Buffer {
    bytes: Vec<u8>,
}

impl Buffer {
    pub(super) const fn new() -> Self {
        Self { bytes: Vec::new() }
    }

    /// Room for a text of `len` bytes and its closing zero. What was in the buffer is gone when it grows.
    pub fn reserve(&mut self, len: usize) -> &mut [u8] {
        if self.bytes.is_empty() || self.capacity() < len {
            let addressable = (len + 1).next_power_of_two().max(SMALLEST);
            // The old text is of no use: dropping it first spares a copy and the peak.
            self.bytes = Vec::new();
            // Zeroed as a whole: to put one zero after the other takes a fresh wasm half a millisecond.
            self.bytes = vec![0; addressable + PADDING];
        }
        self.bytes.as_mut_slice()
    }

    /// Longest text that fits without growing.
    pub fn capacity(&self) -> usize {
        self.bytes.len().saturating_sub(PADDING + 1)
    }

    /// The first `len` bytes as a text that ends in a zero.
    pub(super) fn text(&mut self, len: usize) -> View<'_> {
        self.reserve(len);
        if let Some(end) = self.bytes.get_mut(len) {
            *end = 0;
        }
        View { bytes: &self.bytes, mask: self.bytes.len() - PADDING - 1 }
    }

    /// Writes a text. Whoever writes past [`Buffer::capacity`] only spoils it and begins anew in a larger one.
    pub(super) fn pen(&mut self) -> Pen<'_> {
        self.reserve(0);
        let mask = self.bytes.len() - PADDING - 1;
        Pen { bytes: &mut self.bytes, mask }
    }
}

/// A text to scan. Positions wrap at the buffer's size, so every position is readable; the scanner
/// never passes the closing zero, because each of its loops stops there.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    bytes: &'a [u8],
    mask: usize,
}

#[allow(unsafe_code, reason = "reads are masked into the buffer, see each block")]
impl<'a> View<'a> {
    #[inline(always)]
    pub(super) fn byte(self, at: usize) -> u8 {
        // SAFETY: `mask + PADDING + 1 == bytes.len()` by construction, so `at & mask` is in bounds.
        unsafe { *self.bytes.get_unchecked(at & self.mask) }
    }

    /// Eight bytes from `at`, the first in the lowest bits.
    #[inline(always)]
    pub(super) fn word(self, at: usize) -> u64 {
        // SAFETY: as above; `at & mask` has at least `PADDING` == 8 bytes behind it. The read is unaligned.
        u64::from_le(unsafe { self.bytes.as_ptr().add(at & self.mask).cast::<u64>().read_unaligned() })
    }

    /// The bytes from `start` to `end`; none when they are not in order.
    pub(super) fn slice(self, start: usize, end: usize) -> &'a [u8] {
        self.bytes.get(start..end).unwrap_or_default()
    }
}

/// A text being written. Positions wrap at the buffer's size, so every position is writable.
#[derive(Debug)]
pub(super) struct Pen<'a> {
    bytes: &'a mut [u8],
    mask: usize,
}

#[allow(unsafe_code, reason = "writes are masked into the buffer, see each block")]
impl Pen<'_> {
    #[inline(always)]
    pub(super) fn byte(&self, at: usize) -> u8 {
        // SAFETY: `mask + PADDING + 1 == bytes.len()` by construction, so `at & mask` is in bounds.
        unsafe { *self.bytes.get_unchecked(at & self.mask) }
    }

    /// Puts eight bytes from `at`, the lowest first. Of those only the first may be meant: the next
    /// writes go over the others.
    #[inline(always)]
    pub(super) fn put_word(&mut self, at: usize, word: u64) {
        // SAFETY: as above; `at & mask` has at least `PADDING` == 8 bytes behind it, and the slice is
        // borrowed exclusively. The write is unaligned.
        unsafe { self.bytes.as_mut_ptr().add(at & self.mask).cast::<u64>().write_unaligned(word.to_le()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_position_is_readable_and_the_text_ends_in_a_zero() {
        let mut buffer = Buffer::new();
        buffer.reserve(5)[..5].copy_from_slice(b"[1,2]");
        let view = buffer.text(5);
        assert_eq!(view.byte(5), 0);
        assert_eq!(view.slice(0, 5), b"[1,2]");
        for at in [0, 5, SMALLEST - 1, SMALLEST, usize::MAX] {
            let _ = (view.byte(at), view.word(at));
        }
    }

    #[test]
    fn a_full_power_of_two_still_has_its_closing_zero() {
        let mut buffer = Buffer::new();
        let text = vec![b'1'; SMALLEST];
        buffer.reserve(text.len())[..text.len()].copy_from_slice(&text);
        assert!(buffer.capacity() >= text.len());
        assert_eq!(buffer.text(text.len()).byte(text.len()), 0);
    }

    #[test]
    fn every_position_is_writable() {
        let mut buffer = Buffer::new();
        let mut pen = buffer.pen();
        for at in [0, SMALLEST - 1, SMALLEST, usize::MAX] {
            pen.put_word(at, u64::from(b'x'));
            assert_eq!(pen.byte(at), b'x');
        }
    }
}
