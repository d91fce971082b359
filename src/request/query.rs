//! Query strings from the text of a checked JSON object.

use super::RequestError;
use super::percent::push_encoded;
use crate::json::Value;
use crate::prelude::*;

/// Writes `?a=b&c=d` behind `address`, or nothing where no field has a value.
///
/// Lists repeat their name; null and fields left out send nothing; numbers and booleans are sent
/// as they are written.
///
/// # Errors
/// [`RequestError::InvalidQuery`] when `text` is not an object of scalars and lists of scalars.
pub(super) fn push_query(address: &mut String, text: &str) -> Result<(), RequestError> {
    let object = Value::of(text.as_bytes())
        .filter(|value| value.is_object())
        .ok_or_else(|| RequestError::InvalidQuery(String::new()))?;
    let mut separator = '?';
    for (name, value) in object.fields() {
        let name = name.text().unwrap_or_default();
        if value.is_list() {
            for item in value.items() {
                push_pair(address, &mut separator, &name, item)?;
            }
        } else {
            push_pair(address, &mut separator, &name, value)?;
        }
    }
    Ok(())
}

fn push_pair(
    address: &mut String,
    separator: &mut char,
    name: &str,
    value: Value<'_>,
) -> Result<(), RequestError> {
    if value.is_null() {
        return Ok(());
    }
    if value.is_object() || value.is_list() {
        return Err(RequestError::InvalidQuery(name.to_owned()));
    }
    address.push(*separator);
    *separator = '&';
    push_encoded(address, name);
    address.push('=');
    match value.text() {
        Some(text) => push_encoded(address, &text),
        None => push_encoded(address, value.raw()),
    }
    Ok(())
}
