//! Rules of a shipment that reach into its addresses and packages: broken one at a time, from fixtures that pass.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends by a panic; clippy sees only the functions marked as tests"
)]

use std::fs;

use serde_json::{Value, json};
use shipstation_partner::operations;
use shipstation_partner::schema::Severity;
use shipstation_partner::schema::check::{Checker, Direction, ExtraFields};

/// Operations that buy a label, and one that keeps a shipment, each with the way to the shipment.
const LABELS: [&str; 2] = ["labels.create", "labels.createFromRateShopper"];

#[test]
fn an_insured_value_needs_an_insurer() {
    for operation in LABELS {
        let found = check(operation, |shipment| {
            shipment.as_object_mut().unwrap().remove("insurance_provider");
        });
        let said = "issue /shipment/insurance_provider: is required where packages.insured_value is given";
        assert_eq!(found, [said], "{operation}");
    }
}

#[test]
fn nothing_insured_needs_no_insurer() {
    let found = check("labels.create", |shipment| {
        shipment.as_object_mut().unwrap().remove("insurance_provider");
        shipment["packages"][0].as_object_mut().unwrap().remove("insured_value");
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn an_insured_value_beside_no_insurer_is_noted_as_the_service_itself_writes_both() {
    let found = check("labels.create", |shipment| shipment["insurance_provider"] = json!("NONE"));
    let said = "note /shipment/insurance_provider: should be one of shipsurance, carrier, third_party, \
                funding_source, parcelguard, xcover where packages.insured_value is given";
    assert_eq!(found, [said]);
}

#[test]
fn what_goes_to_or_from_mexico_says_what_it_is_in_each_package() {
    for operation in LABELS {
        for end in ["ship_to", "ship_from"] {
            let mut found = check(operation, |shipment| {
                shipment[end]["country_code"] = json!("mx");
                let mut package = shipment["packages"][0].clone();
                package["content_description"] = json!("Socks");
                shipment["packages"] = json!([package.clone(), package]);
                shipment["packages"][1]["content_description"] = json!(null);
            });
            found.retain(|line| line.starts_with("issue"));
            let said = format!(
                "issue /shipment/packages/1/content_description: is required where {end}.country_code is MX"
            );
            assert_eq!(found, [said], "{operation}");
        }
    }
}

#[test]
fn a_shipment_to_keep_hears_what_its_label_will_need() {
    let found = check("shipments.create", |shipment| {
        shipment["ship_to"]["country_code"] = json!("MX");
        for package in shipment["packages"].as_array_mut().unwrap() {
            package.as_object_mut().unwrap().remove("content_description");
        }
    });
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("note /shipments/0/packages/0/content_description: should be given"),
        "{found:?}"
    );
}

#[test]
fn a_label_to_another_country_is_noted_without_customs() {
    let without = |shipment: &mut Value| {
        shipment.as_object_mut().unwrap().remove("customs");
    };
    let found = check("labels.create", without);
    let said =
        "note /shipment/customs: should be given where ship_from.country_code is not ship_to.country_code";
    assert_eq!(found, [said]);
    assert_eq!(check("labels.create", |shipment| shipment["customs"] = json!(null)), [said]);
    let at_home = check("labels.create", |shipment| {
        without(shipment);
        let country = shipment["ship_from"]["country_code"].as_str().unwrap().to_ascii_lowercase();
        shipment["ship_to"]["country_code"] = json!(country);
    });
    assert_eq!(at_home, [""; 0]);
}

#[test]
fn a_country_that_no_one_tells_asks_for_nothing() {
    let found = check("labels.create", |shipment| {
        shipment.as_object_mut().unwrap().remove("customs");
        shipment.as_object_mut().unwrap().remove("ship_from");
        shipment["warehouse_id"] = json!("se-7");
    });
    assert_eq!(found, [""; 0]);
}

#[test]
fn each_of_many_shipments_is_judged_by_its_own_addresses() {
    let row = operations::by_name("shipments.create").unwrap();
    let mut body = fixture("shipments.create");
    let mut other = body["shipments"][0].clone();
    for package in other["packages"].as_array_mut().unwrap() {
        package.as_object_mut().unwrap().remove("content_description");
    }
    other["ship_to"]["country_code"] = json!("US");
    body["shipments"][0]["ship_to"]["country_code"] = json!("MX");
    for package in body["shipments"][0]["packages"].as_array_mut().unwrap() {
        package["content_description"] = json!("Socks");
    }
    body["shipments"].as_array_mut().unwrap().push(other);
    assert_eq!(findings(row, &body), [""; 0]);
}

/// What the checker finds in the operation's fixture after a change to its shipment.
fn check(operation: &str, change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut body = fixture(operation);
    let shipment =
        if body.get("shipments").is_some() { &mut body["shipments"][0] } else { &mut body["shipment"] };
    change(shipment);
    findings(operations::by_name(operation).unwrap(), &body)
}

fn fixture(operation: &str) -> Value {
    let path = format!("{}/tests/fixtures/operations/{operation}/request.json", env!("CARGO_MANIFEST_DIR"));
    let request: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    request["body"].clone()
}

fn findings(row: &operations::Operation, body: &Value) -> Vec<String> {
    let mut checker = Checker::new();
    let shape = row.body.unwrap().shape;
    checker.check(body.to_string().as_bytes(), shape, Direction::Request, ExtraFields::Refuse);
    let told = checker.findings().map(|finding| {
        let severity = if finding.severity == Severity::Issue { "issue" } else { "note" };
        format!("{severity} {}: {}", finding.path, finding.message)
    });
    told.collect()
}
