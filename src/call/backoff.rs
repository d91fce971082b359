//! How long to wait before the next attempt.

use super::Why;

/// Ceiling of the first wait.
const FIRST_MS: u32 = 500;
/// Ceiling of every later wait.
const LONGEST_MS: u32 = 8_000;
/// The longest wait the service can ask for. Its window is a minute; a value far beyond that is an
/// error or a skewed clock, and would park every call of the key.
const LONGEST_RETRY_AFTER_MS: u32 = 120_000;
/// Calls told to come back at the same moment are spread over this time.
const SPREAD_MS: u32 = 500;

/// The wait after `failures` failures in a row (from 1): the service's own word first, else full jitter.
pub(super) fn delay(retry_after_ms: Option<u32>, failures: u16, random: f64) -> (u32, Why) {
    match retry_after_ms {
        Some(asked) => (asked.min(LONGEST_RETRY_AFTER_MS) + spread(random), Why::RetryAfter),
        None => (part(random, ceiling(failures)), Why::Backoff),
    }
}

/// What to add to the end of a shared wait, so that not all calls come at once.
pub(super) fn spread(random: f64) -> u32 {
    part(random, SPREAD_MS)
}

fn ceiling(failures: u16) -> u32 {
    let doublings = u32::from(failures.saturating_sub(1)).min(8);
    (FIRST_MS << doublings).min(LONGEST_MS)
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a float cast saturates, and the result is capped"
)]
fn part(random: f64, of_ms: u32) -> u32 {
    ((f64::from(of_ms) * random) as u32).min(of_ms)
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::{Why, ceiling, delay, part};

    #[test]
    fn ceilings_double_from_half_a_second_to_eight_seconds() {
        let ceilings: Vec<u32> = (1..8).map(ceiling).collect();
        assert_eq!(ceilings, [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
        assert_eq!(ceiling(u16::MAX), 8_000);
    }

    #[test]
    fn jitter_is_full_from_nothing_to_the_ceiling() {
        assert_eq!(delay(None, 3, 0.0), (0, Why::Backoff));
        assert_eq!(delay(None, 3, 0.5), (1_000, Why::Backoff));
        assert_eq!(delay(None, 3, 0.999_9), (1_999, Why::Backoff));
    }

    #[test]
    fn the_services_word_comes_first_and_is_never_cut_short() {
        assert_eq!(delay(Some(2_000), 1, 0.0), (2_000, Why::RetryAfter));
        assert_eq!(delay(Some(2_000), 1, 0.5), (2_250, Why::RetryAfter));
    }

    #[test]
    fn an_absurd_retry_after_is_clamped() {
        assert_eq!(delay(Some(u32::MAX), 1, 0.0), (120_000, Why::RetryAfter));
    }

    #[test]
    fn a_random_number_out_of_range_does_no_harm() {
        assert_eq!(part(7.0, 500), 500);
        assert_eq!(part(-1.0, 500), 0);
        assert_eq!(part(f64::NAN, 500), 0);
    }
}
