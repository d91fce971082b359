//! Failures as plain data, from which the facade makes its errors.

use wasm_bindgen::JsValue;

use super::bindings::{parsed, set};
use crate::call::Outcome;
use crate::json::ObjectText;
use crate::request::RequestError;

/// What a failed call says. `code` is the code of an error class of the facade.
#[derive(Default)]
pub(super) struct Failure {
    pub(super) code: &'static str,
    pub(super) message: String,
    /// What the caller gave wrong.
    pub(super) option: Option<String>,
    /// What is known of the reply.
    pub(super) reply: Option<ReplyFacts>,
    /// What is known of the call.
    pub(super) call: Option<CallFacts>,
    pub(super) cause: JsValue,
}

/// What a failure says of the last reply.
pub(super) struct ReplyFacts {
    pub(super) status: u16,
    pub(super) request_id: Option<String>,
    pub(super) retry_after_ms: Option<u32>,
    /// The service's list of errors, parsed, or undefined.
    pub(super) errors: JsValue,
    pub(super) body: Option<String>,
}

/// What a failure says of its call.
pub(super) struct CallFacts {
    pub(super) operation: &'static str,
    pub(super) account: Option<String>,
    pub(super) retryable: bool,
    pub(super) attempts: u16,
    pub(super) outcome: Outcome,
}

impl Failure {
    /// The same end of a call, for a reason that came before it.
    pub(super) fn because_of(self, reason: &RequestError, cause: JsValue) -> Self {
        Self { call: self.call, cause, ..Self::from(reason) }
    }

    /// As the facade reads it. What is not known is left out.
    pub(super) fn to_js(&self) -> JsValue {
        let mut facts = ObjectText::new();
        facts.text("code", self.code);
        facts.text("message", &self.message);
        facts.optional_text("option", self.option.as_deref());
        if let Some(reply) = &self.reply {
            facts.number("status", Some(reply.status.into()));
            facts.optional_text("requestId", reply.request_id.as_deref());
            facts.number("retryAfterMs", reply.retry_after_ms);
            facts.optional_text("body", reply.body.as_deref());
        }
        if let Some(call) = &self.call {
            facts.text("operation", call.operation);
            facts.optional_text("account", call.account.as_deref());
            facts.flag("retryable", call.retryable);
            facts.number("attempts", Some(call.attempts.into()));
            facts.text("outcome", word(call.outcome));
        }
        let failure = parsed(&facts.finish());
        if let Some(ReplyFacts { errors, .. }) = &self.reply
            && !errors.is_undefined()
        {
            set(&failure, "errors", errors);
        }
        if !self.cause.is_undefined() {
            set(&failure, "cause", &self.cause);
        }
        failure
    }
}

impl From<&RequestError> for Failure {
    /// Something the caller gave is wrong. Nothing was sent.
    fn from(error: &RequestError) -> Self {
        let option = error.subject().unwrap_or(option_of(error));
        Self {
            code: "configuration",
            message: error.message(),
            option: Some(option).filter(|option| !option.is_empty()).map(str::to_owned),
            ..Self::default()
        }
    }
}

/// What the caller knows it by, where the error names nothing itself.
const fn option_of(error: &RequestError) -> &'static str {
    match error {
        RequestError::InvalidBaseUrl(_) => "baseUrl",
        RequestError::InvalidApiKey => "apiKey",
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

/// An outcome as the facade names it.
pub(super) const fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Confirmed => "confirmed",
        Outcome::Refused => "refused",
        Outcome::Unknown => "unknown",
    }
}
