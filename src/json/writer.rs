//! Small JSON texts of our own making.

use crate::digits;
use crate::prelude::*;

/// Room for most of them: to grow bit by bit costs more than it saves.
const USUAL_LENGTH: usize = 512;

/// The text of an object, field by field. Names are our own and hold nothing to escape.
pub(crate) struct ObjectText(String);

impl ObjectText {
    /// An object without fields.
    pub(crate) fn new() -> Self {
        let mut text = String::with_capacity(USUAL_LENGTH);
        text.push('{');
        Self(text)
    }

    /// A field with a text.
    pub(crate) fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        push_string(&mut self.0, value);
    }

    /// A field with a text, where there is one.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the boundary has failures"))]
    pub(crate) fn optional_text(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(name, value);
        }
    }

    /// A field with a whole number, where there is one.
    pub(crate) fn number(&mut self, name: &str, value: Option<u32>) {
        if let Some(value) = value {
            self.name(name);
            digits::push(&mut self.0, u64::from(value));
        }
    }

    /// A field with JSON text as it stands.
    pub(crate) fn json(&mut self, name: &str, value: &str) {
        self.name(name);
        self.0.push_str(value);
    }

    /// A field with `true` or `false`.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the boundary has flags"))]
    pub(crate) fn flag(&mut self, name: &str, value: bool) {
        self.json(name, if value { "true" } else { "false" });
    }

    /// A field with an object, written by `fields`.
    #[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the boundary has heads"))]
    pub(crate) fn object(&mut self, name: &str, fields: impl FnOnce(&mut Self)) {
        self.json(name, "{");
        fields(self);
        self.0.push('}');
    }

    /// The text.
    pub(crate) fn finish(mut self) -> String {
        self.0.push('}');
        self.0
    }

    fn name(&mut self, name: &str) {
        // Single characters are pushed as such: to copy a text is a call out of the wasm.
        if !self.0.ends_with('{') {
            self.0.push(',');
        }
        self.0.push('"');
        self.0.push_str(name);
        self.0.push('"');
        self.0.push(':');
    }
}

/// The text of a list, item by item.
pub(crate) struct ListText(String);

impl ListText {
    /// A list without items.
    pub(crate) fn new() -> Self {
        Self(String::from("["))
    }

    /// An item that is a text.
    pub(crate) fn text(&mut self, value: &str) {
        self.next();
        push_string(&mut self.0, value);
    }

    /// An item with JSON text as it stands.
    pub(crate) fn json(&mut self, value: &str) {
        self.next();
        self.0.push_str(value);
    }

    /// An item that is `true` or `false`.
    pub(crate) fn flag(&mut self, value: bool) {
        self.json(if value { "true" } else { "false" });
    }

    /// An item that is a list, written by `items`.
    pub(crate) fn list(&mut self, items: impl FnOnce(&mut Self)) {
        self.json("[");
        items(self);
        self.0.push(']');
    }

    /// The text.
    pub(crate) fn finish(mut self) -> String {
        self.0.push(']');
        self.0
    }

    fn next(&mut self) {
        if !self.0.ends_with('[') {
            self.0.push(',');
        }
    }
}

/// The text of a list of what is JSON already.
pub(crate) fn list(items: impl Iterator<Item = String>) -> String {
    let mut text = ListText::new();
    for item in items {
        text.json(&item);
    }
    text.finish()
}

/// Writes `value` as a JSON string behind `text`.
pub(crate) fn push_string(text: &mut String, value: &str) {
    text.push('"');
    let mut rest = value;
    while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)) {
        let Some((plain, special)) = rest.split_at_checked(at) else { break };
        text.push_str(plain);
        if let Some(&code @ 0..=0x1f) = special.as_bytes().first() {
            text.push_str(if code < 16 { "\\u000" } else { "\\u001" });
            text.push(char::from_digit(u32::from(code) % 16, 16).unwrap_or('0'));
        } else {
            text.push('\\');
            text.push_str(special.get(..1).unwrap_or_default());
        }
        rest = special.get(1..).unwrap_or_default();
    }
    text.push_str(rest);
    text.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_json() {
        let mut object = ObjectText::new();
        let text = "a\"\\\n\u{1f}\0é😀";
        object.text("text", text);
        object.optional_text("none", None);
        object.number("number", Some(u32::MAX));
        object.number("absent", None);
        object.flag("flag", true);
        object.json("json", "[1]");
        object.object("none", |_| {});
        object.object("inner", |inner| {
            inner.text("a", "{");
            inner.flag("b", false);
        });
        object.text("last", "é\"");
        let expected = serde_json::json!({
            "text": text, "number": u32::MAX, "flag": true, "json": [1], "none": {},
            "inner": { "a": "{", "b": false }, "last": "é\"",
        });
        assert_eq!(serde_json::from_str::<serde_json::Value>(&object.finish()).unwrap(), expected);
    }

    #[test]
    fn an_object_without_fields_is_json_too() {
        assert_eq!(ObjectText::new().finish(), "{}");
    }
}
