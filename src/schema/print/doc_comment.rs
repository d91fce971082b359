//! Doc comments as TypeScript tools read them.

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

    /// Adds a paragraph of its own.
    pub fn paragraph(&mut self, text: &str) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.push(text.to_owned());
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
    let doc = doc.replace("[`", "`").replace("`]", "`");
    let lines =
        doc.trim_end().lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned());
    lines.skip_while(String::is_empty).collect()
}

/// A comment may not hold its own end.
fn closed(line: &str) -> String {
    line.replace("*/", "*\\/")
}
