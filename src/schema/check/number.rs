//! Numbers of JSON text, compared exactly: the bounds are whole, so no floating point is needed.

use super::buffer::View;
use crate::schema::Number;

/// What a number breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breach {
    NotFinite,
    NotWhole,
    Minimum,
    ExclusiveMinimum,
    Maximum,
}

/// A number as far as bounds need it: sign, whole part (saturated), and whether anything is behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Value {
    negative: bool,
    whole: u64,
    fraction: bool,
    finite: bool,
}

/// Reads the number at `start` and compares it. `None` where no number stands; else where it ends.
#[inline(always)]
pub(super) fn number(text: View<'_>, start: usize, limits: Number) -> Option<(usize, Option<Breach>)> {
    let (end, value) = read(text, start)?;
    Some((end, value.breach(limits)))
}

/// Past the number at `start`, or `None` where no number stands.
pub(super) fn skip(text: View<'_>, start: usize) -> Option<usize> {
    read(text, start).map(|(end, _)| end)
}

#[inline(always)]
fn read(text: View<'_>, start: usize) -> Option<(usize, Value)> {
    let negative = text.byte(start) == b'-';
    let whole_from = start + usize::from(negative);
    let mut at = whole_from;
    let mut whole = 0_u64;
    while let digit @ 0..10 = text.byte(at).wrapping_sub(b'0') {
        whole = whole.wrapping_mul(10).wrapping_add(u64::from(digit));
        at += 1;
    }
    let digits = at - whole_from;
    if digits == 0 || digits > 1 && text.byte(whole_from) == b'0' {
        return None;
    }
    let mut fraction = false;
    if text.byte(at) == b'.' {
        at += 1;
        let fraction_from = at;
        while let digit @ 0..10 = text.byte(at).wrapping_sub(b'0') {
            fraction |= digit != 0;
            at += 1;
        }
        if at == fraction_from {
            return None;
        }
    }
    if digits > 18 || text.byte(at) | 0x20 == b'e' {
        return read_long(text, whole_from, at, digits, negative);
    }
    Some((at, Value { negative, whole, fraction, finite: true }))
}

/// Numbers with an exponent or many digits. `mantissa_end` is where digits and point end.
#[cold]
#[inline(never)]
fn read_long(
    text: View<'_>,
    from: usize,
    mantissa_end: usize,
    digits: usize,
    negative: bool,
) -> Option<(usize, Value)> {
    let mut at = mantissa_end;
    let mut exponent = 0_i64;
    if text.byte(at) | 0x20 == b'e' {
        at += 1;
        let minus = text.byte(at) == b'-';
        at += usize::from(minus || text.byte(at) == b'+');
        let exponent_from = at;
        while let digit @ 0..10 = text.byte(at).wrapping_sub(b'0') {
            exponent = (exponent * 10 + i64::from(digit)).min(1_000_000_000);
            at += 1;
        }
        if at == exponent_from {
            return None;
        }
        exponent = if minus { -exponent } else { exponent };
    }
    // `place` is the power of ten of the digit at hand.
    let mut place = i64::try_from(digits).ok()? - 1 + exponent;
    let mut value = Value { negative, whole: 0, fraction: false, finite: true };
    for &byte in text.slice(from, mantissa_end).iter().filter(|byte| **byte != b'.') {
        let digit = u64::from(byte - b'0');
        if place < 0 {
            value.fraction |= digit != 0;
        } else if digit != 0 {
            value.finite &= place < 309;
            let scale = 10_u64.checked_pow(u32::try_from(place).unwrap_or(u32::MAX));
            let part = scale.and_then(|scale| scale.checked_mul(digit)).unwrap_or(u64::MAX);
            value.whole = value.whole.saturating_add(part);
        }
        place -= 1;
    }
    Some((at, value))
}

impl Value {
    #[inline(always)]
    fn breach(self, limits: Number) -> Option<Breach> {
        if !self.finite {
            return Some(Breach::NotFinite);
        }
        if limits.integer && self.fraction {
            return Some(Breach::NotWhole);
        }
        if let Some(min) = limits.min {
            let below = self.compare(min);
            if limits.exclusive_min && below.is_le() {
                return Some(Breach::ExclusiveMinimum);
            }
            if below.is_lt() {
                return Some(Breach::Minimum);
            }
        }
        match limits.max {
            Some(max) if self.compare(max).is_gt() => Some(Breach::Maximum),
            _ => None,
        }
    }

    /// How this stands to a whole number.
    #[inline(always)]
    fn compare(self, bound: i64) -> core::cmp::Ordering {
        use core::cmp::Ordering::{Equal, Greater, Less};
        let whole = i64::try_from(self.whole).unwrap_or(i64::MAX);
        match (if self.negative { -whole } else { whole }).cmp(&bound) {
            Equal if self.fraction && self.negative => Less,
            Equal if self.fraction => Greater,
            order => order,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::buffer::Buffer;
    use super::*;

    /// `None` where no number stands, or more than one.
    #[allow(clippy::option_option, reason = "no number, no breach and a breach are three things")]
    fn check(json: &str, limits: Number) -> Option<Option<Breach>> {
        let mut buffer = Buffer::new();
        buffer.reserve(json.len())[..json.len()].copy_from_slice(json.as_bytes());
        let (end, breach) = number(buffer.text(json.len()), 0, limits)?;
        (end == json.len()).then_some(breach)
    }

    const ANY: Number = Number { min: None, max: None, exclusive_min: false, integer: false };

    #[test]
    fn what_json_calls_a_number_is_one() {
        for json in [
            "0",
            "-0",
            "1.5",
            "1e2",
            "1E-2",
            "1e+2",
            "123456789012345678901",
            "0.000000000000000000001",
            "1e308",
        ] {
            assert_eq!(check(json, ANY), Some(None), "{json}");
        }
        for json in ["", "-", "01", "1.", ".5", "1e", "1e+", "+1", "0x1", "NaN"] {
            assert_eq!(check(json, ANY), None, "{json}");
        }
        assert_eq!(check("1e400", ANY), Some(Some(Breach::NotFinite)));
    }

    #[test]
    fn whole_numbers_may_be_written_with_a_point_or_an_exponent() {
        let integer = Number { integer: true, ..ANY };
        for json in ["1.0", "1e2", "100e-2", "1.50e1", "-3.000", "123456789012345678901234567890"] {
            assert_eq!(check(json, integer), Some(None), "{json}");
        }
        for json in ["1.5", "1e-1", "15e-1", "0.0000000000000000000000001"] {
            assert_eq!(check(json, integer), Some(Some(Breach::NotWhole)), "{json}");
        }
    }

    #[test]
    fn bounds_hold_exactly() {
        let zero_to_ten = Number { min: Some(0), max: Some(10), ..ANY };
        for json in ["0", "-0", "-0.0", "10", "10.0", "1e1", "9.999999999999999999999"] {
            assert_eq!(check(json, zero_to_ten), Some(None), "{json}");
        }
        for json in ["-1", "-0.1", "-1e-30", "-5e-1"] {
            assert_eq!(check(json, zero_to_ten), Some(Some(Breach::Minimum)), "{json}");
        }
        for json in ["11", "10.1", "10.0000000000000000000001", "1e2", "99999999999999999999999"] {
            assert_eq!(check(json, zero_to_ten), Some(Some(Breach::Maximum)), "{json}");
        }
        let above_zero = Number { min: Some(0), exclusive_min: true, ..ANY };
        assert_eq!(check("0", above_zero), Some(Some(Breach::ExclusiveMinimum)));
        assert_eq!(check("-0.5", above_zero), Some(Some(Breach::ExclusiveMinimum)));
        assert_eq!(check("0.001", above_zero), Some(None));
    }
}
