//! The JavaScript boundary, with the facade's part done by the test. Runs in Node and in browsers.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    reason = "a test ends by a panic; clippy sees only the functions marked as tests"
)]

use js_sys::{Array, Function, JSON, Reflect};
use shipstation_partner::call::wire::{BROKEN_OFF, FAILURES, NOT_SENT, NOTHING};
use shipstation_partner::operations;
use shipstation_partner::wasm::{self, Core, operations_text};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// A client's options, in the order in which the core reads them.
const OPTIONS: &[&str] = &["baseUrl", "region", "headers", "timeoutMs", "deadlineMs", "maxRetries", "queues"];

/// What a step asks for, by number.
const STEPS: &[&str] = &["nothing", "queue", "send", "wait", "ended", "succeeded"];

/// What is given by name, as the list that the core takes.
fn listed(order: &[&str], given: &str) -> String {
    let named: serde_json::Map<_, _> = serde_json::from_str(given).unwrap();
    assert!(named.keys().all(|name| order.contains(&name.as_str())), "{given}");
    let list: Vec<serde_json::Value> =
        order.iter().map(|name| named.get(*name).cloned().unwrap_or_default()).collect();
    serde_json::Value::from(list).to_string()
}

/// What is asked for.
#[derive(Clone, Copy)]
struct Asked {
    operation: i32,
    method: Option<&'static str>,
    path: Option<&'static str>,
    query: Option<&'static str>,
    account: Option<&'static str>,
    headers: Option<&'static str>,
    body: &'static str,
    resumed_after_ms: Option<u32>,
}

impl Asked {
    const READ: Self = Self { path: Some(r#"["5"]"#), ..Self::NOTHING };
    const WRITE: Self = Self { account: Some("se-123456"), body: "{}", ..Self::NOTHING };
    const NOTHING: Self = Self {
        operation: -1,
        method: None,
        path: None,
        query: None,
        account: None,
        headers: None,
        body: "",
        resumed_after_ms: None,
    };

    fn of(self, operation: &str) -> Self {
        let index = operations::all().position(|row| row.name == operation).unwrap();
        Self { operation: i32::try_from(index).unwrap(), ..self }
    }

    fn head(self, core: &Core) -> JsValue {
        let account = self.account.map(str::to_owned);
        parsed(&core.head(self.operation, account, Some(self.rest()), !self.body.is_empty()))
    }

    fn rest(self) -> String {
        let json = |text: Option<&str>| serde_json::Value::from(text).to_string();
        let (path, headers) = (self.path.unwrap_or("[]"), self.headers.unwrap_or("null"));
        format!("[{},{path},{},{headers}]", json(self.method), json(self.query))
    }
}

/// A step, as the core's number says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    what: &'static str,
    is_lookup: bool,
    why: u8,
    ms: u32,
}

impl Step {
    fn of(code: f64) -> Self {
        let code = code as u64;
        Self {
            what: STEPS[(code & 7) as usize],
            is_lookup: code & 8 != 0,
            why: (code >> 4 & 3) as u8,
            ms: u32::try_from(code >> 6).unwrap(),
        }
    }
}

/// One call, with the facade's part done by the test.
struct Lab {
    number: u32,
    asked: Asked,
    is_in_question: bool,
    /// The messages and the waits that were asked for, and the look-ups' heads.
    sent: Vec<Step>,
    waits: Vec<Step>,
    lookups: Vec<JsValue>,
    /// How it ended; undefined for a plain success.
    settled: JsValue,
}

impl Lab {
    /// A call that is taken up and not started.
    fn begin(operation: &str, asked: Asked) -> Self {
        let core = Core::new(&listed(OPTIONS, r#"{"timeoutMs":9000}"#));
        let asked = asked.of(operation);
        let earlier = asked.resumed_after_ms.map_or(-1.0, f64::from);
        let number = core.begin(asked.operation, false, 9_000, 180_000, 2, earlier);
        let (sent, waits, lookups) = (Vec::new(), Vec::new(), Vec::new());
        Self { number, asked, is_in_question: false, sent, waits, lookups, settled: JsValue::UNDEFINED }
    }

    /// A call that has ended, its `n`-th message answered with what this JavaScript expression of `n` and `isLookup`
    /// gives: `{ status?, notSent?, brokenOff?, cancelled?, retryAfter?, text? }`.
    fn run(operation: &str, asked: Asked, answer: &str) -> Self {
        let mut lab = Self::begin(operation, asked);
        lab.go(answer, "{}");
        lab
    }

    fn go(&mut self, answer: &str, waited: &str) {
        let answer = evaluate(&format!("(n, isLookup) => ({answer})"));
        if self.asked.resumed_after_ms.is_some() {
            self.question();
        }
        let mut step = Step::of(wasm::start(self.number, false));
        loop {
            step = match step.what {
                "send" => {
                    self.sent.push(step);
                    if step.is_lookup {
                        self.lookups.push(parsed(&wasm::lookup_head(self.number)));
                    }
                    let n = JsValue::from(u32::try_from(self.sent.len()).unwrap());
                    self.tell(&answer.call2(&JsValue::NULL, &n, &step.is_lookup.into()).unwrap())
                }
                "wait" => {
                    self.waits.push(step);
                    self.tell(&evaluate(&format!("({waited})")).into())
                }
                "ended" => {
                    self.settled = parsed(&wasm::ended(self.number));
                    break;
                }
                _ => break,
            };
        }
    }

    /// Tells the call what came of its step, and gives the next one.
    fn tell(&mut self, answer: &JsValue) -> Step {
        let fault = |name: &str, first: u32| {
            let word = get(answer, name).as_string()?;
            let place = FAILURES.iter().position(|failure| failure.word() == word);
            Some(first + u32::try_from(place.unwrap_or(99)).unwrap())
        };
        let status = get(answer, "status").as_f64().map(|status| status as u32);
        let what =
            status.or(fault("notSent", NOT_SENT)).or(fault("brokenOff", BROKEN_OFF)).unwrap_or(NOTHING);
        if !(200..300).contains(&what) {
            self.question();
        }
        let (retry_after, text) = (get(answer, "retryAfter").as_string(), get(answer, "text").as_string());
        Step::of(wasm::tell(self.number, what, get(answer, "cancelled").is_truthy(), retry_after, text))
    }

    fn question(&mut self) {
        if !core::mem::replace(&mut self.is_in_question, true) {
            let Asked { operation, account, body, .. } = self.asked;
            let (account, rest) = (account.map(str::to_owned), Some(self.asked.rest()));
            wasm::question(self.number, operation, account, rest, body.as_bytes().to_vec(), 0.0);
        }
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

fn evaluate(expression: &str) -> Function {
    Function::new_no_args(&format!("return {expression};")).call0(&JsValue::NULL).unwrap().unchecked_into()
}

fn assert_failure(settled: &JsValue, code: &str, outcome: &str) {
    let shown = String::from(JSON::stringify(settled).unwrap());
    assert_eq!((text(settled, "code"), text(settled, "outcome")), (code.into(), outcome.into()), "{shown}");
}

#[wasm_bindgen_test]
fn a_plain_success_is_a_number_and_the_call_is_forgotten() {
    let mut lab = Lab::begin("accounts.get", Asked::READ);
    let sending = Step { what: "send", is_lookup: false, why: 0, ms: 9000 };
    assert_eq!(Step::of(wasm::start(lab.number, false)), sending);
    assert_eq!(lab.tell(&evaluate("{ status: 201 }").into()).what, "succeeded");
    assert_eq!(Step::of(wasm::tell(lab.number, 200, false, None, None)).what, "nothing");
    assert_eq!(wasm::ended(lab.number), "");
}

#[wasm_bindgen_test]
fn the_rate_limit_is_read_from_headers() {
    assert_eq!(wasm::rate_limit(r#"["200","17",null]"#, ""), r#"{"limit":200,"remaining":17}"#);
    assert_eq!(wasm::rate_limit(r#"["many"]"#, ""), "{}");
}

#[wasm_bindgen_test]
fn the_head_holds_everything_but_the_key() {
    let options = r#"{"baseUrl":"https://a.example/p","headers":{"User-Agent":"me"}}"#;
    let asked = Asked {
        method: Some("PUT"),
        path: Some(r#"["/v9/new"]"#),
        query: Some(r#"{"a":"b c"}"#),
        account: Some("se-9"),
        headers: Some(r#"{"x-trace":"t"}"#),
        ..Asked::NOTHING
    };
    let head = asked.head(&Core::new(&listed(OPTIONS, options)));
    assert_eq!(text(&head, "method"), "PUT");
    assert_eq!(text(&head, "url"), "https://a.example/p/v9/new?a=b%20c");
    assert_eq!(text(&head, "headers.x-trace"), "t");
    assert_eq!(text(&head, "headers.User-Agent"), "me");
    assert_eq!(text(&head, "headers.On-Behalf-Of"), "se-9");
    assert!(get(&head, "headers.API-Key").is_undefined());
}

const LABEL: Asked =
    Asked { body: r#"{"shipment":{"external_shipment_id":"o-1","service_code":"usps"}}"#, ..Asked::WRITE };
const FOUND: &str =
    r#"{ status: 200, text: '{"label_id":"se-7","external_shipment_id":"o-1","service_code":"usps"}' }"#;

#[wasm_bindgen_test]
fn what_may_have_been_bought_is_looked_for_and_handed_over_when_found() {
    let lab = Lab::run("labels.create", LABEL, &format!("isLookup ? {FOUND} : {{ brokenOff: 'reset' }}"));
    assert!(text(&lab.lookups[0], "url").ends_with("/o-1"));
    assert_eq!(text(&lab.lookups[0], "headers.On-Behalf-Of"), "se-123456");
    assert_eq!(get(&lab.settled, "ok"), JsValue::TRUE);
    assert!(text(&lab.settled, "found").contains("o-1"));
    assert_eq!(get(&lab.settled, "isEarlier"), JsValue::FALSE);
    assert_eq!(lab.sent.iter().map(|step| step.is_lookup).collect::<Vec<_>>(), [false, true]);
}

#[wasm_bindgen_test]
fn what_was_there_before_any_doubt_is_told_as_such() {
    let refused = r#"{ status: 400, text: '{"errors":[{"error_code":"identifier_conflict"}]}' }"#;
    let lab = Lab::run("labels.create", LABEL, &format!("isLookup ? {FOUND} : {refused}"));
    assert_eq!(get(&lab.settled, "ok"), JsValue::TRUE);
    assert_eq!(get(&lab.settled, "isEarlier"), JsValue::TRUE);
}

#[wasm_bindgen_test]
fn what_is_in_the_way_is_told_by_the_field_that_it_has() {
    let refused = r#"{ status: 400, text: '{"errors":[{"error_code":"identifier_conflict"}]}' }"#;
    let voided = r#"{ status: 200, text: '{"label_id":"se-7","voided":true}' }"#;
    let lab = Lab::run("labels.create", LABEL, &format!("isLookup ? {voided} : {refused}"));
    assert_failure(&lab.settled, "conflict", "refused");
    let said =
        "labels.create: something else has this shipment.external_shipment_id, or what had it is out of use";
    assert_eq!(text(&lab.settled, "message"), said);
}

#[wasm_bindgen_test]
fn a_call_that_goes_on_with_an_earlier_one_looks_first() {
    let asked = Asked { resumed_after_ms: Some(60_000), ..LABEL };
    let lab = Lab::run("labels.create", asked, FOUND);
    assert!(text(&lab.settled, "found").contains("o-1"));
    assert_eq!(lab.sent.iter().map(|step| step.is_lookup).collect::<Vec<_>>(), [true]);
    let without_id = Lab::run("labels.create", Asked { body: "{}", ..asked }, FOUND);
    assert_failure(&without_id.settled, "outcome_unknown", "unknown");
    assert_eq!(without_id.sent, []);
}

#[wasm_bindgen_test]
fn without_anything_to_look_for_what_may_have_been_bought_is_in_doubt() {
    let no_id = Asked { body: r#"{"shipment":{}}"#, ..Asked::WRITE };
    let lab = Lab::run("labels.create", no_id, "{ brokenOff: 'reset' }");
    assert_failure(&lab.settled, "outcome_unknown", "unknown");
    // As where the facade tells nothing of it.
    let mut untold = Lab::begin("labels.create", LABEL);
    untold.is_in_question = true;
    untold.go("{ brokenOff: 'reset' }", "{}");
    assert_failure(&untold.settled, "outcome_unknown", "unknown");
    assert_eq!((lab.sent.len(), untold.sent.len()), (1, 1));
}

#[wasm_bindgen_test]
fn what_was_surely_not_sent_is_repeated_and_what_may_have_arrived_is_not() {
    let unsent = "n === 1 ? { notSent: 'refused' } : { status: 200 }";
    let settled = Lab::run("warehouses.create", Asked::WRITE, unsent).settled;
    assert_eq!(get(&settled, "attempts"), 2);
    for fault in ["reset", "body", "timeout", "transport", "something else"] {
        let lab = Lab::run("warehouses.create", Asked::WRITE, &format!("{{ brokenOff: '{fault}' }}"));
        assert_failure(&lab.settled, "outcome_unknown", "unknown");
        assert_eq!(lab.sent.len(), 1);
    }
}

#[wasm_bindgen_test]
fn a_refusal_keeps_status_request_id_and_the_services_words() {
    let envelope = r#"{"request_id":"r-9","errors":[{"error_code":"unauthorized","message":"\u00e9 no"}]}"#;
    let answer = format!("{{ status: 401, retryAfter: '2', text: {envelope:?} }}");
    let settled = Lab::run("accounts.get", Asked::READ, &answer).settled;
    assert_failure(&settled, "authentication", "refused");
    assert_eq!(text(&settled, "requestId"), "r-9");
    assert_eq!(get(&settled, "status"), 401);
    assert_eq!(get(&settled, "retryAfterMs"), 2000);
    assert_eq!(text(&settled, "message"), "accounts.get was refused by the service (status 401): é no");
}

#[wasm_bindgen_test]
fn a_caller_who_gives_up_ends_the_call_wherever_it_is() {
    let before = Lab::begin("warehouses.create", Asked::WRITE);
    assert_eq!(Step::of(wasm::start(before.number, true)).what, "ended");
    assert_failure(&parsed(&wasm::ended(before.number)), "cancelled", "refused");
    let under_way = Lab::run("warehouses.create", Asked::WRITE, "{ cancelled: true }");
    assert_failure(&under_way.settled, "cancelled", "unknown");
    // The service says how long to wait: a wait drawn by lot may be of 0 ms, and then there is none.
    let mut waiting = Lab::begin("accounts.get", Asked::READ);
    waiting.go("{ status: 503, retryAfter: '1' }", "{ cancelled: true }");
    assert_failure(&waiting.settled, "cancelled", "refused");
    assert_eq!(waiting.sent.len(), 1);
    assert_eq!(waiting.waits[0].why, 1);
    let never_repeated = Asked { path: Some(r#"["se-1"]"#), ..Asked::WRITE };
    let no_key = Lab::run("carriers.addFunds", never_repeated, "{ notSent: 'transport', cancelled: true }");
    assert_failure(&no_key.settled, "cancelled", "refused");
    let in_time = Lab::run("accounts.get", Asked::READ, "{ status: 200, cancelled: true }");
    assert!(in_time.settled.is_undefined());
}

#[wasm_bindgen_test]
fn an_answer_that_is_none_leaves_a_write_in_doubt_and_does_not_trap() {
    for what in [NOTHING, 1150, 1201, u32::MAX] {
        let lab = Lab::begin("warehouses.create", Asked::WRITE);
        wasm::start(lab.number, false);
        assert_eq!(Step::of(wasm::tell(lab.number, what, false, None, None)).what, "ended", "{what}");
        assert_failure(&parsed(&wasm::ended(lab.number)), "outcome_unknown", "unknown");
    }
}

#[wasm_bindgen_test]
fn calls_in_flight_together_end_each_in_their_own_way() {
    let calls: Vec<Lab> = (0..50).map(|_| Lab::begin("warehouses.create", Asked::WRITE)).collect();
    for call in &calls {
        assert_eq!(Step::of(wasm::start(call.number, false)).what, "send");
    }
    for (at, call) in calls.iter().enumerate().rev() {
        let status = 430 + u32::try_from(at).unwrap();
        wasm::tell(call.number, status, false, None, None);
        assert_eq!(get(&parsed(&wasm::ended(call.number)), "status"), status);
    }
}

#[wasm_bindgen_test]
fn a_call_that_is_over_is_forgotten_and_its_number_given_to_the_next_one() {
    let over = Lab::run("accounts.get", Asked::READ, "{ status: 404 }");
    assert_eq!(Step::of(wasm::start(over.number, false)).what, "nothing");
    assert_eq!(Step::of(wasm::tell(u32::MAX, 200, false, None, None)).what, "nothing");
    assert_eq!(Lab::begin("accounts.get", Asked::READ).number, over.number);
}

#[wasm_bindgen_test]
fn what_does_not_fit_the_operation_is_refused_and_nothing_begins() {
    let core = Core::new("[]");
    let get_account = Asked::NOTHING.of("accounts.get");
    let five = Asked { path: Some(r#"["5"]"#), ..get_account };
    let custom = Asked { method: Some("GET"), ..Asked::NOTHING };
    for wrong in [
        Asked::NOTHING,
        Asked { operation: 99_999, ..Asked::NOTHING },
        Asked { method: Some("TRACE"), path: Some(r#"["/v1/x"]"#), ..custom },
        Asked { path: Some(r#"["//evil.example"]"#), ..custom },
        get_account,
        Asked { path: Some("[7]"), ..get_account },
        Asked { account: Some("se-1"), ..five },
        Asked { account: Some("x"), ..five },
        Asked { query: Some("{}"), ..five },
        Asked { body: "{}", ..five },
        Asked { headers: Some(r#"{"api-key":"x"}"#), ..five },
        Asked { headers: Some(r#"{"a":7}"#), ..five },
    ] {
        let refusal = wrong.head(&core);
        assert_eq!(text(&refusal, "code"), "configuration");
    }
    let none = core.begin(99_999, false, 9_000, 180_000, 2, -1.0);
    assert_eq!(Step::of(wasm::start(none, false)).what, "nothing");
}

#[wasm_bindgen_test]
fn a_client_says_what_its_limits_are_given_or_not() {
    let core = Core::new(&listed(OPTIONS, r#"{"timeoutMs":9000}"#));
    assert_eq!(core.limits(), r#"{"timeoutMs":9000,"deadlineMs":180000,"maxRetries":2}"#);
}

#[wasm_bindgen_test]
fn options_that_are_not_fit_for_use_are_refused() {
    for refused in [
        r#"{"baseUrl":"http://a.example"}"#,
        r#"{"headers":{"on-behalf-of":"se-1"}}"#,
        r#"{"headers":{"a":"b\r\nc"}}"#,
    ] {
        let core = Core::new(&listed(OPTIONS, refused));
        let refusal = core.limits();
        assert_eq!(text(&parsed(&refusal), "code"), "configuration", "{refused}");
        assert_eq!(
            text(&Asked::READ.of("accounts.get").head(&core), "message"),
            text(&parsed(&refusal), "message")
        );
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
