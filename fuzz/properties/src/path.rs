//! What stands in an address: a path's arguments, which come from a platform's own users, queries, paths of the
//! caller's own, and base URLs.

use serde_json::json;
use shipstation_partner::operations::Operation;
use shipstation_partner::request::{
    AccountRef, Arguments, BaseUrl, Endpoint, HeaderList, Region, custom_operation,
};

static ROW: Operation = Operation::get("/v1/things/{thing_id}/parts/{part}");

const BASE: &str = "https://api.shipengine.com";

/// Any text in each of these places: it is refused, or it stays where it was put and comes out as it went in.
pub fn path(input: &[u8]) {
    let Ok(text) = core::str::from_utf8(input) else { return };
    let account = AccountRef::from(123_456);
    let endpoint = Endpoint { base_url: BaseUrl::from(Region::Us), headers: HeaderList::default() };
    let arguments = Arguments { account: Some(&account), ..Arguments::default() };
    as_argument(&endpoint, &arguments, text);
    as_query(&endpoint, &arguments, text);
    as_custom_path(&endpoint, &arguments, text);
    as_base_url(text);
    as_account_and_header(text);
}

fn as_argument(endpoint: &Endpoint, arguments: &Arguments<'_>, text: &str) {
    let path = [text, "x"];
    let Ok(head) = endpoint.head(&ROW, &Arguments { path: &path, ..*arguments }) else { return };
    let encoded = between(&head.url, "/v1/things/", "/parts/x");
    assert!(encoded.bytes().all(is_unreserved_or_escape), "{text:?} became {encoded}");
    assert!(!climbs(encoded), "{text:?} climbs");
    assert_eq!(decoded(encoded), text.as_bytes(), "{encoded}");
}

fn as_query(endpoint: &Endpoint, arguments: &Arguments<'_>, text: &str) {
    let query = json!({ text: [text, "x"] }).to_string();
    let path = ["a", "b"];
    let Ok(head) = endpoint.head(&ROW, &Arguments { path: &path, query: Some(&query), ..*arguments }) else {
        panic!("{query} was refused");
    };
    let pairs = between(&head.url, "/v1/things/a/parts/b?", "");
    let sides: Vec<Vec<u8>> = pairs.split(['&', '=']).map(decoded).collect();
    assert_eq!(sides, [text.as_bytes(), text.as_bytes(), text.as_bytes(), b"x"], "{pairs}");
    assert!(pairs.bytes().all(|byte| is_unreserved_or_escape(byte) || b"&=".contains(&byte)), "{pairs}");
}

fn as_custom_path(endpoint: &Endpoint, arguments: &Arguments<'_>, text: &str) {
    let Ok(row) = custom_operation("GET") else { panic!("no row for GET") };
    let Ok(head) = endpoint.custom_head(row, text, arguments) else { return };
    assert_eq!(between(&head.url, "", ""), text);
    assert!(text.starts_with('/') && !text.starts_with("//"), "{text:?} leads to another host");
    assert!(!text.contains(['?', '#', '\\']) && text.bytes().all(|byte| byte.is_ascii_graphic()), "{text:?}");
    assert!(!climbs(text), "{text:?} climbs");
}

fn as_base_url(text: &str) {
    let Ok(base) = BaseUrl::parse(text) else { return };
    let (scheme, rest) = base.as_str().split_once("://").unwrap_or_default();
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let is_plain = |text: &str| {
        text.bytes().all(|byte| byte.is_ascii_graphic()) && !text.contains(['?', '#', '\\', '@'])
    };
    assert!(is_plain(authority) && !authority.contains('%') && !authority.is_empty(), "{text:?}");
    assert!(!path.contains(['?', '#', '\\']) && !climbs(path), "{text:?}");
    let host = authority
        .rsplit_once(':')
        .filter(|(_, port)| port.parse::<u16>().is_ok())
        .map_or(authority, |(host, _)| host);
    let is_here = host.eq_ignore_ascii_case("localhost")
        || host == "[::1]"
        || host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback());
    assert!(scheme == "https" || (scheme == "http" && is_here), "{text:?} goes in the clear");
}

fn as_account_and_header(text: &str) {
    if let Ok(account) = AccountRef::parse(text) {
        assert!(account.header_value().bytes().all(|byte| byte.is_ascii_graphic()), "{text:?}");
        assert!(
            account.path_value().is_none_or(|it| it.bytes().all(|byte| byte.is_ascii_digit())),
            "{text:?}"
        );
    }
    for (name, value) in [(text, "x"), ("x", text)] {
        if HeaderList::default().insert(name, value).is_ok() {
            assert!(!text.contains(['\r', '\n', '\0']), "{text:?} ends a header");
        }
    }
}

fn between<'a>(url: &'a str, before: &str, behind: &str) -> &'a str {
    url.strip_prefix(BASE)
        .and_then(|rest| rest.strip_prefix(before))
        .and_then(|rest| rest.strip_suffix(behind))
        .unwrap_or_else(|| panic!("the rest was changed: {url}"))
}

fn is_unreserved_or_escape(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte)
}

/// Whether a server that decodes before it resolves is led upwards.
fn climbs(path: &str) -> bool {
    decoded(path).split(|byte| b"/\\".contains(byte)).any(|segment| segment == b"." || segment == b"..")
}

fn decoded(text: &str) -> Vec<u8> {
    let mut bytes = text.bytes();
    let mut out = Vec::new();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let mut digit = || bytes.next().and_then(|byte| char::from(byte).to_digit(16)).unwrap_or(0);
            let (high, low) = (digit(), digit());
            out.push(u8::try_from(high * 16 + low).unwrap_or(0));
        } else {
            out.push(byte);
        }
    }
    out
}
