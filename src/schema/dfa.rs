//! Patterns as tables.

/// A regular expression, compiled while the derive expands. State 0 is dead, state 1 the start.
pub struct Dfa {
    /// Class of each byte.
    pub classes: &'static [u8; 256],
    /// Number of classes.
    pub stride: u8,
    /// `next[state * stride + class]` is the next state, times `stride`: where its row begins.
    pub next: &'static [u8],
    /// Bit per state: the input may end here.
    pub accept: u64,
    /// The expression, as JSON Schema wants it.
    pub source: &'static str,
}

impl Dfa {
    /// Whether all of `bytes` match.
    pub fn matches(&self, bytes: impl Iterator<Item = u8>) -> bool {
        let mut row = self.stride;
        for byte in bytes {
            let class = self.classes.get(usize::from(byte)).copied().unwrap_or(0);
            row = self.next.get(usize::from(row) + usize::from(class)).copied().unwrap_or(0);
            if row == 0 {
                return false;
            }
        }
        self.accept >> (row / self.stride.max(1)) & 1 == 1
    }
}

impl core::fmt::Debug for Dfa {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.source.fmt(f)
    }
}
