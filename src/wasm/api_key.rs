//! The API key: a text, or a function that gives one, asked before every attempt so that keys rotate.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

use crate::request::{RequestError, check_api_key};

/// Where the key comes from. Never printed.
pub(super) enum ApiKey {
    Text(String),
    Function(Function),
}

impl ApiKey {
    /// Reads the option `apiKey`.
    pub(super) fn from_js(given: JsValue) -> Result<Self, RequestError> {
        if let Some(text) = given.as_string() {
            check_api_key(&text)?;
            return Ok(Self::Text(text));
        }
        given.dyn_into().map(Self::Function).map_err(|_| {
            RequestError::InvalidOption("apiKey", " must be a text or a function that gives one")
        })
    }
}

/// Why there is no key. Never holds what the function gave.
pub(super) struct NoKey {
    pub(super) error: RequestError,
    /// What the function threw, or undefined.
    pub(super) thrown: JsValue,
}

/// The key that a function gave.
pub(super) fn key_from(given: Result<JsValue, JsValue>) -> Result<String, NoKey> {
    match given {
        Ok(value) => value.as_string().filter(|key| check_api_key(key).is_ok()).ok_or(NoKey {
            error: RequestError::InvalidOption(
                "apiKey",
                " function did not give a key: a non-empty text of visible ASCII characters",
            ),
            thrown: JsValue::UNDEFINED,
        }),
        Err(thrown) => {
            Err(NoKey { error: RequestError::InvalidOption("apiKey", " function failed"), thrown })
        }
    }
}
