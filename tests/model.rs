//! The records and rows, against the documents' examples and a pair of fixtures per operation.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test ends by a panic; clippy sees only the functions marked as tests"
)]
#![allow(clippy::match_same_arms, reason = "the operations stand by subject")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shipstation_partner::model::{
    Account, AccountImage, AccountImageChanges, AccountImagePage, AccountPage, AccountQuery, AccountSettings,
    AddedFunds, AddedStampsFunds, AddressText, AddressToValidate, AdjustmentReportPage,
    AdjustmentReportQuery, ApiKey, AutoFunding, Balance, Batch, BatchErrorPage, BatchErrorQuery, BatchItems,
    BatchPage, BatchProcessing, BatchQuery, BulkRate, BulkRateRequest, Carrier, CarrierList,
    CarrierOptionList, CarrierServiceList, CombinedLabelFile, CombinedLabels, CreatedManifests,
    CreatedShipments, DeletedPickup, DhlExpressRegistration, DraftShipment, EphemeralToken,
    EphemeralTokenQuery, FedexSettings, FileQuery, Label, LabelDownloadQuery, LabelOptions, LabelPage,
    LabelQuery, LabelVoid, LoginConnection, Manifest, ManifestPage, ManifestQuery, Money, NewAccount,
    NewAccountImage, NewApiKey, NewBatch, NewFunds, NewLabel, NewManifest, NewPickup, NewRateShopperLabel,
    NewShipments, NewTheme, NewWarehouse, NewWebhook, PackageType, PackageTypeList, ParsedShipment,
    PartialShipment, Pickup, PickupPage, PickupQuery, Rate, RateEstimate, RateEstimateRequest,
    RateLabelOptions, RateRequest, RateResponse, RatedShipment, RecognizedAddress, RegisteredCarrier,
    ReturnLabelOptions, ServicePointList, ServicePointReply, ServicePointSearch, Shipment, ShipmentPage,
    ShipmentQuery, ShipmentRatesQuery, ShipmentTagChanges, ShipmentText, ShipsuranceConnection,
    StampsComRegistration, Tag, TagList, TagNames, Theme, ThemeChanges, TrackingLog, TrackingQuery,
    UpsConnection, UpsRegistration, UpsSettings, UpsWalletedSettings, ValidatedAddress, Warehouse,
    WarehouseList, WarehouseSettings, Webhook, WebhookChanges,
};
use shipstation_partner::operations::{self, Ask, Mark, Operation, Retry, Spends};
use shipstation_partner::schema::check::{Checker, Direction, ExtraFields};
use shipstation_partner::schema::{Schema, Shape};

#[test]
fn every_example_of_the_documents_passes_as_it_stands() {
    use Direction::{Reply, Request};
    seed::<StampsComRegistration>("stamps_com.request", Request);
    seed::<RegisteredCarrier>("stamps_com.reply", Reply);
    seed::<UpsRegistration>("ups.request", Request);
    seed::<RegisteredCarrier>("ups.reply", Reply);
    seed::<UpsWalletedSettings>("ups_walleted_settings.request", Request);
    seed::<DhlExpressRegistration>("dhl_express.request", Request);
    seed::<RegisteredCarrier>("dhl_express.reply", Reply);
    seed::<NewFunds>("stamps_com_add_funds.request", Request);
    seed::<AddedStampsFunds>("stamps_com_add_funds.reply", Reply);
    seed::<AutoFunding>("auto_funding.request", Request);
    seed::<NewLabel>("label.request", Request);
    seed::<Label>("label.reply", Reply);
}

#[test]
fn every_operation_has_a_pair_of_fixtures_that_passes() {
    for operation in operations::all() {
        let request = operation_fixture(operation, "request");
        let arguments = request["arguments"].as_array().map_or(0, Vec::len);
        assert_eq!(arguments, operation.path_arguments().count(), "{}: arguments", operation.name);
        let path: Vec<&str> =
            request["arguments"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let variant = operation.variant(&path);
        assert_eq!(variant.is_some(), operation.variants.is_some(), "{}: variant", operation.name);
        part(operation, operation.query, &request["query"], Direction::Request);
        part(operation, operation.body_shape(variant), &request["body"], Direction::Request);
        let reply = operation_fixture(operation, "reply");
        part(operation, operation.reply_shape(variant), &reply, Direction::Reply);
    }
}

#[test]
fn every_fixture_belongs_to_an_operation() {
    for entry in fs::read_dir(fixtures().join("operations")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(operations::by_name(&name).is_some(), "{name} is no operation");
    }
}

#[test]
fn serde_reads_and_writes_every_fixture_without_loss() {
    for operation in operations::all() {
        let request = operation_fixture(operation, "request");
        let parts = [&request["query"], &request["body"]].into_iter().filter(|part| !part.is_null());
        parts.for_each(|part| round_trip_request(operation.name, part));
        let reply = operation_fixture(operation, "reply");
        if !reply.is_null() {
            round_trip_reply(operation.name, &reply);
        }
    }
}

#[test]
fn a_builder_makes_the_dhl_example_and_leaves_out_what_was_not_said() {
    let built = DhlExpressRegistration::builder().nickname("My DHL Account").build();
    let text = fs::read_to_string(fixtures().join("seed/dhl_express.request.json")).unwrap();
    assert_eq!(built, serde_json::from_str(&text).unwrap());
    let account = NewAccount::builder().external_account_id("seller-00417").origin_country_code("US").build();
    let sent = serde_json::json!({ "external_account_id": "seller-00417", "origin_country_code": "US" });
    assert_eq!(serde_json::to_value(account).unwrap(), sent);
}

/// What is bought and cannot be asked for: no list of the service shows what it was made from.
const UNFINDABLE: &[&str] = &["labels.createReturn"];

#[test]
fn what_spends_money_is_never_repeated_blindly() {
    for operation in operations::all() {
        match operation.spends {
            Spends::Nothing => {}
            Spends::Balance if UNFINDABLE.contains(&operation.name) => {
                assert!(matches!(operation.retry, Retry::OnlyIfUnsent), "{}", operation.name);
            }
            Spends::Balance => {
                let retry = operation.retry;
                let asks = matches!(retry, Retry::AfterLookup(_) | Retry::OnlyIfUnsent);
                assert!(asks, "{}", operation.name);
            }
            Spends::PaymentMethod => assert!(matches!(operation.retry, Retry::Never), "{}", operation.name),
        }
    }
}

#[test]
fn a_lookup_is_a_read_that_can_be_asked_with_what_the_request_holds() {
    for operation in operations::all() {
        let Retry::AfterLookup(lookup) = operation.retry else { continue };
        assert!(matches!(lookup.with.retry, Retry::Safe), "{}", operation.name);
        assert!(operations::by_name(lookup.with.name).is_some(), "{}", operation.name);
        let arguments = usize::from(lookup.ask == Ask::Path);
        assert_eq!(lookup.with.path_arguments().count(), arguments, "{}", operation.name);
        assert_eq!(lookup.with.paging.is_some(), lookup.ask != Ask::Path, "{}", operation.name);
        if let Mark::Argument(name) = lookup.by {
            assert!(operation.path_arguments().any(|argument| argument == name), "{}", operation.name);
        }
        if lookup.ask == Ask::Path && lookup.around == ("", "") {
            assert!(std::ptr::eq(lookup.with.reply.unwrap(), operation.reply.unwrap()), "{}", operation.name);
        }
    }
}

#[test]
fn names_and_routes_are_given_once() {
    let rows: Vec<&Operation> = operations::all().collect();
    for (at, row) in rows.iter().enumerate() {
        for other in &rows[at + 1..] {
            assert_ne!(row.name, other.name);
            assert_ne!((row.method, row.path), (other.method, other.path));
        }
    }
}

fn round_trip_request(operation: &str, value: &Value) {
    match operation {
        "accounts.create" => round_trip::<NewAccount>(value),
        "accounts.list" => round_trip::<AccountQuery>(value),
        "accounts.apiKeys.create" => round_trip::<NewApiKey>(value),
        "themes.create" => round_trip::<NewTheme>(value),
        "themes.update" => round_trip::<ThemeChanges>(value),
        "tokens.createEphemeral" => round_trip::<EphemeralTokenQuery>(value),
        "registration.stampsCom" => round_trip::<StampsComRegistration>(value),
        "registration.ups" => round_trip::<UpsRegistration>(value),
        "registration.dhlExpressWalleted" => round_trip::<DhlExpressRegistration>(value),
        "connections.updateUpsWalletedSettings" => round_trip::<UpsWalletedSettings>(value),
        "connections.addFundsToStampsCom" | "carriers.addFunds" => round_trip::<NewFunds>(value),
        "carriers.setAutoFunding" => round_trip::<AutoFunding>(value),
        "warehouses.create" => round_trip::<NewWarehouse>(value),
        "shipments.create" => round_trip::<NewShipments>(value),
        "rates.calculate" => round_trip::<RateRequest>(value),
        "labels.create" => round_trip::<NewLabel>(value),
        "labels.get" | "labels.getByExternalShipmentId" => round_trip::<LabelDownloadQuery>(value),
        "labels.list" => round_trip::<LabelQuery>(value),
        "warehouses.update" => round_trip::<NewWarehouse>(value),
        "warehouses.updateSettings" => round_trip::<WarehouseSettings>(value),
        "tags.create" => round_trip::<Tag>(value),
        name if name.starts_with("tracking.") => round_trip::<TrackingQuery>(value),
        "labels.createFromRate" => round_trip::<RateLabelOptions>(value),
        "labels.createFromRateShopper" => round_trip::<NewRateShopperLabel>(value),
        "labels.createFromShipment" => round_trip::<LabelOptions>(value),
        "labels.createReturn" => round_trip::<ReturnLabelOptions>(value),
        "shipments.list" => round_trip::<ShipmentQuery>(value),
        "shipments.update" => round_trip::<DraftShipment>(value),
        "shipments.listRates" => round_trip::<ShipmentRatesQuery>(value),
        "shipments.updateTags" => round_trip::<ShipmentTagChanges>(value),
        "rates.compareBulk" => round_trip::<BulkRateRequest>(value),
        "rates.estimate" => round_trip::<RateEstimateRequest>(value),
        "accountImages.create" => round_trip::<NewAccountImage>(value),
        "accountImages.update" => round_trip::<AccountImageChanges>(value),
        "addresses.parse" => round_trip::<AddressText>(value),
        "addresses.validate" => round_trip::<Vec<AddressToValidate>>(value),
        "adjustments.listReports" => round_trip::<AdjustmentReportQuery>(value),
        "batches.list" => round_trip::<BatchQuery>(value),
        "batches.create" => round_trip::<NewBatch>(value),
        "batches.add" | "batches.remove" => round_trip::<BatchItems>(value),
        "batches.listErrors" => round_trip::<BatchErrorQuery>(value),
        "batches.process" => round_trip::<BatchProcessing>(value),
        "connections.connect" => round_trip::<UpsConnection>(value),
        "connections.update" => round_trip::<LoginConnection>(value),
        "connections.updateSettings" => round_trip::<UpsSettings>(value),
        "insurance.connect" => round_trip::<ShipsuranceConnection>(value),
        "insurance.addFunds" => round_trip::<Money>(value),
        "packageTypes.create" | "packageTypes.update" => round_trip::<PackageType>(value),
        "webhooks.create" => round_trip::<NewWebhook>(value),
        "webhooks.update" => round_trip::<WebhookChanges>(value),
        "manifests.list" => round_trip::<ManifestQuery>(value),
        "manifests.create" => round_trip::<NewManifest>(value),
        "pickups.list" => round_trip::<PickupQuery>(value),
        "pickups.schedule" => round_trip::<NewPickup>(value),
        "documents.combineLabels" => round_trip::<CombinedLabels>(value),
        "servicePoints.list" => round_trip::<ServicePointSearch>(value),
        "shipments.parse" => round_trip::<ShipmentText>(value),
        "downloads.get" => round_trip::<FileQuery>(value),
        name => panic!("say here which record {name} sends"),
    }
}

fn round_trip_reply(operation: &str, value: &Value) {
    match operation {
        "accounts.create" | "accounts.get" | "accounts.getByExternalId" => round_trip::<Account>(value),
        "accounts.list" => round_trip::<AccountPage>(value),
        "accounts.apiKeys.create" => round_trip::<ApiKey>(value),
        "themes.create" | "themes.update" => round_trip::<Theme>(value),
        "tokens.createEphemeral" => round_trip::<EphemeralToken>(value),
        name if name.starts_with("registration.") => round_trip::<RegisteredCarrier>(value),
        "connections.addFundsToStampsCom" => round_trip::<AddedStampsFunds>(value),
        "carriers.addFunds" => round_trip::<AddedFunds>(value),
        "carriers.list" => round_trip::<CarrierList>(value),
        "carriers.get" => round_trip::<Carrier>(value),
        "warehouses.create" => round_trip::<Warehouse>(value),
        "warehouses.list" => round_trip::<WarehouseList>(value),
        "shipments.create" => round_trip::<CreatedShipments>(value),
        "rates.calculate" => round_trip::<RatedShipment>(value),
        "labels.create" | "labels.get" | "labels.getByExternalShipmentId" => round_trip::<Label>(value),
        "labels.list" => round_trip::<LabelPage>(value),
        "labels.void" => round_trip::<LabelVoid>(value),
        "warehouses.get" => round_trip::<Warehouse>(value),
        "tags.list" => round_trip::<TagList>(value),
        "tags.create" | "tags.createByName" => round_trip::<Tag>(value),
        "tracking.get" => round_trip::<TrackingLog>(value),
        "labels.createReturn" | "labels.cancelRefund" => round_trip::<Label>(value),
        name if name.starts_with("labels.createFrom") => round_trip::<Label>(value),
        "labels.track" => round_trip::<TrackingLog>(value),
        "shipments.get" | "shipments.getByExternalId" => round_trip::<Shipment>(value),
        "shipments.list" => round_trip::<ShipmentPage>(value),
        "shipments.update" => round_trip::<PartialShipment>(value),
        "shipments.listRates" => round_trip::<RateResponse>(value),
        "shipments.tag" | "shipments.listTags" => round_trip::<TagNames>(value),
        "rates.compareBulk" => round_trip::<Vec<BulkRate>>(value),
        "rates.estimate" => round_trip::<Vec<RateEstimate>>(value),
        "rates.get" => round_trip::<Rate>(value),
        "accountSettings.get" => round_trip::<AccountSettings>(value),
        "accountImages.list" => round_trip::<AccountImagePage>(value),
        "accountImages.create" | "accountImages.get" => round_trip::<AccountImage>(value),
        "addresses.parse" => round_trip::<RecognizedAddress>(value),
        "addresses.validate" => round_trip::<Vec<ValidatedAddress>>(value),
        "adjustments.listReports" => round_trip::<AdjustmentReportPage>(value),
        "adjustments.getReport" => round_trip::<String>(value),
        "batches.list" => round_trip::<BatchPage>(value),
        "batches.create" | "batches.get" | "batches.getByExternalId" => round_trip::<Batch>(value),
        "batches.listErrors" => round_trip::<BatchErrorPage>(value),
        "carriers.getOptions" => round_trip::<CarrierOptionList>(value),
        "carriers.listPackageTypes" | "packageTypes.list" => round_trip::<PackageTypeList>(value),
        "carriers.listServices" => round_trip::<CarrierServiceList>(value),
        "packageTypes.create" | "packageTypes.get" => round_trip::<PackageType>(value),
        "connections.connect" => round_trip::<RegisteredCarrier>(value),
        "connections.getSettings" => round_trip::<FedexSettings>(value),
        "insurance.connect" | "insurance.disconnect" => round_trip::<BTreeMap<String, Value>>(value),
        "insurance.addFunds" | "insurance.getBalance" => round_trip::<Balance>(value),
        "webhooks.list" => round_trip::<Vec<Webhook>>(value),
        "webhooks.create" | "webhooks.get" => round_trip::<Webhook>(value),
        "manifests.list" => round_trip::<ManifestPage>(value),
        "manifests.create" | "manifests.getRequest" => round_trip::<CreatedManifests>(value),
        "manifests.get" => round_trip::<Manifest>(value),
        "pickups.list" => round_trip::<PickupPage>(value),
        "pickups.schedule" | "pickups.get" => round_trip::<Pickup>(value),
        "pickups.delete" => round_trip::<DeletedPickup>(value),
        "documents.combineLabels" => round_trip::<CombinedLabelFile>(value),
        "servicePoints.list" => round_trip::<ServicePointList>(value),
        "servicePoints.get" => round_trip::<ServicePointReply>(value),
        "shipments.parse" => round_trip::<ParsedShipment>(value),
        name => panic!("say here which record {name} answers with"),
    }
}

fn seed<T: Schema + Serialize + DeserializeOwned>(name: &str, direction: Direction) {
    let path = fixtures().join(format!("seed/{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert_clean(name, &text, T::SHAPE, direction);
    round_trip::<T>(&serde_json::from_str(&text).unwrap());
}

/// A part of a fixture is there exactly where the row has it, unless it may be left out, and is clean.
fn part(operation: &Operation, shape: Option<&'static Shape>, value: &Value, direction: Direction) {
    match shape {
        None => assert!(value.is_null(), "{}: the row has no such part: {value}", operation.name),
        Some(shape) => assert_clean(operation.name, &value.to_string(), shape, direction),
    }
}

fn assert_clean(name: &str, text: &str, shape: &'static Shape, direction: Direction) {
    let mut checker = Checker::new();
    checker.check(text.as_bytes(), shape, direction, ExtraFields::Refuse);
    let findings: Vec<_> = checker.findings().collect();
    assert!(findings.is_empty(), "{name}: {findings:#?}");
}

fn round_trip<T: Serialize + DeserializeOwned>(value: &Value) {
    let record: T = serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error}: {value}"));
    assert_eq!(canonical(serde_json::to_value(record).unwrap()), canonical(value.clone()));
}

/// Numbers by value, and the one spelling that serde reads as another: `No`.
fn canonical(value: Value) -> Value {
    match value {
        Value::Number(number) => Value::from(number.as_f64()),
        Value::String(text) if text == "No" => Value::from("no"),
        Value::Array(items) => items.into_iter().map(canonical).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, canonical(value))).collect(),
        other => other,
    }
}

fn operation_fixture(operation: &Operation, part: &str) -> Value {
    let path = fixtures().join(format!("operations/{}/{part}.json", operation.name));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}
