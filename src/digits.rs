//! Whole numbers as text, without `core::fmt`, which alone would cost the wasm eight kilobytes.

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

#[cfg(test)]
mod tests {
    #[test]
    fn the_digits_are_those_of_the_number() {
        for number in [0, 7, 10, 1_000, u64::MAX] {
            assert_eq!(super::of(number), number.to_string());
        }
    }
}
