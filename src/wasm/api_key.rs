//! The API key: a text, or a function that gives one, asked before every attempt so that keys rotate.

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

use super::failure::Failure;
use crate::request::check_api_key;

/// Where the key comes from. Never printed.
pub(super) enum ApiKey {
    Text(String),
    Function(Function),
}

impl ApiKey {
    /// Reads the option `apiKey`.
    pub(super) fn from_js(given: JsValue) -> Result<Self, Failure> {
        if let Some(text) = given.as_string() {
            check_api_key(&text)?;
            return Ok(Self::Text(text));
        }
        given.dyn_into().map(Self::Function).map_err(|_| {
            Failure::configuration("apiKey", "apiKey must be a text or a function that gives one")
        })
    }
}

/// The key that a function gave, or what is wrong with it. Never holds what it gave.
pub(super) fn key_from(given: Result<JsValue, JsValue>) -> Result<String, Failure> {
    let wrong = |message: &str, cause| Failure { cause, ..Failure::configuration("apiKey", message) };
    match given {
        Ok(value) => {
            let text = value.as_string().unwrap_or_default();
            match check_api_key(&text) {
                Ok(()) => Ok(text),
                Err(_) => Err(wrong("the apiKey function did not give a key", JsValue::UNDEFINED)),
            }
        }
        Err(thrown) => Err(wrong("the apiKey function failed", thrown)),
    }
}
