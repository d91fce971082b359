//! The `Retry-After` header: seconds, or a date (RFC 9110, section 10.2.3).

const DAY_MS: u64 = 86_400_000;
const MONTHS: [&[u8]; 12] =
    [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];

/// How long `Retry-After` asks to wait, in milliseconds; `None` when it is neither seconds nor a date.
///
/// `unix_now_ms` is the wall clock, which only a date needs; a date that is past asks for no wait.
/// Dates are read in the one form that senders may still make, `Sun, 06 Nov 1994 08:49:37 GMT`.
pub fn retry_after_ms(value: &str, unix_now_ms: u64) -> Option<u32> {
    let value = value.trim_ascii();
    let ms = match number(value.as_bytes()) {
        Some(seconds) => seconds.saturating_mul(1_000),
        None => unix_ms(value.as_bytes())?.saturating_sub(unix_now_ms),
    };
    Some(u32::try_from(ms).unwrap_or(u32::MAX))
}

/// An IMF-fixdate as Unix time.
fn unix_ms(date: &[u8]) -> Option<u64> {
    let [
        _,
        _,
        _,
        b',',
        b' ',
        d1,
        d2,
        b' ',
        m1,
        m2,
        m3,
        b' ',
        year @ ..,
        b' ',
        h1,
        h2,
        b':',
        n1,
        n2,
        b':',
        s1,
        s2,
        b' ',
        b'G',
        b'M',
        b'T',
    ] = date
    else {
        return None;
    };
    let month = MONTHS.iter().position(|name| *name == [*m1, *m2, *m3])?;
    let year = number(year).filter(|year| (1970..10_000).contains(year))?;
    let day = two(*d1, *d2).filter(|day| (1..=31).contains(day))?;
    let hour = two(*h1, *h2).filter(|hour| *hour < 24)?;
    let minute = two(*n1, *n2).filter(|minute| *minute < 60)?;
    let second = two(*s1, *s2).filter(|second| *second <= 60)?;
    let seconds = (hour * 60 + minute) * 60 + second;
    Some(days_before(year, month as u64) * DAY_MS + (day - 1) * DAY_MS + seconds * 1_000)
}

/// Days from 1970-01-01 to the first of a month (counted from 0).
fn days_before(year: u64, month: u64) -> u64 {
    // Years that begin in March put the leap day last; then months are 153 days in five.
    let (year, month) = if month < 2 { (year - 1, month + 10) } else { (year, month - 2) };
    let leap_days = year / 4 - year / 100 + year / 400;
    year * 365 + leap_days + (month * 153 + 2) / 5 - 719_468
}

fn two(tens: u8, ones: u8) -> Option<u64> {
    number(&[tens, ones])
}

/// Digits, and nothing else. Too many of them are the largest number.
fn number(digits: &[u8]) -> Option<u64> {
    if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some(
        digits
            .iter()
            .fold(0, |sum: u64, digit| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0'))),
    )
}

#[cfg(test)]
mod tests {
    use super::retry_after_ms;

    /// 1994-11-06T08:49:37Z.
    const EXAMPLE_MS: u64 = 784_111_777_000;

    #[test]
    fn a_number_is_seconds_whatever_the_clock_says() {
        assert_eq!(retry_after_ms("2", EXAMPLE_MS), Some(2_000));
        assert_eq!(retry_after_ms(" 0 ", 0), Some(0));
        assert_eq!(retry_after_ms("99999999999999999999999", 0), Some(u32::MAX));
    }

    #[test]
    fn a_date_is_the_time_until_then() {
        let date = "Sun, 06 Nov 1994 08:49:37 GMT";
        assert_eq!(retry_after_ms(date, EXAMPLE_MS - 1_500), Some(1_500));
        assert_eq!(retry_after_ms(date, EXAMPLE_MS), Some(0));
        assert_eq!(retry_after_ms(date, EXAMPLE_MS + 60_000), Some(0));
    }

    #[test]
    fn dates_around_leap_days_are_counted_right() {
        let seconds = [
            ("Thu, 01 Jan 1970 00:00:01 GMT", 1),
            ("Tue, 29 Feb 2000 00:00:00 GMT", 951_782_400),
            ("Wed, 01 Mar 2000 00:00:00 GMT", 951_868_800),
            ("Sun, 28 Feb 2100 23:59:59 GMT", 4_107_542_399),
            ("Mon, 01 Mar 2100 00:00:00 GMT", 4_107_542_400),
            ("Thu, 31 Dec 2026 23:59:59 GMT", 1_798_761_599),
        ];
        for (date, unix) in seconds {
            assert_eq!(retry_after_ms(date, unix * 1_000 - 7), Some(7), "{date}");
        }
    }

    #[test]
    fn anything_else_is_no_answer() {
        for value in [
            "",
            "soon",
            "-1",
            "1.5",
            "+2",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 06 Nov 1994 24:49:37 GMT",
            "Sun, 32 Nov 1994 08:49:37 GMT",
            "Sun, 00 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1969 08:49:37 GMT",
            "Sun, 06 nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun, 06 Nov 99999999999999999999 08:49:37 GMT",
        ] {
            assert_eq!(retry_after_ms(value, 0), None, "{value}");
        }
    }
}
