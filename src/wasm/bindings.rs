//! JavaScript as this folder calls it: the few globals, and objects known by their properties only.

use js_sys::{Array, Function, Object};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A clock that never goes back, in milliseconds with a fraction.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    pub(super) fn monotonic_ms() -> f64;

    #[wasm_bindgen(js_name = setTimeout)]
    pub(super) fn set_timeout(callback: &Function, ms: i32) -> JsValue;

    #[wasm_bindgen(js_name = clearTimeout)]
    pub(super) fn clear_timeout(timer: &JsValue);

    /// Runs `work` in a JavaScript frame of its own: what is thrown in it, a trap included, is caught.
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = apply)]
    pub(super) fn run_caught(
        work: &mut dyn FnMut(),
        this: &JsValue,
        arguments: &Array,
    ) -> Result<JsValue, JsValue>;

    /// Options of a client or of a call.
    pub(super) type Options;
    #[wasm_bindgen(method, getter, js_name = apiKey)]
    pub(super) fn api_key(this: &Options) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(super) fn fetch(this: &Options) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = baseUrl)]
    pub(super) fn base_url(this: &Options) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(super) fn region(this: &Options) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = userAgent)]
    pub(super) fn user_agent(this: &Options) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(super) fn headers(this: &Options) -> JsValue;
    #[wasm_bindgen(method, getter)]
    pub(super) fn signal(this: &Options) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = timeoutMs)]
    pub(super) fn timeout_ms(this: &Options) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = deadlineMs)]
    pub(super) fn deadline_ms(this: &Options) -> JsValue;
    #[wasm_bindgen(method, getter, js_name = maxRetries)]
    pub(super) fn max_retries(this: &Options) -> JsValue;

    /// The second argument of a transport.
    #[wasm_bindgen(extends = Object)]
    pub(super) type RequestInit;
    #[wasm_bindgen(method, setter, js_name = method)]
    pub(super) fn set_method(this: &RequestInit, method: &str);
    #[wasm_bindgen(method, setter, js_name = url)]
    pub(super) fn set_url(this: &RequestInit, url: &str);
    #[wasm_bindgen(method, setter, js_name = headers)]
    pub(super) fn set_headers(this: &RequestInit, headers: &Object);
    #[wasm_bindgen(method, setter, js_name = body)]
    pub(super) fn set_body(this: &RequestInit, body: &JsValue);
    #[wasm_bindgen(method, setter, js_name = redirect)]
    pub(super) fn set_redirect(this: &RequestInit, redirect: &str);
    #[wasm_bindgen(method, setter, js_name = signal)]
    pub(super) fn set_signal(this: &RequestInit, signal: &JsValue);

    /// What a transport answers, whoever made it. Reading it may throw.
    pub(super) type Response;
    #[wasm_bindgen(method, getter, catch)]
    pub(super) fn status(this: &Response) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch, js_name = type)]
    pub(super) fn kind(this: &Response) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    pub(super) fn headers(this: &Response) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    pub(super) fn body(this: &Response) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, catch, js_name = arrayBuffer)]
    pub(super) fn array_buffer(this: &Response) -> Result<JsValue, JsValue>;

    /// The headers of a [`Response`].
    pub(super) type ResponseHeaders;
    #[wasm_bindgen(method, catch)]
    pub(super) fn get(this: &ResponseHeaders, name: &str) -> Result<JsValue, JsValue>;

    /// The body stream of a [`Response`].
    pub(super) type ResponseBody;
    #[wasm_bindgen(method, catch)]
    pub(super) fn cancel(this: &ResponseBody) -> Result<JsValue, JsValue>;

    /// What is thrown, whatever it is.
    pub(super) type Thrown;
    #[wasm_bindgen(method, getter, catch)]
    pub(super) fn code(this: &Thrown) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    pub(super) fn cause(this: &Thrown) -> Result<JsValue, JsValue>;

    /// How a call settled, as the facade reads it.
    #[wasm_bindgen(extends = Object)]
    pub(super) type Settled;
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_ok(this: &Settled, ok: bool);
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_failure(this: &Settled, failure: &Facts);
    #[wasm_bindgen(method, setter, js_name = status)]
    pub(super) fn set_status(this: &Settled, status: u16);
    #[wasm_bindgen(method, setter, js_name = requestId)]
    pub(super) fn set_request_id(this: &Settled, id: &str);
    #[wasm_bindgen(method, setter, js_name = rateLimit)]
    pub(super) fn set_rate_limit(this: &Settled, state: &Facts);
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_attempts(this: &Settled, attempts: u16);
    #[wasm_bindgen(method, setter)]
    pub(super) fn set_outcome(this: &Settled, outcome: &str);
    #[wasm_bindgen(method, setter, js_name = body)]
    pub(super) fn set_reply_body(this: &Settled, body: &JsValue);
    #[wasm_bindgen(method, setter, js_name = headers)]
    pub(super) fn set_reply_headers(this: &Settled, headers: &JsValue);

    /// Plain data on its way out: a failure, a finding, a rate limit. Each has some of these.
    #[wasm_bindgen(extends = Object)]
    pub(super) type Facts;
    #[wasm_bindgen(method, setter, js_name = code)]
    pub(super) fn set_code(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = message)]
    pub(super) fn set_message(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = option)]
    pub(super) fn set_option(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = operation)]
    pub(super) fn set_operation(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = account)]
    pub(super) fn set_account(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = status)]
    pub(super) fn set_status(this: &Facts, value: u16);
    #[wasm_bindgen(method, setter, js_name = requestId)]
    pub(super) fn set_request_id(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = errors)]
    pub(super) fn set_errors(this: &Facts, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = outcome)]
    pub(super) fn set_outcome(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = retryable)]
    pub(super) fn set_retryable(this: &Facts, value: bool);
    #[wasm_bindgen(method, setter, js_name = attempts)]
    pub(super) fn set_attempts(this: &Facts, value: u16);
    #[wasm_bindgen(method, setter, js_name = retryAfterMs)]
    pub(super) fn set_retry_after_ms(this: &Facts, value: u32);
    #[wasm_bindgen(method, setter, js_name = body)]
    pub(super) fn set_body(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = cause)]
    pub(super) fn set_cause(this: &Facts, value: &JsValue);
    #[wasm_bindgen(method, setter, js_name = severity)]
    pub(super) fn set_severity(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = path)]
    pub(super) fn set_path(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = expected)]
    pub(super) fn set_expected(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = received)]
    pub(super) fn set_received(this: &Facts, word: &str);
    #[wasm_bindgen(method, setter, js_name = limit)]
    pub(super) fn set_limit(this: &Facts, value: u32);
    #[wasm_bindgen(method, setter, js_name = remaining)]
    pub(super) fn set_remaining(this: &Facts, value: u32);
    #[wasm_bindgen(method, setter, js_name = resetMs)]
    pub(super) fn set_reset_ms(this: &Facts, value: u32);
}
