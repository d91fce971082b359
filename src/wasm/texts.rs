//! Heads, limits and refusals as JSON text.

use crate::call::Settings;
use crate::json::ObjectText;
use crate::prelude::*;
use crate::request::{Head, RequestError};

/// A head as `{ method, url, headers }`.
pub(super) fn head_text(head: &Head) -> String {
    let mut text = ObjectText::new();
    text.text("method", head.method.as_str());
    text.text("url", &head.url);
    text.object("headers", |headers| {
        for (name, value) in head.headers.iter() {
            headers.text(name, value);
        }
    });
    text.finish()
}

/// A client's limits as `{ timeoutMs, deadlineMs, maxRetries }`.
pub(super) fn limits(settings: Settings) -> String {
    let mut text = ObjectText::new();
    text.number("timeoutMs", Some(settings.timeout_ms));
    text.number("deadlineMs", Some(settings.deadline_ms));
    text.number("maxRetries", Some(settings.max_retries.into()));
    text.finish()
}

/// Something the caller gave is wrong: `{ ok: false, code, message, option? }`. Nothing was sent.
pub(super) fn refusal(error: &RequestError) -> String {
    let option = error.subject().unwrap_or(option_of(error));
    let mut facts = ObjectText::new();
    facts.flag("ok", false);
    facts.text("code", "configuration");
    facts.text("message", &error.message());
    facts.optional_text("option", Some(option).filter(|option| !option.is_empty()));
    facts.finish()
}

/// What the caller knows it by, where the error names nothing itself.
const fn option_of(error: &RequestError) -> &'static str {
    match error {
        RequestError::InvalidBaseUrl(_) => "baseUrl",
        RequestError::InvalidAccount | RequestError::AccountRequired | RequestError::AccountNotAllowed => {
            "account"
        }
        RequestError::InvalidPath => "path",
        RequestError::InvalidMethod => "method",
        RequestError::InvalidQuery(_) | RequestError::QueryNotAllowed => "query",
        RequestError::BodyRequired | RequestError::BodyNotAllowed => "body",
        RequestError::InvalidHeaderName(_) => "headers",
        _ => "",
    }
}
