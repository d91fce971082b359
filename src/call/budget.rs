//! The retry budget: keeps an outage from multiplying the load.

/// Repeats the bucket holds when full.
const REPEATS: u64 = 20;
/// Time in which one repeat grows back: 30 a minute, 15 % of the platform's 200 requests a minute.
const REGROWTH_MS: u64 = 2_000;

/// A token bucket of repeats, full at first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Budget {
    /// When the bucket is, or was, full again: each repeat moves it on by [`REGROWTH_MS`].
    full_at_ms: u64,
}

impl Budget {
    /// A full bucket.
    pub(super) const fn full() -> Self {
        Self { full_at_ms: 0 }
    }

    /// Takes one repeat, or says that none is left.
    pub(super) fn draw(&mut self, now_ms: u64) -> bool {
        let full_at_ms = self.full_at_ms.max(now_ms) + REGROWTH_MS;
        let granted = full_at_ms <= now_ms + REPEATS * REGROWTH_MS;
        if granted {
            self.full_at_ms = full_at_ms;
        }
        granted
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, REGROWTH_MS, REPEATS};

    #[test]
    fn a_full_bucket_grants_its_repeats_and_no_more() {
        let mut budget = Budget::full();
        let granted = (0..100).filter(|_| budget.draw(5)).count();
        assert_eq!(granted as u64, REPEATS);
    }

    /// An empty bucket, emptied at this time.
    fn emptied(now_ms: u64) -> Budget {
        let mut budget = Budget::full();
        assert!((0..REPEATS).all(|_| budget.draw(now_ms)));
        budget
    }

    #[test]
    fn repeats_grow_back_one_by_one() {
        let mut budget = emptied(0);
        assert!(!budget.draw(REGROWTH_MS - 1));
        assert!(budget.draw(REGROWTH_MS));
        assert!(!budget.draw(REGROWTH_MS));
    }

    #[test]
    fn a_quiet_time_fills_the_bucket_but_never_over() {
        let mut budget = emptied(0);
        let later = 1_000_000_000;
        assert_eq!((0..100).filter(|_| budget.draw(later)).count() as u64, REPEATS);
    }
}
