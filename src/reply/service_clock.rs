//! Moments of ours on the service's clock.

use super::retry_after::http_date_ms;

/// How far the service's clock and ours may differ.
pub(super) const CLOCK_DIFFERENCE_MS: u64 = 300_000;
/// What the `Date` of a reply leaves open: it is written in whole seconds, and not by the machine that makes things.
const DATE_LEAVES_OPEN_MS: u64 = 2_000;

/// When a call of this process began, on the service's clock at the earliest. `since_unix_ms` and `now_ms` are of our
/// clock, `date` is the `Date` header of a reply that has just come; without one nobody knows how the clocks differ.
pub fn begun_ms(since_unix_ms: u64, now_ms: u64, date: Option<&str>) -> u64 {
    match date.and_then(http_date_ms) {
        Some(date_ms) => (since_unix_ms + date_ms).saturating_sub(now_ms + DATE_LEAVES_OPEN_MS),
        None => since_unix_ms.saturating_sub(CLOCK_DIFFERENCE_MS),
    }
}
