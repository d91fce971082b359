//! What a reply's headers say about the rate limit.

use crate::digits;

/// Values of `X-RateLimit-Reset` from here on are moments, smaller ones are spans.
const FIRST_MOMENT_S: u64 = 1_000_000_000;

/// The state of the rate limit. The vendor documents only `Retry-After`; where a reply carries
/// `X-RateLimit-Limit`, `-Remaining` or `-Reset`, the usual names, they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RateLimit {
    /// Requests allowed in the window.
    pub limit: Option<u32>,
    /// Requests left in it.
    pub remaining: Option<u32>,
    /// Milliseconds until the window ends. The header holds seconds, from now or since 1970.
    pub reset_ms: Option<u32>,
}

impl RateLimit {
    /// Reads the values of the three headers, in this order. `None` when the reply says nothing. `unix_now_ms` is the
    /// wall clock.
    pub fn read([limit, remaining, reset]: [Option<&str>; 3], unix_now_ms: u64) -> Option<Self> {
        let number = |value: Option<&str>| u32::try_from(digits::read(value?.trim_ascii().as_bytes())?).ok();
        let reset_ms = number(reset).map(|seconds| {
            let ms = u64::from(seconds) * 1_000;
            let span_ms =
                if u64::from(seconds) < FIRST_MOMENT_S { ms } else { ms.saturating_sub(unix_now_ms) };
            u32::try_from(span_ms).unwrap_or(u32::MAX)
        });
        let (limit, remaining) = (number(limit), number(remaining));
        (limit.is_some() || remaining.is_some() || reset_ms.is_some()).then_some(Self {
            limit,
            remaining,
            reset_ms,
        })
    }
}
