//! Field names: whether a key is the one expected, and whose it is otherwise.

use super::buffer::View;
use super::text::{Decoded, Span, string};
use crate::schema::{Field, Object};

/// A field and its place in its record.
pub(super) type Found = (usize, &'static Field);

/// Whether the key at `at` (behind its quote) is this field's name, closing quote included.
#[inline(always)]
pub(super) fn is_name(text: View<'_>, at: usize, field: &'static Field) -> bool {
    let padded = field.key.padded();
    let with_quote = field.key.len() + 1;
    let Some(head) = padded.first_chunk::<8>() else { return false };
    let difference = text.word(at) ^ u64::from_le_bytes(*head);
    if with_quote <= 8 {
        return difference << (64 - 8 * with_quote) == 0;
    }
    let Some(tail) = padded.get(with_quote - 8..).and_then(<[u8]>::first_chunk::<8>) else { return false };
    difference == 0
        && text.word(at + with_quote - 8) == u64::from_le_bytes(*tail)
        && (with_quote <= 16 || is_middle(text, at, padded, with_quote))
}

/// The part of a long name between its first and last eight bytes.
fn is_middle(text: View<'_>, at: usize, padded: &[u8], with_quote: usize) -> bool {
    let middle = padded.get(8..with_quote).unwrap_or_default().as_chunks::<8>().0;
    let words = middle.iter().map(|chunk| u64::from_le_bytes(*chunk));
    words.enumerate().all(|(i, word)| text.word(at + 8 + 8 * i) == word)
}

/// Looks a key up by its hash; gives the field and where the key ends. `Err` holds the key where no
/// field has that name, or nothing where the key is no string.
#[inline(never)]
pub(super) fn find(
    text: View<'_>,
    at: usize,
    object: &'static Object,
) -> Result<(Found, usize), Option<Span>> {
    let key = string(text, at).map_err(|_| None)?;
    if !key.plain {
        return find_decoded(text, key, object);
    }
    let len = key.end - at;
    let low = if len < 8 { text.word(at) & ((1 << (8 * len)) - 1) } else { text.word(at) };
    let high = if len < 8 { low } else { text.word(key.end - 8) };
    let index = usize::from(object.slots.find(low, high, len));
    match object.fields.get(index) {
        Some(field) if is_name(text, at, field) => Ok(((index, field), key.end)),
        _ => Err(Some(key)),
    }
}

/// Escaped or not ASCII: compared as it is meant, one by one.
#[cold]
fn find_decoded(text: View<'_>, key: Span, object: &'static Object) -> Result<(Found, usize), Option<Span>> {
    let mut fields = object.fields.iter().enumerate();
    let found = fields.find(|(_, field)| Decoded::new(text, key).eq(field.key.name().bytes()));
    found.map(|found| (found, key.end)).ok_or(Some(key))
}
