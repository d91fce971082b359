//! Field names: whether a key is the one expected, and whose it is otherwise.

use super::buffer::View;
use super::text::{Span, says_decoded, string};
use crate::schema::{Field, Object};

/// A field and its place in its record.
pub(super) type Found = (usize, &'static Field);

/// Whether the key at `at` (behind its quote) is this field's name, closing quote included.
#[inline(always)]
pub(super) fn is_name(text: View<'_>, at: usize, field: &'static Field) -> bool {
    let key = &field.key;
    let with_quote = key.len() + 1;
    let difference = text.word(at) ^ key.head;
    if with_quote <= 8 {
        return difference << (64 - 8 * with_quote) == 0;
    }
    difference == 0
        && text.word(at + with_quote - 8) == key.tail
        && (with_quote <= 16 || text.word(at + 8) == key.middle)
        && (with_quote <= 24 || is_same_between(text, at, key.name()))
}

/// The part of a long name that its three words leave out.
#[cold]
fn is_same_between(text: View<'_>, at: usize, name: &str) -> bool {
    name.as_bytes().get(16..name.len() - 7) == Some(text.slice(at + 16, at + name.len() - 7))
}

/// Looks a key up among all names; gives the field and where the key ends. `Err` holds the key where
/// no field has that name, or nothing where the key is no string.
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
    let mut fields = object.fields.iter().enumerate();
    let found = fields.find(|(_, field)| field.key.len() == len && is_name(text, at, field));
    found.map(|found| (found, key.end)).ok_or(Some(key))
}

/// Escaped or not ASCII: compared as it is meant, one by one.
#[cold]
fn find_decoded(text: View<'_>, key: Span, object: &'static Object) -> Result<(Found, usize), Option<Span>> {
    let mut fields = object.fields.iter().enumerate();
    let found = fields.find(|(_, field)| says_decoded(text, key, field.key.name(), false));
    found.map(|found| (found, key.end)).ok_or(Some(key))
}
