//! Where the service is: the vendor's hosts, or another base URL that is safe to send a key to.

use super::RequestError;
use super::path::is_plain_path;
use crate::prelude::*;

/// The vendor's regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Region {
    /// `api.shipengine.com`.
    #[default]
    Us,
    /// `api.eu.shipengine.com`.
    Eu,
}

/// A checked base URL: scheme, host, port and perhaps a path, without a slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(String);

impl From<Region> for BaseUrl {
    fn from(region: Region) -> Self {
        Self(match region {
            Region::Us => "https://api.shipengine.com".to_owned(),
            Region::Eu => "https://api.eu.shipengine.com".to_owned(),
        })
    }
}

impl BaseUrl {
    /// Checks a base URL: `https`, or `http` to this machine only (`localhost`, `127.0.0.0/8`,
    /// `[::1]`), without user, query, fragment, dot segments or the version that each operation's path begins with.
    ///
    /// # Errors
    /// [`RequestError::InvalidBaseUrl`], which says what is wrong.
    pub fn parse(text: &str) -> Result<Self, RequestError> {
        let mut text = text;
        while let Some(shorter) = text.strip_suffix('/') {
            text = shorter;
        }
        let https = after_scheme(text, "https://");
        let rest = https
            .or_else(|| after_scheme(text, "http://"))
            .ok_or(RequestError::InvalidBaseUrl("it must start with https:// or http://"))?;
        let slash = rest.bytes().position(|byte| byte == b'/').unwrap_or(rest.len());
        let (authority, path) = rest.split_at_checked(slash).unwrap_or_default();
        let host =
            host_of(authority).ok_or(RequestError::InvalidBaseUrl("it must name a plain host and port"))?;
        if https.is_none() && !is_loopback(host) {
            return Err(RequestError::InvalidBaseUrl("http is allowed to this machine only; use https"));
        }
        if !path.is_empty() && !is_plain_path(path) {
            return Err(RequestError::InvalidBaseUrl("its path must be plain, without query or dots"));
        }
        if ["/v1", "/v2"].iter().any(|version| path.ends_with(version)) {
            return Err(RequestError::InvalidBaseUrl(
                "leave the version out: each operation's path begins with it",
            ));
        }
        let mut base = if https.is_some() { "https://".to_owned() } else { "http://".to_owned() };
        base.push_str(rest);
        Ok(Self(base))
    }

    /// As it is written before a path that starts with a slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn after_scheme<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// The host of `host`, `host:port`, `[v6]` or `[v6]:port`. Anything else (a user, an escape, a
/// character that a parser maps to another) could name a host that is not the one which was checked.
fn host_of(authority: &str) -> Option<&str> {
    let bytes = authority.as_bytes();
    let (end, is_fine) = if bytes.first() == Some(&b'[') {
        let end = bytes.iter().position(|byte| *byte == b']')? + 1;
        let inside = bytes.get(1..end - 1)?;
        (end, inside.iter().all(|byte| byte.is_ascii_hexdigit() || *byte == b':'))
    } else {
        let end = bytes.iter().position(|byte| *byte == b':').unwrap_or(bytes.len());
        let name = bytes.get(..end)?;
        (end, name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.')))
    };
    let (host, port) = authority.split_at_checked(end)?;
    let port_is_fine =
        port.is_empty() || number(port.strip_prefix(':')?.as_bytes(), u16::MAX.into()).is_some();
    (is_fine && port_is_fine && !matches!(host, "" | "[]")).then_some(host)
}

/// Whether a host is this machine. Short and octal forms (`127.1`, `0177.0.0.1`) are not read as
/// addresses.
fn is_loopback(host: &str) -> bool {
    if host == "[::1]" || host.eq_ignore_ascii_case("localhost") {
        return true;
    }
    let mut octets = host.as_bytes().split(|byte| *byte == b'.').map(|part| number(part, 255));
    let first = octets.next().flatten();
    let (mut others, mut all_fine) = (0, first == Some(127));
    for octet in octets {
        others += 1;
        all_fine &= octet.is_some();
    }
    all_fine && others == 3
}

/// A number up to `most` in decimal digits, without leading zeros.
fn number(digits: &[u8], most: u32) -> Option<u32> {
    if digits.is_empty() || (digits.len() > 1 && digits.first() == Some(&b'0')) {
        return None;
    }
    let mut value = 0_u32;
    for digit in digits {
        if !digit.is_ascii_digit() || value > most {
            return None;
        }
        value = value * 10 + u32::from(digit - b'0');
    }
    (value <= most).then_some(value)
}
