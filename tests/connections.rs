//! What connects each carrier, by its name in the path.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends by a panic; clippy sees only the functions marked as tests"
)]

use std::collections::BTreeMap;

use serde_json::{Value, json};
use shipstation_partner::operations::{self, Operation};
use shipstation_partner::request::{RequestError, validate};
use shipstation_partner::schema::check::{Code, Finding};
use shipstation_partner::schema::{Kind, Severity};

/// A body for each documented carrier.
fn bodies() -> BTreeMap<String, Value> {
    serde_json::from_str(include_str!("fixtures/connections.json")).unwrap()
}

fn connect() -> &'static Operation {
    operations::by_name("connections.connect").unwrap()
}

fn findings(carrier: &str, body: &Value) -> Vec<Finding> {
    validate(connect(), &[carrier, "se-1"], &body.to_string()).unwrap().findings
}

/// What refuses a body, as its path and code.
fn issues(carrier: &str, body: &Value) -> Vec<(String, Code)> {
    let all = findings(carrier, body).into_iter().filter(|finding| finding.severity == Severity::Issue);
    all.map(|finding| (finding.path, finding.code)).collect()
}

fn without(body: &Value, name: &str) -> Value {
    let mut fields = body.as_object().unwrap().clone();
    fields.remove(name);
    Value::Object(fields)
}

#[test]
fn each_documented_carrier_takes_its_own_body_with_every_field() {
    let bodies = bodies();
    let known: Vec<&str> = connect().variants.unwrap().known.iter().map(|variant| variant.value).collect();
    assert_eq!(bodies.keys().map(String::as_str).collect::<Vec<_>>(), known);
    for (carrier, body) in &bodies {
        assert_eq!(findings(carrier, body), [], "{carrier}");
    }
}

#[test]
fn what_a_carrier_asks_for_must_be_there_and_nothing_else() {
    for (at, (carrier, body)) in bodies().iter().enumerate() {
        let Kind::Object(object) = &connect().body_shape(Some(at)).unwrap().kind else { panic!("{carrier}") };
        for (index, field) in object.fields.iter().enumerate() {
            let name = field.key.name();
            let missing = issues(carrier, &without(body, name));
            let needed = object.required_in_request >> index & 1 == 1;
            let expected = if needed { vec![(format!("/{name}"), Code::Required)] } else { Vec::new() };
            let paired = carrier == "dhl_express" && (name == "site_id" || name == "password");
            assert!(missing == expected || paired, "{carrier}: {name}: {missing:?}");
        }
        let mut more = body.clone();
        more["secret_handshake"] = json!("yes");
        assert_eq!(issues(carrier, &more), [("/secret_handshake".to_owned(), Code::UnknownField)]);
    }
}

#[test]
fn dhl_express_wants_site_and_password_together_or_neither() {
    let body = &bodies()["dhl_express"];
    assert_eq!(issues("dhl_express", &without(body, "site_id")), [("/site_id".to_owned(), Code::Required)]);
    assert_eq!(issues("dhl_express", &without(body, "password")), [("/password".to_owned(), Code::Required)]);
    assert_eq!(issues("dhl_express", &without(&without(body, "site_id"), "password")), []);
}

#[test]
fn an_account_may_be_connected_twice_in_either_spelling_of_the_wish() {
    let mut body = bodies()["seko"].clone();
    for wish in [json!("true"), json!("false"), json!(true)] {
        body["allow_duplicate_account_number"] = wish;
        assert_eq!(findings("seko", &body), []);
    }
    body["allow_duplicate_account_number"] = json!("perhaps");
    assert_ne!(issues("seko", &body), []);
}

#[test]
fn dhl_ecommerce_is_told_that_it_gives_no_rates_without_a_key() {
    let body = without(&bodies()["dhl_ecommerce"], "api_key");
    let told = findings("dhl_ecommerce", &body);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].severity, told[0].code), (Severity::Note, Code::AnyOf));
}

#[test]
fn a_carrier_that_nobody_documents_takes_any_object_and_the_caller_is_told() {
    let told = findings("evri", &json!({ "nickname": "Evri", "client_code": 77 }));
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].severity, told[0].code), (Severity::Note, Code::UnknownVariant));
    assert_eq!(issues("evri", &json!("secret")), [(String::new(), Code::Type)]);
    assert_eq!(validate(connect(), &[], "{}"), Err(RequestError::MissingArgument("carrier_name")));
}

#[test]
fn what_lets_the_service_in_is_never_shown() {
    let mut body = bodies()["seko"].clone();
    body["access_key"] = json!(7);
    let told = findings("seko", &body);
    assert_eq!((told[0].path.as_str(), told[0].received.as_str()), ("/access_key", "[secret]"));
}
