//! The interpreter: one pass over JSON text along a shape.
//!
//! Every function takes the position of a value and gives the position behind it. Text that is no
//! JSON ends the scan: `stopped` is set and the position is that of the closing zero, where every
//! loop ends by itself.

use super::buffer::View;
use super::finding::{Because, Code, Findings, Raw, Step, Subject, position};
use super::names::{find, is_name};
use super::punctuation::Follows;
use super::rules::Told;
use super::text::{Decoded, Span, code_points, says, string_here};
use super::{Direction, ExtraFields, Guesses, number, rules};
use crate::prelude::*;
use crate::schema::{Array, Field, Kind, Number, Object, Severity, Shape, Text};

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
    /// Unions whose member is on trial: findings are then counted, not kept.
    pub(super) trials: u32,
    pub(super) trial: Trial,
    /// Values that rules may ask about, in the order of the text.
    pub(super) told: &'a mut Vec<Told>,
    /// The rule that is asking.
    pub(super) because: Option<Because>,
}

/// What the member on trial has shown so far.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Trial {
    faults: u32,
    notes: u32,
}

impl Scan<'_> {
    /// Reads the whole text as one value of `shape`. A reply may begin with a byte order mark: who decodes it drops that.
    pub(super) fn run(&mut self, shape: &'static Shape) {
        let is_marked = self.direction == Direction::Reply && self.is_literal(0, b"\xEF\xBB\xBF");
        let start = if is_marked { 3 } else { 0 };
        let end = self.nested(self.text.space(start), shape, 0);
        let end = self.text.space(end);
        if !self.stopped && end != self.len {
            self.stop(end, 0, Code::Json);
        }
    }

    #[inline(always)]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.text.byte(at)
    }

    /// Reads a value, whose first byte is at `at`.
    #[inline(never)]
    pub(super) fn nested(&mut self, at: usize, shape: &'static Shape, depth: usize) -> usize {
        match &shape.kind {
            Kind::Text(_) | Kind::Enum(_) => self.string(at, shape, depth),
            Kind::Object(object) => self.object(at, shape, object, depth),
            Kind::Number(limits) => self.number(at, shape, **limits, depth),
            Kind::Bool => self.boolean(at, shape, depth),
            Kind::Array(array) => self.array(at, shape, array, depth),
            Kind::Any => self.skip(at, depth),
            Kind::Map(of) => self.map(at, shape, of, depth),
            Kind::Union(members) => self.union(at, shape, members, depth),
        }
    }

    /// Past a null, where one stands and may.
    #[inline(always)]
    fn null(&self, at: usize, nullable: bool) -> Option<usize> {
        (nullable && self.byte(at) == b'n' && self.is_literal(at, b"null")).then_some(at + 4)
    }

    pub(super) fn is_literal(&self, at: usize, literal: &[u8]) -> bool {
        literal.iter().enumerate().all(|(i, byte)| self.byte(at + i) == *byte)
    }

    #[inline(never)]
    fn object(&mut self, at: usize, shape: &'static Shape, object: &'static Object, depth: usize) -> usize {
        if self.byte(at) != b'{' {
            return self.wrong_type(at, shape, depth);
        }
        if depth >= DEEPEST {
            return self.stop(at, depth, Code::TooDeep);
        }
        // A copy: the compiler keeps it in registers, where it would load the field of `self` each time.
        let text = self.text;
        let start = at;
        let mut seen = 0_u64;
        // A null fills its place, and tells nothing: a rule takes it for a field that is not there.
        let mut nulls = 0_u64;
        // In a request it says as little as leaving the field out; what a rule asks for is told as missing below.
        let optional = match (self.direction, self.because) {
            (Direction::Reply, _) => 0,
            (Direction::Request, None) => !object.required_in_request,
            (Direction::Request, Some(_)) => u64::MAX,
        };
        let mut guess = Guesses::first(object);
        let mut at = at + 1;
        let end = loop {
            let name = match text.past(b'"', at) {
                Ok(name) => name,
                Err(end) if text.byte(end) == b'}' && at == start + 1 => break end + 1,
                Err(at) => return self.stop(at, depth, Code::Json),
            };
            let guessed = self.guesses.get(guess);
            let ((index, field), name_end) = match object.fields.get(guessed) {
                Some(field) if is_name(text, name, field) => ((guessed, field), name + field.key.len()),
                _ => match find(text, name, object) {
                    Ok(found) => {
                        self.guesses.set(guess, found.0.0);
                        found
                    }
                    Err(Some(key)) => {
                        let end = self.unknown_member(key, object, depth);
                        match text.follows(b'}', end) {
                            Follows::Item(next) => at = next,
                            Follows::End(end) => break end,
                            Follows::Neither(at) => return self.stop(at, depth, Code::Json),
                        }
                        continue;
                    }
                    Err(None) => return self.stop(name, depth, Code::Json),
                },
            };
            let value = match text.past(b':', name_end + 1) {
                Ok(value) => text.space(value),
                Err(at) => return self.stop(at, depth, Code::Json),
            };
            if let Some(step) = self.path.get_mut(depth) {
                *step = Step::Field(field);
            }
            let bit = 1_u64 << index;
            let end = if seen & bit != 0 {
                self.misplaced(Code::DuplicateField, value, depth + 1)
            } else if let Some(end) = self.null(value, field.nullable || optional & bit != 0) {
                nulls |= bit;
                end
            } else {
                self.member(value, field, depth)
            };
            seen |= bit;
            guess = Guesses::after(object, index);
            match text.follows(b'}', end) {
                Follows::Item(next) => at = next,
                Follows::End(end) => break end,
                Follows::Neither(at) => return self.stop(at, depth, Code::Json),
            }
        };
        self.whole(object, seen, nulls, start, depth);
        end
    }

    /// Whether only the service sets the field.
    #[inline(always)]
    fn must_not_send(&self, field: &'static Field) -> bool {
        field.read_only && self.direction == Direction::Request
    }

    /// Reads the value of a field that is there for the first time.
    #[inline(always)]
    fn member(&mut self, value: usize, field: &'static Field, depth: usize) -> usize {
        if self.must_not_send(field) {
            return self.misplaced(Code::ReadOnly, value, depth + 1);
        }
        if field.told && self.direction == Direction::Request {
            rules::tell(self, field, value, depth);
        }
        match &field.shape.kind {
            // Most fields hold texts: they are read without a detour.
            Kind::Text(_) | Kind::Enum(_) => self.string(value, field.shape, depth + 1),
            _ => self.nested(value, field.shape, depth + 1),
        }
    }

    /// Checks what can be told once all fields of a record are read: what is missing, and its rules.
    #[inline(always)]
    fn whole(&mut self, object: &'static Object, seen: u64, nulls: u64, start: usize, depth: usize) {
        let required = match self.direction {
            Direction::Request => object.required_in_request,
            Direction::Reply => object.required_in_reply,
        };
        // What a rule asks for is no null.
        let there = if self.because.is_some() { seen & !nulls } else { seen };
        if required & !there != 0 {
            self.missing(object, required & !there, depth);
        }
        if !object.rules.is_empty() && self.direction == Direction::Request {
            rules::check(self, object, seen & !nulls, start, depth);
        }
    }

    /// A field that must not stand here: reported, its value passed over.
    #[cold]
    fn misplaced(&mut self, code: Code, value: usize, depth: usize) -> usize {
        self.find_at(code, Subject::Nothing, value, value, depth);
        self.skip(value, depth)
    }

    /// A member whose name no field has: reported unless it is let through, then passed over.
    #[cold]
    fn unknown_member(&mut self, key: Span, object: &'static Object, depth: usize) -> usize {
        let step = Step::Key { start: position(key.start), end: position(key.end) };
        let from = match self.text.past(b':', key.end + 1) {
            Ok(value) => self.text.space(value),
            Err(at) => return self.stop(at, depth, Code::Json),
        };
        if let Some(slot) = self.path.get_mut(depth) {
            *slot = step;
        }
        let to = self.skip(from, depth + 1);
        if object.closed && !self.stopped {
            self.find_at(Code::UnknownField, Subject::Fields(object), from, to, depth + 1);
        }
        to
    }

    #[cold]
    pub(super) fn missing(&mut self, object: &'static Object, fields: u64, depth: usize) {
        let severity = if self.direction == Direction::Reply { Severity::Note } else { Severity::Issue };
        for (_, field) in object.fields.iter().enumerate().filter(|(index, _)| fields >> index & 1 == 1) {
            let subject = Subject::Shape(field.shape);
            self.report(raw(Code::Required, severity, subject, 0, 0), depth, Some(Step::Field(field)));
        }
    }

    #[inline(never)]
    pub(super) fn array(
        &mut self,
        start: usize,
        shape: &'static Shape,
        array: &Array,
        depth: usize,
    ) -> usize {
        if self.byte(start) != b'[' {
            return self.wrong_type(start, shape, depth);
        }
        if depth >= DEEPEST {
            return self.stop(start, depth, Code::TooDeep);
        }
        let text = self.text;
        let mut at = text.space(start + 1);
        let mut count = 0_u32;
        let end = if text.byte(at) == b']' {
            at + 1
        } else {
            loop {
                if let Some(step) = self.path.get_mut(depth) {
                    *step = Step::Index(count);
                }
                count += 1;
                let item_end = match self.null(at, array.nullable) {
                    Some(end) => end,
                    None => match &array.of.kind {
                        // Most lists hold records: they are read without a detour.
                        Kind::Object(object) => self.object(at, array.of, object, depth + 1),
                        _ => self.nested(at, array.of, depth + 1),
                    },
                };
                match text.follows(b']', item_end) {
                    Follows::Item(next) => at = text.space(next),
                    Follows::End(end) => break end,
                    Follows::Neither(at) => return self.stop(at, depth, Code::Json),
                }
            }
        };
        if count < u32::from(array.min) {
            self.breaks(Code::MinItems, shape, start, end, depth);
        }
        if array.max != u16::MAX && count > u32::from(array.max) {
            self.breaks(Code::MaxItems, shape, start, end, depth);
        }
        end
    }

    #[inline(never)]
    fn map(&mut self, at: usize, shape: &'static Shape, of: &'static Shape, depth: usize) -> usize {
        if self.byte(at) != b'{' {
            return self.wrong_type(at, shape, depth);
        }
        self.members(at, of, depth)
    }

    /// A text, or one of a list of them.
    #[inline(always)]
    fn string(&mut self, at: usize, shape: &'static Shape, depth: usize) -> usize {
        if self.byte(at) != b'"' {
            return self.wrong_type(at, shape, depth);
        }
        let span = match string_here(self.text, at + 1) {
            Ok(span) => span,
            Err(at) => return self.stop(at, depth, Code::Json),
        };
        let end = span.end + 1;
        match &shape.kind {
            Kind::Enum(documented) if !documented.values.iter().any(|value| says(self.text, span, value)) => {
                self.breaks(Code::Enum, shape, at, end, depth);
            }
            Kind::Text(limits) => self.text(at, span, shape, limits, depth),
            _ => {}
        }
        end
    }

    #[inline(always)]
    fn text(&mut self, at: usize, span: Span, shape: &'static Shape, limits: &Text, depth: usize) {
        let end = span.end + 1;
        if limits.min > 0 || limits.max != u16::MAX {
            let length = code_points(self.text, span);
            if length < usize::from(limits.min) {
                self.breaks(Code::MinLength, shape, at, end, depth);
            }
            if limits.max != u16::MAX && length > usize::from(limits.max) {
                self.breaks(Code::MaxLength, shape, at, end, depth);
            }
        }
        if let Some(pattern) = limits.pattern {
            let fits = if span.plain {
                pattern.matches(self.text.slice(span.start, span.end).iter().copied())
            } else {
                pattern.matches(Decoded::new(self.text, span))
            };
            if !fits {
                self.breaks(Code::Pattern, shape, at, end, depth);
            }
        }
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
            self.breaks(code, shape, at, end, depth);
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
            self.breaks(Code::Type, shape, at, end, depth);
        }
        end
    }

    /// [`Scan::find_at`], of what a shape asks of the value.
    #[cold]
    #[inline(never)]
    fn breaks(&mut self, code: Code, shape: &'static Shape, start: usize, end: usize, depth: usize) {
        self.find_at(code, Subject::Shape(shape), start, end, depth);
    }

    /// An issue about the value at `start..end`, whose way is `depth` steps long. In a reply it is a note.
    #[cold]
    #[inline(never)]
    pub(super) fn find_at(&mut self, code: Code, subject: Subject, start: usize, end: usize, depth: usize) {
        let severity = match (self.direction, self.extra_fields, code) {
            (Direction::Reply, ..) | (_, ExtraFields::Allow, Code::UnknownField | Code::ReadOnly) => {
                Severity::Note
            }
            _ => Severity::Issue,
        };
        self.report(raw(code, severity, subject, start, end), depth, None);
    }

    /// Files a finding, or counts it while a union's member is on trial.
    #[cold]
    #[inline(never)]
    pub(super) fn report(&mut self, mut raw: Raw, depth: usize, last: Option<Step>) {
        if let Some((_, rule)) = self.because {
            if matches!(raw.code, Code::Type | Code::DuplicateField) {
                // Told already, when the value was read for itself.
                return;
            }
            (raw.severity, raw.because) = (rule.severity, self.because);
        }
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
    Raw { code, severity, subject, because: None, start, end, steps_from: 0, steps_to: 0 }
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
