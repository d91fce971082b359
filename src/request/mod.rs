//! Requests from rows and arguments: pure functions.
//!
//! [`Endpoint::head`] makes everything of a request but the body's bytes and the `API-Key`, which
//! the sender adds last.

mod account;
mod base_url;
mod custom;
mod error;
mod headers;
mod inquiry;
mod path;
mod percent;
#[cfg(not(target_arch = "wasm32"))]
mod prepare;
mod query;

pub use account::AccountRef;
pub use base_url::{BaseUrl, Region};
pub use custom::custom_operation;
pub use error::RequestError;
pub use headers::{API_KEY, HeaderList, ON_BEHALF_OF, check_api_key};
pub use inquiry::Inquiry;
#[cfg(not(target_arch = "wasm32"))]
pub use prepare::{PrepareError, PreparedRequest, Validation, prepare, validate};

use crate::operations::{Handle, Method, Operation};
use crate::prelude::*;

/// Who asks, where the caller says nothing else: the facade always does.
#[cfg(not(target_arch = "wasm32"))]
const USER_AGENT: &str = concat!("shipstation-partner/", env!("CARGO_PKG_VERSION"));

/// Where requests go and what they always carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// The service.
    pub base_url: BaseUrl,
    /// Headers of the caller for every request. They replace `Accept` and `User-Agent`.
    pub headers: HeaderList,
}

/// What the caller gives for one request, apart from the body's bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Arguments<'a> {
    /// The account the request acts for.
    pub account: Option<&'a AccountRef>,
    /// The arguments of the path, in the order of the template.
    pub path: &'a [&'a str],
    /// The text of a checked JSON object.
    pub query: Option<&'a str>,
    /// Headers of the caller for this request, over those of the [`Endpoint`].
    pub headers: Option<&'a HeaderList>,
    /// Whether a JSON body goes with it.
    pub has_body: bool,
}

/// A request but for its body and its `API-Key`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// HTTP method.
    pub method: Method,
    /// Full address.
    pub url: String,
    /// Headers, without `API-Key`.
    pub headers: HeaderList,
}

impl Endpoint {
    /// The head of a request for `operation`.
    ///
    /// # Errors
    /// Any [`RequestError`] but those of keys and base URLs.
    pub fn head(
        &self,
        operation: &'static Operation,
        arguments: &Arguments<'_>,
    ) -> Result<Head, RequestError> {
        match (operation.handle, arguments.account) {
            (Handle::Merchant, None) => return Err(RequestError::AccountRequired),
            (Handle::Partner, Some(_)) => return Err(RequestError::AccountNotAllowed),
            _ => {}
        }
        let mut url = self.base_url.as_str().to_owned();
        path::push_path(&mut url, operation.path, arguments.path)?;
        self.write_head(operation, arguments, url)
    }

    /// The head of a request to a path of the caller's own, for an account where one is named. `operation` is one of
    /// [`custom_operation`].
    ///
    /// # Errors
    /// As [`Endpoint::head`], and [`RequestError::InvalidPath`].
    pub fn custom_head(
        &self,
        operation: &'static Operation,
        path: &str,
        arguments: &Arguments<'_>,
    ) -> Result<Head, RequestError> {
        let mut url = self.base_url.as_str().to_owned();
        path::push_custom(&mut url, path)?;
        self.write_head(operation, arguments, url)
    }

    fn write_head(
        &self,
        operation: &'static Operation,
        arguments: &Arguments<'_>,
        mut url: String,
    ) -> Result<Head, RequestError> {
        if let Some(text) = arguments.query {
            query::push_query(&mut url, text)?;
        }
        let mut headers = HeaderList::with_room(self.headers.len() + 4);
        headers.set("Accept", if operation.is_text { "*/*" } else { "application/json" });
        #[cfg(not(target_arch = "wasm32"))]
        headers.set("User-Agent", USER_AGENT);
        headers.set_all(&self.headers);
        if let Some(own) = arguments.headers {
            headers.set_all(own);
        }
        if arguments.has_body {
            headers.set("Content-Type", "application/json");
        }
        if let Some(account) = arguments.account {
            headers.set(ON_BEHALF_OF, account.header_value());
        }
        Ok(Head { method: operation.method, url, headers })
    }
}

/// Checks that body and query are there where the row wants them, and only there.
///
/// # Errors
/// [`RequestError::BodyRequired`], [`RequestError::BodyNotAllowed`] or
/// [`RequestError::QueryNotAllowed`].
pub fn check_parts(operation: &Operation, has_body: bool, has_query: bool) -> Result<(), RequestError> {
    match &operation.body {
        Some(body) if body.required && !has_body => Err(RequestError::BodyRequired),
        None if has_body => Err(RequestError::BodyNotAllowed),
        _ if has_query && operation.query.is_none() => Err(RequestError::QueryNotAllowed),
        _ => Ok(()),
    }
}
