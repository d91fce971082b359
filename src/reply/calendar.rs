//! Days and moments, counted from 1970 without a date library.

/// In the calendar that [`days_before`] counts in.
const DAYS_FROM_YEAR_0_TO_1970: u64 = 719_468;

/// What a form lays out, each by its letter: year, number of the month, day, hour, minute, second.
const PARTS: &[u8; 6] = b"YNDhms";

/// The moment that `text` begins with, in milliseconds since 1970. In `form` a letter of [`PARTS`] stands for a digit of
/// that part, `?` for any character, and everything else for itself. Where no month is laid out, it is `month`.
pub(super) fn moment_ms(text: &str, form: &[u8], month: u64) -> Option<u64> {
    let mut parts = [0, month, 0, 0, 0, 0];
    let mut text = text.bytes();
    for stands in form {
        let byte = text.next()?;
        match PARTS.iter().position(|part| part == stands).and_then(|at| parts.get_mut(at)) {
            Some(part) if byte.is_ascii_digit() => *part = *part * 10 + u64::from(byte - b'0'),
            None if *stands == byte || *stands == b'?' => {}
            _ => return None,
        }
    }
    let [year, month, day, hour, minute, second] = parts;
    let fits = year >= 1970
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && hour < 24
        && minute < 60
        && second <= 60;
    fits.then(|| (((days_before(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1_000)
}

/// Days from 1970-01-01 to a day of the Gregorian calendar. Years are counted from March, so that a leap day is a
/// year's last.
fn days_before(year: u64, month: u64, day: u64) -> u64 {
    let (year, months_since_march) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let days_since_march = (153 * months_since_march + 2) / 5;
    365 * year + year / 4 - year / 100 + year / 400 + days_since_march + day - 1 - DAYS_FROM_YEAR_0_TO_1970
}

#[cfg(test)]
mod tests {
    fn moment_ms(text: &str) -> Option<u64> {
        super::moment_ms(text, b"YYYY-NN-DDThh:mm:ss", 0)
    }

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
