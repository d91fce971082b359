//! `Retry-After`: seconds, as the vendor documents it, or an HTTP date.

use super::calendar::days_before;
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
fn http_date_ms(value: &str) -> Option<u64> {
    let text = value.as_bytes().strip_suffix(b" GMT")?.get(3..)?.strip_prefix(b", ")?;
    let number = |from: usize, to: usize| digits::read(text.get(from..to)?);
    let between = [2, 6, 11, 14, 17].map(|at| text.get(at).copied().unwrap_or(0));
    let (day, year) = (number(0, 2)?, number(7, 11)?);
    let (hour, minute, second) = (number(12, 14)?, number(15, 17)?, number(18, 20)?);
    let month_name = text.get(3..6)?;
    let month = MONTHS.as_chunks::<3>().0.iter().position(|month| month == month_name)? as u64 + 1;
    let fits = text.len() == 20
        && &between == b"   ::"
        && (1..=31).contains(&day)
        && (1970..=9999).contains(&year)
        && hour < 24
        && minute < 60
        && second <= 60;
    let days = days_before(year.max(1970), month) + day.max(1) - 1;
    fits.then_some((((days * 24 + hour) * 60 + minute) * 60 + second) * 1_000)
}
