//! The arguments of a call, from what JavaScript gives to a job for the driver.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::core::Core;
use super::driver::{Job, Question};
use super::options::CallOptions;
use super::reply::unix_now_ms;
use super::transport::Message;
use crate::operations::{Handle, Operation, Retry};
use crate::request::{AccountRef, Arguments, RequestError, check_parts, custom_operation};

/// What a request is for.
#[derive(Clone, Copy)]
pub(super) enum Target<'a> {
    /// The row at this index, with the arguments of its path.
    Row(usize, &'a JsValue),
    /// A method and a path of the caller's own.
    Custom(&'a JsValue, &'a JsValue),
}

impl Core {
    /// A call, from what JavaScript gives. One body of code behind all exports that make requests.
    #[inline(never)]
    pub(super) fn job(
        &self,
        target: Target<'_>,
        account: &JsValue,
        query: &JsValue,
        body: &JsValue,
        options: JsValue,
    ) -> Result<Job, RequestError> {
        let account = match text(account, "account")? {
            Some(account) => Some(AccountRef::parse(&account)?),
            None => None,
        };
        let query = text(query, "query")?;
        let body = bytes(body)?;
        let options = CallOptions::from_js(options, self.client.settings)?;
        let arguments = Arguments {
            account: account.as_ref(),
            path: &[],
            query: query.as_deref(),
            headers: Some(&options.headers),
            has_body: body.is_some(),
        };
        let endpoint = &self.client.endpoint;
        let (operation, head, question) = match target {
            Target::Row(index, path) => {
                let row = self.rows.get(index);
                let row =
                    row.ok_or(RequestError::InvalidOption("operation", " must be an index of the table"))?;
                check_parts(row, arguments.has_body, query.is_some())?;
                let path = texts(path)?;
                let path: Vec<&str> = path.iter().map(String::as_str).collect();
                let arguments = Arguments { path: &path, ..arguments };
                (row, endpoint.head(row, &arguments)?, self.question(row, &arguments, body.as_ref()))
            }
            Target::Custom(method, path) => {
                let handle = if account.is_some() { Handle::Merchant } else { Handle::Partner };
                let row = custom_operation(&text(method, "method")?.unwrap_or_default(), handle)?;
                let path = text(path, "path")?.unwrap_or_default();
                (row, endpoint.custom_head(row, &path, &arguments)?, None)
            }
        };
        Ok(Job {
            client: self.client.clone(),
            shared: self.shared.clone(),
            operation,
            account,
            request: Message { head, body },
            question,
            options,
        })
    }

    /// How to ask whether the request was carried out, where it can be asked after.
    fn question(
        &self,
        row: &Operation,
        arguments: &Arguments<'_>,
        body: Option<&Uint8Array>,
    ) -> Option<Question> {
        let Retry::AfterLookup(_) = row.retry else { return None };
        let body = body.map(Uint8Array::to_vec);
        let inquiry = self.client.endpoint.inquiry(row, arguments, body.as_deref())?;
        Some(Question {
            lookup: inquiry.lookup,
            mark: inquiry.mark,
            message: Message { head: inquiry.head, body: None },
            since_unix_ms: unix_now_ms(),
        })
    }
}

/// A text; `None` for undefined.
#[inline(never)]
pub(super) fn text(value: &JsValue, name: &'static str) -> Result<Option<String>, RequestError> {
    match value.as_string() {
        None if !value.is_undefined() => Err(RequestError::InvalidOption(name, " must be a text")),
        text => Ok(text),
    }
}

/// A list of texts; none for undefined.
fn texts(value: &JsValue) -> Result<Vec<String>, RequestError> {
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

/// The caller's own bytes; `None` for undefined.
fn bytes(value: &JsValue) -> Result<Option<Uint8Array>, RequestError> {
    match value.dyn_ref::<Uint8Array>() {
        None if !value.is_undefined() => Err(RequestError::InvalidOption("body", " must be bytes")),
        bytes => Ok(bytes.cloned()),
    }
}
