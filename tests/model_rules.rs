//! What the documents demand beyond types: broken one rule at a time, from fixtures that pass.

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
use shipstation_partner::schema::check::{Checker, Code, Direction, ExtraFields};

/// A change to a fixture's body: a value at a JSON pointer, or a field taken away.
enum Change {
    Put(&'static str, Value),
    Drop(&'static str),
}
use Change::{Drop, Put};

#[test]
fn a_label_needs_a_whole_address_it_comes_from_or_a_warehouse() {
    refused(
        "labels.create",
        &[Drop("/shipment/ship_from"), Drop("/shipment/warehouse_id")],
        &[("/shipment", Code::AnyOf)],
    );
    passes("labels.create", &[Drop("/shipment/ship_from"), Put("/shipment/warehouse_id", json!("se-7"))]);
    refused(
        "labels.create",
        &[Drop("/shipment/ship_from/phone")],
        &[("/shipment/ship_from/phone", Code::Required)],
    );
    passes("rates.calculate", &[Drop("/shipment/ship_from/phone")]);
}

#[test]
fn a_label_needs_a_service_a_destination_and_a_package_but_no_carrier() {
    let changes = [
        Drop("/shipment/service_code"),
        Drop("/shipment/ship_to"),
        Put("/shipment/packages", json!([])),
        Drop("/shipment/carrier_id"),
        Drop("/shipment/ship_date"),
    ];
    let issues = [
        ("/shipment/packages", Code::MinItems),
        ("/shipment/service_code", Code::Required),
        ("/shipment/ship_to", Code::Required),
    ];
    refused("labels.create", &changes, &issues);
}

#[test]
fn an_address_names_a_person_or_a_company() {
    let person = Drop("/shipment/ship_to/name");
    passes("labels.create", &[Drop("/shipment/ship_to/company_name")]);
    passes("labels.create", &[person]);
    let both = [Drop("/shipment/ship_to/name"), Drop("/shipment/ship_to/company_name")];
    refused("labels.create", &both, &[("/shipment/ship_to", Code::AnyOf)]);
    passes("registration.stampsCom", &[Drop("/address/name"), Drop("/address/company_name")]);
}

#[test]
fn the_second_address_line_may_be_empty_and_the_first_may_not() {
    passes("labels.create", &[Put("/shipment/ship_to/address_line2", json!(""))]);
    let path = "/shipment/ship_to/address_line1";
    refused("labels.create", &[Put(path, json!(""))], &[(path, Code::MinLength)]);
}

#[test]
fn values_are_compared_without_case() {
    for value in ["No", "YES", "unknown"] {
        passes("labels.create", &[Put("/shipment/ship_to/address_residential_indicator", json!(value))]);
    }
    let path = "/shipment/ship_to/address_residential_indicator";
    refused("labels.create", &[Put(path, json!("maybe"))], &[(path, Code::Enum)]);
}

#[test]
fn what_only_the_service_sets_is_refused() {
    let path = "/shipment/packages/0/tracking_number";
    refused("labels.create", &[Put(path, json!("1Z"))], &[(path, Code::ReadOnly)]);
    for path in ["/label_image_id", "/created_at", "/modified_at"] {
        let set = [Put(path, json!("img_DtBXupDBxREpHnwEXhTfgK"))];
        refused("accountImages.create", &set, &[(path, Code::ReadOnly)]);
        refused("accountImages.update", &set, &[(path, Code::ReadOnly)]);
    }
}

#[test]
fn a_new_picture_comes_whole_and_a_change_says_whether_it_is_the_default() {
    let parts = ["/image_content_type", "/image_data", "/name"];
    for path in parts {
        refused("accountImages.create", &[Drop(path)], &[(path, Code::Required)]);
        passes("accountImages.update", &[Drop(path)]);
    }
    passes("accountImages.create", &[Drop("/is_default")]);
    refused("accountImages.update", &[Drop("/is_default")], &[("/is_default", Code::Required)]);
    refused("accountImages.create", &[Put("/name", json!("n".repeat(51)))], &[("/name", Code::MaxLength)]);
}

#[test]
fn a_batch_has_an_id_of_the_callers_own_making() {
    passes("batches.create", &[Put("/external_batch_id", json!("2026-05-02 morning"))]);
    let path = "/external_batch_id";
    refused("batches.create", &[Put(path, json!(""))], &[(path, Code::MinLength)]);
    passes("batches.create", &[Drop("/process_labels"), Drop("/shipment_ids"), Drop("/rate_ids")]);
}

#[test]
fn a_webhook_is_changed_in_all_but_its_event() {
    passes("webhooks.update", &[Drop("/url"), Drop("/name"), Drop("/store_id")]);
    refused("webhooks.update", &[Put("/event", json!("track"))], &[("/event", Code::UnknownField)]);
    refused("webhooks.create", &[Put("/event", json!("label"))], &[("/event", Code::Enum)]);
}

#[test]
fn a_shipment_is_made_without_a_carrier_and_a_service_and_from_a_warehouse() {
    let at = "/shipments/0";
    let place = [Drop("/shipments/0/ship_from"), Drop("/shipments/0/warehouse_id")];
    refused("shipments.create", &place, &[(at, Code::AnyOf)]);
    passes("shipments.create", &[Drop("/shipments/0/ship_from")]);
    passes("shipments.create", &[Drop("/shipments/0/carrier_id"), Drop("/shipments/0/service_code")]);
    let id = "/shipments/0/shipment_id";
    refused("shipments.create", &[Put(id, json!("se-7"))], &[(id, Code::ReadOnly)]);
    refused("shipments.create", &[Put("/shipments", json!([]))], &[("/shipments", Code::MinItems)]);
}

#[test]
fn rates_are_for_one_shipment_named_or_described() {
    refused("rates.calculate", &[Put("/shipment_id", json!("se-7"))], &[("", Code::OneOf)]);
    refused("rates.calculate", &[Drop("/shipment")], &[("", Code::OneOf)]);
    passes("rates.calculate", &[Drop("/shipment"), Put("/shipment_id", json!("se-7"))]);
    noted("rates.calculate", &[Drop("/shipment/packages")], &[("/shipment", Code::AnyOf)]);
}

#[test]
fn a_registration_may_leave_out_what_no_document_requires_but_hears_of_it() {
    for (operation, fields) in [
        ("registration.stampsCom", &["/nickname", "/email", "/agree_to_carrier_terms", "/address"][..]),
        ("registration.ups", &["/nickname", "/email", "/end_user_ip_address", "/address"]),
        ("registration.dhlExpressWalleted", &["/nickname"]),
    ] {
        for field in fields {
            noted(operation, &[Drop(field)], &[("", Code::AnyOf)]);
        }
    }
}

#[test]
fn ups_takes_either_form_of_consent_and_hears_of_none() {
    passes("registration.ups", &[Drop("/accepted_terms"), Put("/agree_to_carrier_terms", json!(true))]);
    noted("registration.ups", &[Drop("/accepted_terms")], &[("", Code::AnyOf)]);
}

#[test]
fn an_account_without_a_country_is_noted_and_a_wrong_country_refused() {
    noted("accounts.create", &[Drop("/origin_country_code")], &[("", Code::AnyOf)]);
    let path = "/origin_country_code";
    refused("accounts.create", &[Put(path, json!("us"))], &[(path, Code::Pattern)]);
    refused("accounts.create", &[Put("/email", json!("ada"))], &[("/email", Code::Pattern)]);
    let short = [Put("/password", json!("secret")), Put("/email", json!("ada@heron.example"))];
    refused("accounts.create", &short, &[("/password", Code::MinLength)]);
}

#[test]
fn a_password_without_an_address_to_log_in_with_is_noted() {
    let password = || Put("/password", json!("correct horse"));
    noted("accounts.create", &[password()], &[("/email", Code::Required)]);
    passes("accounts.create", &[password(), Put("/email", json!("ada@heron.example"))]);
}

#[test]
fn a_label_of_a_whole_page_in_another_format_than_pdf_is_noted() {
    let page = || Put("/label_layout", json!("letter"));
    passes("labels.create", &[page(), Put("/label_format", json!("PDF"))]);
    passes("labels.create", &[page(), Drop("/label_format")]);
    noted("labels.create", &[page(), Put("/label_format", json!("zpl"))], &[("/label_format", Code::Enum)]);
}

#[test]
fn funds_are_added_in_dollars_or_pounds() {
    for currency in ["usd", "USD", "gbp"] {
        passes("carriers.addFunds", &[Put("/currency", json!(currency))]);
    }
    refused("carriers.addFunds", &[Put("/currency", json!("eur"))], &[("/currency", Code::Enum)]);
    refused("carriers.addFunds", &[Put("/amount", json!("10.0"))], &[("/amount", Code::Type)]);
    refused("carriers.addFunds", &[Put("/amount", json!(-1))], &[("/amount", Code::Minimum)]);
}

#[test]
fn auto_funding_takes_amounts_as_numbers_or_text() {
    passes("carriers.setAutoFunding", &[Put("/purchase_amount/amount", json!("100.00"))]);
    passes("carriers.setAutoFunding", &[Put("/purchase_amount/amount", json!(100))]);
    assert!(!check("carriers.setAutoFunding", &[Put("/purchase_amount/amount", json!("ten"))]).is_empty());
}

#[test]
fn auto_funding_is_switched_off_without_a_word_on_amounts() {
    let amounts = [
        Drop("/low_balance_purchase_threshold"),
        Drop("/purchase_amount"),
        Drop("/maximum_purchases_per_day"),
    ];
    let [a, b, c] = amounts;
    passes("carriers.setAutoFunding", &[a, b, c, Put("/is_enabled", json!(false))]);
    let path = "/maximum_purchases_per_day";
    refused("carriers.setAutoFunding", &[Put(path, json!(-1))], &[(path, Code::Minimum)]);
}

#[test]
fn who_insures_may_be_any_insurer_of_the_documents() {
    for insurer in ["parcelguard", "funding_source", "xcover", "carrier"] {
        passes("labels.create", &[Put("/shipment/insurance_provider", json!(insurer))]);
    }
    let path = "/shipment/insurance_provider";
    let acme = [Put(path, json!("acme")), Drop("/shipment/packages/0/insured_value")];
    refused("labels.create", &acme, &[(path, Code::Enum)]);
}

#[test]
fn a_null_is_not_what_a_rule_asks_for() {
    for name in [Put("/shipment/ship_to/company_name", json!(null)), Drop("/shipment/ship_to/company_name")] {
        let nobody = [Drop("/shipment/ship_to/name"), name];
        refused("labels.create", &nobody, &[("/shipment/ship_to", Code::AnyOf)]);
    }
    let nowhere = [Drop("/shipment/ship_from"), Put("/shipment/warehouse_id", json!(null))];
    refused("labels.create", &nowhere, &[("/shipment", Code::AnyOf)]);
    let options = json!({
        "bill_to_party": "third_party",
        "bill_to_account": "12345",
        "bill_to_country_code": "US",
        "bill_to_postal_code": null,
    });
    let path = "/shipment/advanced_options/bill_to_postal_code";
    refused(
        "labels.create",
        &[Put("/shipment/advanced_options", options)],
        &[(path, Code::Required), (path, Code::Required)],
    );
    // As the service writes it where nobody else is billed.
    let unset = json!({ "bill_to_account": null, "bill_to_party": null, "bill_to_postal_code": null });
    passes("labels.create", &[Put("/shipment/advanced_options", unset)]);
}

#[test]
fn an_account_to_bill_comes_with_its_party_country_and_postal_code() {
    let alone = Put("/shipment/advanced_options", json!({ "bill_to_account": "12345" }));
    let path = |name: &str| format!("/shipment/advanced_options/{name}");
    let names = ["bill_to_country_code", "bill_to_party", "bill_to_postal_code"].map(path);
    let issues: Vec<_> = names.iter().map(|path| (path.as_str(), Code::Required)).collect();
    refused("labels.create", &[alone], &issues);
    // FedEx Ground Collect bills a third party without one.
    let party = json!({
        "bill_to_party": "third_party",
        "bill_to_country_code": "US",
        "bill_to_postal_code": "78756",
    });
    noted(
        "labels.create",
        &[Put("/shipment/advanced_options", party)],
        &[(&path("bill_to_account"), Code::Required)],
    );
}

#[test]
fn what_comes_with_an_option_is_demanded_with_it() {
    let options = "/shipment/advanced_options";
    let freight = Drop("/shipment/advanced_options/freight_class");
    let path = "/shipment/advanced_options/freight_class";
    refused("labels.create", &[freight], &[(path, Code::Required)]);
    let nulls =
        json!({ "bill_to_party": null, "bill_to_account": null, "use_ups_ground_freight_pricing": null });
    passes("labels.create", &[Put(options, nulls)]);
    let path = "/shipment/customs/contents_explanation";
    refused("labels.create", &[Drop(path)], &[(path, Code::Required)]);
}

#[test]
fn rates_of_many_are_for_shipments_named_or_described_and_an_estimate_for_one_choice_of_carriers() {
    let described = Put("/shipments", json!([]));
    refused("rates.compareBulk", &[described], &[("", Code::OneOf), ("/shipments", Code::MinItems)]);
    refused("rates.compareBulk", &[Drop("/shipment_ids")], &[("", Code::OneOf)]);
    refused("rates.estimate", &[Put("/carrier_id", json!("se-7"))], &[("", Code::AtMostOne)]);
    passes("rates.estimate", &[Drop("/carrier_ids")]);
}

#[test]
fn where_the_service_picks_the_carrier_nobody_else_does() {
    let operation = "labels.createFromRateShopper";
    for path in ["/shipment/carrier_id", "/shipment/shipping_rule_id"] {
        refused(operation, &[Put(path, json!("se-7"))], &[(path, Code::UnknownField)]);
    }
    let path = "/shipment/service_code";
    refused(operation, &[Put(path, json!("ups_ground"))], &[(path, Code::UnknownField)]);
    refused(operation, &[Drop("/shipment/ship_from")], &[("/shipment", Code::AnyOf)]);
    noted(operation, &[Drop("/shipment/ship_to")], &[("/shipment", Code::AnyOf)]);
}

#[test]
fn only_a_label_from_a_rate_has_fields_of_ones_own() {
    let path = "/custom_field1";
    passes("labels.createFromRate", &[Put(path, json!("x"))]);
    refused("labels.createFromShipment", &[Put(path, json!("x"))], &[(path, Code::UnknownField)]);
}

#[test]
fn a_manifest_is_for_labels_or_for_a_carrier_a_warehouse_and_a_day_together() {
    let day = ["/carrier_id", "/warehouse_id", "/ship_date"];
    let labels_alone = [Drop(day[0]), Drop(day[1]), Drop(day[2]), Drop("/excluded_label_ids")];
    passes("manifests.create", &labels_alone);
    passes("manifests.create", &[Drop("/label_ids")]);
    for path in day {
        assert!(!check("manifests.create", &[Drop(path)]).is_empty(), "{path}");
    }
}

#[test]
fn a_pickup_names_labels_a_person_and_a_time_and_nothing_that_the_service_sets() {
    for path in ["/label_ids", "/contact_details", "/pickup_window", "/contact_details/email"] {
        refused("pickups.schedule", &[Drop(path)], &[(path, Code::Required)]);
    }
    let path = "/confirmation_number";
    refused("pickups.schedule", &[Put(path, json!("1"))], &[(path, Code::ReadOnly)]);
    let path = "/contact_details/phone";
    refused("pickups.schedule", &[Put(path, json!("555-12"))], &[(path, Code::MinLength)]);
}

#[test]
fn service_points_are_looked_for_around_one_place() {
    let operation = "servicePoints.list";
    refused(operation, &[Put("/address_query", json!("Austin"))], &[("", Code::OneOf)]);
    refused(operation, &[Drop("/address")], &[("", Code::OneOf)]);
    let north = [Drop("/address"), Put("/lat", json!(48.8))];
    refused(operation, &north, &[("/long", Code::Required)]);
    passes(operation, &[Drop("/address"), Put("/lat", json!(48.8)), Put("/long", json!(2.3))]);
}

#[test]
fn what_was_read_goes_back_without_what_the_service_set() {
    for (operation, path) in [
        ("warehouses.update", "/warehouse_id"),
        ("tags.create", "/tag_id"),
        ("shipments.update", "/total_weight"),
        ("shipments.parse", "/shipment/tags"),
    ] {
        // Null says as little as leaving it out.
        assert_eq!(check(operation, &[Put(path, json!(null))]), check(operation, &[]));
        let found = check(operation, &[Put(path, json!("x"))]);
        assert!(
            found.contains(&(Severity::Issue, path.to_owned(), Code::ReadOnly)),
            "{operation}: {found:?}"
        );
    }
}

#[test]
fn what_callers_send_and_the_service_takes_passes() {
    for value in [json!({ "reference1": "order 1" }), json!({ "reference1": null }), json!(null)] {
        passes("labels.create", &[Put("/shipment/packages/0/label_messages", value)]);
    }
    for path in
        ["/shipment/ship_date", "/shipment/advanced_options", "/shipment/return_to", "/validate_address"]
    {
        passes("labels.create", &[Put(path, json!(null))]);
    }
    for path in
        ["/shipment/ship_to/company_name", "/shipment/ship_to/instructions", "/shipment/ship_to/phone"]
    {
        passes("labels.create", &[Put(path, json!(""))]);
    }
    let item = |value| json!({ "contents": "gift", "non_delivery": "treat_as_abandoned", "customs_items": [{ "value": value }] });
    for value in [json!(25), json!({ "amount": 25, "currency": "USD" })] {
        passes("labels.create", &[Put("/shipment/customs", item(value))]);
    }
    refused(
        "labels.create",
        &[Put("/shipment/customs", item(json!("25")))],
        &[("/shipment/customs/customs_items/0/value", Code::Type)],
    );
    for time in ["2024-11-11T15:00:00.000", "2024-11-11", "2019-01-01T00:00:00+0000"] {
        passes("pickups.schedule", &[Put("/pickup_window/start_at", json!(time))]);
        passes("manifests.create", &[Drop("/label_ids"), Put("/ship_date", json!(time))]);
    }
    passes("rates.calculate", &[Put("/rate_type", json!("quick"))]);
    passes("rates.estimate", &[Drop("/to_city_locality"), Drop("/to_state_province")]);
    passes("addresses.validate", &[Drop("/0/city_locality"), Drop("/0/state_province")]);
}

#[test]
fn labels_are_combined_up_to_thirty() {
    let ids = |count: usize| Put("/label_ids", json!(vec!["se-1"; count]));
    passes("documents.combineLabels", &[ids(30)]);
    refused("documents.combineLabels", &[ids(31)], &[("/label_ids", Code::MaxItems)]);
}

#[test]
fn a_package_of_ups_has_a_code_with_two_underscores() {
    passes("labels.create", &[Put("/shipment/packages/0/package_code", json!("ups__express_box_large"))]);
    let path = "/shipment/packages/0/package_code";
    for code in ["_box", "box_", "Box"] {
        refused("labels.create", &[Put(path, json!(code))], &[(path, Code::Pattern)]);
    }
}

#[test]
fn customs_may_leave_out_what_has_a_default() {
    passes("labels.create", &[Put("/shipment/customs", json!({}))]);
}

fn passes(operation: &str, changes: &[Change]) {
    assert_eq!(check(operation, changes), []);
}

fn refused(operation: &str, changes: &[Change], issues: &[(&str, Code)]) {
    assert_eq!(check(operation, changes), found(Severity::Issue, issues));
}

fn noted(operation: &str, changes: &[Change], notes: &[(&str, Code)]) {
    assert_eq!(check(operation, changes), found(Severity::Note, notes));
}

type Found = (Severity, String, Code);

fn found(severity: Severity, findings: &[(&str, Code)]) -> Vec<Found> {
    findings.iter().map(|(path, code)| (severity, (*path).to_owned(), *code)).collect()
}

/// What the checker finds in the operation's fixture after the changes, by path.
fn check(operation: &str, changes: &[Change]) -> Vec<Found> {
    let row = operations::by_name(operation).unwrap();
    let path = format!("{}/tests/fixtures/operations/{operation}/request.json", env!("CARGO_MANIFEST_DIR"));
    let mut request: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let body = &mut request["body"];
    for change in changes {
        let (Put(pointer, _) | Drop(pointer)) = change;
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        let parent = body.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        match change {
            Put(_, value) => parent.insert(name.to_owned(), value.clone()),
            Drop(_) => Some(parent.remove(name).expect("the fixture has what is taken away")),
        };
    }
    let mut checker = Checker::new();
    let text = body.to_string();
    checker.check(text.as_bytes(), row.body.unwrap().shape, Direction::Request, ExtraFields::Refuse);
    let mut found: Vec<Found> =
        checker.findings().map(|finding| (finding.severity, finding.path, finding.code)).collect();
    found.sort_by(|one, other| one.1.cmp(&other.1));
    found
}
