//! What the one thread of a wasm instance has to itself.

use core::ops::Deref;

/// A value in a `static`, without a lock.
#[derive(Debug)]
pub(crate) struct Single<T>(T);

impl<T> Single<T> {
    /// Keeps `value`.
    pub(crate) const fn new(value: T) -> Self {
        Self(value)
    }
}

impl<T> Deref for Single<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

#[cfg(target_feature = "atomics")]
compile_error!("a wasm with threads needs locks here");

#[allow(unsafe_code, reason = "a `static` must be fit for threads, of which there is one")]
// SAFETY: without atomics an instance has one thread and shares its memory with no other.
unsafe impl<T> Sync for Single<T> {}
