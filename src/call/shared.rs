//! What all calls of one key share.

use super::budget::Budget;

/// The state of a key: one for all handles made from one client.
#[derive(Debug, Clone)]
pub struct Shared {
    paused_until_ms: u64,
    budget: Budget,
}

impl Shared {
    /// Not paused, with a full retry budget.
    pub const fn new() -> Self {
        Self { paused_until_ms: 0, budget: Budget::full() }
    }

    /// How long the key is still paused after a 429 of the platform, in milliseconds; 0 when it is not.
    pub const fn pause_left_ms(&self, now_ms: u64) -> u64 {
        self.paused_until_ms.saturating_sub(now_ms)
    }

    /// Pauses the key at least until then. A pause is never shortened.
    pub(super) fn pause_until(&mut self, until_ms: u64) {
        self.paused_until_ms = self.paused_until_ms.max(until_ms);
    }

    /// Takes one repeat from the retry budget, or says that none is left.
    pub(super) fn draw_repeat(&mut self, now_ms: u64) -> bool {
        self.budget.draw(now_ms)
    }
}

impl Default for Shared {
    fn default() -> Self {
        Self::new()
    }
}
