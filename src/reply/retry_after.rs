//! `Retry-After`: seconds, as the vendor documents it, or an HTTP date.

use super::calendar::moment_ms;
use crate::digits;
use crate::search::split_once;

const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";

/// Milliseconds to wait from `now_ms` (since 1970). A date in the past is no wait; more than a
/// `u32` holds is the most it holds; anything else is `None`.
pub fn retry_after_ms(value: &str, now_ms: u64) -> Option<u32> {
    let value = value.trim_ascii();
    let wait_ms = match seconds_in_ms(value) {
        Some(wait_ms) => wait_ms,
        None => http_date_ms(value)?.saturating_sub(now_ms),
    };
    Some(u32::try_from(wait_ms).unwrap_or(u32::MAX))
}

/// `2`, and also `2.5`, which some gateways write.
fn seconds_in_ms(value: &str) -> Option<u64> {
    let (whole, fraction) = split_once(value, b'.').unwrap_or((value, ""));
    let seconds = digits::read(whole.as_bytes())?;
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut fraction_ms = 0;
    for place in 0..3 {
        fraction_ms =
            fraction_ms * 10 + fraction.as_bytes().get(place).map_or(0, |digit| u64::from(digit - b'0'));
    }
    Some(seconds.saturating_mul(1_000).saturating_add(fraction_ms))
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`, the one form that servers may write (RFC 9110, 5.6.7).
pub(super) fn http_date_ms(value: &str) -> Option<u64> {
    let month_name = value.as_bytes().get(8..11)?;
    let month = MONTHS.as_chunks::<3>().0.iter().position(|name| name == month_name)? as u64 + 1;
    moment_ms(value, b"???, DD ??? YYYY hh:mm:ss GMT", month).filter(|_| value.len() == 29)
}
