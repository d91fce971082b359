//! Request headers, checked before they reach a transport.

use alloc::borrow::Cow;

use super::RequestError;
use crate::prelude::*;

/// Carries the partner key, or an account's own key.
pub const API_KEY: &str = "API-Key";
/// Names the account a request acts for.
pub const ON_BEHALF_OF: &str = "On-Behalf-Of";

/// Never set by a caller: the two credentials, the body's type, and what frames the message.
const RESERVED: &[&str] =
    &[API_KEY, ON_BEHALF_OF, "Content-Type", "Content-Length", "Host", "Connection", "Transfer-Encoding"];

/// An ordered list of headers. Names are compared without case; a later value replaces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeaderList(Vec<(Text, Text)>);

/// Most names and values are our own.
type Text = Cow<'static, str>;

impl HeaderList {
    /// Takes a header of the caller.
    ///
    /// # Errors
    /// [`RequestError::ReservedHeader`], [`RequestError::InvalidHeaderName`] or
    /// [`RequestError::InvalidHeaderValue`] (control characters, or characters past U+00FF, which a
    /// header cannot hold).
    pub fn insert(&mut self, name: &str, value: &str) -> Result<(), RequestError> {
        if name.is_empty() || !name.bytes().all(is_name_byte) {
            return Err(RequestError::InvalidHeaderName(name.to_owned()));
        }
        if RESERVED.iter().any(|reserved| reserved.eq_ignore_ascii_case(name)) {
            return Err(RequestError::ReservedHeader(name.to_owned()));
        }
        let printable = |letter: char| letter == '\t' || (letter <= '\u{ff}' && !letter.is_control());
        if !value.chars().all(printable) {
            return Err(RequestError::InvalidHeaderValue(name.to_owned()));
        }
        self.set(name.to_owned(), value.to_owned());
        Ok(())
    }

    pub(super) fn with_room(count: usize) -> Self {
        Self(Vec::with_capacity(count))
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Sets a header of our own, or one that was checked.
    pub(super) fn set(&mut self, name: impl Into<Text>, value: impl Into<Text>) {
        self.replace(name.into(), value.into());
    }

    /// Takes all of `other`, which replace equal names.
    pub(super) fn set_all(&mut self, other: &Self) {
        for (name, value) in &other.0 {
            self.replace(name.clone(), value.clone());
        }
    }

    fn replace(&mut self, name: Text, value: Text) {
        self.0.retain(|(known, _)| !known.eq_ignore_ascii_case(&name));
        self.0.push((name, value));
    }

    /// Names and values in the order they were set.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (&**name, &**value))
    }

    /// The value of this name, compared without case.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// Checks that a text can be an API key: visible ASCII, at least one character.
///
/// # Errors
/// [`RequestError::InvalidApiKey`], which never holds the key.
pub fn check_api_key(key: &str) -> Result<(), RequestError> {
    if !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_graphic()) {
        Ok(())
    } else {
        Err(RequestError::InvalidApiKey)
    }
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}
