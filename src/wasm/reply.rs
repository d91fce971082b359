//! A transport's reply, known by its properties only: it may come from any realm, or be no `Response`.

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen::JsValue;

use super::bindings::{get, method};
use super::driver::Question;
use crate::call::{Fault, Found, ReplyFacts};
use crate::reply::{
    Envelope, RateLimit, Sought, compare, is_carriers_own_limit, is_duplicate, is_missing, retry_after_ms,
};

/// Headers that hold the service's id of a request. The vendor documents only the envelope's field;
/// these are the name its hosts use and the usual one.
const REQUEST_ID: &[&str] = &["x-shipengine-requestid", "x-request-id"];

/// The head of a reply.
pub(super) struct ReplyHead {
    response: JsValue,
    /// HTTP status; 0 for a browser's opaque redirect.
    pub(super) status: u16,
}

/// A whole reply.
pub(super) struct Reply {
    pub(super) status: u16,
    /// The reply's own headers.
    pub(super) headers: JsValue,
    /// Their `get`, where they have one.
    get: Option<Function>,
    /// The body's bytes, a copy of our own; `None` for an empty one.
    pub(super) body: Option<Uint8Array>,
}

impl ReplyHead {
    /// Reads what a transport answered with. `None` when it has no status of HTTP.
    pub(super) fn of(answer: JsValue) -> Option<Self> {
        let is_opaque = get(&answer, "type").as_string().is_some_and(|kind| kind == "opaqueredirect");
        let status = if is_opaque { 0 } else { status_of(get(&answer, "status").as_f64()?)? };
        Some(Self { response: answer, status })
    }

    /// Whether it points elsewhere. Its body says nothing that is wanted.
    pub(super) fn is_redirect(&self) -> bool {
        matches!(self.status, 0 | 300..=399)
    }

    /// Starts reading the body. Gives what that threw, or undefined when the reply has no way to.
    pub(super) fn read_body(&self) -> Result<JsValue, JsValue> {
        method(&self.response, "arrayBuffer").ok_or(JsValue::UNDEFINED)?.call0(&self.response)
    }

    /// Lets the connection go without reading the body.
    pub(super) fn discard_body(&self) {
        let body = get(&self.response, "body");
        if let Some(Ok(cancelled)) = method(&body, "cancel").map(|cancel| cancel.call0(&body)) {
            // A refused cancellation is nobody's business; unheard, it would end a process. This
            // race hears it, and has been won before.
            let _ = Promise::race(&Array::of2(&JsValue::NULL, &cancelled));
        }
    }

    /// The whole reply, from what reading the body gave; `None` when that is not bytes.
    pub(super) fn with_body(self, bytes: &JsValue) -> Option<Reply> {
        let length = get(bytes, "byteLength").as_f64()?;
        Some(Reply { body: (length > 0.0).then(|| Uint8Array::new(bytes)), ..self.without_body() })
    }

    /// The whole reply, without its body.
    pub(super) fn without_body(self) -> Reply {
        let headers = get(&self.response, "headers");
        Reply { status: self.status, get: method(&headers, "get"), headers, body: None }
    }
}

impl Reply {
    /// The body's bytes, here.
    pub(super) fn text(&self) -> Vec<u8> {
        self.body.as_ref().map(Uint8Array::to_vec).unwrap_or_default()
    }

    /// The value of a header; `None` too where the reply has no way to ask.
    fn header(&self, name: &str) -> Option<String> {
        self.get.as_ref()?.call1(&self.headers, &JsValue::from_str(name)).ok()?.as_string()
    }

    /// The service's id of the request, as headers state it.
    pub(super) fn request_id(&self) -> Option<String> {
        REQUEST_ID.iter().find_map(|name| self.header(name))
    }

    /// What the headers say of the rate limit.
    pub(super) fn rate_limit(&self) -> Option<RateLimit> {
        RateLimit::read(|name| self.header(name), unix_now_ms())
    }

    /// What the service asks to wait.
    pub(super) fn retry_after_ms(&self) -> Option<u32> {
        retry_after_ms(&self.header("retry-after")?, unix_now_ms())
    }

    /// What the machine wants to know.
    pub(super) fn facts(&self) -> ReplyFacts {
        self.facts_of(&self.text())
    }

    /// What the machine wants to know of a look-up's reply. Where that shows the thing that was asked for,
    /// it becomes the reply that the request itself would have got.
    pub(super) fn answer(&mut self, question: &Question, request: Option<&Uint8Array>) -> ReplyFacts {
        let text = self.text();
        let mut facts = self.facts_of(&text);
        if matches!(self.status, 200..=299) {
            let request = request.map(Uint8Array::to_vec).unwrap_or_default();
            let sought = Sought {
                lookup: question.lookup,
                mark: &question.mark,
                request: &request,
                since_unix_ms: question.since_unix_ms,
            };
            let (found, thing) = compare(&sought, &text);
            facts.found = found;
            if found == Found::Same {
                self.body = Some(Uint8Array::from(question.lookup.reply_of(thing).as_bytes()));
            }
        } else if is_missing(self.status, &Envelope::of(&text)) {
            facts.found = Found::Missing;
        }
        facts
    }

    fn facts_of(&self, text: &[u8]) -> ReplyFacts {
        let mut facts = ReplyFacts::of_status(self.status);
        if matches!(self.status, 200..=299) {
            return facts;
        }
        facts.retry_after_ms = self.retry_after_ms();
        let envelope = Envelope::of(text);
        if is_carriers_own_limit(&envelope) {
            facts.fault = Fault::Carrier;
        } else if is_duplicate(&envelope) {
            facts.fault = Fault::Duplicate;
        }
        facts
    }
}

/// A whole number from 0 to 999; transports may give any number.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is within the range")]
fn status_of(number: f64) -> Option<u16> {
    ((0.0..1_000.0).contains(&number) && number.fract() == 0.0).then_some(number as u16)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "no year before 1970, and whole")]
pub(super) fn unix_now_ms() -> u64 {
    js_sys::Date::now() as u64
}
