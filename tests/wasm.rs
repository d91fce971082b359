//! The JavaScript boundary, against transports written in JavaScript. Runs in Node and in browsers.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "a test ends by a panic; clippy sees only the functions marked as tests"
)]

use js_sys::{Array, Function, JSON, Object, Promise, Reflect, Uint8Array};
use shipstation_partner::operations;
use shipstation_partner::wasm::{Core, operations_text};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const NONE: JsValue = JsValue::UNDEFINED;
const KEY: &str = "partner-key-1";
/// A reply of 200 with a body.
const FINE: &str = r#"({ status: 200, headers: new Headers({ "x-request-id": "r-1" }), arrayBuffer: async () => new TextEncoder().encode('{"ok":1}').buffer })"#;

/// What a test sees of a core and its transport.
struct Lab {
    core: Core,
    /// What the transport was called with: `[receiver, url, init]` each.
    sent: Array,
}

impl Lab {
    /// A core whose transport runs this JavaScript, with `url`, `init` and the attempt's number `n`.
    fn with(transport: &str) -> Self {
        Self::with_key(transport, &KEY.into())
    }

    fn with_key(transport: &str, key: &JsValue) -> Self {
        let sent = Array::new();
        let body = format!(
            "'use strict'; return function (url, init) {{ const n = sent.push([this, url, init]); {transport} }};"
        );
        let make = Function::new_with_args("sent", &body);
        let fetch = make.call1(&NONE, &sent).unwrap();
        let options = object(&[("apiKey", key), ("fetch", &fetch)]);
        Self { core: Core::new(options).unwrap(), sent }
    }

    /// Reads an account: safe to repeat.
    async fn read(&self, options: &JsValue) -> JsValue {
        let path = Array::of1(&"5".into());
        let call = self.core.call(index("accounts.get"), &NONE, &path, &NONE, &NONE, options.clone());
        JsFuture::from(call).await.unwrap()
    }

    /// Creates a warehouse: repeated only when surely nothing was sent.
    async fn write(&self, options: &JsValue) -> JsValue {
        let body = Uint8Array::from(&b"{}"[..]);
        let row = index("warehouses.create");
        let call = self.core.call(row, &"123456".into(), &Array::new(), &NONE, &body, options.clone());
        JsFuture::from(call).await.unwrap()
    }

    fn init(&self, at: u32) -> JsValue {
        get(&self.sent.get(at), "2")
    }
}

fn index(name: &str) -> usize {
    operations::all().position(|row| row.name == name).unwrap()
}

fn object(fields: &[(&str, &JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &JsValue::from_str(name), value).unwrap();
    }
    object.into()
}

/// Options: this JSON, and more fields.
fn options(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, name| Reflect::get(&value, &name.into()).unwrap())
}

fn text(value: &JsValue, path: &str) -> String {
    get(value, path).as_string().unwrap_or_default()
}

fn evaluate(expression: &str) -> JsValue {
    Function::new_no_args(&format!("return {expression};")).call0(&NONE).unwrap()
}

fn assert_failure(settled: &JsValue, code: &str, outcome: &str) {
    let shown = String::from(JSON::stringify(settled).unwrap());
    assert_eq!(
        (text(settled, "failure.code"), text(settled, "failure.outcome")),
        (code.into(), outcome.into()),
        "{shown}"
    );
}

#[wasm_bindgen_test]
async fn a_reply_is_handed_over_as_bytes_with_its_status_and_request_id() {
    let settled = Lab::with(&format!("return {FINE};")).read(&NONE).await;
    assert_eq!(get(&settled, "ok"), JsValue::TRUE);
    assert_eq!(get(&settled, "status"), 200);
    assert_eq!(get(&settled, "attempts"), 1);
    assert_eq!(text(&settled, "requestId"), "r-1");
    let body: Uint8Array = get(&settled, "body").unchecked_into();
    assert_eq!(body.to_vec(), br#"{"ok":1}"#);
}

#[wasm_bindgen_test]
async fn an_empty_body_is_null() {
    let settled =
        Lab::with("return { status: 204, arrayBuffer: () => new ArrayBuffer(0) };").read(&NONE).await;
    assert_eq!(get(&settled, "ok"), JsValue::TRUE);
    assert_eq!(get(&settled, "body"), JsValue::NULL);
}

#[wasm_bindgen_test]
async fn the_transport_is_called_without_a_receiver_and_never_follows_redirects() {
    let lab = Lab::with(&format!("return {FINE};"));
    lab.write(&NONE).await;
    assert!(get(&lab.sent.get(0), "0").is_undefined());
    assert_eq!(text(&lab.sent.get(0), "1"), "https://api.shipengine.com/v1/warehouses");
    let init = lab.init(0);
    assert_eq!(text(&init, "method"), "POST");
    assert_eq!(text(&init, "redirect"), "manual");
    assert_eq!(text(&init, "headers.API-Key"), KEY);
    assert_eq!(text(&init, "headers.On-Behalf-Of"), "se-123456");
    assert!(get(&init, "body").is_instance_of::<Uint8Array>());
}

#[wasm_bindgen_test]
async fn a_transport_that_ignores_its_signal_still_times_out() {
    let lab = Lab::with("return new Promise(() => {});");
    let limits = options(r#"{ "timeoutMs": 20, "maxRetries": 0 }"#);
    assert_failure(&lab.read(&limits).await, "timeout", "refused");
    assert_failure(&lab.write(&limits).await, "outcome_unknown", "unknown");
    assert_eq!(get(&lab.init(0), "signal.aborted"), JsValue::TRUE);
}

#[wasm_bindgen_test]
async fn the_time_covers_a_body_that_stalls() {
    let lab = Lab::with("return { status: 200, arrayBuffer: () => new Promise(() => {}) };");
    let settled = lab.read(&options(r#"{ "timeoutMs": 20, "maxRetries": 0 }"#)).await;
    assert_failure(&settled, "timeout", "refused");
}

#[wasm_bindgen_test]
async fn an_abort_ends_a_call_with_the_callers_reason_and_leaves_no_listener() {
    let lab = Lab::with("return new Promise(() => {});");
    let controller = evaluate(
        "(() => { const c = new AbortController(); c.listeners = 0; const { signal } = c;
          const add = signal.addEventListener.bind(signal), remove = signal.removeEventListener.bind(signal);
          signal.addEventListener = (...all) => { c.listeners += 1; add(...all); };
          signal.removeEventListener = (...all) => { c.listeners -= 1; remove(...all); };
          setTimeout(() => c.abort('enough'), 10); return c; })()",
    );
    let settled = lab.write(&object(&[("signal", &get(&controller, "signal"))])).await;
    assert_failure(&settled, "cancelled", "unknown");
    assert_eq!(text(&settled, "failure.cause"), "enough");
    assert_eq!(get(&controller, "listeners"), 0);
}

#[wasm_bindgen_test]
async fn an_abort_before_the_call_sends_nothing() {
    let lab = Lab::with(&format!("return {FINE};"));
    let settled = lab.write(&object(&[("signal", &evaluate("AbortSignal.abort()"))])).await;
    assert_failure(&settled, "cancelled", "refused");
    assert_eq!(lab.sent.length(), 0);
}

#[wasm_bindgen_test]
async fn no_timer_is_left_when_a_call_has_settled() {
    let timers = evaluate(
        "(() => { const set = globalThis.setTimeout, clear = globalThis.clearTimeout, left = new Set();
          globalThis.setTimeout = (...all) => { const timer = set(...all); left.add(timer); return timer; };
          globalThis.clearTimeout = (timer) => { left.delete(timer); clear(timer); };
          left.restore = () => Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }); return left; })()",
    );
    Lab::with(&format!("return {FINE};")).read(&NONE).await;
    Lab::with("throw new Error('no');").read(&options(r#"{ "maxRetries": 0 }"#)).await;
    get(&timers, "restore").unchecked_into::<Function>().call0(&NONE).unwrap();
    assert_eq!(get(&timers, "size"), 0);
}

#[wasm_bindgen_test]
async fn what_a_transport_throws_at_once_was_not_sent() {
    let settled =
        Lab::with("throw new TypeError('bad port');").write(&options(r#"{ "maxRetries": 0 }"#)).await;
    assert_failure(&settled, "transport", "refused");
    assert_eq!(text(&settled, "failure.cause.message"), "bad port");
}

#[wasm_bindgen_test]
async fn a_refused_connection_was_not_sent_and_a_broken_one_may_have_been() {
    let rejecting = |code: &str| {
        let thrown = format!("new TypeError('fetch failed', {{ cause: {{ code: '{code}' }} }})");
        Lab::with(&format!("return Promise.reject({thrown});"))
    };
    let once = options(r#"{ "maxRetries": 0 }"#);
    for code in ["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT"] {
        assert_failure(&rejecting(code).write(&once).await, "transport", "refused");
    }
    for code in ["ECONNRESET", "UND_ERR_SOCKET", "other"] {
        assert_failure(&rejecting(code).write(&once).await, "outcome_unknown", "unknown");
    }
}

#[wasm_bindgen_test]
async fn a_write_that_was_not_sent_is_repeated_with_the_same_bytes() {
    let lab = Lab::with(&format!(
        "if (n === 1) return Promise.reject(Object.assign(new Error(), {{ code: 'ECONNREFUSED' }})); return {FINE};"
    ));
    let settled = lab.write(&NONE).await;
    assert_eq!(get(&settled, "ok"), JsValue::TRUE);
    assert_eq!(get(&settled, "attempts"), 2);
    assert_eq!(get(&lab.init(0), "body"), get(&lab.init(1), "body"));
}

#[wasm_bindgen_test]
async fn a_redirect_is_an_error_and_its_body_is_let_go() {
    for reply in [
        "{ status: 307, body: { cancel: () => Promise.reject(new Error('late')) } }",
        "{ status: 0, type: 'opaqueredirect' }",
    ] {
        let lab = Lab::with(&format!("return {reply};"));
        assert_eq!(text(&lab.read(&NONE).await, "failure.code"), "redirect");
        assert_eq!(lab.sent.length(), 1);
    }
}

#[wasm_bindgen_test]
async fn a_reply_that_is_none_is_an_error_and_not_a_trap() {
    let once = options(r#"{ "maxRetries": 0 }"#);
    for reply in [
        "undefined",
        "null",
        "7",
        "'text'",
        "{}",
        "{ status: 'x' }",
        "{ status: 200 }",
        "{ status: 200.5 }",
        "{ status: 200, arrayBuffer: () => null }",
        "{ status: 200, arrayBuffer: () => { throw 1; } }",
        "{ status: 200, arrayBuffer: async () => 'text' }",
        "new Proxy({}, { get(_, name) { if (name === 'then') return undefined; throw new Error('no'); } })",
        "Promise.reject(undefined)",
        "Promise.reject({ get code() { throw 1; } })",
    ] {
        let settled = Lab::with(&format!("return ({reply});")).read(&once).await;
        assert_eq!(text(&settled, "failure.code"), "transport", "{reply}");
    }
    let settled = Lab::with("return { status: 200, headers: 3, arrayBuffer: () => new ArrayBuffer(0) };")
        .read(&once)
        .await;
    assert_eq!(get(&settled, "ok"), JsValue::TRUE);
}

#[wasm_bindgen_test]
async fn a_refusal_keeps_request_id_errors_and_status() {
    let envelope = r#"{"request_id":"r-9","errors":[{"error_code":"unauthorized","message":"no","more":1}]}"#;
    let lab = Lab::with(&format!(
        "return {{ status: 401, arrayBuffer: () => new TextEncoder().encode('{envelope}') }};"
    ));
    let settled = lab.read(&NONE).await;
    assert_failure(&settled, "authentication", "refused");
    assert_eq!(text(&settled, "failure.requestId"), "r-9");
    assert_eq!(get(&settled, "failure.status"), 401);
    assert_eq!(get(&settled, "failure.errors.0.more"), 1);
    assert_eq!(text(&settled, "failure.operation"), "accounts.get");
}

#[wasm_bindgen_test]
async fn a_page_of_html_is_kept_as_text_and_a_repeated_key_is_not() {
    let lab = Lab::with(&format!(
        "return {{ status: 400, arrayBuffer: () => new TextEncoder().encode('<p>{KEY} é') }};"
    ));
    let settled = lab.read(&NONE).await;
    assert_eq!(text(&settled, "failure.body"), "<p>(key) é");
}

#[wasm_bindgen_test]
async fn a_key_function_is_asked_before_every_attempt() {
    let key = evaluate("(() => { let n = 0; return async () => `key-${++n}`; })()");
    let lab = Lab::with_key(
        &format!(
            "if (n === 1) return Promise.reject(Object.assign(new Error(), {{ code: 'ENOTFOUND' }})); return {FINE};"
        ),
        &key,
    );
    lab.read(&NONE).await;
    assert_eq!(text(&lab.init(0), "headers.API-Key"), "key-1");
    assert_eq!(text(&lab.init(1), "headers.API-Key"), "key-2");
}

#[wasm_bindgen_test]
async fn a_key_function_that_fails_ends_the_call_before_anything_is_sent() {
    for (function, cause) in [
        ("() => { throw new Error('vault') }", "vault"),
        ("async () => { throw new Error('vault') }", "vault"),
        ("async () => ''", ""),
        ("() => 7", ""),
    ] {
        let lab = Lab::with_key(&format!("return {FINE};"), &evaluate(function));
        let settled = lab.write(&NONE).await;
        assert_failure(&settled, "configuration", "refused");
        let given = get(&settled, "failure.cause");
        assert_eq!(if given.is_object() { text(&given, "message") } else { String::new() }, cause);
        assert_eq!(lab.sent.length(), 0);
    }
}

#[wasm_bindgen_test]
async fn a_key_that_never_comes_times_out_unsent() {
    let lab = Lab::with_key(&format!("return {FINE};"), &evaluate("() => new Promise(() => {})"));
    let settled = lab.write(&options(r#"{ "timeoutMs": 20, "maxRetries": 0 }"#)).await;
    assert_failure(&settled, "timeout", "refused");
    assert_eq!(lab.sent.length(), 0);
}

#[wasm_bindgen_test]
async fn calls_in_flight_together_keep_their_own_account_and_body() {
    let lab = Lab::with(&format!("return Promise.resolve().then(() => {FINE});"));
    let row = index("warehouses.create");
    let calls = Array::new();
    for account in 1..=50_u8 {
        let body = Uint8Array::from(&[account][..]);
        calls.push(&lab.core.call(row, &account.to_string().into(), &Array::new(), &NONE, &body, NONE));
    }
    JsFuture::from(Promise::all(&calls)).await.unwrap();
    for at in 0..50 {
        let init = lab.init(at);
        let body: Uint8Array = get(&init, "body").unchecked_into();
        assert_eq!(text(&init, "headers.On-Behalf-Of"), format!("se-{}", body.get_index(0)));
    }
}

#[wasm_bindgen_test]
async fn arguments_of_a_wrong_type_are_failures_and_not_traps() {
    let lab = Lab::with(&format!("return {FINE};"));
    let path = Array::of1(&"5".into());
    let (row, seven, list) = (index("accounts.get"), JsValue::from(7), Array::of1(&JsValue::from(7)));
    let calls = [
        lab.core.call(usize::MAX, &NONE, &path, &NONE, &NONE, NONE),
        lab.core.call(row, &seven, &path, &NONE, &NONE, NONE),
        lab.core.call(row, &NONE, &list, &NONE, &NONE, NONE),
        lab.core.call(row, &NONE, &seven, &NONE, &NONE, NONE),
        lab.core.call(row, &NONE, &path, &seven, &NONE, NONE),
        lab.core.call(row, &NONE, &path, &NONE, &seven, NONE),
        lab.core.call(row, &NONE, &path, &NONE, &NONE, seven.clone()),
        lab.core.call(row, &NONE, &path, &NONE, &NONE, options(r#"{ "timeoutMs": -1 }"#)),
        lab.core.call(row, &NONE, &path, &NONE, &NONE, options(r#"{ "signal": {} }"#)),
        lab.core.call(row, &NONE, &path, &NONE, &NONE, options(r#"{ "headers": { "api-key": "x" } }"#)),
        lab.core.request(&"GET".into(), &NONE, &"//evil.example".into(), &NONE, &NONE, NONE),
        lab.core.request(&"TRACE".into(), &NONE, &"/v1/x".into(), &NONE, &NONE, NONE),
    ];
    for (at, call) in calls.into_iter().enumerate() {
        let settled = JsFuture::from(call).await.unwrap();
        assert_eq!(text(&settled, "failure.code"), "configuration", "call {at}");
    }
    assert_eq!(lab.sent.length(), 0);
}

#[wasm_bindgen_test]
async fn the_escape_hatch_goes_through_the_same_engine() {
    let lab = Lab::with(&format!("return {FINE};"));
    let call =
        lab.core.request(&"put".into(), &"se-9".into(), &"/v9/new".into(), &r#"{"a":1}"#.into(), &NONE, NONE);
    assert_eq!(get(&JsFuture::from(call).await.unwrap(), "ok"), JsValue::TRUE);
    assert_eq!(text(&lab.sent.get(0), "1"), "https://api.shipengine.com/v9/new?a=1");
    assert_eq!(text(&lab.init(0), "method"), "PUT");
    assert_eq!(text(&lab.init(0), "headers.On-Behalf-Of"), "se-9");
}

#[wasm_bindgen_test]
fn a_prepared_request_holds_everything_but_the_key() {
    let lab = Lab::with("return 1;");
    let options = evaluate(r#"({ headers: new Headers({ "x-trace": "t" }) })"#);
    let path = Array::of1(&"se-5".into());
    let prepared = lab.core.prepare(index("accounts.get"), &NONE, &path, &NONE, &NONE, options).unwrap();
    assert_eq!(text(&prepared, "url"), "https://api.shipengine.com/v1/partners/accounts/5");
    assert_eq!(text(&prepared, "headers.x-trace"), "t");
    assert!(!String::from(JSON::stringify(&prepared).unwrap()).contains(KEY));
    let refused = lab.core.prepare(index("accounts.get"), &7.into(), &path, &NONE, &NONE, NONE).unwrap_err();
    assert_eq!(text(&refused, "code"), "configuration");
}

#[wasm_bindgen_test]
fn options_that_are_not_fit_for_use_are_refused() {
    for refused in [
        "undefined",
        "{}",
        "{ apiKey: '' }",
        "{ apiKey: 'a b' }",
        "{ apiKey: 7 }",
        "{ apiKey: 'k', fetch: 7 }",
        "{ apiKey: 'k', baseUrl: 'http://a.example' }",
        "{ apiKey: 'k', region: 'moon' }",
        "{ apiKey: 'k', timeoutMs: '1' }",
        "{ apiKey: 'k', headers: { 'on-behalf-of': 'se-1' } }",
    ] {
        let failure = Core::new(evaluate(&format!("({refused})"))).err().unwrap();
        assert_eq!(text(&failure, "code"), "configuration", "{refused}");
    }
}

#[wasm_bindgen_test]
fn the_table_is_readable_from_outside() {
    let rows: Array = JSON::parse(&operations_text()).unwrap().unchecked_into();
    assert_eq!(rows.length() as usize, operations::all().count());
}
