//! The JavaScript boundary, with the facade's part done by the test. Runs in Node and in browsers.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "a test ends by a panic; clippy sees only the functions marked as tests"
)]

use js_sys::{Array, Function, JSON, Reflect};
use shipstation_partner::operations;
use shipstation_partner::wasm::{self, Core, operations_text};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const READ: &str = r#""path":["5"]"#;
const WRITE: &str = r#""account":"se-123456","path":[],"hasBody":true"#;

/// What a call is asked for, in the order in which the core reads it.
const ASKED: &[&str] = &[
    "operation",
    "method",
    "path",
    "query",
    "account",
    "headers",
    "hasBody",
    "cancelled",
    "beganAgoMs",
    "timeoutMs",
    "deadlineMs",
    "maxRetries",
    "queues",
    "resumedAfterMs",
];

/// The same of a client's options.
const OPTIONS: &[&str] = &["baseUrl", "region", "headers", "timeoutMs", "deadlineMs", "maxRetries", "queues"];

/// What is given by name, as the list that the core takes. What is no object stays as it is.
fn listed(order: &[&str], given: &str) -> String {
    let Ok(named) = serde_json::from_str::<serde_json::Map<_, _>>(given) else { return given.to_owned() };
    assert!(named.keys().all(|name| order.contains(&name.as_str())), "{given}");
    let list: Vec<serde_json::Value> =
        order.iter().map(|name| named.get(*name).cloned().unwrap_or_default()).collect();
    serde_json::Value::from(list).to_string()
}

/// One call, with the facade's part done by the test.
struct Lab {
    /// What the call gave at once.
    heads: JsValue,
    number: usize,
    /// The messages and the waits that were asked for.
    sent: Vec<JsValue>,
    waits: Vec<JsValue>,
    settled: JsValue,
}

impl Lab {
    /// A call that is begun and told nothing yet.
    fn begin(operation: &str, asked: &str, body: &str) -> Self {
        let index = operations::all().position(|row| row.name == operation).unwrap();
        let call = format!(r#"{{"operation":{index},{asked}}}"#);
        let core = Core::new(&listed(OPTIONS, r#"{"timeoutMs":9000}"#));
        let heads = parsed(&core.call(&listed(ASKED, &call), body.as_bytes().to_vec(), true));
        let number = get(&heads, "number").as_f64().unwrap() as usize;
        Self { heads, number, sent: Vec::new(), waits: Vec::new(), settled: JsValue::UNDEFINED }
    }

    /// A call that has ended, its `n`-th message answered with what this JavaScript expression of `n` and `isLookup`
    /// gives.
    fn run(operation: &str, asked: &str, body: &str, answer: &str) -> Self {
        Self::with_waits(operation, asked, body, answer, "{}")
    }

    fn with_waits(operation: &str, asked: &str, body: &str, answer: &str, waited: &str) -> Self {
        let answer = evaluate(&format!("(n, isLookup) => ({answer})"));
        let mut lab = Self::begin(operation, asked, body);
        let mut told = String::new();
        while lab.settled.is_undefined() {
            let step = lab.tell(&told);
            told = match text(&step, "do").as_str() {
                "send" => {
                    lab.sent.push(step.clone());
                    let n = JsValue::from(u32::try_from(lab.sent.len()).unwrap());
                    told_by(answer.call2(&JsValue::NULL, &n, &get(&step, "isLookup")).unwrap())
                }
                "wait" => {
                    lab.waits.push(step);
                    told_by(evaluate(&format!("({waited})")).into())
                }
                _ => String::new(),
            };
        }
        lab
    }

    /// Tells the call what came of its step, and gives the next one; its end is kept.
    fn tell(&mut self, answer: &str) -> JsValue {
        let step = parsed(&wasm::tell(self.number, answer.to_owned()));
        if get(&step, "do").is_undefined() {
            self.settled = step.clone();
        }
        step
    }
}

/// What the facade would tell: JSON text of an object, and a text as it stands.
fn told_by(answer: JsValue) -> String {
    let plain = if answer.is_undefined() { Some(String::new()) } else { answer.as_string() };
    plain.unwrap_or_else(|| JSON::stringify(&answer).unwrap().into())
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

fn evaluate(expression: &str) -> Function {
    Function::new_no_args(&format!("return {expression};")).call0(&JsValue::NULL).unwrap().unchecked_into()
}

fn assert_failure(settled: &JsValue, code: &str, outcome: &str) {
    let shown = String::from(JSON::stringify(settled).unwrap());
    assert_eq!((text(settled, "code"), text(settled, "outcome")), (code.into(), outcome.into()), "{shown}");
}

#[wasm_bindgen_test]
fn a_success_is_told_with_status_request_id_and_rate_limit() {
    let lab = Lab::run(
        "accounts.get",
        READ,
        "",
        "{ status: 201, headers: { 'x-request-id': 'r-1', 'x-ratelimit-limit': '200' } }",
    );
    let settled = &lab.settled;
    assert_eq!(get(&settled, "ok"), JsValue::TRUE);
    assert_eq!(get(&settled, "status"), 201);
    assert_eq!(get(&settled, "attempts"), 1);
    assert_eq!(text(&settled, "requestId"), "r-1");
    assert_eq!(get(&settled, "rateLimit.limit"), 200);
    assert_eq!(get(&lab.sent[0], "ms"), 9000);
}

#[wasm_bindgen_test]
fn the_heads_hold_everything_but_the_key() {
    let asked =
        r#""path":["5"],"query":"{\"a\":\"b c\"}","headers":{"x-trace":"t"},"method":"PUT","account":"se-9""#;
    let options = r#"{"baseUrl":"https://a.example/p","headers":{"User-Agent":"me"}}"#;
    let core = Core::new(&listed(OPTIONS, options));
    let call = format!("{{{}}}", asked.replace(r#"["5"]"#, r#"["/v9/new"]"#));
    let heads = parsed(&core.call(&listed(ASKED, &call), Vec::new(), false));
    assert_eq!(text(&heads, "request.method"), "PUT");
    assert_eq!(text(&heads, "request.url"), "https://a.example/p/v9/new?a=b%20c");
    assert_eq!(text(&heads, "request.headers.x-trace"), "t");
    assert_eq!(text(&heads, "request.headers.User-Agent"), "me");
    assert_eq!(text(&heads, "request.headers.On-Behalf-Of"), "se-9");
    assert!(get(&heads, "request.headers.API-Key").is_undefined());
}

#[wasm_bindgen_test]
fn what_may_have_been_bought_is_looked_for_and_handed_over_when_found() {
    let body = r#"{"shipment":{"external_shipment_id":"o-1","service_code":"usps"}}"#;
    let found =
        r#"{ status: 200, headers: {}, text: '{"external_shipment_id":"o-1","service_code":"usps"}' }"#;
    let answer = format!("isLookup ? {found} : {{ brokenOff: 'reset' }}");
    let lab = Lab::run("labels.create", WRITE, body, &answer);
    assert!(text(&lab.heads, "lookup.url").ends_with("/o-1"));
    let settled = &lab.settled;
    assert!(text(&settled, "found").contains("o-1"));
    assert_eq!(lab.sent.len(), 2);
    assert_eq!(get(&lab.sent[1], "isLookup"), JsValue::TRUE);
}

#[wasm_bindgen_test]
fn what_was_surely_not_sent_is_repeated_and_what_may_have_arrived_is_not() {
    let unsent = "n === 1 ? { notSent: 'refused' } : { status: 200, headers: {} }";
    let settled = Lab::run("warehouses.create", WRITE, "", unsent).settled;
    assert_eq!(get(&settled, "attempts"), 2);
    for fault in ["reset", "body", "timeout", "transport", "something else"] {
        let lab = Lab::run("warehouses.create", WRITE, "", &format!("{{ brokenOff: '{fault}' }}"));
        assert_failure(&lab.settled, "outcome_unknown", "unknown");
        assert_eq!(lab.sent.len(), 1);
    }
}

#[wasm_bindgen_test]
fn a_refusal_keeps_status_request_id_and_the_services_words() {
    let envelope = r#"{"request_id":"r-9","errors":[{"error_code":"unauthorized","message":"\u00e9 no"}]}"#;
    let answer = format!("{{ status: 401, headers: {{ 'retry-after': '2' }}, text: {envelope:?} }}");
    let settled = Lab::run("accounts.get", READ, "", &answer).settled;
    assert_failure(&settled, "authentication", "refused");
    assert_eq!(text(&settled, "requestId"), "r-9");
    assert_eq!(get(&settled, "status"), 401);
    assert_eq!(get(&settled, "retryAfterMs"), 2000);
    assert_eq!(text(&settled, "message"), "accounts.get was refused by the service (status 401): é no");
}

#[wasm_bindgen_test]
fn a_caller_who_gives_up_ends_the_call_wherever_it_is() {
    let before = Lab::run("warehouses.create", &format!(r#"{WRITE},"cancelled":true"#), "", "{}");
    assert_failure(&before.settled, "cancelled", "refused");
    assert_eq!(before.sent.len(), 0);
    let under_way = Lab::run("warehouses.create", WRITE, "", "{ cancelled: true }");
    assert_failure(&under_way.settled, "cancelled", "unknown");
    // The service says how long to wait: a wait drawn by lot may be of 0 ms, and then there is none.
    let busy = "{ status: 503, headers: { 'retry-after': '1' } }";
    let waiting = Lab::with_waits("accounts.get", READ, "", busy, "{ cancelled: true }");
    assert_failure(&waiting.settled, "cancelled", "refused");
    assert_eq!(waiting.sent.len(), 1);
    assert_eq!(text(&waiting.waits[0], "why"), "retry_after");
    let never_repeated = r#""path":["se-1"],"account":"se-1","hasBody":true"#;
    let no_key =
        Lab::run("carriers.addFunds", never_repeated, "", "{ notSent: 'transport', cancelled: true }");
    assert_failure(&no_key.settled, "cancelled", "refused");
    let in_time = Lab::run("accounts.get", READ, "", "{ status: 200, headers: {}, cancelled: true }");
    assert_eq!(get(&in_time.settled, "ok"), JsValue::TRUE);
}

#[wasm_bindgen_test]
fn an_answer_that_is_none_leaves_a_write_in_doubt_and_does_not_trap() {
    for answer in ["undefined", "null", "7", "''", "'{'", "'[1'", "{}", "[]"] {
        let lab = Lab::run("warehouses.create", WRITE, "", answer);
        assert_failure(&lab.settled, "outcome_unknown", "unknown");
        assert_eq!(lab.sent.len(), 1, "{answer}");
    }
}

#[wasm_bindgen_test]
fn calls_in_flight_together_end_each_in_their_own_way() {
    let mut calls: Vec<Lab> = (0..50).map(|_| Lab::begin("warehouses.create", WRITE, "")).collect();
    for call in &mut calls {
        assert_eq!(text(&call.tell(""), "do"), "send");
    }
    for (at, call) in calls.iter_mut().enumerate().rev() {
        let end = call.tell(&format!(r#"{{"status":{},"headers":{{}}}}"#, 200 + at));
        assert_eq!(get(&end, "status"), 200 + u32::try_from(at).unwrap());
    }
}

#[wasm_bindgen_test]
fn a_call_that_is_over_is_forgotten_and_its_number_given_to_the_next_one() {
    let ended = Lab::run("accounts.get", READ, "", "{ status: 200, headers: {} }");
    assert_eq!(wasm::tell(ended.number, String::new()), "");
    assert_eq!(wasm::tell(usize::MAX, String::new()), "");
    let next = Lab::begin("accounts.get", READ, "");
    assert_eq!(next.number, ended.number);
}

#[wasm_bindgen_test]
fn what_does_not_fit_the_operation_is_refused_and_nothing_begins() {
    let core = Core::new("[]");
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
        let refusal = parsed(&core.call(&listed(ASKED, &wrong), Vec::new(), true));
        assert_eq!(text(&refusal, "code"), "configuration", "{wrong}");
        assert!(get(&refusal, "number").is_undefined());
    }
}

#[wasm_bindgen_test]
fn options_that_are_not_fit_for_use_are_refused() {
    for refused in [
        r#"{"baseUrl":"http://a.example"}"#,
        r#"{"headers":{"on-behalf-of":"se-1"}}"#,
        r#"{"headers":{"a":"b\r\nc"}}"#,
    ] {
        let core = Core::new(&listed(OPTIONS, refused));
        let refusal = core.refusal().unwrap();
        assert_eq!(text(&parsed(&refusal), "code"), "configuration", "{refused}");
        assert_eq!(core.call("[]", Vec::new(), true), refusal);
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
