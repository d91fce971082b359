//! JSON text with its keys in the order they are written.

use alloc::string::ToString;

use crate::prelude::*;

/// A JSON value to print.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Json {
    /// JSON text as it stands.
    Raw(String),
    Text(String),
    List(Vec<Json>),
    Object(Members),
}

/// The members of an object, in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Members(Vec<(String, Json)>);

impl Members {
    /// Adds a member.
    pub(crate) fn put(&mut self, key: &str, value: impl Into<Json>) {
        self.0.push((key.to_owned(), value.into()));
    }

    pub(crate) fn shares_a_key_with(&self, other: &Self) -> bool {
        other.0.iter().any(|(key, _)| self.has(key))
    }

    fn has(&self, key: &str) -> bool {
        self.0.iter().any(|(name, _)| name == key)
    }

    /// The same schema for a value that may also be null. One without a `type` is a union or
    /// admits anything.
    pub(crate) fn with_null(mut self) -> Self {
        let typed = self.has("type");
        for (key, value) in &mut self.0 {
            match (key.as_str(), value) {
                ("type", value) => *value = Json::List(vec![value.clone(), "null".into()]),
                ("enum", Json::List(values)) => values.push(Json::Raw("null".to_owned())),
                ("anyOf", Json::List(options)) if !typed => options.push(Json::only("type", "null")),
                _ => {}
            }
        }
        self
    }

    pub(crate) fn append(&mut self, mut more: Self) {
        self.0.append(&mut more.0);
    }
}

impl Json {
    /// An object of one member.
    pub(crate) fn only(key: &str, value: impl Into<Json>) -> Self {
        let mut members = Members::default();
        members.put(key, value);
        Self::Object(members)
    }

    /// A list of texts.
    pub(crate) fn texts<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        Self::List(texts.into_iter().map(Self::from).collect())
    }

    /// Two spaces a level; lists of scalars on one line where they fit.
    pub(crate) fn pretty(&self) -> String {
        let mut out = String::new();
        self.write(0, &mut out);
        out.push('\n');
        out
    }

    fn write(&self, indent: usize, out: &mut String) {
        match self {
            Self::Raw(text) => out.push_str(text),
            Self::Text(text) => quote(text, out),
            Self::List(items) => {
                if let Some(line) = self.on_one_line().filter(|line| indent + line.len() <= 100) {
                    out.push_str(&line);
                } else {
                    block('[', ']', indent, items, out, |item, out| item.write(indent + 2, out));
                }
            }
            Self::Object(Members(members)) => {
                block('{', '}', indent, members, out, |(key, value), out| {
                    quote(key, out);
                    out.push_str(": ");
                    value.write(indent + 2, out);
                });
            }
        }
    }

    /// A list of scalars as one line.
    fn on_one_line(&self) -> Option<String> {
        let Self::List(items) = self else { return None };
        let mut parts = Vec::new();
        for item in items {
            if matches!(item, Self::List(_) | Self::Object(_)) {
                return None;
            }
            let mut part = String::new();
            item.write(0, &mut part);
            parts.push(part);
        }
        Some(format!("[{}]", parts.join(", ")))
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for Json {
    fn from(value: bool) -> Self {
        Self::Raw(value.to_string())
    }
}

impl From<i64> for Json {
    fn from(value: i64) -> Self {
        Self::Raw(value.to_string())
    }
}

impl From<Vec<Json>> for Json {
    fn from(items: Vec<Json>) -> Self {
        Self::List(items)
    }
}

impl From<Members> for Json {
    fn from(members: Members) -> Self {
        Self::Object(members)
    }
}

fn block<T>(
    open: char,
    close: char,
    indent: usize,
    items: &[T],
    out: &mut String,
    mut write: impl FnMut(&T, &mut String),
) {
    out.push(open);
    for (at, item) in items.iter().enumerate() {
        out.push_str(if at == 0 { "\n" } else { ",\n" });
        out.push_str(&" ".repeat(indent + 2));
        write(item, out);
    }
    if !items.is_empty() {
        out.push('\n');
        out.push_str(&" ".repeat(indent));
    }
    out.push(close);
}

/// `text` as a JSON string, which is also a TypeScript string literal.
pub(crate) fn quote(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out.push('"');
}
