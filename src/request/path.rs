//! Paths from a row's template and the caller's arguments.

use super::percent::push_encoded;
use super::{AccountRef, RequestError, account};
use crate::prelude::*;
use crate::search::split_once;

/// Writes the path of `template` behind `address`, each `{name}` replaced by the next argument.
///
/// Account numbers may be given in all forms of [`AccountRef`] and are sent as digits.
///
/// # Errors
/// [`RequestError::MissingArgument`], [`RequestError::TooManyArguments`], or
/// [`RequestError::InvalidArgument`] for one that is empty, holds control characters or a `.` or
/// `..` between slashes.
pub(super) fn push_path(
    address: &mut String,
    template: &'static str,
    arguments: &[&str],
) -> Result<(), RequestError> {
    let mut arguments = arguments.iter();
    let mut rest = template;
    while let Some((literal, place)) = split_once(rest, b'{') {
        let (name, behind) = split_once(place, b'}').unwrap_or((place, ""));
        address.push_str(literal);
        let argument = arguments.next().ok_or(RequestError::MissingArgument(name))?;
        push_argument(address, name, argument)?;
        rest = behind;
    }
    address.push_str(rest);
    if arguments.next().is_some() { Err(RequestError::TooManyArguments) } else { Ok(()) }
}

/// Writes a path that the caller wrote himself behind `address`: it starts with one `/` and is
/// already percent-encoded.
///
/// # Errors
/// [`RequestError::InvalidPath`] when it could lead elsewhere: another host, a way up, a query or
/// fragment, or characters that an address does not hold.
pub(super) fn push_custom(address: &mut String, path: &str) -> Result<(), RequestError> {
    if !is_plain_path(path) {
        return Err(RequestError::InvalidPath);
    }
    address.push_str(path);
    Ok(())
}

/// Whether a path starts with one slash, holds only what a path may hold, and has no dot segments.
pub(super) fn is_plain_path(path: &str) -> bool {
    let bytes = path.as_bytes();
    let is_rooted = bytes.first() == Some(&b'/') && bytes.get(1) != Some(&b'/');
    let is_plain =
        bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%!$&'()*+,;=:@/".contains(byte));
    is_rooted && is_plain && !has_dot_segment(bytes)
}

fn push_argument(address: &mut String, name: &'static str, argument: &str) -> Result<(), RequestError> {
    if name == account::ARGUMENT {
        let account = AccountRef::parse(argument)?;
        address.push_str(account.path_value().ok_or(RequestError::InvalidAccount)?);
        return Ok(());
    }
    let holds_controls = argument.chars().any(char::is_control);
    if argument.is_empty() || holds_controls || has_dot_segment(argument.as_bytes()) {
        return Err(RequestError::InvalidArgument(name));
    }
    push_encoded(address, argument);
    Ok(())
}

/// Whether a parser finds `.` or `..` between slashes. A server may decode before it resolves, so
/// what is escaped counts too.
fn has_dot_segment(path: &[u8]) -> bool {
    let mut rest = path;
    // Of the segment at hand; three where it has more of them, or anything else.
    let mut dots = 0;
    loop {
        let (byte, behind) = split_decoded(rest);
        match byte {
            None | Some(b'/' | b'\\') if dots == 1 || dots == 2 => return true,
            None => return false,
            Some(b'/' | b'\\') => dots = 0,
            Some(b'.') if dots < 3 => dots += 1,
            Some(_) => dots = 3,
        }
        rest = behind;
    }
}

/// The first byte, where it makes segments without its escape, and what follows it.
fn split_decoded(text: &[u8]) -> (Option<u8>, &[u8]) {
    match text {
        [b'%', b'2', b'e' | b'E', rest @ ..] => (Some(b'.'), rest),
        [b'%', b'2', b'f' | b'F', rest @ ..] => (Some(b'/'), rest),
        [b'%', b'5', b'c' | b'C', rest @ ..] => (Some(b'\\'), rest),
        [byte, rest @ ..] => (Some(*byte), rest),
        [] => (None, &[]),
    }
}
