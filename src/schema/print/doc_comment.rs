//! Doc comments as TypeScript tools read them.

use crate::prelude::*;

/// Where the lines of a paragraph are broken.
const TEXT_WIDTH: usize = 100;

/// A doc comment in the making.
#[derive(Debug, Default)]
pub struct DocComment {
    lines: Vec<String>,
    tags: Vec<String>,
}

impl DocComment {
    /// Begins with the words of a Rust doc comment.
    pub fn new(doc: &str) -> Self {
        Self { lines: paragraphs(doc), tags: Vec::new() }
    }

    /// Adds a paragraph of its own, broken into lines.
    pub fn paragraph(&mut self, text: &str) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        let mut line = String::new();
        for word in text.split(' ') {
            if !line.is_empty() && line.len() + word.len() >= TEXT_WIDTH {
                self.lines.push(core::mem::take(&mut line));
            }
            line.push_str(if line.is_empty() { "" } else { " " });
            line.push_str(word);
        }
        self.lines.push(line);
    }

    /// Adds each text as a paragraph of its own.
    pub(super) fn paragraphs(&mut self, texts: impl IntoIterator<Item = String>) {
        texts.into_iter().for_each(|text| self.paragraph(&text));
    }

    /// Adds a tag, such as `@deprecated`.
    pub fn tag(&mut self, text: &str) {
        self.tags.push(text.to_owned());
    }

    /// Writes the comment, if it has words, at `indent` spaces.
    pub fn write(&self, indent: usize, out: &mut String) {
        let gap = (!self.lines.is_empty() && !self.tags.is_empty()).then(String::new);
        let lines: Vec<_> = self.lines.iter().chain(&gap).chain(&self.tags).collect();
        let margin = " ".repeat(indent);
        match lines.as_slice() {
            [] => {}
            [only] if indent + only.len() + 7 <= 110 => {
                out.push_str(&format!("{margin}/** {} */\n", closed(only)));
            }
            lines => {
                out.push_str(&format!("{margin}/**\n"));
                for line in lines {
                    out.push_str(format!("{margin} * {}", closed(line)).trim_end());
                    out.push('\n');
                }
                out.push_str(&format!("{margin} */\n"));
            }
        }
    }
}

/// The lines of a Rust doc comment: the space after `///` gone, links to items as plain code.
pub fn paragraphs(doc: &str) -> Vec<String> {
    let doc = without_item_links(doc);
    let lines =
        doc.trim_end().lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned());
    lines.skip_while(String::is_empty).collect()
}

/// Turns links to Rust items, which lead nowhere from a declaration, into plain code.
fn without_item_links(doc: &str) -> String {
    let mut doc = doc.replace("[`", "`").replace("`]", "`");
    while let Some(start) = doc.find("`(").map(|tick| tick + 1) {
        let end =
            doc.get(start..).and_then(|rest| rest.find(')')).map_or(doc.len(), |length| start + length + 1);
        doc.replace_range(start..end, "");
    }
    doc
}

/// A comment may not hold its own end.
fn closed(line: &str) -> String {
    line.replace("*/", "*\\/")
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn links_to_items_become_plain_code() {
        let doc = " See [`Label`], [`Refund`](super::Refund) and\n [the page](https://example.com).\n";
        assert_eq!(paragraphs(doc), ["See `Label`, `Refund` and", "[the page](https://example.com)."]);
    }
}
