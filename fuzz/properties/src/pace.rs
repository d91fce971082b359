//! Whether work is linear in the length of what is read.

use std::fs;
use std::time::{Duration, Instant};

/// The most that a byte may cost. It is generous, for a build that counts what it reaches or is not optimised; what is
/// quadratic is beyond it, in the lengths of [`repeated`].
const MOST_PER_BYTE: Duration =
    if cfg!(fuzzing) { Duration::from_nanos(250) } else { Duration::from_micros(2) };
/// What a short text may cost.
const LEAST_LIMIT: Duration = Duration::from_millis(250);

/// The length of a long text: what is quadratic takes seconds for it, also where the build is optimised.
const LONG: usize = if cfg!(fuzzing) { 1 << 20 } else { 1 << 17 };

/// Does `work`, which reads `length` bytes.
///
/// # Panics
/// Where it takes too long, each of five times.
#[allow(clippy::disallowed_methods, reason = "runs natively only, and measures")]
pub(crate) fn linear<T>(length: usize, mut work: impl FnMut() -> T) -> T {
    let limit = MOST_PER_BYTE.saturating_mul(u32::try_from(length).unwrap_or(u32::MAX)).max(LEAST_LIMIT);
    let started = Instant::now();
    let done = work();
    let mut took = started.elapsed();
    // Another program may have had the processor: only then is it asked how long this thread had it.
    for _ in 0..4 {
        if took < limit {
            return done;
        }
        let (started, on_processor) = (Instant::now(), processor_time());
        work();
        took = match (on_processor, processor_time()) {
            (Some(before), Some(behind)) => behind.saturating_sub(before),
            _ => started.elapsed(),
        };
    }
    assert!(took < limit, "{length} bytes took {took:?}");
    done
}

/// How long this thread has run. Linux tells.
fn processor_time() -> Option<Duration> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// A long text with a part of `text` again and again: a part that ends where a value or a name does, so that of
/// right JSON it makes lists of many items and records of many fields. `None` for most texts, as it costs.
pub(crate) fn repeated(text: &[u8]) -> Option<Vec<u8>> {
    let hash = text.iter().fold(5381_usize, |hash, byte| hash.wrapping_mul(33) ^ usize::from(*byte));
    if !hash.is_multiple_of(64) {
        return None;
    }
    let ends: Vec<usize> =
        (1..).zip(text).filter(|(_, byte)| b"[{,:".contains(byte)).map(|(end, _)| end).collect();
    let pick = |from: usize| ends.get(from.checked_rem(ends.len())?).copied();
    let (one, other) = (pick(hash >> 6)?, pick((hash >> 6) + 1 + hash % 3)?);
    let (first, second) = (one.min(other), one.max(other));
    let part = text.get(first..second).filter(|part| !part.is_empty())?;
    Some([text.get(..first)?, &part.repeat(LONG / part.len()), text.get(second..)?].concat())
}
