//! How a call ended, as the facade reads it.

use js_sys::Object;
use wasm_bindgen::JsValue;

use super::bindings::{parsed, set};
use super::failure::{CallFacts, Failure, ReplyFacts, word};
use super::reply::Reply;
use crate::call::{Done, Ending, Outcome};
use crate::digits;
use crate::json::ObjectText;
use crate::operations::Operation;
use crate::reply::{Envelope, FailureKind, failure_kind};
use crate::request::AccountRef;
use crate::search::replaced;

/// Longest part of a body that an error repeats, in bytes.
const LONGEST_BODY: usize = 8_192;

/// What stands where a key stood.
const HIDDEN: &str = "(key)";

/// What is known when a call is over.
pub(super) struct End {
    pub(super) operation: &'static Operation,
    pub(super) account: Option<AccountRef>,
    pub(super) done: Done,
    pub(super) attempts: u16,
    /// The last reply to the request, or the look-up's where that is the result.
    pub(super) reply: Option<Reply>,
    /// What the transport threw last, or the caller's reason to give up.
    pub(super) cause: JsValue,
}

/// A success.
pub(super) fn success(reply: &Reply, attempts: u16) -> JsValue {
    let mut facts = ObjectText::new();
    facts.flag("ok", true);
    facts.number("status", Some(reply.status.into()));
    facts.optional_text("requestId", reply.request_id().as_deref());
    if let Some(state) = reply.rate_limit() {
        let mut limits = ObjectText::new();
        limits.number("limit", state.limit);
        limits.number("remaining", state.remaining);
        limits.number("resetMs", state.reset_ms);
        facts.json("rateLimit", &limits.finish());
    }
    facts.number("attempts", Some(attempts.into()));
    facts.text("outcome", word(Outcome::Confirmed));
    let settled = parsed(&facts.finish());
    set(&settled, "body", reply.body.as_ref().map_or(&JsValue::NULL, AsRef::as_ref));
    set(&settled, "headers", &reply.headers);
    settled
}

/// A failure.
pub(super) fn failed(failure: &Failure) -> JsValue {
    let settled = Object::new();
    set(&settled, "ok", &JsValue::FALSE);
    set(&settled, "failure", &failure.to_js());
    settled.into()
}

impl End {
    /// The failure that tells of this end. A service that repeats the keys it was sent is not quoted
    /// with them.
    pub(super) fn failure(self, key: &str) -> Failure {
        let reply = self.reply.as_ref();
        let text = reply.map(Reply::text).unwrap_or_default();
        let text = self.without_keys(valid_part(&text), key);
        let envelope = Envelope::of(text.as_bytes());
        let kind = reply.map(|reply| failure_kind(reply.status, &envelope));
        let code = self.code(kind);
        let errors = envelope.errors_text().map_or(JsValue::UNDEFINED, parsed);
        let reply_facts = reply.map(|reply| ReplyFacts {
            status: reply.status,
            request_id: envelope.request_id().or_else(|| reply.request_id()),
            retry_after_ms: reply.retry_after_ms(),
            body: if errors.is_undefined() { excerpt(&text) } else { None },
            errors: errors.clone(),
        });
        let call_facts = CallFacts {
            operation: self.operation.name,
            account: self.account.as_ref().and_then(AccountRef::shown),
            retryable: self.done.retryable,
            attempts: self.attempts,
            outcome: self.done.outcome,
        };
        Failure {
            code,
            message: self.message(code, &envelope),
            option: None,
            reply: reply_facts,
            call: Some(call_facts),
            cause: self.cause,
        }
    }

    /// The class of the error. That a write may have been carried out is the first thing to know of
    /// it, unless the caller gave up himself or the service pointed elsewhere.
    fn code(&self, kind: Option<FailureKind>) -> &'static str {
        match self.done.ending {
            Ending::Cancelled => "cancelled",
            Ending::Redirect => "redirect",
            _ if self.done.outcome == Outcome::Unknown => "outcome_unknown",
            Ending::Conflict => "conflict",
            Ending::Deadline | Ending::Transport(crate::call::Failure::Timeout) => "timeout",
            Ending::Transport(_) => "transport",
            Ending::Service => kind.map_or("service", FailureKind::code),
            _ => "internal",
        }
    }

    fn message(&self, code: &str, envelope: &Envelope<'_>) -> String {
        let mut message = self.operation.name.to_owned();
        message.push_str(match code {
            "cancelled" => " was cancelled",
            "redirect" => " was pointed to another address, which is not followed",
            "outcome_unknown" => " may have been carried out: look before it is repeated",
            "conflict" if self.done.ending == Ending::Conflict => ": something else has this id",
            "timeout" => " ran out of time",
            "transport" => " did not reach the service, or its reply did not come back",
            "internal" => " met a fault of this package",
            _ => " was refused by the service",
        });
        if let (Some(reply), Ending::Service) = (&self.reply, self.done.ending) {
            message.push_str(" (status ");
            digits::push(&mut message, u64::from(reply.status));
            message.push(')');
        }
        if let Some(words) = envelope.errors().find_map(|error| error.message()) {
            message.push_str(": ");
            message.push_str(&words);
        }
        message
    }

    fn without_keys(&self, text: &str, key: &str) -> String {
        let text = replaced(text, key, HIDDEN);
        match &self.account {
            Some(AccountRef::ApiKey(own)) => replaced(&text, own, HIDDEN),
            _ => text,
        }
    }
}

/// The text up to the first byte that is none.
fn valid_part(bytes: &[u8]) -> &str {
    match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            bytes.get(..error.valid_up_to()).and_then(|part| str::from_utf8(part).ok()).unwrap_or_default()
        }
    }
}

/// The beginning of a text, cut between characters; `None` for an empty one.
fn excerpt(text: &str) -> Option<String> {
    let mut end = text.len().min(LONGEST_BODY);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).filter(|text| !text.is_empty()).map(str::to_owned)
}
