//! The arguments of a call, from what JavaScript gives to a job for the driver.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::core::Core;
use super::driver::Job;
use super::options::CallOptions;
use super::transport::Message;
use crate::operations::{Lookup, Operation, Retry};
use crate::reply::text_at;
use crate::request::{AccountRef, Arguments, Head, HeaderList, RequestError, check_parts};

/// What a request is made of, apart from its path.
pub(super) struct Given {
    pub(super) account: Option<AccountRef>,
    pub(super) query: Option<String>,
    pub(super) body: Option<Uint8Array>,
}

impl Given {
    /// Reads account, query text and body bytes; `undefined` is none.
    pub(super) fn from_js(account: &JsValue, query: &JsValue, body: &JsValue) -> Result<Self, RequestError> {
        let account = text(account, "account")?.map(|account| AccountRef::parse(&account)).transpose()?;
        let body = match body.dyn_ref::<Uint8Array>() {
            None if !body.is_undefined() => {
                return Err(RequestError::InvalidOption("body", " must be bytes"));
            }
            body => body.cloned(),
        };
        Ok(Self { account, query: text(query, "query")?, body })
    }

    /// As layer 3 takes it.
    pub(super) fn arguments<'a>(
        &'a self,
        path: &'a [&'a str],
        headers: &'a HeaderList,
        has_body: bool,
    ) -> Arguments<'a> {
        Arguments {
            account: self.account.as_ref(),
            path,
            query: self.query.as_deref(),
            headers: Some(headers),
            has_body,
        }
    }
}

impl Core {
    /// The row at this index.
    pub(super) fn row(&self, operation: usize) -> Result<&'static Operation, RequestError> {
        let row = self.rows.get(operation).copied();
        row.ok_or(RequestError::InvalidOption("operation", " must be an index of the table"))
    }

    /// A call of a row.
    pub(super) fn job(
        &self,
        row: &'static Operation,
        path: &[String],
        given: Given,
        options: CallOptions,
    ) -> Result<Job, RequestError> {
        check_parts(row, given.body.is_some(), given.query.is_some())?;
        let path = as_strs(path);
        let arguments = given.arguments(&path, &options.headers, given.body.is_some());
        let head = self.client.endpoint.head(row, &arguments)?;
        let lookup = self.lookup(row, &given, &options.headers);
        Ok(self.ready(row, head, lookup, given, options))
    }

    /// A request to a path of the caller's own.
    pub(super) fn custom_job(
        &self,
        row: &'static Operation,
        path: &str,
        given: Given,
        options: CallOptions,
    ) -> Result<Job, RequestError> {
        let arguments = given.arguments(&[], &options.headers, given.body.is_some());
        let head = self.client.endpoint.custom_head(row, path, &arguments)?;
        Ok(self.ready(row, head, None, given, options))
    }

    /// How to look for what the request makes, where its body holds an id to look for.
    fn lookup(
        &self,
        row: &Operation,
        given: &Given,
        headers: &HeaderList,
    ) -> Option<(&'static Lookup, Message)> {
        let Retry::AfterLookup(lookup) = row.retry else { return None };
        let id = text_at(&given.body.as_ref()?.to_vec(), lookup.by.names)?;
        let path = [id.as_str()];
        let arguments = Arguments { query: None, ..given.arguments(&path, headers, false) };
        let head: Result<Head, RequestError> = self.client.endpoint.head(lookup.with, &arguments);
        Some((lookup, Message { head: head.ok()?, body: None }))
    }

    fn ready(
        &self,
        operation: &'static Operation,
        head: Head,
        lookup: Option<(&'static Lookup, Message)>,
        given: Given,
        options: CallOptions,
    ) -> Job {
        Job {
            client: self.client.clone(),
            shared: self.shared.clone(),
            operation,
            account: given.account,
            request: Message { head, body: given.body },
            lookup,
            options,
        }
    }
}

/// A text; `None` for undefined.
pub(super) fn text(value: &JsValue, name: &'static str) -> Result<Option<String>, RequestError> {
    match value.as_string() {
        None if !value.is_undefined() => Err(RequestError::InvalidOption(name, " must be a text")),
        text => Ok(text),
    }
}

/// A list of texts; none for undefined.
pub(super) fn texts(value: &JsValue) -> Result<Vec<String>, RequestError> {
    let mut texts = Vec::new();
    if value.is_undefined() {
        return Ok(texts);
    }
    let wrong = RequestError::InvalidOption("arguments", " must be a list of texts");
    let Some(list) = value.dyn_ref::<Array>() else { return Err(wrong) };
    for at in 0..list.length() {
        let Some(text) = list.get(at).as_string() else { return Err(wrong) };
        texts.push(text);
    }
    Ok(texts)
}

/// Borrows texts as layer 3 takes them.
pub(super) fn as_strs(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}
