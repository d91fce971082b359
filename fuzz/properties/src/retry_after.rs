//! The headers that say when to come again, which may be anything.

use shipstation_partner::reply::{RateLimit, retry_after_ms};

const MONTHS: [(&str, u64); 12] = [
    ("Jan", 31),
    ("Feb", 28),
    ("Mar", 31),
    ("Apr", 30),
    ("May", 31),
    ("Jun", 30),
    ("Jul", 31),
    ("Aug", 31),
    ("Sep", 30),
    ("Oct", 31),
    ("Nov", 30),
    ("Dec", 31),
];

/// Any text at any time: no panic; blanks around mean nothing; seconds and dates mean what they say. The first four
/// bytes are the time, in seconds since 1970.
pub fn retry_after(input: &[u8]) {
    let Some((now, text)) = input.split_first_chunk() else { return };
    let Ok(text) = core::str::from_utf8(text) else { return };
    let now_ms = u64::from(u32::from_be_bytes(*now)) * 1000;
    let waited = retry_after_ms(text, now_ms);
    assert_eq!(waited, retry_after_ms(&format!(" {text}\t"), now_ms), "blanks around {text:?}");
    let _ = RateLimit::read([Some(text); 3], now_ms);

    let plain = text.trim_ascii();
    if !plain.is_empty() && plain.len() < 10 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        let seconds: u64 = plain.parse().unwrap_or_default();
        assert_eq!(waited, Some(within_u32(seconds * 1000)), "{text:?}");
    }
    if let Some(seconds) = seconds_of_date(plain) {
        assert_eq!(waited, Some(within_u32((seconds * 1000).saturating_sub(now_ms))), "{text:?}");
    }
}

/// Counts the days one year and one month after the other. `None` for what is no date of the calendar.
fn seconds_of_date(text: &str) -> Option<u64> {
    let parts: Vec<&str> = text.split(' ').collect();
    let [_, day, month, year, time, "GMT"] = parts.as_slice() else { return None };
    let clock: Vec<&str> = time.split(':').collect();
    let [hour, minute, second] = clock.as_slice() else { return None };
    let is_formed = text.len() == 29 && text.get(3..5) == Some(", ");
    if !is_formed || [day, hour, minute, second].iter().any(|it| it.len() != 2) {
        return None;
    }
    let (day, year) = (number(day)?, number(year).filter(|year| (1970..=9999).contains(year))?);
    let (hour, minute, second) = (number(hour)?, number(minute)?, number(second)?);
    let is_leap =
        |year: u64| year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let mut days: u64 = (1970..year).map(|year| if is_leap(year) { 366 } else { 365 }).sum();
    for (name, length) in MONTHS {
        let length = if name == "Feb" && is_leap(year) { 29 } else { length };
        if name == *month {
            let is_there = (1..=length).contains(&day) && hour < 24 && minute < 60 && second < 60;
            return is_there.then(|| (((days + day - 1) * 24 + hour) * 60 + minute) * 60 + second);
        }
        days += length;
    }
    None
}

fn number(digits: &str) -> Option<u64> {
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

fn within_u32(ms: u64) -> u32 {
    u32::try_from(ms).unwrap_or(u32::MAX)
}
