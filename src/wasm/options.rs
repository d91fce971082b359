//! Options of a client and of a call. The facade has checked names and types; what is checked here is
//! what must hold whoever calls.

use js_sys::{Array, Object};
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};

use super::api_key::ApiKey;
use super::conversion::{from_js, preserve};
use super::failure::Failure;
use crate::call::Settings;
use crate::request::{BaseUrl, Endpoint, HeaderList, Region};

/// What a client is made of.
pub(super) struct Client {
    pub(super) api_key: ApiKey,
    /// The transport; `None` for the platform's `fetch` at the time of a call.
    pub(super) fetch: Option<js_sys::Function>,
    pub(super) endpoint: Endpoint,
    pub(super) settings: Settings,
}

/// What holds for one call.
pub(super) struct CallOptions {
    /// The caller's signal, or undefined.
    pub(super) signal: JsValue,
    pub(super) settings: Settings,
    pub(super) headers: HeaderList,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct GivenToClient {
    #[serde(with = "preserve")]
    api_key: JsValue,
    #[serde(with = "preserve")]
    fetch: JsValue,
    base_url: Option<String>,
    region: Option<String>,
    timeout_ms: Option<u32>,
    deadline_ms: Option<u32>,
    max_retries: Option<u8>,
    #[serde(with = "preserve")]
    headers: JsValue,
    user_agent: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct GivenToCall {
    #[serde(with = "preserve")]
    signal: JsValue,
    timeout_ms: Option<u32>,
    deadline_ms: Option<u32>,
    max_retries: Option<u8>,
    #[serde(with = "preserve")]
    headers: JsValue,
}

impl Client {
    /// Reads the options of a client.
    pub(super) fn from_js(options: JsValue) -> Result<Self, Failure> {
        let given: GivenToClient = from_js(options).ok_or_else(unreadable)?;
        let fetch = match given.fetch.dyn_into() {
            Ok(fetch) => Some(fetch),
            Err(other) if other.is_undefined() => None,
            Err(_) => return Err(Failure::configuration("fetch", "fetch must be a function")),
        };
        let base_url = match (&given.base_url, given.region.as_deref()) {
            (Some(text), _) => BaseUrl::parse(text)?,
            (None, None | Some("us")) => BaseUrl::from(Region::Us),
            (None, Some("eu")) => BaseUrl::from(Region::Eu),
            (None, Some(_)) => {
                return Err(Failure::configuration("region", "region must be \"us\" or \"eu\""));
            }
        };
        let mut headers = HeaderList::default();
        if let Some(user_agent) = &given.user_agent {
            headers.insert("User-Agent", user_agent)?;
        }
        read_headers(&given.headers, &mut headers)?;
        let defaults = Settings::default();
        Ok(Self {
            api_key: ApiKey::from_js(given.api_key)?,
            fetch,
            endpoint: Endpoint { base_url, headers },
            settings: narrowed(defaults, given.timeout_ms, given.deadline_ms, given.max_retries),
        })
    }
}

impl CallOptions {
    /// Reads the options of a call over the settings of its client.
    pub(super) fn from_js(options: JsValue, settings: Settings) -> Result<Self, Failure> {
        let given: GivenToCall = from_js(options).ok_or_else(unreadable)?;
        let mut headers = HeaderList::default();
        read_headers(&given.headers, &mut headers)?;
        Ok(Self {
            signal: given.signal,
            settings: narrowed(settings, given.timeout_ms, given.deadline_ms, given.max_retries),
            headers,
        })
    }
}

/// Reads headers from a `Headers` or a plain object.
pub(super) fn read_headers(given: &JsValue, headers: &mut HeaderList) -> Result<(), Failure> {
    if let Some(raw) = given.dyn_ref::<web_sys::Headers>() {
        for (name, value) in gloo_net::http::Headers::from_raw(raw.clone()).entries() {
            headers.insert(&name, &value)?;
        }
    } else if let Some(object) = given.dyn_ref::<Object>() {
        for entry in Object::entries(object) {
            let entry: Array = entry.unchecked_into();
            let name = entry.get(0).as_string().unwrap_or_default();
            let value = entry
                .get(1)
                .as_string()
                .ok_or_else(|| Failure::configuration(&name, "the value of a header must be a text"))?;
            headers.insert(&name, &value)?;
        }
    } else if !given.is_undefined() {
        return Err(Failure::configuration("headers", "headers must be an object of names and texts"));
    }
    Ok(())
}

fn narrowed(
    settings: Settings,
    timeout_ms: Option<u32>,
    deadline_ms: Option<u32>,
    max_retries: Option<u8>,
) -> Settings {
    Settings {
        timeout_ms: timeout_ms.unwrap_or(settings.timeout_ms),
        deadline_ms: deadline_ms.unwrap_or(settings.deadline_ms),
        max_retries: max_retries.unwrap_or(settings.max_retries),
        ..settings
    }
}

fn unreadable() -> Failure {
    Failure::configuration("", "an option has the wrong type")
}
