//! Percent-encoding of what stands between the delimiters of an address.

use crate::prelude::*;

/// Writes `text` behind `address`: RFC 3986 unreserved characters as they are, all else as `%XX`.
pub(super) fn push_encoded(address: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            address.push(char::from(byte));
        } else {
            address.push('%');
            address.push(hex_digit(byte >> 4));
            address.push(hex_digit(byte & 15));
        }
    }
}

fn hex_digit(value: u8) -> char {
    char::from(if value < 10 { b'0' + value } else { b'A' + value - 10 })
}
