//! Values that no shape describes: checked to be JSON, otherwise passed over.

use super::finding::{Code, Step, position};
use super::number;
use super::punctuation::Follows;
use super::scan::{DEEPEST, Scan};
use super::text::string;

impl Scan<'_> {
    /// Past any value.
    #[inline(never)]
    pub(super) fn skip(&mut self, at: usize, depth: usize) -> usize {
        match self.byte(at) {
            b'"' => match string(self.text, at + 1) {
                Ok(span) => span.end + 1,
                Err(at) => self.stop(at, depth, Code::Json),
            },
            b'{' => self.members(at, depth, |scan, at| scan.skip(at, depth + 1)),
            b'[' => self.items(at, depth),
            b't' if self.is_literal(at, b"true") => at + 4,
            b'f' if self.is_literal(at, b"false") => at + 5,
            b'n' if self.is_literal(at, b"null") => {
                self.saw_null = true;
                at + 4
            }
            _ => match number::skip(self.text, at) {
                Some(end) => end,
                None => self.stop(at, depth, Code::Json),
            },
        }
    }

    /// Past an object with free keys, each value read by `value`.
    pub(super) fn members(
        &mut self,
        at: usize,
        depth: usize,
        mut value: impl FnMut(&mut Self, usize) -> usize,
    ) -> usize {
        if depth + 1 >= DEEPEST {
            return self.stop(at, depth, Code::TooDeep);
        }
        let text = self.text;
        let start = at;
        let mut at = at + 1;
        loop {
            let name = match text.past(b'"', at) {
                Ok(name) => name,
                Err(end) if text.byte(end) == b'}' && at == start + 1 => return end + 1,
                Err(at) => return self.stop(at, depth, Code::Json),
            };
            let key = match string(text, name) {
                Ok(key) => key,
                Err(at) => return self.stop(at, depth, Code::Json),
            };
            let from = match text.past(b':', key.end + 1) {
                Ok(from) => text.space(from),
                Err(at) => return self.stop(at, depth, Code::Json),
            };
            if let Some(step) = self.path.get_mut(depth) {
                *step = Step::Key { start: position(key.start), end: position(key.end) };
            }
            let end = value(self, from);
            match text.follows(b'}', end) {
                Follows::Item(next) => at = next,
                Follows::End(end) => return end,
                Follows::Neither(at) => return self.stop(at, depth, Code::Json),
            }
        }
    }

    fn items(&mut self, at: usize, depth: usize) -> usize {
        if depth + 1 >= DEEPEST {
            return self.stop(at, depth, Code::TooDeep);
        }
        let text = self.text;
        let mut at = text.space(at + 1);
        if text.byte(at) == b']' {
            return at + 1;
        }
        loop {
            let end = self.skip(at, depth + 1);
            match text.follows(b']', end) {
                Follows::Item(next) => at = text.space(next),
                Follows::End(end) => return end,
                Follows::Neither(at) => return self.stop(at, depth, Code::Json),
            }
        }
    }
}
