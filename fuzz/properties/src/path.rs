//! A path's arguments, which come from a platform's own users.

use shipstation_partner::operations::Operation;
use shipstation_partner::request::{AccountRef, Arguments, BaseUrl, Endpoint, HeaderList, Region};

static ROW: Operation = Operation::get("/v1/things/{thing_id}/parts/{part}");

/// Any text as an argument: it is refused, or it stays one segment and comes out as it went in.
pub fn path(text: &str) {
    let Ok(account) = AccountRef::parse("123456") else { return };
    let endpoint = Endpoint { base_url: BaseUrl::from(Region::Us), headers: HeaderList::default() };
    let path = [text, "x"];
    let arguments = Arguments { account: Some(&account), path: &path, ..Arguments::default() };
    let Ok(head) = endpoint.head(&ROW, &arguments) else { return };
    let encoded = head
        .url
        .strip_prefix("https://api.shipengine.com/v1/things/")
        .and_then(|rest| rest.strip_suffix("/parts/x"))
        .unwrap_or_else(|| panic!("{text:?} changed the rest: {}", head.url));
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%!$'()*+,;=:@".contains(&byte);
    assert!(encoded.bytes().all(is_plain), "{text:?} became {encoded}");
    assert!(encoded != "." && encoded != "..", "{text:?} climbs");
    assert_eq!(decoded(encoded), text.as_bytes(), "{encoded}");
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
