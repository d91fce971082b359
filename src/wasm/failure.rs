//! Failures as plain data, from which the facade makes its errors.

use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

use super::bindings::Facts;
use crate::call::Outcome;
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
    pub(super) fn to_js(&self) -> Facts {
        let facts: Facts = Object::new().unchecked_into();
        facts.set_code(self.code);
        facts.set_message(&self.message);
        if let Some(option) = &self.option {
            facts.set_option(option);
        }
        if let Some(reply) = &self.reply {
            reply.write(&facts);
        }
        if let Some(call) = &self.call {
            call.write(&facts);
        }
        if !self.cause.is_undefined() {
            facts.set_cause(&self.cause);
        }
        facts
    }
}

impl ReplyFacts {
    fn write(&self, facts: &Facts) {
        facts.set_status(self.status);
        if let Some(id) = &self.request_id {
            facts.set_request_id(id);
        }
        if let Some(ms) = self.retry_after_ms {
            facts.set_retry_after_ms(ms);
        }
        if !self.errors.is_undefined() {
            facts.set_errors(&self.errors);
        }
        if let Some(body) = &self.body {
            facts.set_body(body);
        }
    }
}

impl CallFacts {
    fn write(&self, facts: &Facts) {
        facts.set_operation(self.operation);
        if let Some(account) = &self.account {
            facts.set_account(account);
        }
        facts.set_retryable(self.retryable);
        facts.set_attempts(self.attempts);
        facts.set_outcome(word(self.outcome));
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
