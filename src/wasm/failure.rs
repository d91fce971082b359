//! Failures as plain data, from which the facade makes its errors.

use serde::Serialize;
use serde_with::skip_serializing_none;
use wasm_bindgen::JsValue;

use super::conversion::{preserve, to_js};
use crate::call::Outcome;
use crate::request::RequestError;

/// What a failed call says. `code` is the code of an error class of the facade.
#[skip_serializing_none]
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Failure {
    pub(super) code: &'static str,
    pub(super) message: String,
    pub(super) option: Option<String>,
    pub(super) operation: Option<&'static str>,
    pub(super) account: Option<String>,
    pub(super) status: Option<u16>,
    pub(super) request_id: Option<String>,
    #[serde(with = "preserve", skip_serializing_if = "JsValue::is_undefined")]
    pub(super) errors: JsValue,
    pub(super) outcome: Option<&'static str>,
    pub(super) retryable: Option<bool>,
    pub(super) attempts: Option<u16>,
    pub(super) retry_after_ms: Option<u32>,
    pub(super) body: Option<String>,
    #[serde(with = "preserve", skip_serializing_if = "JsValue::is_undefined")]
    pub(super) cause: JsValue,
}

impl Failure {
    /// Something the caller gave is wrong. Nothing was sent.
    pub(super) fn configuration(option: &str, message: &str) -> Self {
        Self {
            code: "configuration",
            message: message.to_owned(),
            option: Some(option.to_owned()).filter(|option| !option.is_empty()),
            outcome: Some(word(Outcome::Refused)),
            ..Self::default()
        }
    }

    /// The same end of a call, for a reason that came before it.
    pub(super) fn because_of(self, reason: Self) -> Self {
        let Self { code, message, option, cause, .. } = reason;
        Self { code, message, option, cause, ..self }
    }

    /// As the facade reads it.
    pub(super) fn to_js(&self) -> JsValue {
        to_js(self)
    }
}

impl From<RequestError> for Failure {
    fn from(error: RequestError) -> Self {
        Self::configuration(error.subject().unwrap_or(option_of(&error)), &error.message())
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
