//! Values that no shape describes: checked to be JSON, otherwise passed over.

use super::finding::{Code, Step, position};
use super::number;
use super::punctuation::Follows;
use super::scan::{DEEPEST, Scan};
use super::text::string;
use crate::schema::{Array, Kind, Shape};

static ANYTHING: Shape = Shape::in_place(Kind::Any);
static LIST: Array = Array { of: &ANYTHING, nullable: false, min: 0, max: u16::MAX };
static LIST_SHAPE: Shape = Shape::in_place(Kind::Array(LIST));

impl Scan<'_> {
    /// Past any value.
    #[inline(never)]
    pub(super) fn skip(&mut self, at: usize, depth: usize) -> usize {
        match self.byte(at) {
            b'"' => match string(self.text, at + 1) {
                Ok(span) => span.end + 1,
                Err(at) => self.stop(at, depth, Code::Json),
            },
            b'{' => self.members(at, &ANYTHING, depth),
            b'[' => self.array(at, &LIST_SHAPE, &LIST, depth),
            b't' if self.is_literal(at, b"true") => at + 4,
            b'f' if self.is_literal(at, b"false") => at + 5,
            b'n' if self.is_literal(at, b"null") => at + 4,
            _ => match number::skip(self.text, at) {
                Some(end) => end,
                None => self.stop(at, depth, Code::Json),
            },
        }
    }

    /// Past an object with free keys.
    pub(super) fn members(&mut self, at: usize, of: &'static Shape, depth: usize) -> usize {
        if depth >= DEEPEST {
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
            let end = self.nested(from, of, depth + 1);
            match text.follows(b'}', end) {
                Follows::Item(next) => at = next,
                Follows::End(end) => return end,
                Follows::Neither(at) => return self.stop(at, depth, Code::Json),
            }
        }
    }
}
