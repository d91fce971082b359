//! How long and how often a call tries.

/// The limits of one call. All times in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Time for one attempt, body included.
    pub timeout_ms: u32,
    /// Time for the whole call: attempts, waits and look-ups.
    pub deadline_ms: u32,
    /// Repeats of the request after the first attempt; look-ups are not counted.
    pub max_retries: u8,
    /// How long the service may still be working on a request after its connection broke. A request
    /// counts as not carried out only when a look-up sent this long after the break misses its effect.
    pub settle_ms: u32,
    /// How long ago an earlier call made this very request without learning its end: it is looked for before
    /// it is sent. `None` for a call that is the first.
    pub resumed_after_ms: Option<u32>,
    /// Whether each message waits for a place among the requests of the key before it is sent.
    pub queues: bool,
    /// Whether the request changes nothing: then a repeat of it meets nothing of its own making.
    pub reads: bool,
}

impl Default for Settings {
    /// An attempt gets the vendor SDK's 65 s. Two unanswered attempts with their settling times
    /// (2 × (65 + 21) s) fit in the deadline.
    fn default() -> Self {
        Self {
            timeout_ms: 65_000,
            deadline_ms: 180_000,
            max_retries: 2,
            settle_ms: 21_000,
            resumed_after_ms: None,
            queues: false,
            reads: false,
        }
    }
}
