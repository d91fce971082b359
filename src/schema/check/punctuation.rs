//! What stands between the values of JSON text. Text as machines write it has no white space, so
//! every step looks for the mark itself first.

use super::buffer::View;

/// What follows an item of a list or an object.
#[derive(Debug, Clone, Copy)]
pub(super) enum Follows {
    /// A comma; the next item, or white space, begins here.
    Item(usize),
    /// The closing bracket; this is behind it.
    End(usize),
    /// Something else.
    Neither(usize),
}

impl View<'_> {
    /// Past white space.
    #[inline(always)]
    pub(super) fn space(self, at: usize) -> usize {
        if self.byte(at) > b' ' { at } else { self.past_space(at) }
    }

    #[cold]
    #[inline(never)]
    fn past_space(self, mut at: usize) -> usize {
        while matches!(self.byte(at), b' ' | b'\n' | b'\r' | b'\t') {
            at += 1;
        }
        at
    }

    /// Past `mark` and the white space before it. `Err` says where something else stands.
    #[inline(always)]
    pub(super) fn past(self, mark: u8, at: usize) -> Result<usize, usize> {
        if self.byte(at) == mark {
            return Ok(at + 1);
        }
        let at = self.past_space(at);
        if self.byte(at) == mark { Ok(at + 1) } else { Err(at) }
    }

    /// What follows the item that ends at `at`.
    #[inline(always)]
    pub(super) fn follows(self, close: u8, at: usize) -> Follows {
        let first = self.byte(at);
        if first == b',' {
            return Follows::Item(at + 1);
        }
        if first == close {
            return Follows::End(at + 1);
        }
        self.follows_space(close, at)
    }

    #[cold]
    #[inline(never)]
    fn follows_space(self, close: u8, at: usize) -> Follows {
        let at = self.past_space(at);
        match self.byte(at) {
            b',' => Follows::Item(at + 1),
            byte if byte == close => Follows::End(at + 1),
            _ => Follows::Neither(at),
        }
    }
}
