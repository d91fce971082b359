//! The JavaScript boundary, against a facade's port written in JavaScript. Runs in Node and in browsers.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "a test ends by a panic; clippy sees only the functions marked as tests"
)]

use js_sys::{Array, Function, JSON, Promise, Reflect};
use shipstation_partner::operations;
use shipstation_partner::wasm::{self, Core, operations_text};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// A port that answers the `n`-th message with what `answer` gives, and the `n`-th wait with what `waited` gives.
const PORT: &str = r#"'use strict';
    const port = { sent: [], waits: [],
        send(isLookup, timeoutMs) { const n = port.sent.push({ isLookup, timeoutMs }); return told(answer(n, isLookup)); },
        wait(ms, why) { const n = port.waits.push({ ms, why }); return told(waited(n)); } };
    const told = (value) => Promise.resolve(value).then((it) => typeof it === 'object' ? JSON.stringify(it) : it);
    port.settled = new Promise((resolve) => { port.settle = (text) => resolve(JSON.parse(text)); });
    return port;"#;

const READ: &str = r#""path":["5"]"#;
const WRITE: &str = r#""account":"se-123456","path":[],"hasBody":true"#;

/// What a test sees of one call.
struct Lab {
    port: JsValue,
    /// What the call gave at once.
    heads: JsValue,
}

impl Lab {
    /// A call whose messages are answered with what this JavaScript expression of `n` and `isLookup` gives.
    fn start(operation: &str, asked: &str, body: &str, answer: &str) -> Self {
        Self::with_waits(operation, asked, body, answer, "{}")
    }

    fn with_waits(operation: &str, asked: &str, body: &str, answer: &str, waited: &str) -> Self {
        let port = Function::new_with_args("answer, waited", PORT)
            .call2(
                &JsValue::NULL,
                &evaluate(&format!("(n, isLookup) => ({answer})")),
                &evaluate(&format!("(n) => ({waited})")),
            )
            .unwrap();
        let index = operations::all().position(|row| row.name == operation).unwrap();
        let core = Core::new(r#"{"timeoutMs":9000}"#).unwrap();
        let call = format!(r#"{{"operation":{index},{asked}}}"#);
        let heads = parsed(&core.call(&call, body.as_bytes().to_vec(), port.clone()));
        Self { port, heads }
    }

    async fn settled(&self) -> JsValue {
        JsFuture::from(get(&self.port, "settled").unchecked_into::<Promise>()).await.unwrap()
    }

    fn sent(&self) -> u32 {
        get(&self.port, "sent").unchecked_into::<Array>().length()
    }
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |value, name| Reflect::get(&value, &name.into()).unwrap())
}

fn text(value: &JsValue, path: &str) -> String {
    get(value, path).as_string().unwrap_or_default()
}

fn parsed(text: &str) -> JsValue {
    JSON::parse(text).unwrap()
}

fn evaluate(expression: &str) -> JsValue {
    Function::new_no_args(&format!("return {expression};")).call0(&JsValue::NULL).unwrap()
}

fn assert_failure(settled: &JsValue, code: &str, outcome: &str) {
    let shown = String::from(JSON::stringify(settled).unwrap());
    assert_eq!((text(settled, "code"), text(settled, "outcome")), (code.into(), outcome.into()), "{shown}");
}

#[wasm_bindgen_test]
async fn a_success_is_told_with_status_request_id_and_rate_limit() {
    let lab = Lab::start(
        "accounts.get",
        READ,
        "",
        "{ status: 201, headers: { 'x-request-id': 'r-1', 'x-ratelimit-limit': '200' } }",
    );
    let settled = lab.settled().await;
    assert_eq!(get(&settled, "ok"), JsValue::TRUE);
    assert_eq!(get(&settled, "status"), 201);
    assert_eq!(get(&settled, "attempts"), 1);
    assert_eq!(text(&settled, "requestId"), "r-1");
    assert_eq!(get(&settled, "rateLimit.limit"), 200);
    assert_eq!(get(&lab.port, "sent.0.timeoutMs"), 9000);
}

#[wasm_bindgen_test]
fn the_heads_hold_everything_but_the_key() {
    let asked =
        r#""path":["5"],"query":"{\"a\":\"b c\"}","headers":{"x-trace":"t"},"method":"PUT","account":"se-9""#;
    let core = Core::new(r#"{"baseUrl":"https://a.example/p","headers":{"User-Agent":"me"}}"#).unwrap();
    let call = format!("{{{}}}", asked.replace(r#"["5"]"#, r#"["/v9/new"]"#));
    let heads = parsed(&core.call(&call, Vec::new(), JsValue::UNDEFINED));
    assert_eq!(text(&heads, "request.method"), "PUT");
    assert_eq!(text(&heads, "request.url"), "https://a.example/p/v9/new?a=b%20c");
    assert_eq!(text(&heads, "request.headers.x-trace"), "t");
    assert_eq!(text(&heads, "request.headers.User-Agent"), "me");
    assert_eq!(text(&heads, "request.headers.On-Behalf-Of"), "se-9");
    assert!(get(&heads, "request.headers.API-Key").is_undefined());
}

#[wasm_bindgen_test]
async fn what_may_have_been_bought_is_looked_for_and_handed_over_when_found() {
    let body = r#"{"shipment":{"external_shipment_id":"o-1","service_code":"usps"}}"#;
    let found =
        r#"{ status: 200, headers: {}, text: '{"external_shipment_id":"o-1","service_code":"usps"}' }"#;
    let answer = format!("isLookup ? {found} : {{ brokenOff: 'reset' }}");
    let lab = Lab::start("labels.create", WRITE, body, &answer);
    assert!(text(&lab.heads, "lookup.url").ends_with("/o-1"));
    let settled = lab.settled().await;
    assert!(text(&settled, "found").contains("o-1"));
    assert_eq!(get(&lab.port, "sent.1.isLookup"), JsValue::TRUE);
    assert_eq!(lab.sent(), 2);
}

#[wasm_bindgen_test]
async fn what_was_surely_not_sent_is_repeated_and_what_may_have_arrived_is_not() {
    let unsent = "n === 1 ? { notSent: 'refused' } : { status: 200, headers: {} }";
    let settled = Lab::start("warehouses.create", WRITE, "", unsent).settled().await;
    assert_eq!(get(&settled, "attempts"), 2);
    for fault in ["reset", "body", "timeout", "transport", "something else"] {
        let lab = Lab::start("warehouses.create", WRITE, "", &format!("{{ brokenOff: '{fault}' }}"));
        assert_failure(&lab.settled().await, "outcome_unknown", "unknown");
        assert_eq!(lab.sent(), 1);
    }
}

#[wasm_bindgen_test]
async fn a_refusal_keeps_status_request_id_and_the_services_words() {
    let envelope = r#"{"request_id":"r-9","errors":[{"error_code":"unauthorized","message":"\u00e9 no"}]}"#;
    let answer = format!("{{ status: 401, headers: {{ 'retry-after': '2' }}, text: {envelope:?} }}");
    let settled = Lab::start("accounts.get", READ, "", &answer).settled().await;
    assert_failure(&settled, "authentication", "refused");
    assert_eq!(text(&settled, "requestId"), "r-9");
    assert_eq!(get(&settled, "status"), 401);
    assert_eq!(get(&settled, "retryAfterMs"), 2000);
    assert_eq!(text(&settled, "message"), "accounts.get was refused by the service (status 401): é no");
}

#[wasm_bindgen_test]
async fn a_caller_who_gives_up_ends_the_call_wherever_it_is() {
    let before = Lab::start("warehouses.create", &format!(r#"{WRITE},"cancelled":true"#), "", "{}");
    assert_failure(&before.settled().await, "cancelled", "refused");
    assert_eq!(before.sent(), 0);
    let under_way = Lab::start("warehouses.create", WRITE, "", "{ cancelled: true }");
    assert_failure(&under_way.settled().await, "cancelled", "unknown");
    let waiting = Lab::with_waits("accounts.get", READ, "", "{ notSent: 'refused' }", "{ cancelled: true }");
    assert_failure(&waiting.settled().await, "cancelled", "refused");
    assert_eq!(waiting.sent(), 1);
    assert_eq!(text(&waiting.port, "waits.0.why"), "backoff");
    let never_repeated = r#""path":["se-1"],"account":"se-1","hasBody":true"#;
    let no_key =
        Lab::start("carriers.addFunds", never_repeated, "", "{ notSent: 'transport', cancelled: true }");
    assert_failure(&no_key.settled().await, "cancelled", "refused");
    let in_time = Lab::start("accounts.get", READ, "", "{ status: 200, headers: {}, cancelled: true }");
    assert_eq!(get(&in_time.settled().await, "ok"), JsValue::TRUE);
}

#[wasm_bindgen_test]
async fn an_answer_that_is_none_leaves_a_write_in_doubt_and_does_not_trap() {
    for answer in ["undefined", "null", "7", "''", "'{'", "'[1'", "{}", "[]", "Promise.reject(1)"] {
        let lab = Lab::start("warehouses.create", WRITE, "", answer);
        assert_failure(&lab.settled().await, "outcome_unknown", "unknown");
        assert_eq!(lab.sent(), 1, "{answer}");
    }
}

#[wasm_bindgen_test]
async fn calls_in_flight_together_end_each_in_their_own_way() {
    let calls: Vec<Lab> = (0..50)
        .map(|at| {
            let late = format!(
                "new Promise((done) => setTimeout(done, {}, {{ status: {}, headers: {{}} }}))",
                50 - at,
                200 + at
            );
            Lab::start("warehouses.create", WRITE, "", &late)
        })
        .collect();
    for (at, call) in calls.iter().enumerate() {
        assert_eq!(get(&call.settled().await, "status"), 200 + u32::try_from(at).unwrap());
    }
}

#[wasm_bindgen_test]
fn what_does_not_fit_the_operation_is_refused_and_nothing_begins() {
    let core = Core::new("{}").unwrap();
    let index = operations::all().position(|row| row.name == "accounts.get").unwrap();
    for wrong in [
        String::new(),
        "[".into(),
        r#"{"operation":99999}"#.into(),
        r#"{"method":"TRACE","path":["/v1/x"]}"#.into(),
        r#"{"method":"GET","path":["//evil.example"]}"#.into(),
        format!(r#"{{"operation":{index}}}"#),
        format!(r#"{{"operation":{index},"path":[7]}}"#),
        format!(r#"{{"operation":{index},"path":["5"],"account":"se-1"}}"#),
        format!(r#"{{"operation":{index},"path":["5"],"account":"x"}}"#),
        format!(r#"{{"operation":{index},"path":["5"],"query":"{{}}"}}"#),
        format!(r#"{{"operation":{index},"path":["5"],"hasBody":true}}"#),
        format!(r#"{{"operation":{index},"path":["5"],"headers":{{"api-key":"x"}}}}"#),
        format!(r#"{{"operation":{index},"path":["5"],"headers":{{"a":7}}}}"#),
    ] {
        // Were it begun, calling this port would trap.
        let refusal = parsed(&core.call(&wrong, Vec::new(), JsValue::NULL));
        assert_eq!(text(&refusal, "code"), "configuration", "{wrong}");
    }
}

#[wasm_bindgen_test]
fn options_that_are_not_fit_for_use_are_refused() {
    for refused in [
        r#"{"baseUrl":"http://a.example"}"#,
        r#"{"headers":{"on-behalf-of":"se-1"}}"#,
        r#"{"headers":{"a":"b\r\nc"}}"#,
    ] {
        let thrown = Core::new(refused).err().unwrap().as_string().unwrap();
        assert_eq!(text(&parsed(&thrown), "code"), "configuration", "{refused}");
    }
}

#[wasm_bindgen_test]
fn findings_are_told_as_json() {
    let row = operations::all().position(|row| row.name == "accounts.create").unwrap();
    wasm::reserve(100);
    assert_eq!(wasm::check(row, 0, 0, false), 1);
    assert_eq!(text(&parsed(&wasm::findings()), "0.code"), "json");
    assert_eq!(wasm::check(usize::MAX, 0, 0, false), 0);
}

#[wasm_bindgen_test]
fn the_table_is_readable_from_outside() {
    let rows: Array = parsed(&operations_text()).unchecked_into();
    assert_eq!(rows.length() as usize, operations::all().count());
}
