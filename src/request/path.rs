//! Paths from a row's template and the caller's arguments.

use super::percent::push_encoded;
use super::{AccountRef, RequestError, account};

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
    let mut pieces = template.split('{');
    address.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (name, literal) = piece.split_once('}').unwrap_or((piece, ""));
        let argument = arguments.next().ok_or(RequestError::MissingArgument(name))?;
        push_argument(address, name, argument)?;
        address.push_str(literal);
    }
    if arguments.next().is_some() { Err(RequestError::TooManyArguments) } else { Ok(()) }
}

/// Writes a path that the caller wrote himself behind `address`: it starts with one `/` and is
/// already percent-encoded.
///
/// # Errors
/// [`RequestError::InvalidPath`] when it could lead elsewhere: another host, a way up, a query or
/// fragment, or characters that an address does not hold.
pub(super) fn push_custom(address: &mut String, path: &str) -> Result<(), RequestError> {
    let plain =
        path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~%!$&'()*+,;=:@/".contains(&byte));
    let mut segments = path.split('/');
    let rooted = segments.next() == Some("") && path.starts_with('/') && !path.starts_with("//");
    if plain && rooted && !segments.any(is_dots) {
        address.push_str(path);
        Ok(())
    } else {
        Err(RequestError::InvalidPath)
    }
}

fn push_argument(address: &mut String, name: &'static str, argument: &str) -> Result<(), RequestError> {
    if name == account::ARGUMENT {
        let account = AccountRef::parse(argument)?;
        address.push_str(account.path_value().ok_or(RequestError::InvalidAccount)?);
        return Ok(());
    }
    // A server may decode before it resolves, so `a%2F..%2Fb` is a way up too.
    let leads_elsewhere = argument.split(['/', '\\']).any(is_dots);
    if argument.is_empty() || leads_elsewhere || argument.chars().any(char::is_control) {
        return Err(RequestError::InvalidArgument(name));
    }
    push_encoded(address, argument);
    Ok(())
}

/// Whether an address parser reads this segment as `.` or `..`.
fn is_dots(segment: &str) -> bool {
    let mut rest = segment;
    let mut dots = 0;
    while !rest.is_empty() {
        let after =
            rest.strip_prefix('.').or_else(|| rest.strip_prefix("%2e")).or_else(|| rest.strip_prefix("%2E"));
        let Some(after) = after else { return false };
        rest = after;
        dots += 1;
    }
    dots == 1 || dots == 2
}
