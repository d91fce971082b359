//! Whole numbers as text and back, without `core::fmt`, which alone would cost the wasm eight kilobytes.

use crate::prelude::*;

/// The decimal digits of `number`.
pub(crate) fn of(number: u64) -> String {
    let mut digits = String::new();
    push(&mut digits, number);
    digits
}

/// Writes the decimal digits of `number` behind `text`.
pub(crate) fn push(text: &mut String, number: u64) {
    if number >= 10 {
        push(text, number / 10);
    }
    text.push(char::from_digit((number % 10) as u32, 10).unwrap_or('0'));
}

/// The number that these decimal digits are, all of them; more than fits is the most that fits.
pub(crate) fn read(digits: &[u8]) -> Option<u64> {
    let mut number = 0_u64;
    for digit in digits {
        let value = digit.wrapping_sub(b'0');
        if value > 9 {
            return None;
        }
        number = number.saturating_mul(10).saturating_add(u64::from(value));
    }
    (!digits.is_empty()).then_some(number)
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    #[test]
    fn the_digits_are_those_of_the_number() {
        for number in [0, 7, 10, 1_000, u64::MAX] {
            assert_eq!(super::of(number), number.to_string());
            assert_eq!(super::read(number.to_string().as_bytes()), Some(number));
        }
    }

    #[test]
    fn only_digits_are_a_number_and_a_huge_one_is_the_most_that_fits() {
        for text in ["", "-1", "+1", "1.0", " 1", "1a"] {
            assert_eq!(super::read(text.as_bytes()), None, "{text}");
        }
        assert_eq!(super::read(b"99999999999999999999999"), Some(u64::MAX));
    }
}
