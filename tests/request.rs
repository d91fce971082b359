//! Requests from rows and arguments.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test ends by a panic; clippy sees only the functions marked as tests"
)]

use shipstation_partner::operations::{self, Method, Operation};
use shipstation_partner::request::{
    AccountRef, Arguments, BaseUrl, Endpoint, Head, HeaderList, PrepareError, Region, RequestError,
    check_api_key, custom_operation, prepare, validate,
};

static PARTNER_ROW: Operation = Operation::get("/v1/partners/accounts/{account_id}").partner();
static MERCHANT_ROW: Operation = Operation::post("/v1/things/{thing_id}/parts/{part}");

fn endpoint() -> Endpoint {
    Endpoint { base_url: BaseUrl::from(Region::Us), headers: HeaderList::default() }
}

fn merchant_head(path: &[&str], query: Option<&str>) -> Result<Head, RequestError> {
    let account = AccountRef::parse("123456").unwrap();
    let arguments =
        Arguments { account: Some(&account), path, query, has_body: true, ..Arguments::default() };
    endpoint().head(&MERCHANT_ROW, &arguments)
}

fn partner_url(argument: &str) -> Result<String, RequestError> {
    let arguments = Arguments { path: &[argument], ..Arguments::default() };
    endpoint().head(&PARTNER_ROW, &arguments).map(|head| head.url)
}

#[test]
fn an_account_is_sent_as_se_number_in_whatever_form_it_is_given() {
    for form in ["123456", "se-123456"] {
        assert_eq!(AccountRef::parse(form).unwrap().header_value(), "se-123456");
    }
    assert_eq!(AccountRef::from(123_456).header_value(), "se-123456");
}

#[test]
fn an_accounts_own_key_is_sent_as_it_is_and_never_shown() {
    let account = AccountRef::parse("key:abc+/=").unwrap();
    assert_eq!(account.header_value(), "abc+/=");
    assert_eq!(account.shown(), None);
    assert!(!format!("{account:?}").contains("abc"));
}

#[test]
fn what_is_no_account_is_refused() {
    for text in
        ["", "se-", "SE-1", "0", "007", "-1", "1.5", "1e3", " 1", "12\n", "１２", "key:", "key:a b", "x"]
    {
        assert_eq!(AccountRef::parse(text), Err(RequestError::InvalidAccount), "{text:?}");
    }
    assert_eq!(AccountRef::parse(&"9".repeat(20)), Err(RequestError::InvalidAccount));
}

#[test]
fn an_account_in_a_path_is_sent_as_digits_and_never_as_a_key() {
    for form in ["730118", "se-730118"] {
        assert_eq!(partner_url(form).unwrap(), "https://api.shipengine.com/v1/partners/accounts/730118");
    }
    assert_eq!(partner_url("key:abc"), Err(RequestError::InvalidAccount));
}

#[test]
fn path_arguments_are_percent_encoded_in_the_order_of_the_template() {
    let head = merchant_head(&["a b/ü", "x?y#z%"], None).unwrap();
    assert_eq!(head.method, Method::Post);
    assert_eq!(head.url, "https://api.shipengine.com/v1/things/a%20b%2F%C3%BC/parts/x%3Fy%23z%25");
}

#[test]
fn a_path_argument_that_leads_elsewhere_is_refused() {
    for argument in
        ["", ".", "..", "%2e%2E", "a/../b", "..\\b", "a%2F..", "..%5cb", "a/.", "\n", "\u{7f}", "\0"]
    {
        assert_eq!(
            merchant_head(&[argument, "p"], None),
            Err(RequestError::InvalidArgument("thing_id")),
            "{argument:?}"
        );
    }
    assert!(merchant_head(&["...", "a..b"], None).is_ok());
}

#[test]
fn the_count_of_path_arguments_must_fit() {
    assert_eq!(merchant_head(&["a"], None), Err(RequestError::MissingArgument("part")));
    assert_eq!(merchant_head(&["a", "b", "c"], None), Err(RequestError::TooManyArguments));
}

#[test]
fn a_query_repeats_lists_skips_nulls_and_keeps_numbers_as_written() {
    let text = r#" {"active":true,"tags":["a b","c&d"],"gone":null,"at":"2026-05-02T09:14:07.310Z","page":2,"big":1e+21,"empty":[],"e":""} "#;
    let url = merchant_head(&["t", "p"], Some(text)).unwrap().url;
    let (_, query) = url.split_once('?').unwrap();
    assert_eq!(
        query,
        "active=true&tags=a%20b&tags=c%26d&at=2026-05-02T09%3A14%3A07.310Z&page=2&big=1e%2B21&e="
    );
}

#[test]
fn a_query_without_values_adds_nothing() {
    assert!(!merchant_head(&["t", "p"], Some("{}")).unwrap().url.contains('?'));
}

#[test]
fn a_query_that_is_not_flat_is_refused_by_field() {
    for text in [r#"{"a":{"b":1}}"#, r#"{"a":[[1]]}"#] {
        assert_eq!(merchant_head(&["t", "p"], Some(text)), Err(RequestError::InvalidQuery("a".to_owned())));
    }
    assert_eq!(merchant_head(&["t", "p"], Some("[1]")), Err(RequestError::InvalidQuery(String::new())));
}

#[test]
fn a_merchants_row_needs_an_account_and_a_partners_row_refuses_one() {
    let account = AccountRef::from(1);
    let none = Arguments { path: &["a", "b"], ..Arguments::default() };
    assert_eq!(endpoint().head(&MERCHANT_ROW, &none), Err(RequestError::AccountRequired));
    let some = Arguments { account: Some(&account), path: &["1"], ..Arguments::default() };
    assert_eq!(endpoint().head(&PARTNER_ROW, &some), Err(RequestError::AccountNotAllowed));
}

#[test]
fn headers_of_a_call_replace_those_of_the_client_and_credentials_stay_ours() {
    let mut endpoint = endpoint();
    endpoint.headers.insert("X-Trace", "client").unwrap();
    endpoint.headers.insert("user-agent", "mine/2").unwrap();
    let mut own = HeaderList::default();
    own.insert("x-trace", "call").unwrap();
    let account = AccountRef::from(7);
    let arguments = Arguments {
        account: Some(&account),
        path: &["a", "b"],
        headers: Some(&own),
        has_body: true,
        ..Arguments::default()
    };
    let head = endpoint.head(&MERCHANT_ROW, &arguments).unwrap();
    let headers: Vec<_> = head.headers.iter().collect();
    assert_eq!(
        headers,
        [
            ("Accept", "application/json"),
            ("user-agent", "mine/2"),
            ("x-trace", "call"),
            ("Content-Type", "application/json"),
            ("On-Behalf-Of", "se-7"),
        ]
    );
}

#[test]
fn the_credentials_and_the_framing_cannot_be_overridden() {
    for name in ["api-key", "API-KEY", "on-behalf-of", "content-type", "content-length", "host"] {
        assert_eq!(
            HeaderList::default().insert(name, "x"),
            Err(RequestError::ReservedHeader(name.to_owned()))
        );
    }
}

#[test]
fn header_names_and_values_that_cannot_be_sent_are_refused() {
    for name in ["", "a b", "a:b", "ä", "a\r\nb"] {
        let refused = HeaderList::default().insert(name, "x");
        assert_eq!(refused, Err(RequestError::InvalidHeaderName(name.to_owned())));
    }
    for value in ["a\rb", "a\nb", "a\0b", "\u{7f}", "\u{85}", "€"] {
        let refused = HeaderList::default().insert("x-a", value);
        assert_eq!(refused, Err(RequestError::InvalidHeaderValue("x-a".to_owned())), "{value:?}");
    }
    assert_eq!(HeaderList::default().insert("x-a", "caf\u{e9}\t!"), Ok(()));
}

#[test]
fn a_key_that_no_header_can_hold_is_refused_without_being_repeated() {
    for key in ["", "a b", "a\n", "schlüssel"] {
        let refused = check_api_key(key).unwrap_err();
        assert!(key.is_empty() || !refused.message().contains(key));
    }
    assert_eq!(check_api_key("TEST_abc+/="), Ok(()));
}

#[test]
fn the_regions_are_the_vendors_hosts() {
    assert_eq!(BaseUrl::from(Region::Us).as_str(), "https://api.shipengine.com");
    assert_eq!(BaseUrl::from(Region::Eu).as_str(), "https://api.eu.shipengine.com");
}

#[test]
fn a_base_url_is_https_or_this_machine() {
    for (given, kept) in [
        ("https://proxy.example/ship/", "https://proxy.example/ship"),
        ("https://proxy.example//", "https://proxy.example"),
        ("HTTPS://a.example:8443", "https://a.example:8443"),
        ("http://localhost:4010/", "http://localhost:4010"),
        ("http://127.0.0.1:4010", "http://127.0.0.1:4010"),
        ("http://127.9.8.7", "http://127.9.8.7"),
        ("http://[::1]:4010", "http://[::1]:4010"),
        ("https://[2001:db8::1]", "https://[2001:db8::1]"),
    ] {
        assert_eq!(BaseUrl::parse(given).unwrap().as_str(), kept);
    }
}

#[test]
fn a_base_url_that_could_lead_a_key_elsewhere_is_refused() {
    for text in [
        "",
        "api.example",
        "ftp://a.example",
        "http://a.example",
        "http://127.0.0.1.evil.example",
        "http://127.0.0.1@evil.example",
        "http://localhost@evil.example",
        "http://localhost.evil.example",
        "http://127.1",
        "http://127.0.0.01",
        "http://0127.0.0.1",
        "http://127.0.0.256",
        "http://127.0.0.1.1",
        "http://127.0.0.+1",
        "http://[::2]",
        "http://[::1",
        "https://",
        "https:///a",
        "https://a.example:99999",
        "https://a.example:8a",
        "https://a.example:+1",
        "https://user:pass@a.example",
        "https://a.example?x",
        "https://a.example/x?y",
        "https://a.example/x#y",
        "https://a.example/../x",
        "https://a.example/%2e%2e/x",
        "https://a.example//x",
        "https://a.example\\@b.example",
        " https://a.example",
        "https://a.exam ple",
        "https://ä.example",
        "https://api.shipengine.com/v1",
        "https://api.shipengine.com/v1/",
        "https://proxy.example/ship/v2",
    ] {
        let refused = BaseUrl::parse(text).map(|url| url.as_str().to_owned());
        assert!(matches!(refused, Err(RequestError::InvalidBaseUrl(_))), "{text:?}: {refused:?}");
    }
}

#[test]
fn a_path_of_the_callers_own_stays_under_the_base_url() {
    let row = custom_operation("patch").unwrap();
    let account = AccountRef::from(7);
    let arguments = Arguments { account: Some(&account), query: Some(r#"{"a":1}"#), ..Arguments::default() };
    let url = |path| endpoint().custom_head(row, path, &arguments).map(|head| head.url);
    assert_eq!(url("/v9/new%20thing").unwrap(), "https://api.shipengine.com/v9/new%20thing?a=1");
    let acts_for = |arguments: &Arguments<'_>| {
        let head = endpoint().custom_head(row, "/v9/new", arguments).unwrap();
        head.headers.iter().find(|(name, _)| *name == "On-Behalf-Of").map(|(_, value)| value.to_owned())
    };
    assert_eq!(acts_for(&arguments).as_deref(), Some("se-7"));
    assert_eq!(acts_for(&Arguments::default()), None, "the partner's own");
    for path in [
        "",
        "v1",
        "//evil.example",
        "/a/../b",
        "/a/%2E%2e/b",
        "/a%2f..%2fb",
        "/..%5Cb",
        "/a?b",
        "/a#b",
        "/a\\b",
        "/ä",
        "/a b",
    ] {
        assert_eq!(url(path), Err(RequestError::InvalidPath), "{path:?}");
    }
    assert_eq!(custom_operation("TRACE").map(|row| row.method), Err(RequestError::InvalidMethod));
}

#[test]
fn every_error_has_a_code_and_a_sentence() {
    let error = RequestError::ReservedHeader("api-key".to_owned());
    assert_eq!(error.code(), "reserved_header");
    assert_eq!(error.to_string(), "the header `api-key` is set by the client alone");
}

#[test]
fn a_prepared_request_was_checked_and_has_no_key() {
    let create = operations::by_name("warehouses.create").unwrap();
    let account = AccountRef::from(7);
    let body = |text: &str| prepare(&endpoint(), create, Some(&account), &[], None, Some(text.to_owned()));
    let invalid = body(r#"{"nme":"A"}"#).unwrap_err();
    let PrepareError::Invalid(findings) = &invalid else { panic!("{invalid}") };
    assert!(findings.iter().any(|finding| finding.path == "/nme"), "{invalid}");
    assert_eq!(
        prepare(&endpoint(), create, Some(&account), &[], None, None),
        Err(PrepareError::Request(RequestError::BodyRequired))
    );
    let list = operations::by_name("accounts.list").unwrap();
    let request = prepare(&endpoint(), list, None, &[], Some(r#"{"page":2}"#), None).unwrap();
    assert_eq!(request.url, "https://api.shipengine.com/v1/partners/accounts?page=2");
    assert_eq!(request.headers.value("api-key"), None);
}

#[test]
fn a_payload_is_validated_as_the_body_or_else_the_query() {
    let list = operations::by_name("accounts.list").unwrap();
    assert!(validate(list, &[], r#"{"page":2}"#).unwrap().is_ok);
    assert!(!validate(list, &[], r#"{"page":"x"}"#).unwrap().is_ok);
    let get = operations::by_name("accounts.get").unwrap();
    assert_eq!(validate(get, &[], "{}"), Err(RequestError::BodyNotAllowed));
}
