//! Options of a client and of a call. The facade has checked names and types; what is checked here is
//! what must hold whoever calls.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};

use super::api_key::ApiKey;
use super::bindings::get;
use super::given::text;
use crate::call::Settings;
use crate::request::{BaseUrl, Endpoint, HeaderList, Region, RequestError};

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

impl Client {
    /// Reads the options of a client.
    pub(super) fn from_js(options: JsValue) -> Result<Self, RequestError> {
        let given = object(options)?;
        let fetch = match get(&given, "fetch").dyn_into() {
            Ok(fetch) => Some(fetch),
            Err(other) if other.is_undefined() => None,
            Err(_) => return Err(RequestError::InvalidOption("fetch", " must be a function")),
        };
        let region = text(&get(&given, "region"), "region")?;
        let base_url = match (text(&get(&given, "baseUrl"), "baseUrl")?, region.as_deref()) {
            (Some(text), _) => BaseUrl::parse(&text)?,
            (None, None | Some("us")) => BaseUrl::from(Region::Us),
            (None, Some("eu")) => BaseUrl::from(Region::Eu),
            (None, Some(_)) => {
                return Err(RequestError::InvalidOption("region", " must be \"us\" or \"eu\""));
            }
        };
        let mut headers = HeaderList::default();
        if let Some(user_agent) = text(&get(&given, "userAgent"), "userAgent")? {
            headers.insert("User-Agent", &user_agent)?;
        }
        read_headers(&get(&given, "headers"), &mut headers)?;
        Ok(Self {
            api_key: ApiKey::from_js(get(&given, "apiKey"))?,
            fetch,
            endpoint: Endpoint { base_url, headers },
            settings: settings(&given, Settings::default())?,
        })
    }
}

impl CallOptions {
    /// Reads the options of a call over the settings of its client.
    pub(super) fn from_js(options: JsValue, of_client: Settings) -> Result<Self, RequestError> {
        if options.is_undefined() {
            let headers = HeaderList::default();
            return Ok(Self { signal: JsValue::UNDEFINED, settings: of_client, headers });
        }
        let given = object(options)?;
        let mut headers = HeaderList::default();
        read_headers(&get(&given, "headers"), &mut headers)?;
        Ok(Self { signal: signal(get(&given, "signal"))?, settings: settings(&given, of_client)?, headers })
    }
}

/// Reads headers from a `Headers` or a plain object.
pub(super) fn read_headers(given: &JsValue, headers: &mut HeaderList) -> Result<(), RequestError> {
    if given.is_undefined() {
        return Ok(());
    }
    // Only what may be one is asked whether it is: the mere name `Headers` has Node load all of its fetch.
    let asked = (!get(given, "entries").is_undefined()).then_some(given);
    if let Some(raw) = asked.and_then(JsCast::dyn_ref::<web_sys::Headers>) {
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
                .ok_or(RequestError::InvalidOption("headers", " must be texts by name"))?;
            headers.insert(&name, &value)?;
        }
    } else {
        return Err(RequestError::InvalidOption("headers", " must be an object of names and texts"));
    }
    Ok(())
}

fn object(given: JsValue) -> Result<JsValue, RequestError> {
    if given.is_object() {
        Ok(given)
    } else {
        Err(RequestError::InvalidOption("options", " must be an object"))
    }
}

fn settings(given: &JsValue, over: Settings) -> Result<Settings, RequestError> {
    let max_retries = whole_number(&get(given, "maxRetries"), "maxRetries", u32::from(over.max_retries))?;
    Ok(Settings {
        timeout_ms: whole_number(&get(given, "timeoutMs"), "timeoutMs", over.timeout_ms)?,
        deadline_ms: whole_number(&get(given, "deadlineMs"), "deadlineMs", over.deadline_ms)?,
        max_retries: u8::try_from(max_retries).unwrap_or(u8::MAX),
        ..over
    })
}

#[inline(never)]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is within the range")]
fn whole_number(given: &JsValue, name: &'static str, otherwise: u32) -> Result<u32, RequestError> {
    if given.is_undefined() {
        return Ok(otherwise);
    }
    match given.as_f64() {
        Some(number) if number.fract() == 0.0 && (0.0..4_294_967_296.0).contains(&number) => {
            Ok(number as u32)
        }
        _ => Err(RequestError::InvalidOption(name, " must be a whole number, not negative")),
    }
}

/// Anything with `aborted`; from another realm it is no instance of our `AbortSignal`.
fn signal(given: JsValue) -> Result<JsValue, RequestError> {
    let fits = given.is_undefined() || (given.is_object() && !get(&given, "aborted").is_undefined());
    if fits { Ok(given) } else { Err(RequestError::InvalidOption("signal", " must be an AbortSignal")) }
}
