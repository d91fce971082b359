//! Why a request cannot be made.

use crate::prelude::*;

/// Why a request cannot be made. Nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RequestError {
    /// Not an account number, `se-` id or key.
    InvalidAccount,
    /// The operation belongs to a merchant and no account is given.
    AccountRequired,
    /// The operation belongs to the partner and an account is given.
    AccountNotAllowed,
    /// The path argument of this name is missing.
    MissingArgument(&'static str),
    /// More path arguments than the path has places.
    TooManyArguments,
    /// The path argument of this name is empty, leads elsewhere or holds control characters.
    InvalidArgument(&'static str),
    /// A path of the caller's own that could lead elsewhere.
    InvalidPath,
    /// Not an HTTP method the service uses.
    InvalidMethod,
    /// The operation takes no query.
    QueryNotAllowed,
    /// The query, or the field of this name in it, cannot be written into an address.
    InvalidQuery(String),
    /// The operation needs a body.
    BodyRequired,
    /// The operation takes no body.
    BodyNotAllowed,
    /// A header has this name, which no header can have.
    InvalidHeaderName(String),
    /// The header of this name has a value that cannot be sent.
    InvalidHeaderValue(String),
    /// The header of this name is the client's own business.
    ReservedHeader(String),
    /// The API key is empty or not plain visible ASCII.
    InvalidApiKey,
    /// The option of this name is wrong; the second text is what it must be.
    InvalidOption(&'static str, &'static str),
    /// The base URL is not safe to send a key to, for this reason.
    InvalidBaseUrl(&'static str),
}

impl RequestError {
    /// A stable name of the kind.
    pub fn code(&self) -> &'static str {
        match self {
            Self::InvalidAccount => "invalid_account",
            Self::AccountRequired => "account_required",
            Self::AccountNotAllowed => "account_not_allowed",
            Self::MissingArgument(_) => "missing_argument",
            Self::TooManyArguments => "too_many_arguments",
            Self::InvalidArgument(_) => "invalid_argument",
            Self::InvalidPath => "invalid_path",
            Self::InvalidMethod => "invalid_method",
            Self::QueryNotAllowed => "query_not_allowed",
            Self::InvalidQuery(_) => "invalid_query",
            Self::BodyRequired => "body_required",
            Self::BodyNotAllowed => "body_not_allowed",
            Self::InvalidHeaderName(_) | Self::InvalidHeaderValue(_) => "invalid_header",
            Self::ReservedHeader(_) => "reserved_header",
            Self::InvalidApiKey => "invalid_api_key",
            Self::InvalidOption(..) => "invalid_option",
            Self::InvalidBaseUrl(_) => "invalid_base_url",
        }
    }

    /// What the error is about: the name of an argument, field or header.
    pub fn subject(&self) -> Option<&str> {
        match self {
            Self::MissingArgument(name) | Self::InvalidArgument(name) | Self::InvalidOption(name, _) => {
                Some(name)
            }
            Self::InvalidQuery(name)
            | Self::InvalidHeaderName(name)
            | Self::InvalidHeaderValue(name)
            | Self::ReservedHeader(name) => Some(name).filter(|name| !name.is_empty()).map(String::as_str),
            _ => None,
        }
    }

    /// One sentence for people. Never holds a key.
    pub fn message(&self) -> String {
        let (before, after) = match self {
            Self::InvalidAccount => {
                ("an account is 123456, \"123456\" or \"se-123456\", or an account's own API key", "")
            }
            Self::AccountRequired => ("this operation acts for a merchant: name the account", ""),
            Self::AccountNotAllowed => ("this operation is the partner's own: it takes no account", ""),
            Self::MissingArgument(_) => ("the path argument `", "` is missing"),
            Self::TooManyArguments => ("there are more path arguments than the path has places", ""),
            Self::InvalidArgument(_) => (
                "the path argument `",
                "` must not be empty, `.`, `..`, lead through them, or hold control characters",
            ),
            Self::InvalidPath => (
                "a path starts with one slash, is percent-encoded, and has no query, fragment or dot segments",
                "",
            ),
            Self::InvalidMethod => ("the method must be GET, POST, PUT, PATCH or DELETE", ""),
            Self::QueryNotAllowed => ("this operation takes no query", ""),
            Self::InvalidQuery(name) if name.is_empty() => {
                ("a query is an object of texts, numbers, booleans or lists of them", "")
            }
            Self::InvalidQuery(_) => {
                ("the query field `", "` must be a text, number, boolean or a list of them")
            }
            Self::BodyRequired => ("this operation needs a body", ""),
            Self::BodyNotAllowed => ("this operation takes no body", ""),
            Self::InvalidHeaderName(_) => ("the header name `", "` holds characters that a name cannot have"),
            Self::InvalidHeaderValue(_) => {
                ("the value of header `", "` holds line breaks, control characters or characters past U+00FF")
            }
            Self::ReservedHeader(_) => ("the header `", "` is set by the client alone"),
            Self::InvalidApiKey => ("the API key must be a non-empty text of visible ASCII characters", ""),
            Self::InvalidOption(_, must_be) => ("", *must_be),
            Self::InvalidBaseUrl(why) => ("the base URL is refused: ", *why),
        };
        let mut message = before.to_owned();
        message.push_str(self.subject().unwrap_or_default());
        message.push_str(after);
        message
    }
}

impl core::fmt::Display for RequestError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.message())
    }
}

impl core::error::Error for RequestError {}
