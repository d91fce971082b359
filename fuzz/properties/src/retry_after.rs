//! `Retry-After`, which may be anything.

use shipstation_partner::reply::retry_after_ms;

/// Any text at any time: no panic; whole seconds mean what they say, and blanks around mean nothing.
pub fn retry_after(now_ms: u64, text: &str) {
    let waited = retry_after_ms(text, now_ms);
    assert_eq!(waited, retry_after_ms(&format!(" {text}\t"), now_ms), "blanks around {text:?}");
    let digits = text.trim_ascii();
    if !digits.is_empty() && digits.len() < 10 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds: u64 = digits.parse().unwrap_or_default();
        assert_eq!(waited, Some(u32::try_from(seconds * 1000).unwrap_or(u32::MAX)), "{text:?}");
    }
}
