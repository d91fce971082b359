//! Moments of ours on the service's clock.

use super::retry_after::http_date_ms;

/// How far the service's clock and ours may differ where nothing tells.
const CLOCK_DIFFERENCE_MS: u64 = 300_000;
/// What the `Date` of a reply leaves open: it is written in whole seconds, and not by the machine that makes things.
const DATE_LEAVES_OPEN_MS: u64 = 2_000;
/// A `Date` that is further off than this is of a clock that was never set.
const DAY_MS: u64 = 86_400_000;

/// When a call of this process began, on the service's clock at the earliest: `since_unix_ms` on ours, `elapsed_ms` ago by
/// a clock that nobody sets. `date` is the `Date` header of a reply that has just come.
pub fn begun_ms(since_unix_ms: u64, elapsed_ms: u64, date: Option<&str>) -> u64 {
    let now_ms = since_unix_ms.saturating_add(elapsed_ms);
    match date.and_then(http_date_ms).filter(|date_ms| date_ms.abs_diff(now_ms) <= DAY_MS) {
        Some(date_ms) => date_ms.saturating_sub(elapsed_ms + DATE_LEAVES_OPEN_MS),
        None => since_unix_ms.saturating_sub(CLOCK_DIFFERENCE_MS),
    }
}
