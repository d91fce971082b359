//! Small JSON texts of our own making.

use crate::digits;

/// The text of an object, field by field. Names are our own and hold nothing to escape.
pub(crate) struct ObjectText(String);

impl ObjectText {
    /// An object without fields.
    pub(crate) fn new() -> Self {
        Self(String::new())
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
    pub(crate) fn flag(&mut self, name: &str, value: bool) {
        self.json(name, if value { "true" } else { "false" });
    }

    /// The text.
    pub(crate) fn finish(mut self) -> String {
        if self.0.is_empty() {
            self.0.push('{');
        }
        self.0.push('}');
        self.0
    }

    fn name(&mut self, name: &str) {
        self.0.push_str(if self.0.is_empty() { "{\"" } else { ",\"" });
        self.0.push_str(name);
        self.0.push_str("\":");
    }
}

/// Writes `value` as a JSON string behind `text`.
pub(crate) fn push_string(text: &mut String, value: &str) {
    text.push('"');
    for letter in value.chars() {
        match letter {
            '"' | '\\' => {
                text.push('\\');
                text.push(letter);
            }
            '\0'..='\u{1f}' => {
                let code = letter as u32;
                text.push_str(if code < 16 { "\\u000" } else { "\\u001" });
                text.push(char::from_digit(code % 16, 16).unwrap_or('0'));
            }
            _ => text.push(letter),
        }
    }
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
        let expected = serde_json::json!({ "text": text, "number": u32::MAX, "flag": true, "json": [1] });
        assert_eq!(serde_json::from_str::<serde_json::Value>(&object.finish()).unwrap(), expected);
    }

    #[test]
    fn an_object_without_fields_is_json_too() {
        assert_eq!(ObjectText::new().finish(), "{}");
    }
}
