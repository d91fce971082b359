//! What the facade gives, read from JSON text. It has checked names and types of all options; what is
//! checked here is what must hold whoever calls.

use crate::call::Settings;
use crate::digits;
use crate::json::{Items, Value};
use crate::operations::{self, Operation};
use crate::prelude::*;
use crate::request::{
    AccountRef, Arguments, BaseUrl, Endpoint, Head, HeaderList, Inquiry, Region, RequestError, check_parts,
    custom_operation,
};

/// Reads the options of a client: `[baseUrl, region, headers, timeoutMs, deadlineMs, maxRetries, queues]`, each null
/// where it is not given.
pub(super) fn client_from(options: &str) -> Result<(Endpoint, Settings), RequestError> {
    let mut list = List::of(options);
    let (base_url, region, headers) = (list.next(), list.next(), list.next());
    let base_url = match base_url.text() {
        Some(text) => BaseUrl::parse(&text)?,
        None if region.text().as_deref() == Some("eu") => BaseUrl::from(Region::Eu),
        None => BaseUrl::from(Region::Us),
    };
    let endpoint = Endpoint { base_url, headers: header_list(headers)? };
    let over = Settings::default();
    let settings = Settings {
        timeout_ms: number(list.next()).unwrap_or(over.timeout_ms),
        deadline_ms: number(list.next()).unwrap_or(over.deadline_ms),
        max_retries: number(list.next()).map_or(over.max_retries, most_retries),
        queues: list.next().is_true(),
        ..over
    };
    Ok((endpoint, settings))
}

/// More than are counted are as many as can be.
pub(super) fn most_retries(asked: u32) -> u8 {
    u8::try_from(asked).unwrap_or(u8::MAX)
}

/// What a caller asks for.
pub(super) struct Asked {
    operation: &'static Operation,
    account: Option<AccountRef>,
    /// The arguments of the path, or the whole path where it is one of the caller's own.
    path: Vec<String>,
    query: Option<String>,
    headers: HeaderList,
    has_body: bool,
    is_custom: bool,
}

impl Asked {
    /// Reads what is asked for: the index of an operation of the table, or a number below zero; the account; and the rest,
    /// where there is any, as the JSON text of `[method, path, query, headers]`. The path is the list of its arguments, and
    /// the query the JSON text of an object. Where there is a method there is no operation, and the path is a whole one in
    /// a list.
    pub(super) fn read(
        operation: i32,
        account: Option<&str>,
        rest: Option<&str>,
        has_body: bool,
    ) -> Result<Self, RequestError> {
        let account = account.map(AccountRef::parse).transpose()?;
        let mut rest = List::of(rest.unwrap_or_default());
        let (method, path) = (rest.next().text(), rest.next());
        let (query, headers) = (rest.next().text(), header_list(rest.next())?);
        let operation = if let Some(method) = &method {
            custom_operation(method)?
        } else {
            let row = usize::try_from(operation).ok().and_then(|index| operations::table().get(index));
            let row =
                row.ok_or(RequestError::InvalidOption("operation", " must be an index of the table"))?;
            check_parts(row, has_body, query.is_some())?;
            row
        };
        let path = path.items().map(|item| item.text().unwrap_or_default()).collect();
        Ok(Self { operation, account, path, query, headers, has_body, is_custom: method.is_some() })
    }

    /// The head of the request.
    pub(super) fn head(&self, endpoint: &Endpoint) -> Result<Head, RequestError> {
        let path = self.path_arguments();
        let arguments = self.arguments(&path);
        if self.is_custom {
            return endpoint.custom_head(
                self.operation,
                path.first().copied().unwrap_or_default(),
                &arguments,
            );
        }
        endpoint.head(self.operation, &arguments)
    }

    /// How to ask whether the request was carried out, where it can be asked after.
    pub(super) fn inquiry(&self, endpoint: &Endpoint, body: &[u8]) -> Option<Inquiry> {
        endpoint.inquiry(self.operation, &self.arguments(&self.path_arguments()), Some(body))
    }

    fn path_arguments(&self) -> Vec<&str> {
        self.path.iter().map(String::as_str).collect()
    }

    fn arguments<'a>(&'a self, path: &'a [&'a str]) -> Arguments<'a> {
        Arguments {
            account: self.account.as_ref(),
            path,
            query: self.query.as_deref(),
            headers: Some(&self.headers),
            has_body: self.has_body,
        }
    }
}

/// The values of a list, read in their order; null beyond its end.
pub(super) struct List<'a>(Items<'a>);

impl<'a> List<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self(Value::of(text.as_bytes()).unwrap_or(Value::NULL).items())
    }

    #[inline(never)]
    pub(super) fn next(&mut self) -> Value<'a> {
        self.0.next().unwrap_or(Value::NULL)
    }
}

/// A whole number; what is something else is not given.
fn number(value: Value<'_>) -> Option<u32> {
    u32::try_from(digits::read(value.raw().as_bytes())?).ok()
}

/// The headers of the caller: texts by name.
fn header_list(given: Value<'_>) -> Result<HeaderList, RequestError> {
    let mut headers = HeaderList::default();
    for (name, value) in given.fields() {
        let value = value.text();
        let value = value.ok_or(RequestError::InvalidOption("headers", " must be texts by name"))?;
        headers.insert(&name.text().unwrap_or_default(), &value)?;
    }
    Ok(headers)
}
