//! JSON as it will stand in the text: numbers and strings keep the form they are written in.

/// A value of a payload.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    /// A literal, a number or a quoted string, as JSON text.
    Raw(String),
    List(Vec<Value>),
    /// Keys are quoted JSON text as well.
    Object(Vec<(String, Value)>),
}

impl Value {
    pub(super) fn raw(text: impl Into<String>) -> Self {
        Self::Raw(text.into())
    }

    /// A string of these characters.
    pub(super) fn text(text: &str) -> Self {
        Self::Raw(quoted(text))
    }

    pub(super) fn null() -> Self {
        Self::raw("null")
    }

    /// An object; the keys are plain here.
    pub(super) fn object(members: impl IntoIterator<Item = (String, Value)>) -> Self {
        Self::Object(members.into_iter().map(|(key, value)| (quoted(&key), value)).collect())
    }

    /// The same object with one member more.
    pub(super) fn with(&self, quoted_key: &str, value: Value) -> Self {
        let mut members = match self {
            Self::Object(members) => members.clone(),
            _ => Vec::new(),
        };
        members.push((quoted_key.to_owned(), value));
        Self::Object(members)
    }

    pub(super) fn print(&self, out: &mut String) {
        match self {
            Self::Raw(text) => out.push_str(text),
            Self::List(items) => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    item.print(out);
                }
                out.push(']');
            }
            Self::Object(members) => {
                out.push('{');
                for (at, (key, value)) in members.iter().enumerate() {
                    out.push_str(if at == 0 { "" } else { "," });
                    out.push_str(key);
                    out.push(':');
                    value.print(out);
                }
                out.push('}');
            }
        }
    }
}

/// `text` as JSON.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
