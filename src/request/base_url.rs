//! Where the service is: the vendor's hosts, or another base URL that is safe to send a key to.

use super::RequestError;

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
    /// `[::1]`), without user, query, fragment or dot segments.
    ///
    /// # Errors
    /// [`RequestError::InvalidBaseUrl`], which says what is wrong.
    pub fn parse(text: &str) -> Result<Self, RequestError> {
        let (scheme, rest) = text
            .split_once(':')
            .and_then(|(scheme, rest)| Some((scheme, rest.strip_prefix("//")?)))
            .ok_or(RequestError::InvalidBaseUrl("it must start with https:// or http://"))?;
        let (authority, path) = match rest.find('/') {
            Some(slash) => rest.split_at_checked(slash).unwrap_or((rest, "")),
            None => (rest, ""),
        };
        let host = host_of(authority)?;
        if scheme.eq_ignore_ascii_case("http") {
            if !is_loopback(host) {
                return Err(RequestError::InvalidBaseUrl("http is allowed to this machine only; use https"));
            }
        } else if !scheme.eq_ignore_ascii_case("https") {
            return Err(RequestError::InvalidBaseUrl("it must start with https:// or http://"));
        }
        let path = path.trim_end_matches('/');
        if !path.is_empty() {
            super::path::push_custom(&mut String::new(), path)
                .map_err(|_| RequestError::InvalidBaseUrl("its path must be plain, without query or dots"))?;
        }
        let mut base = scheme.to_ascii_lowercase();
        base.push_str("://");
        base.push_str(authority);
        base.push_str(path);
        Ok(Self(base))
    }

    /// As it is written before a path that starts with a slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The host of `host`, `host:port`, `[v6]` or `[v6]:port`.
fn host_of(authority: &str) -> Result<&str, RequestError> {
    let host = if authority.starts_with('[') {
        authority.find(']').and_then(|end| authority.get(..=end)).unwrap_or_default()
    } else {
        authority.split(':').next().unwrap_or_default()
    };
    let port = authority.strip_prefix(host).unwrap_or_default();
    let port_is_fine = port.is_empty()
        || port.strip_prefix(':').is_some_and(|digits| {
            digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.parse::<u16>().is_ok()
        });
    // Anything else (a user, an escape, a character a parser maps to another) could name a host
    // that is not the one which was checked.
    let name = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let host_is_fine = match name {
        Some(v6) => !v6.is_empty() && v6.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b':'),
        None => {
            !host.is_empty()
                && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.')
        }
    };
    if host_is_fine && port_is_fine {
        Ok(host)
    } else {
        Err(RequestError::InvalidBaseUrl("it must name a plain host and port"))
    }
}

fn is_loopback(host: &str) -> bool {
    if host == "[::1]" || host.eq_ignore_ascii_case("localhost") {
        return true;
    }
    let mut parts = host.split('.');
    // Short and octal forms (`127.1`, `0177.0.0.1`) are not read as addresses here.
    let octets = parts.clone().filter(|part| is_octet(part)).count();
    octets == 4 && parts.clone().count() == 4 && parts.next() == Some("127")
}

fn is_octet(part: &str) -> bool {
    part.parse::<u8>().is_ok() && !part.starts_with('+') && (part == "0" || !part.starts_with('0'))
}
