//! The interpreter: one pass over JSON text along a shape.
//!
//! Every function takes the position of a value and gives the position behind it. Text that is no
//! JSON ends the scan: `stopped` is set and the position is that of the closing zero, where every
//! loop ends by itself.

use super::buffer::View;
use super::finding::{Code, Findings, Raw, Step, Subject, position};
use super::text::{Decoded, Span, code_points, string};
use super::{Direction, ExtraFields, Guesses, number, rules};
use crate::schema::{Array, Enum, Field, Kind, Number, Object, Severity, Shape, Text};

/// Deepest nesting that is read.
pub(super) const DEEPEST: usize = 64;

pub(super) struct Scan<'a> {
    pub(super) text: View<'a>,
    pub(super) len: usize,
    pub(super) direction: Direction,
    pub(super) extra_fields: ExtraFields,
    pub(super) guesses: &'a mut Guesses,
    pub(super) findings: &'a mut Findings,
    pub(super) path: &'a mut [Step; DEEPEST],
    pub(super) stopped: bool,
    pub(super) saw_null: bool,
    /// Unions whose member is on trial: findings are then counted, not kept.
    pub(super) trials: u32,
    pub(super) trial: Trial,
}

/// What the member on trial has shown so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Trial {
    faults: u32,
    notes: u32,
}

impl Scan<'_> {
    /// Reads the whole text as one value of `shape`.
    pub(super) fn run(&mut self, shape: &'static Shape) {
        let start = self.space(0);
        let end = self.value(start, shape, 0);
        let end = self.space(end);
        if !self.stopped && end != self.len {
            self.stop(end, 0, Code::Json);
        }
    }

    #[inline(always)]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.byte(at)
    }

    /// Past white space.
    #[inline(always)]
    pub(super) fn space(&self, at: usize) -> usize {
        if self.byte(at) > b' ' { at } else { self.more_space(at) }
    }

    #[inline(never)]
    fn more_space(&self, mut at: usize) -> usize {
        while matches!(self.byte(at), b' ' | b'\n' | b'\r' | b'\t') {
            at += 1;
        }
        at
    }

    #[inline(always)]
    fn value(&mut self, at: usize, shape: &'static Shape, depth: usize) -> usize {
        match &shape.kind {
            Kind::Text(limits) => self.string(at, shape, limits, depth),
            Kind::Object(object) => self.object(at, shape, object, depth),
            Kind::Enum(values) => self.enumeration(at, shape, values, depth),
            Kind::Number(limits) => self.number(at, shape, *limits, depth),
            Kind::Bool => self.boolean(at, shape, depth),
            Kind::Array(array) => self.array(at, shape, array, depth),
            Kind::Any => self.skip(at, depth),
            Kind::Map(of) => self.map(at, shape, of, depth),
            Kind::Union(members) => self.union(at, shape, members, depth),
        }
    }

    #[inline(never)]
    fn nested(&mut self, at: usize, shape: &'static Shape, depth: usize) -> usize {
        self.value(at, shape, depth)
    }

    /// A value that may be null where `nullable`.
    #[inline(always)]
    fn nullable(&mut self, at: usize, shape: &'static Shape, nullable: bool, depth: usize) -> usize {
        if self.byte(at) == b'n' && nullable && self.is_literal(at, b"null") {
            self.saw_null = true;
            return at + 4;
        }
        self.value(at, shape, depth)
    }

    pub(super) fn is_literal(&self, at: usize, literal: &[u8]) -> bool {
        literal.iter().enumerate().all(|(i, byte)| self.byte(at + i) == *byte)
    }

    #[inline(never)]
    fn object(&mut self, at: usize, shape: &'static Shape, object: &'static Object, depth: usize) -> usize {
        if self.byte(at) != b'{' {
            return self.wrong_type(at, shape, depth);
        }
        if depth + 1 >= DEEPEST {
            return self.stop(at, depth, Code::TooDeep);
        }
        let start = at;
        let mut at = self.space(at + 1);
        let mut seen = 0_u64;
        let mut guess = Guesses::first(object);
        if self.byte(at) == b'}' {
            at += 1;
        } else {
            loop {
                if self.byte(at) != b'"' {
                    return self.stop(at, depth, Code::Json);
                }
                let guessed = object.fields.get(self.guesses.get(guess));
                let (index, field, key_end) = match guessed {
                    Some(field) if self.key_is(at + 1, field) => {
                        (self.guesses.get(guess), field, at + 1 + field.key.len())
                    }
                    _ => match self.find(at + 1, object) {
                        Ok((index, field, end)) => {
                            self.guesses.set(guess, index);
                            (index, field, end)
                        }
                        Err(Some(key)) => {
                            at = self.unknown_member(key, object, depth);
                            match self.byte(at) {
                                b',' => at = self.space(at + 1),
                                b'}' => break,
                                _ => return self.stop(at, depth, Code::Json),
                            }
                            continue;
                        }
                        Err(None) => return self.stop(at, depth, Code::Json),
                    },
                };
                at = self.space(key_end + 1);
                if self.byte(at) != b':' {
                    return self.stop(at, depth, Code::Json);
                }
                at = self.space(at + 1);
                if let Some(step) = self.path.get_mut(depth) {
                    *step = Step::Field(field);
                }
                let bit = 1_u64 << index;
                if seen & bit != 0 || (field.read_only && self.direction == Direction::Request) {
                    let code = if seen & bit != 0 { Code::DuplicateField } else { Code::ReadOnly };
                    self.find_at(code, Subject::Nothing, at, at, depth + 1);
                    at = self.skip(at, depth + 1);
                } else {
                    at = self.nullable(at, field.shape, field.nullable, depth + 1);
                }
                seen |= bit;
                guess = Guesses::after(object, index);
                at = self.space(at);
                match self.byte(at) {
                    b',' => at = self.space(at + 1),
                    b'}' => break,
                    _ => return self.stop(at, depth, Code::Json),
                }
            }
            at += 1;
        }
        let required = match self.direction {
            Direction::Request => object.required_in_request,
            Direction::Reply => object.required_in_reply,
        };
        if required & !seen != 0 {
            self.missing(object, required & !seen, depth);
        }
        if !object.rules.is_empty() && self.direction == Direction::Request {
            rules::check(self, object, seen, start, at, depth);
        }
        at
    }

    /// Whether the key at `at` (after its quote) is this field's name, closing quote included.
    #[inline(always)]
    fn key_is(&self, at: usize, field: &'static Field) -> bool {
        let padded = field.key.padded();
        let with_quote = field.key.len() + 1;
        let Some(head) = padded.first_chunk::<8>() else { return false };
        let difference = self.text.word(at) ^ u64::from_le_bytes(*head);
        if with_quote <= 8 {
            return difference << (64 - 8 * with_quote) == 0;
        }
        let Some(tail) = padded.get(with_quote - 8..).and_then(<[u8]>::first_chunk::<8>) else {
            return false;
        };
        difference == 0
            && self.text.word(at + with_quote - 8) == u64::from_le_bytes(*tail)
            && (with_quote <= 16 || self.middle_is(at, padded, with_quote))
    }

    /// The part of a long name between its first and last eight bytes.
    fn middle_is(&self, at: usize, padded: &[u8], with_quote: usize) -> bool {
        let middle = padded.get(8..with_quote).unwrap_or_default().as_chunks::<8>().0;
        let words = middle.iter().map(|chunk| u64::from_le_bytes(*chunk));
        words.enumerate().all(|(i, word)| self.text.word(at + 8 + 8 * i) == word)
    }

    /// Looks a key up by its hash. `Err` holds the key where no field has that name, or nothing where
    /// the key is no string.
    #[inline(never)]
    fn find(
        &self,
        at: usize,
        object: &'static Object,
    ) -> Result<(usize, &'static Field, usize), Option<Span>> {
        let key = string(self.text, at).map_err(|_| None)?;
        if !key.plain {
            // Escaped or not ASCII: compared as it is meant, one by one.
            return object
                .fields
                .iter()
                .enumerate()
                .find(|(_, field)| Decoded::new(self.text, key).eq(field.key.name().bytes()))
                .map(|(index, field)| (index, field, key.end))
                .ok_or(Some(key));
        }
        let len = key.end - at;
        let (low, high) = match len {
            0..8 => (self.text.word(at) & ((1 << (8 * len)) - 1), None),
            _ => (self.text.word(at), Some(self.text.word(key.end - 8))),
        };
        let index = usize::from(object.slots.find(low, high.unwrap_or(low), len));
        match object.fields.get(index) {
            Some(field) if self.key_is(at, field) => Ok((index, field, key.end)),
            _ => Err(Some(key)),
        }
    }

    /// A member whose name no field has: reported unless it is let through, then passed over.
    #[cold]
    fn unknown_member(&mut self, key: Span, object: &'static Object, depth: usize) -> usize {
        let step = Step::Key { start: position(key.start), end: position(key.end) };
        let at = self.space(key.end + 1);
        if self.byte(at) != b':' {
            return self.stop(at, depth, Code::Json);
        }
        let from = self.space(at + 1);
        if let Some(slot) = self.path.get_mut(depth) {
            *slot = step;
        }
        let to = self.skip(from, depth + 1);
        if object.closed && !self.stopped {
            self.find_at(Code::UnknownField, Subject::Fields(object), from, to, depth + 1);
        }
        self.space(to)
    }

    #[cold]
    fn missing(&mut self, object: &'static Object, fields: u64, depth: usize) {
        let severity = if self.direction == Direction::Reply { Severity::Note } else { Severity::Issue };
        for (_, field) in object.fields.iter().enumerate().filter(|(index, _)| fields >> index & 1 == 1) {
            let subject = Subject::Shape(field.shape);
            self.report(raw(Code::Required, severity, subject, 0, 0), depth, Some(Step::Field(field)));
        }
    }

    #[inline(never)]
    fn array(&mut self, start: usize, shape: &'static Shape, array: &Array, depth: usize) -> usize {
        if self.byte(start) != b'[' {
            return self.wrong_type(start, shape, depth);
        }
        if depth + 1 >= DEEPEST {
            return self.stop(start, depth, Code::TooDeep);
        }
        let mut at = self.space(start + 1);
        let mut count = 0_u32;
        if self.byte(at) != b']' {
            loop {
                if let Some(step) = self.path.get_mut(depth) {
                    *step = Step::Index(count);
                }
                at = self.nullable(at, array.of, array.nullable, depth + 1);
                at = self.space(at);
                count += 1;
                match self.byte(at) {
                    b',' => at = self.space(at + 1),
                    b']' => break,
                    _ => return self.stop(at, depth, Code::Json),
                }
            }
        }
        at += 1;
        if count < u32::from(array.min) {
            self.find_at(Code::MinItems, Subject::Shape(shape), start, at, depth);
        }
        if array.max != u16::MAX && count > u32::from(array.max) {
            self.find_at(Code::MaxItems, Subject::Shape(shape), start, at, depth);
        }
        at
    }

    #[inline(never)]
    fn map(&mut self, at: usize, shape: &'static Shape, of: &'static Shape, depth: usize) -> usize {
        if self.byte(at) != b'{' {
            return self.wrong_type(at, shape, depth);
        }
        self.members(at, depth, |scan, at| scan.nested(at, of, depth + 1))
    }

    #[inline(always)]
    fn string(&mut self, at: usize, shape: &'static Shape, limits: &Text, depth: usize) -> usize {
        if self.byte(at) != b'"' {
            return self.wrong_type(at, shape, depth);
        }
        let span = match string(self.text, at + 1) {
            Ok(span) => span,
            Err(at) => return self.stop(at, depth, Code::Json),
        };
        let end = span.end + 1;
        if limits.min > 0 || limits.max != u16::MAX {
            let length = code_points(self.text, span);
            if length < usize::from(limits.min) {
                self.find_at(Code::MinLength, Subject::Shape(shape), at, end, depth);
            }
            if limits.max != u16::MAX && length > usize::from(limits.max) {
                self.find_at(Code::MaxLength, Subject::Shape(shape), at, end, depth);
            }
        }
        if let Some(pattern) = limits.pattern {
            let fits = if span.plain {
                pattern.matches(self.text.slice(span.start, span.end).iter().copied())
            } else {
                pattern.matches(Decoded::new(self.text, span))
            };
            if !fits {
                self.find_at(Code::Pattern, Subject::Shape(shape), at, end, depth);
            }
        }
        end
    }

    #[inline(always)]
    fn enumeration(
        &mut self,
        at: usize,
        shape: &'static Shape,
        documented: &'static Enum,
        depth: usize,
    ) -> usize {
        if self.byte(at) != b'"' {
            return self.wrong_type(at, shape, depth);
        }
        let span = match string(self.text, at + 1) {
            Ok(span) => span,
            Err(at) => return self.stop(at, depth, Code::Json),
        };
        let bytes = self.text.slice(span.start, span.end);
        let known = if span.plain {
            documented.values.iter().any(|value| value.as_bytes().eq_ignore_ascii_case(bytes))
        } else {
            let folded = |byte: u8| byte.to_ascii_lowercase();
            let values = documented.values.iter();
            values
                .copied()
                .any(|value| Decoded::new(self.text, span).map(folded).eq(value.bytes().map(folded)))
        };
        if !known {
            self.find_at(Code::Enum, Subject::Shape(shape), at, span.end + 1, depth);
        }
        span.end + 1
    }

    #[inline(always)]
    fn number(&mut self, at: usize, shape: &'static Shape, limits: Number, depth: usize) -> usize {
        let Some((end, breach)) = number::number(self.text, at, limits) else {
            return self.wrong_type(at, shape, depth);
        };
        if let Some(breach) = breach {
            let code = match breach {
                number::Breach::NotFinite => Code::Type,
                number::Breach::NotWhole => Code::Integer,
                number::Breach::Minimum => Code::Minimum,
                number::Breach::ExclusiveMinimum => Code::ExclusiveMinimum,
                number::Breach::Maximum => Code::Maximum,
            };
            self.find_at(code, Subject::Shape(shape), at, end, depth);
        }
        end
    }

    #[inline(always)]
    fn boolean(&mut self, at: usize, shape: &'static Shape, depth: usize) -> usize {
        if self.is_literal(at, b"true") {
            at + 4
        } else if self.is_literal(at, b"false") {
            at + 5
        } else {
            self.wrong_type(at, shape, depth)
        }
    }

    /// Tries the members in turn. Where none fits, the findings are those of the nearest one.
    fn union(
        &mut self,
        at: usize,
        shape: &'static Shape,
        members: &'static [&'static Shape],
        depth: usize,
    ) -> usize {
        let mut nearest: Option<(u32, &'static Shape)> = None;
        for &member in members {
            if !may_start(member, self.byte(at)) {
                continue;
            }
            let outer = core::mem::take(&mut self.trial);
            self.trials += 1;
            let end = self.nested(at, member, depth);
            self.trials -= 1;
            let Trial { faults, notes } = core::mem::replace(&mut self.trial, outer);
            if self.stopped || faults + notes == 0 {
                return end;
            }
            if nearest.is_none_or(|(fewest, _)| faults < fewest) {
                nearest = Some((faults, member));
            }
        }
        match nearest {
            Some((_, member)) => self.nested(at, member, depth),
            None => self.wrong_type(at, shape, depth),
        }
    }

    /// A value of another kind than the shape's.
    #[cold]
    #[inline(never)]
    pub(super) fn wrong_type(&mut self, at: usize, shape: &'static Shape, depth: usize) -> usize {
        let end = self.skip(at, depth);
        if !self.stopped {
            self.find_at(Code::Type, Subject::Shape(shape), at, end, depth);
        }
        end
    }

    /// An issue about the value at `start..end`, whose way is `depth` steps long. In a reply it is a note.
    #[cold]
    #[inline(never)]
    pub(super) fn find_at(&mut self, code: Code, subject: Subject, start: usize, end: usize, depth: usize) {
        let severity = match (self.direction, self.extra_fields, code) {
            (Direction::Reply, ..) | (_, ExtraFields::Allow, Code::UnknownField) => Severity::Note,
            _ => Severity::Issue,
        };
        self.report(raw(code, severity, subject, start, end), depth, None);
    }

    /// Files a finding, or counts it while a union's member is on trial.
    #[cold]
    #[inline(never)]
    pub(super) fn report(&mut self, raw: Raw, depth: usize, last: Option<Step>) {
        if self.trials == 0 {
            self.findings.add(raw, self.path.get(..depth).unwrap_or_default(), last);
        } else {
            let faulty = raw.severity == Severity::Issue || self.direction == Direction::Reply;
            *(if faulty { &mut self.trial.faults } else { &mut self.trial.notes }) += 1;
        }
    }

    /// The text ends being JSON here, or nests too deep: nothing behind it is read.
    #[cold]
    #[inline(never)]
    pub(super) fn stop(&mut self, at: usize, depth: usize, code: Code) -> usize {
        if !self.stopped {
            self.stopped = true;
            // Not `report`: no member of a union can be right about broken text.
            let severity = if self.direction == Direction::Reply { Severity::Note } else { Severity::Issue };
            let path = self.path.get(..depth).unwrap_or_default();
            self.findings.add(raw(code, severity, Subject::Nothing, at, at), path, None);
        }
        self.len
    }
}

/// A finding whose way is still to be filled in.
pub(super) fn raw(code: Code, severity: Severity, subject: Subject, start: usize, end: usize) -> Raw {
    let (start, end) = (position(start), position(end));
    Raw { code, severity, subject, start, end, steps_from: 0, steps_to: 0 }
}

/// Whether a value of `shape` may begin with this byte.
fn may_start(shape: &Shape, byte: u8) -> bool {
    match &shape.kind {
        Kind::Any => true,
        Kind::Bool => matches!(byte, b't' | b'f'),
        Kind::Number(_) => matches!(byte, b'-' | b'0'..=b'9'),
        Kind::Text(_) | Kind::Enum(_) => byte == b'"',
        Kind::Array(_) => byte == b'[',
        Kind::Map(_) | Kind::Object(_) => byte == b'{',
        Kind::Union(members) => members.iter().any(|member| may_start(member, byte)),
    }
}
