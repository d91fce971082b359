//! Days and moments, counted from 1970 without a date library.

use crate::digits;

/// In the calendar that [`days_before`] counts in.
const DAYS_FROM_YEAR_0_TO_1970: u64 = 719_468;

/// Days from 1970-01-01 to the first of a month of the Gregorian calendar. Years are counted from
/// March, so that a leap day is a year's last.
pub(super) fn days_before(year: u64, month: u64) -> u64 {
    let (year, months_since_march) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let days_since_march = (153 * months_since_march + 2) / 5;
    365 * year + year / 4 - year / 100 + year / 400 + days_since_march - DAYS_FROM_YEAR_0_TO_1970
}

/// The second that the service writes as `2019-07-12T13:37:39.050Z`, in milliseconds since 1970; what
/// comes behind the seconds is not read. `None` for anything else.
pub(super) fn moment_ms(text: &str) -> Option<u64> {
    let text = text.as_bytes();
    let number = |from: usize, to: usize| digits::read(text.get(from..to)?);
    let between = [4, 7, 10, 13, 16].map(|at| text.get(at).copied().unwrap_or(0));
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let fits = &between == b"--T::"
        && (1970..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    let days = days_before(year.max(1970), month.clamp(1, 12)) + day.max(1) - 1;
    fits.then_some((((days * 24 + hour) * 60 + minute) * 60 + second) * 1_000)
}

#[cfg(test)]
mod tests {
    use super::moment_ms;

    #[test]
    fn a_moment_is_read_to_the_second() {
        assert_eq!(moment_ms("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(moment_ms("2019-07-12T13:37:39.050Z"), Some(1_562_938_659_000));
        assert_eq!(moment_ms("2024-02-29T23:59:60.1234567Z"), Some(1_709_251_200_000));
    }

    #[test]
    fn what_is_no_moment_is_none() {
        for text in ["", "2019-07-12", "2019-13-12T13:37:39Z", "2019-07-32T13:37:39Z", "2019/07/12T13:37:39Z"]
        {
            assert_eq!(moment_ms(text), None, "{text}");
        }
        for text in
            ["2019-00-12T13:37:39Z", "2019-07-12T24:37:39Z", "1019-07-12T13:37:39Z", "yesterday at noon ?"]
        {
            assert_eq!(moment_ms(text), None, "{text}");
        }
    }
}
