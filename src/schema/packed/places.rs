//! In which order keys were added, while compiling.

#![allow(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::large_stack_arrays,
    reason = "it runs while compiling, where `get` and `try_from` are not to be had and a mistake is no program"
)]

/// Keys at most. A power of two.
pub(super) const MOST: usize = 1 << 11;

/// In which place a key was added. A key of zero is none.
pub(super) struct Places {
    keys: [u64; 2 * MOST],
    order: [u16; 2 * MOST],
    len: usize,
}

impl Places {
    pub(super) const fn new() -> Self {
        Self { keys: [0; 2 * MOST], order: [0; 2 * MOST], len: 0 }
    }

    pub(super) const fn find(&self, key: u64) -> Option<usize> {
        let slot = self.slot(key);
        if self.keys[slot] == key { Some(self.order[slot] as usize) } else { None }
    }

    pub(super) const fn add(&mut self, key: u64) -> usize {
        assert!(self.len < MOST, "too many shapes or names");
        let (slot, place) = (self.slot(key), self.len);
        self.keys[slot] = key;
        self.order[slot] = place as u16;
        self.len += 1;
        place
    }

    /// Where the key is, or may be put. Half of the slots stay free, so there is one.
    const fn slot(&self, key: u64) -> usize {
        let mut slot = key as usize % self.keys.len();
        while self.keys[slot] != 0 && self.keys[slot] != key {
            slot = (slot + 1) % self.keys.len();
        }
        slot
    }
}
