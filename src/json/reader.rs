//! Reads JSON text: finds values without building a tree.
//!
//! It reads replies of any origin, so it is lenient and total: text that is not JSON gives `None` or
//! nonsense of the same size, never a panic, never more than one pass per question. Whether text
//! is valid JSON is the checker's business.

use crate::prelude::*;
use crate::search::split_once;

/// The text of one value, without the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Value<'a>(&'a [u8]);

impl<'a> Value<'a> {
    /// `null`, which has no fields and no items.
    pub(crate) const NULL: Self = Self(b"null");

    /// The value that `text` starts with, after white space and a byte order mark.
    pub(crate) fn of(text: &'a [u8]) -> Option<Self> {
        let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
        split_value(text).map(|(value, _)| value)
    }

    /// The text as it stands.
    pub(crate) fn raw(self) -> &'a str {
        core::str::from_utf8(self.0).unwrap_or_default()
    }

    /// Whether it is `null`.
    pub(crate) fn is_null(self) -> bool {
        self.0 == b"null"
    }

    /// Whether it is `true`.
    pub(crate) fn is_true(self) -> bool {
        self.0 == b"true"
    }

    /// Whether it is an object.
    pub(crate) fn is_object(self) -> bool {
        self.0.first() == Some(&b'{')
    }

    /// Whether it is a list.
    pub(crate) fn is_list(self) -> bool {
        self.0.first() == Some(&b'[')
    }

    /// The characters of a string, escapes decoded. A lone surrogate becomes U+FFFD.
    pub(crate) fn text(self) -> Option<String> {
        let inside = self.0.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
        Some(decode(core::str::from_utf8(inside).ok()?))
    }

    /// The characters of a string, or the text of a number: ids come as either.
    pub(crate) fn text_or_number(self) -> Option<String> {
        match self.0.first()? {
            b'"' => self.text(),
            b'-' | b'0'..=b'9' => Some(self.raw().to_owned()),
            _ => None,
        }
    }

    /// The field of this name; the last one where a name is there twice, as `JSON.parse` has it.
    pub(crate) fn field(self, name: &str) -> Option<Self> {
        self.fields().filter(|(key, _)| key.is_text(name)).last().map(|(_, value)| value)
    }

    /// The value at the end of this way through objects.
    pub(crate) fn at(self, names: &[&str]) -> Option<Self> {
        names.iter().try_fold(self, |value, name| value.field(name))
    }

    /// As [`at`](Self::at), and through a list where it has one item only.
    pub(crate) fn at_sole(self, names: &[&str]) -> Option<Self> {
        names.iter().try_fold(self, |value, name| {
            let mut items = value.items();
            match (items.next(), items.next()) {
                (Some(sole), None) => sole.field(name),
                (None, _) => value.field(name),
                _ => None,
            }
        })
    }

    /// Names and values of an object; nothing for other values.
    pub(crate) fn fields(self) -> Fields<'a> {
        Fields(self.0.strip_prefix(b"{").unwrap_or_default())
    }

    /// The values of a list; nothing for other values.
    pub(crate) fn items(self) -> Items<'a> {
        Items(self.0.strip_prefix(b"[").unwrap_or_default())
    }

    fn is_text(self, expected: &str) -> bool {
        let plain = self.0.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\""));
        plain == Some(expected.as_bytes())
            || (self.0.contains(&b'\\') && self.text().is_some_and(|text| text == expected))
    }
}

/// Names and values of an object, in order.
pub(crate) struct Fields<'a>(&'a [u8]);

impl<'a> Iterator for Fields<'a> {
    type Item = (Value<'a>, Value<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, rest) = split_value(after_comma(self.0))?;
        if key.0.first() != Some(&b'"') {
            return None;
        }
        let rest = trim(rest).strip_prefix(b":")?;
        let (value, rest) = split_value(rest)?;
        self.0 = rest;
        Some((key, value))
    }
}

/// The values of a list, in order.
pub(crate) struct Items<'a>(&'a [u8]);

impl<'a> Iterator for Items<'a> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        let (value, rest) = split_value(after_comma(self.0))?;
        self.0 = rest;
        Some(value)
    }
}

fn trim(text: &[u8]) -> &[u8] {
    let blanks = text.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
    text.get(blanks..).unwrap_or_default()
}

fn after_comma(text: &[u8]) -> &[u8] {
    let text = trim(text);
    text.strip_prefix(b",").unwrap_or(text)
}

/// The first value of `text` and what follows it. Nesting is counted, not recursed into.
fn split_value(text: &[u8]) -> Option<(Value<'_>, &[u8])> {
    let text = trim(text);
    let end = match text.first()? {
        b'"' => string_end(text)?,
        b'{' | b'[' => nested_end(text)?,
        b'}' | b']' | b',' | b':' => return None,
        _ => text
            .iter()
            .position(|byte| matches!(byte, b',' | b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r'))
            .unwrap_or(text.len()),
    };
    let (value, rest) = text.split_at_checked(end)?;
    Some((Value(value), rest))
}

/// Where the string that `text` starts with ends, closing quote included.
fn string_end(text: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        match text.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// Where the object or list that `text` starts with ends, closing bracket included.
fn nested_end(text: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    loop {
        match text.get(at)? {
            b'"' => at += string_end(text.get(at..)?)?,
            b'{' | b'[' => {
                depth += 1;
                at += 1;
            }
            b'}' | b']' => {
                depth -= 1;
                at += 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
}

fn decode(inside: &str) -> String {
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some((before, after)) = split_once(rest, b'\\') {
        text.push_str(before);
        let mut letters = after.chars();
        match letters.next() {
            Some('u') => {
                let (letter, after_escape) = decode_unicode(letters.as_str());
                text.push(letter);
                rest = after_escape;
                continue;
            }
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('b') => text.push('\u{8}'),
            Some('f') => text.push('\u{c}'),
            Some(same) => text.push(same),
            None => {}
        }
        rest = letters.as_str();
    }
    text.push_str(rest);
    text
}

/// The character of four hex digits, or of a surrogate pair `hhhh\uhhhh`, and what follows it.
fn decode_unicode(text: &str) -> (char, &str) {
    let Some((first, rest)) = hex4(text) else { return (char::REPLACEMENT_CHARACTER, text) };
    if (0xD800..0xDC00).contains(&first)
        && let Some((second, after)) = rest.strip_prefix("\\u").and_then(hex4)
        && (0xDC00..0xE000).contains(&second)
    {
        let point = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
        return (char::from_u32(point).unwrap_or(char::REPLACEMENT_CHARACTER), after);
    }
    (char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER), rest)
}

fn hex4(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = text.split_at_checked(4)?;
    let mut value = 0;
    for digit in digits.chars() {
        value = value * 16 + digit.to_digit(16)?;
    }
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use super::Value;

    fn of(text: &str) -> Value<'_> {
        Value::of(text.as_bytes()).unwrap()
    }

    #[test]
    fn a_field_is_found_behind_nested_values_and_brackets_in_strings() {
        let value = of(r#" { "a" : {"x":["}",{"b":1}]}, "b":"\"]}" , "c" : [1, 2 ,3] } "#);
        assert_eq!(value.field("b").unwrap().text().unwrap(), "\"]}");
        assert_eq!(value.field("c").unwrap().items().map(Value::raw).collect::<Vec<_>>(), ["1", "2", "3"]);
        assert_eq!(value.at(&["a", "x"]).unwrap().items().count(), 2);
    }

    #[test]
    fn escapes_are_decoded_in_names_and_values() {
        let value = of(r#"{"\u006eame":"a\u00e9\ud83d\ude00\ud800\n\/"}"#);
        assert_eq!(value.field("name").unwrap().text().unwrap(), "aé😀\u{fffd}\n/");
    }

    #[test]
    fn the_last_of_two_equal_names_counts() {
        assert_eq!(of(r#"{"a":1,"a":2}"#).field("a").unwrap().raw(), "2");
    }

    #[test]
    fn text_that_is_not_json_gives_nothing() {
        for text in
            ["", "  ", "<html>", "{", "{\"a", "{\"a\":", "[1,", "}", "{]}", "{\"a\" 1}", "\"\\", "{,}"]
        {
            let value = Value::of(text.as_bytes());
            assert!(value.and_then(|value| value.field("a")).is_none(), "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_counted_not_recursed_into() {
        let text = "[".repeat(1_000_000);
        assert!(Value::of(text.as_bytes()).is_none());
    }
}
