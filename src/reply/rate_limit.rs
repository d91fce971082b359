//! What a reply's headers say about the rate limit.

/// The state of the rate limit. The vendor documents only `Retry-After`; where a reply carries
/// `X-RateLimit-Limit`, `-Remaining` or `-Reset`, the usual names, they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RateLimit {
    /// Requests allowed in the window.
    pub limit: Option<u32>,
    /// Requests left in it.
    pub remaining: Option<u32>,
    /// When it ends, as the service writes it: seconds from now or since 1970.
    pub reset: Option<u32>,
}

impl RateLimit {
    /// Reads the headers through `header`, which gives the value of a name. `None` when the reply
    /// says nothing.
    pub fn read(mut header: impl FnMut(&str) -> Option<String>) -> Option<Self> {
        let mut number = |name| header(name)?.trim().parse().ok();
        let state = Self {
            limit: number("x-ratelimit-limit"),
            remaining: number("x-ratelimit-remaining"),
            reset: number("x-ratelimit-reset"),
        };
        (state != Self::default()).then_some(state)
    }
}
