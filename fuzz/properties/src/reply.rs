//! What is read of a reply: the envelope of errors, and whether a look-up found what was asked for.

use std::sync::LazyLock;

use serde_json::Value;
use shipstation_partner::operations::{self, Operation, Retry};
use shipstation_partner::reply::{
    Envelope, Found, Sought, compare, failure_kind, is_carriers_own_limit, is_duplicate, is_missing,
};
use shipstation_partner::request::{AccountRef, Arguments, BaseUrl, Endpoint, HeaderList, Inquiry, Region};

use crate::pace::{linear, repeated};

/// The rows that are looked up after a reply was lost.
static LOOKED_UP: LazyLock<Vec<&'static Operation>> =
    LazyLock::new(|| operations::all().filter(|row| matches!(row.retry, Retry::AfterLookup(_))).collect());

/// Any bytes as a reply's body: no panic, no quadratic time, and what is said stands in the text. The first two
/// bytes are the status, the third says which look-up is answered.
pub fn reply(input: &[u8]) {
    let Some(([high, low, which], text)) = input.split_first_chunk() else { return };
    let status = u16::from_be_bytes([*high, *low]);
    let row = LOOKED_UP.get(usize::from(*which) % LOOKED_UP.len().max(1)).copied();
    read(status, row, text);
    if let Some(long) = repeated(text) {
        read(status, row, &long);
    }
}

fn read(status: u16, row: Option<&'static Operation>, text: &[u8]) {
    let parsed: Option<Value> = serde_json::from_slice(text).ok();
    let stands = |part: &str| {
        let about = || format!("{part:?} of {:?}", String::from_utf8_lossy(text));
        assert!(
            text.as_ptr_range().contains(&part.as_ptr()) || part.is_empty(),
            "not the text's own: {}",
            about()
        );
        let is_right = parsed.is_none() || serde_json::from_str::<Value>(part).is_ok();
        assert!(is_right, "of a right text a part is right: {}", about());
    };
    if let Some(errors) = linear(text.len(), || errors_of(status, text)) {
        stands(errors);
    }
    // What a look-up brought comes over the boundary as a text, decoded.
    let row = row.filter(|_| core::str::from_utf8(text).is_ok());
    if let Some(inquiry) = row.and_then(|row| inquiry(row, text)) {
        let sought = Sought {
            lookup: inquiry.lookup,
            mark: &inquiry.mark,
            request: text,
            since_unix_ms: 1_600_000_000_000,
        };
        let (found, thing) = linear(text.len(), || compare(&sought, text));
        assert_eq!(found == Found::Same, !thing.is_empty(), "{}", String::from_utf8_lossy(text));
        if found == Found::Same {
            stands(thing);
        }
    }
}

/// All that an error tells of a reply.
fn errors_of(status: u16, text: &[u8]) -> Option<&str> {
    let envelope = Envelope::of(text);
    let _ = (failure_kind(status, &envelope), is_missing(status, &envelope));
    let _ = (is_carriers_own_limit(&envelope), is_duplicate(&envelope), envelope.request_id());
    for error in envelope.errors() {
        let _ = (error.source(), error.kind(), error.code(), error.message(), error.field_name());
    }
    envelope.errors_text()
}

/// How to ask after a request whose body is `text`.
fn inquiry(row: &'static Operation, text: &[u8]) -> Option<Inquiry> {
    let account = AccountRef::from(123_456);
    let endpoint = Endpoint { base_url: BaseUrl::from(Region::Us), headers: HeaderList::default() };
    let account = Some(&account).filter(|_| row.handle == operations::Handle::Merchant);
    let path = vec!["se-1"; row.path_arguments().count()];
    endpoint.inquiry(row, &Arguments { account, path: &path, ..Arguments::default() }, Some(text))
}
