//! One message to a transport, and what its failures mean.

use js_sys::{Function, Object, Uint8Array};
use wasm_bindgen::JsValue;

use super::bindings::{get, platform_fetch, set, set_text};
use crate::call::{Event, Failure};
use crate::request::{API_KEY, Head};

/// Codes of failures before any byte was sent: name look-up and connecting (Node and undici). All
/// else may have reached the service.
const NOT_SENT: &[&str] = &["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT"];

/// Codes of connections that broke.
const RESET: &[&str] = &["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];

/// Causes of causes that are looked at.
const MOST_CAUSES: usize = 4;

/// A message but for its credentials: sent again, it is the same.
pub(super) struct Message {
    pub(super) head: Head,
    /// The caller's own bytes, never a view of wasm memory.
    pub(super) body: Option<Uint8Array>,
}

/// Hands the message to the transport, as `(url, init)` without a receiver: a method of another
/// object would be refused by some platforms. Gives what the transport returned or threw.
pub(super) fn send(
    fetch: Option<&Function>,
    message: &Message,
    api_key: &str,
    signal: &JsValue,
) -> Result<JsValue, JsValue> {
    let init = Object::new();
    set_text(&init, "method", message.head.method.as_str());
    let headers = headers_object(&message.head);
    set_text(&headers, API_KEY, api_key);
    set(&init, "headers", &headers);
    if let Some(body) = &message.body {
        set(&init, "body", body);
    }
    set_text(&init, "redirect", "manual");
    set(&init, "signal", signal);
    let url = JsValue::from_str(&message.head.url);
    match fetch {
        Some(fetch) => fetch.call2(&JsValue::UNDEFINED, &url, &init),
        None => platform_fetch(&url, &init),
    }
}

/// A head as `{ method, url, headers }`.
pub(super) fn head_to_js(head: &Head) -> JsValue {
    let prepared = Object::new();
    set_text(&prepared, "method", head.method.as_str());
    set_text(&prepared, "url", &head.url);
    set(&prepared, "headers", &headers_object(head));
    prepared.into()
}

fn headers_object(head: &Head) -> Object {
    let headers = Object::new();
    for (name, value) in head.headers.iter() {
        set_text(&headers, name, value);
    }
    headers
}

/// What a rejection of the transport means.
pub(super) fn broken_by(thrown: &JsValue) -> Event {
    let mut thrown = thrown.clone();
    for _ in 0..MOST_CAUSES {
        let code = get(&thrown, "code").as_string().unwrap_or_default();
        if NOT_SENT.contains(&code.as_str()) {
            return Event::NotSent(Failure::Refused);
        }
        if RESET.contains(&code.as_str()) {
            return Event::BrokenOff(Failure::Reset);
        }
        thrown = get(&thrown, "cause");
    }
    Event::BrokenOff(Failure::Transport)
}
