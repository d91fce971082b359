//! What replies say.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, reason = "a test ends by a panic; clippy sees only the functions marked as tests")]

use std::fs;

use shipstation_partner::reply::{
    Envelope, FailureKind, RateLimit, failure_kind, is_carriers_own_limit, is_duplicate, is_missing,
    retry_after_ms,
};

fn fixture(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/fixtures/replies/{name}.json", env!("CARGO_MANIFEST_DIR"));
    fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn all_entries_of_the_error_envelope_are_read() {
    let text = fixture("validation_error");
    let envelope = Envelope::of(&text);
    assert_eq!(envelope.request_id().as_deref(), Some("7c2c1b0e-8f0a-4f0b-9a55-0d7f2f1f7b21"));
    let errors: Vec<_> = envelope.errors().collect();
    assert_eq!(errors.len(), 2);
    assert_eq!(errors[0].code().as_deref(), Some("field_value_required"));
    assert_eq!(errors[0].source().as_deref(), Some("shipengine"));
    assert_eq!(errors[0].kind().as_deref(), Some("validation"));
    assert_eq!(errors[0].message().as_deref(), Some("ship_to.phone is required — \"phone\""));
    assert_eq!(errors[0].field_name().as_deref(), Some("shipment.ship_to.phone"));
    assert_eq!(errors[1].field_name(), None);
    assert!(envelope.errors_text().unwrap().starts_with('['));
}

#[test]
fn a_page_of_html_or_a_cut_text_has_no_facts() {
    for text in
        ["<html>502</html>", "", "[]", "null", "{\"errors\":[{\"error_co", "{\"errors\":{}}", "\u{feff}"]
    {
        let envelope = Envelope::of(text.as_bytes());
        assert_eq!(envelope.request_id(), None);
        assert_eq!(envelope.errors().count(), 0);
        assert!(!is_duplicate(&envelope) && !is_carriers_own_limit(&envelope));
    }
}

#[test]
fn a_limit_of_the_carrier_is_told_from_the_platforms() {
    assert!(is_carriers_own_limit(&Envelope::of(&fixture("carrier_limit"))));
    assert!(!is_carriers_own_limit(&Envelope::of(&fixture("validation_error"))));
    let both = br#"{"errors":[{"error_source":"carrier"},{"error_source":"shipengine"}]}"#;
    assert!(!is_carriers_own_limit(&Envelope::of(both)));
}

#[test]
fn a_duplicate_id_is_recognised_by_its_code() {
    assert!(is_duplicate(&Envelope::of(&fixture("duplicate_id"))));
    assert!(!is_duplicate(&Envelope::of(&fixture("validation_error"))));
}

#[test]
fn an_external_id_that_is_refused_as_taken_is_a_duplicate_and_as_too_long_is_not() {
    let refusal = |message: &str| {
        format!(
            r#"{{"errors":[{{"error_code":"invalid_field_value","field_name":"shipment.external_shipment_id","message":"{message}"}}]}}"#
        )
    };
    assert!(is_duplicate(&Envelope::of(refusal("It must be unique.").as_bytes())));
    assert!(!is_duplicate(&Envelope::of(refusal("It is too long.").as_bytes())));
}

#[test]
fn the_services_code_says_more_than_the_status() {
    let kind = |status, name: &str| failure_kind(status, &Envelope::of(&fixture(name)));
    assert_eq!(kind(400, "empty_wallet"), FailureKind::InsufficientFunds);
    assert_eq!(kind(400, "duplicate_id"), FailureKind::Conflict);
    assert_eq!(kind(400, "validation_error"), FailureKind::Service);
    assert_eq!(kind(401, "validation_error"), FailureKind::Authentication);
    assert_eq!(kind(403, "validation_error"), FailureKind::Permission);
    assert_eq!(kind(404, "validation_error"), FailureKind::NotFound);
    assert_eq!(kind(429, "carrier_limit"), FailureKind::RateLimit);
    assert_eq!(kind(502, "validation_error").code(), "service");
}

#[test]
fn a_thing_is_missing_where_the_service_itself_says_so() {
    assert!(is_missing(404, &Envelope::of(br#"{"errors":[{"message":"no such label"}]}"#)));
    for page in ["", "<html>404</html>", "{}", r#"{"message":"no route"}"#] {
        assert!(!is_missing(404, &Envelope::of(page.as_bytes())), "{page}");
    }
    assert!(is_missing(400, &Envelope::of(br#"{"errors":[{"error_code":"not_found"}]}"#)));
    assert!(!is_missing(500, &Envelope::of(b"")));
}

#[test]
fn retry_after_is_in_seconds() {
    assert_eq!(retry_after_ms("2", 0), Some(2_000));
    assert_eq!(retry_after_ms(" 0.25 ", 0), Some(250));
    assert_eq!(retry_after_ms("99999999999999999999999", 0), Some(u32::MAX));
    for text in ["", "-1", "soon", ".", "1s", "1e3"] {
        assert_eq!(retry_after_ms(text, 0), None, "{text}");
    }
}

#[test]
fn retry_after_may_be_a_date() {
    let date = "Sun, 06 Nov 1994 08:49:37 GMT";
    assert_eq!(retry_after_ms(date, 784_111_777_000 - 5_000), Some(5_000));
    assert_eq!(retry_after_ms(date, 784_111_778_000), Some(0));
    assert_eq!(retry_after_ms("Thu, 29 Feb 2024 00:00:00 GMT", 1_709_164_800_000 - 1), Some(1));
    for text in [
        "Sun, 06 Nov 1994 08:49:37",
        "Sun, 32 Nov 1994 08:49:37 GMT",
        "Sun, 06 Foo 1994 08:49:37 GMT",
        "06 Nov 1994",
    ] {
        assert_eq!(retry_after_ms(text, 0), None, "{text}");
    }
}

#[test]
fn the_rate_limit_is_read_where_headers_state_it() {
    let with_reset =
        |reset: &'static str| RateLimit::read([None, Some(" 17 "), Some(reset)], 1_798_761_599_500);
    let limit = with_reset("30").unwrap();
    assert_eq!((limit.limit, limit.remaining, limit.reset_ms), (None, Some(17), Some(30_000)));
    assert_eq!(with_reset("1798761601").unwrap().reset_ms, Some(1_500));
    assert_eq!(with_reset("soon").unwrap().reset_ms, None);
    assert_eq!(RateLimit::read([None; 3], 0), None);
}
