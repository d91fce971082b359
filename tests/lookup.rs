//! Asking whether a request was carried out, and judging the answer.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "clippy sees only the functions marked as tests")]

use shipstation_partner::operations::{
    FieldPath, Lookup, Operation, Retry, accounts, batches, labels, pickups,
};
use shipstation_partner::reply::{Found, Sought, begun_ms, compare};
use shipstation_partner::request::{AccountRef, Arguments, BaseUrl, Endpoint, HeaderList, Inquiry, Region};

/// Rows like those of the table, for all ways to look.
static FROM_RATE: Operation = Operation::post("/v1/labels/rates/{rate_id}")
    .retry(Retry::AfterLookup(&Lookup::made_from("rate_id", &labels::LIST, "label_id")));
static RETURNED: Operation = Operation::post("/v1/labels/{label_id}/return").retry(Retry::AfterLookup(
    &Lookup::among(FieldPath { names: &["rma_number"] }, &labels::LIST, "label_id"),
));
static COLLECTED: Operation = Operation::post("/v1/pickups").retry(Retry::AfterLookup(&Lookup::among(
    FieldPath { names: &["label_ids"] },
    &labels::LIST,
    "label_id",
)));
static LISTED: Operation = Operation::post("/v1/things").retry(Retry::AfterLookup(&Lookup::listed(
    FieldPath { names: &["ids"] },
    "shipment_id",
    &labels::LIST,
    "label_id",
)));
static SHIPPED: Operation = Operation::post("/v1/shipments").retry(Retry::AfterLookup(
    &Lookup::by_id(
        FieldPath { names: &["shipments", "external_shipment_id"] },
        &labels::GET_BY_EXTERNAL_SHIPMENT_ID,
        "label_id",
    )
    .within("{\"shipments\":[", "]}"),
));

const NOW_MS: u64 = 1_562_938_659_000;

fn ask(operation: &Operation, path: &[&str], body: &str) -> Option<Inquiry> {
    let endpoint = Endpoint { base_url: BaseUrl::from(Region::Us), headers: HeaderList::default() };
    let account = AccountRef::parse("123456").unwrap();
    let account = (operation.path != accounts::CREATE.path).then_some(&account);
    let arguments = Arguments { account, path, has_body: true, ..Arguments::default() };
    endpoint.inquiry(operation, &arguments, Some(body.as_bytes()))
}

fn way(inquiry: Option<Inquiry>) -> Option<String> {
    let url = inquiry?.head.url;
    Some(url.strip_prefix("https://api.shipengine.com").unwrap().to_owned())
}

fn judge(operation: &'static Operation, path: &[&str], body: &str, reply: &str) -> Found {
    let inquiry = ask(operation, path, body).unwrap();
    let sought = Sought {
        lookup: inquiry.lookup,
        mark: &inquiry.mark,
        request: body.as_bytes(),
        since_unix_ms: NOW_MS,
    };
    compare(&sought, reply.as_bytes()).0
}

const LABEL: &str = r#"{"shipment":{"external_shipment_id":"o-1","service_code":"usps_priority_mail","carrier_id":"se-9","ship_to":{"country_code":"US","postal_code":"91521"},"packages":[{}]}}"#;

#[test]
fn the_callers_id_goes_into_the_path_and_the_account_into_the_head() {
    let inquiry = ask(&labels::CREATE, &[], LABEL).unwrap();
    assert_eq!(inquiry.mark, "\"o-1\"");
    assert!(inquiry.head.headers.iter().any(|header| header == ("On-Behalf-Of", "se-123456")));
    assert_eq!(way(Some(inquiry)).unwrap(), "/v1/labels/external_shipment_id/o-1");
    let account = way(ask(&accounts::CREATE, &[], r#"{"external_account_id":"a/b"}"#));
    assert_eq!(account.unwrap(), "/v1/partners/accounts/external_account_id/a%2Fb");
}

#[test]
fn what_a_thing_is_made_from_and_lists_of_ids_go_into_the_query() {
    assert_eq!(way(ask(&FROM_RATE, &["se-7"], "{}")).unwrap(), "/v1/labels?rate_id=se-7");
    let listed = way(ask(&LISTED, &[], r#"{"ids":["se-1","se-2"]}"#));
    assert_eq!(listed.unwrap(), "/v1/labels?shipment_id=se-1&shipment_id=se-2");
    assert_eq!(way(ask(&RETURNED, &["se-1"], r#"{"rma_number":"R"}"#)).unwrap(), "/v1/labels");
}

#[test]
fn without_a_mark_there_is_nothing_to_ask() {
    for body in ["", "{}", r#"{"shipment":{}}"#, r#"{"shipment":{"external_shipment_id":""}}"#] {
        assert!(ask(&labels::CREATE, &[], body).is_none(), "{body}");
    }
    assert!(ask(&labels::CREATE, &[], r#"{"shipment":{"external_shipment_id":null}}"#).is_none());
    assert!(ask(&labels::CREATE, &[], r#"{"shipment":{"external_shipment_id":["a"]}}"#).is_none());
    assert!(ask(&COLLECTED, &[], r#"{"label_ids":[]}"#).is_none());
    assert!(ask(&labels::VOID, &["se-1"], "").is_none());
}

#[test]
fn one_of_a_list_can_be_looked_up_and_several_cannot() {
    let one = r#"{"shipments":[{"external_shipment_id":"o-1","carrier_id":"se-9"}]}"#;
    assert_eq!(way(ask(&SHIPPED, &[], one)).unwrap(), "/v1/labels/external_shipment_id/o-1");
    assert!(ask(&SHIPPED, &[], r#"{"shipments":[{"external_shipment_id":"o-1"},{}]}"#).is_none());
    assert_eq!(
        judge(&SHIPPED, &[], one, r#"{"label_id":"se-1","external_shipment_id":"o-1","carrier_id":"se-9"}"#),
        Found::Same
    );
    assert_eq!(judge(&SHIPPED, &[], one, r#"{"carrier_id":"se-8"}"#), Found::Different);
}

#[test]
fn a_found_thing_comes_as_the_request_would_have_answered() {
    let Retry::AfterLookup(lookup) = SHIPPED.retry else { unreachable!() };
    assert_eq!(lookup.reply_of(r#"{"a":1}"#), r#"{"shipments":[{"a":1}]}"#);
}

#[test]
fn a_found_label_with_equal_facts_is_the_same() {
    for found in [
        r#"{"label_id":"se-1","voided":false,"external_shipment_id":"o-1","service_code":"USPS_Priority_Mail","carrier_id":"se-9","ship_to":{"postal_code":"91521-0001"},"packages":[{}]}"#,
        r#"{"label_id":"se-1","external_shipment_id":null,"ship_to":null,"status":"completed"}"#,
    ] {
        assert_eq!(judge(&labels::CREATE, &[], LABEL, found), Found::Same, "{found}");
    }
}

#[test]
fn a_found_label_that_is_voided_or_for_another_shipment_is_different() {
    for found in [
        r#"{"voided":true,"external_shipment_id":"o-1"}"#,
        r#"{"status":"voided","external_shipment_id":"o-1"}"#,
        r#"{"status":"error","external_shipment_id":"o-1"}"#,
        r#"{"shipment_status":"cancelled"}"#,
        r#"{"voided":false,"external_shipment_id":"O-1"}"#,
        r#"{"service_code":"ups_ground"}"#,
        r#"{"carrier_id":"se-10"}"#,
        r#"{"ship_to":{"postal_code":"78756"}}"#,
        r#"{"ship_to":{"country_code":"CA"}}"#,
        r#"{"packages":[{},{}]}"#,
    ] {
        assert_eq!(judge(&labels::CREATE, &[], LABEL, found), Found::Different, "{found}");
    }
}

#[test]
fn a_found_account_is_compared_by_its_id_and_email() {
    let asked = r#"{"external_account_id":"seller-1","email":"a@example.com","company_name":"A"}"#;
    let same =
        r#"{"account_id":1,"external_account_id":"seller-1","email":"A@example.com","company_name":null}"#;
    assert_eq!(judge(&accounts::CREATE, &[], asked, same), Found::Same);
    assert_eq!(judge(&accounts::CREATE, &[], asked, r#"{"email":"b@example.com"}"#), Found::Different);
    assert_eq!(
        judge(&accounts::CREATE, &[], asked, r#"{"account_id":1,"company_name":"B"}"#),
        Found::Different
    );
    assert_eq!(judge(&accounts::CREATE, &[], asked, r#"{"account_id":1,"active":false}"#), Found::Different);
    let here = r#"{"external_account_id":"seller-1","origin_country_code":"US"}"#;
    let there = r#"{"account_id":1,"origin_country_code":"CA"}"#;
    assert_eq!(judge(&accounts::CREATE, &[], here, there), Found::Different);
}

#[test]
fn a_batch_that_was_there_before_or_is_archived_is_not_the_one() {
    let found = |batch: &str| judge(&batches::CREATE, &[], r#"{"external_batch_id":"b-1"}"#, batch);
    let fresh = r#""batch_id":"se-1","created_at":"2019-07-12T13:37:40.050Z""#;
    assert_eq!(found(&format!("{{{fresh}}}")), Found::Same);
    for status in ["archived", "invalid"] {
        assert_eq!(found(&format!(r#"{{{fresh},"status":"{status}"}}"#)), Found::Different, "{status}");
    }
    assert_eq!(found(r#"{"batch_id":"se-1","created_at":"2019-07-09T13:37:40Z"}"#), Found::Different);
    assert_eq!(found(r#"{"batch_id":"se-1"}"#), Found::Different, "its age is not known");
}

#[test]
fn an_object_that_is_no_such_thing_is_no_answer() {
    for page in [
        "{}",
        r#"{"request_id":"r","errors":[{"message":"later"}]}"#,
        r#"{"label_id":""}"#,
        r#"{"label_id":null}"#,
    ] {
        assert_eq!(judge(&labels::CREATE, &[], LABEL, page), Found::Unclear, "{page}");
    }
}

#[test]
fn a_label_for_another_person_is_different_and_one_whose_name_was_cut_off_is_not() {
    let asked = r#"{"shipment":{"external_shipment_id":"o-1","ship_to":{"name":"Ada Lovelace-Byron"}}}"#;
    let to = |name: &str| format!(r#"{{"label_id":"se-1","ship_to":{{"name":"{name}"}}}}"#);
    assert_eq!(judge(&labels::CREATE, &[], asked, &to("ADA LOVELACE")), Found::Same);
    assert_eq!(judge(&labels::CREATE, &[], asked, &to("Mary Shelley")), Found::Different);
    // Carriers write other letters than English ones in many ways.
    let asked = r#"{"shipment":{"external_shipment_id":"o-1","ship_to":{"name":"Łukasz Żak"}}}"#;
    assert_eq!(judge(&labels::CREATE, &[], asked, &to("Lukasz Zak")), Found::Same);
}

#[test]
fn what_cannot_be_read_is_unclear() {
    assert_eq!(judge(&labels::CREATE, &[], LABEL, "<html>"), Found::Unclear);
    assert_eq!(judge(&FROM_RATE, &["se-7"], "{}", r#"{"labels":null}"#), Found::Unclear);
}

#[test]
fn of_labels_from_the_same_rate_only_one_made_since_the_call_began_is_the_one() {
    let page = |labels: &str| format!(r#"{{"labels":[{labels}],"total":1,"pages":1}}"#);
    let fresh = r#"{"label_id":"se-2","created_at":"2019-07-12T13:37:40.050Z","voided":false}"#;
    let older = r#"{"label_id":"se-1","created_at":"2019-07-12T13:37:38.050Z"}"#;
    let voided = r#"{"label_id":"se-3","created_at":"2019-07-12T13:37:40.050Z","voided":true}"#;
    let found = |labels: &str| judge(&FROM_RATE, &["se-7"], "{}", &page(labels));
    assert_eq!(found(""), Found::Missing);
    assert_eq!(found(voided), Found::Missing);
    assert_eq!(found(older), Found::Unseen);
    assert_eq!(found(fresh), Found::Same);
    assert_eq!(found(&[older, voided, fresh].join(",")), Found::Same);
    assert_eq!(found(&[fresh, older].join(",")), Found::Same);
    assert_eq!(found(&[fresh, fresh].join(",")), Found::Unclear);
    assert_eq!(found(r#"{"rate_id":"se-8"}"#), Found::Missing, "the filter was not heeded");
    assert_eq!(found(r#"{"label_id":"se-2"}"#), Found::Unseen, "its age is not known");
    assert_eq!(found(r#"{"created_at":"2019-07-12T13:37:40.050Z"}"#), Found::Unseen, "it is no label");
}

#[test]
fn a_thing_of_a_list_of_ids_is_the_same_in_any_order_and_no_other() {
    let asked = r#"{"label_ids":["se-1","se-2"]}"#;
    let found = |item: &str| judge(&COLLECTED, &[], asked, &format!(r#"{{"labels":[{item}],"pages":1}}"#));
    assert_eq!(found(r#"{"label_id":"se-7","label_ids":["se-2","se-1"]}"#), Found::Same);
    // One request may be carried out as several things.
    for part in [r#"{"label_ids":["se-1"]}"#, r#"{"label_ids":["se-1","se-2","se-3"]}"#] {
        assert_eq!(found(part), Found::Unseen, "{part}");
    }
    for other in [
        r#"{"label_ids":[]}"#,
        r#"{"label_ids":["se-3"]}"#,
        r#"{"label_ids":"se-1"}"#,
        r#"{"label_ids":["se-2","se-1"],"cancelled_at":"2019-07-12T13:37:39.050Z"}"#,
    ] {
        assert_eq!(found(other), Found::Missing, "{other}");
    }
    let kept = r#"{"label_id":"se-7","label_ids":["se-2","se-1"],"cancelled_at":null}"#;
    assert_eq!(found(kept), Found::Same);
}

#[test]
fn a_pickup_for_the_same_labels_that_was_there_before_proves_nothing() {
    let asked = r#"{"label_ids":["se-1"]}"#;
    let found = |made: &str| {
        let pickup = format!(r#"{{"pickup_id":"pik_1","label_ids":["se-1"],"created_at":"{made}"}}"#);
        judge(&pickups::SCHEDULE, &[], asked, &format!(r#"{{"pickups":[{pickup}],"pages":1}}"#))
    };
    assert_eq!(found("2019-07-09T13:37:40Z"), Found::Unseen);
    assert_eq!(found("2019-07-12T13:37:40Z"), Found::Same);
}

#[test]
fn a_thing_that_does_not_say_what_it_is_for_may_be_the_very_one_however_old_it_seems() {
    let asked = r#"{"label_ids":["se-1"]}"#;
    let found = |pickup: &str| {
        judge(&pickups::SCHEDULE, &[], asked, &format!(r#"{{"pickups":[{pickup}],"pages":1}}"#))
    };
    for ids in ["", r#","label_ids":null"#] {
        // A clock may go wrong by any time, and a second pickup is paid for.
        for at in ["2019-07-12T13:37:40Z", "2019-07-09T13:37:40Z"] {
            let made = format!(r#"{{"pickup_id":"pik_1","created_at":"{at}"{ids}}}"#);
            assert_eq!(found(&made), Found::Unseen, "{made}");
        }
    }
    assert_eq!(found("{}"), Found::Unseen);
}

#[test]
fn a_call_began_on_the_services_clock_as_long_before_its_date_as_on_ours() {
    let date = "Fri, 12 Jul 2019 13:37:39 GMT";
    let began_ms = NOW_MS - 7_000;
    // The service's clock goes hours behind ours, or before it; ours may be set while the call is under way.
    for since_unix_ms in [began_ms, began_ms + 7_200_000, began_ms - 7_200_000] {
        assert_eq!(begun_ms(since_unix_ms, 7_000, Some(date)), began_ms - 2_000);
    }
    // Without a date, or with that of a clock that was never set.
    for none in [None, Some("yesterday"), Some("Thu, 01 Jan 1970 00:00:01 GMT")] {
        assert_eq!(begun_ms(began_ms, 7_000, none), began_ms - 300_000);
    }
    assert_eq!(begun_ms(0, u64::MAX, Some("Thu, 01 Jan 1970 00:00:01 GMT")), 0);
}

#[test]
fn long_lists_of_ids_are_compared_in_a_moment() {
    let ids: Vec<String> = (0..5_000).map(|id| format!("\"se-{id}\"")).collect();
    let asked = format!(r#"{{"label_ids":[{}]}}"#, ids.join(","));
    let backwards: Vec<_> = ids.iter().rev().cloned().collect();
    let item = format!(r#"{{"label_id":"se-7","label_ids":[{}]}}"#, backwards.join(","));
    assert_eq!(judge(&COLLECTED, &[], &asked, &format!(r#"{{"labels":[{item}],"pages":1}}"#)), Found::Same);
}

#[test]
fn what_is_not_among_the_first_page_of_many_was_not_seen() {
    let found = |end: &str| {
        let reply = format!(r#"{{"labels":[{{"rma_number":"other"}}]{end}}}"#);
        judge(&RETURNED, &["se-1"], r#"{"rma_number":"R-1"}"#, &reply)
    };
    assert_eq!(found(""), Found::Missing);
    assert_eq!(found(r#","pages":1,"total":1"#), Found::Missing);
    assert_eq!(found(r#","pages":0,"total":0"#), Found::Missing);
    assert_eq!(found(r#","pages":2"#), Found::Unseen);
    assert_eq!(found(r#","total":2"#), Found::Unseen);
    let full = vec!["{}"; 25].join(",");
    let reply = format!(r#"{{"labels":[{full}]}}"#);
    assert_eq!(judge(&RETURNED, &["se-1"], r#"{"rma_number":"R-1"}"#, &reply), Found::Unseen);
}
