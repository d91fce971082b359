//! What a check finds: compact while scanning, in words when asked for.

use super::buffer::View;
use super::words;
use crate::prelude::*;
use crate::schema::{Field, Object, Rule, Severity, Shape};

/// Most findings that are kept. Beyond it they are counted only.
const MOST_KEPT: usize = 1_000;

/// What is wrong. The names are stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[allow(missing_docs, reason = "`as_str` gives the word that the documents explain")]
pub enum Code {
    Json,
    TooDeep,
    Type,
    Required,
    UnknownField,
    DuplicateField,
    ReadOnly,
    Enum,
    MinLength,
    MaxLength,
    Pattern,
    Integer,
    Minimum,
    ExclusiveMinimum,
    Maximum,
    MinItems,
    MaxItems,
    AnyOf,
    OneOf,
    AtMostOne,
    UnknownVariant,
}

impl Code {
    /// The code as callers see it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::TooDeep => "too_deep",
            Self::Type => "type",
            Self::Required => "required",
            Self::UnknownField => "unknown_field",
            Self::DuplicateField => "duplicate_field",
            Self::ReadOnly => "read_only",
            Self::Enum => "enum",
            Self::MinLength => "min_length",
            Self::MaxLength => "max_length",
            Self::Pattern => "pattern",
            Self::Integer => "integer",
            Self::Minimum => "minimum",
            Self::ExclusiveMinimum => "exclusive_minimum",
            Self::Maximum => "maximum",
            Self::MinItems => "min_items",
            Self::MaxItems => "max_items",
            Self::AnyOf => "any_of",
            Self::OneOf => "one_of",
            Self::AtMostOne => "at_most_one",
            Self::UnknownVariant => "unknown_variant",
        }
    }
}

/// One finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whether it refuses the request.
    pub severity: Severity,
    /// Where, as a JSON pointer; empty for the whole text.
    pub path: String,
    /// What kind of fault, such as `required`. Stable.
    pub code: Code,
    /// One sentence for people.
    pub message: String,
    /// What would have been right.
    pub expected: String,
    /// What stood there, shortened; `[secret]` where the field is secret. Empty where nothing stood.
    pub received: String,
}

/// One step of the way from the root to a value.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    Field(&'static Field),
    Index(u32),
    /// A key that no table knows, where it stands in the text.
    Key {
        start: u32,
        end: u32,
    },
}

/// What was expected where a finding is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Subject {
    /// Nothing more than the code says.
    Nothing,
    /// A value of this shape.
    Shape(&'static Shape),
    /// One of this record's fields.
    Fields(&'static Object),
}

/// A rule, and the record whose it is.
pub(super) type Because = (&'static Object, &'static Rule);

/// A finding before it is put in words.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raw {
    pub(super) code: Code,
    pub(super) severity: Severity,
    pub(super) subject: Subject,
    /// The rule that asked, where it was one.
    pub(super) because: Option<Because>,
    /// The value in the text.
    pub(super) start: u32,
    pub(super) end: u32,
    /// Its way, in the shared list of steps.
    pub(super) steps_from: u32,
    pub(super) steps_to: u32,
}

/// All findings of one check.
#[derive(Debug, Default)]
pub(super) struct Findings {
    raw: Vec<Raw>,
    steps: Vec<Step>,
    pub(super) issues: u32,
    pub(super) notes: u32,
}

impl Findings {
    pub(super) const fn new() -> Self {
        Self { raw: Vec::new(), steps: Vec::new(), issues: 0, notes: 0 }
    }

    pub(super) fn clear(&mut self) {
        self.raw.clear();
        self.steps.clear();
        (self.issues, self.notes) = (0, 0);
    }

    #[cold]
    pub(super) fn add(&mut self, mut raw: Raw, path: &[Step], last: Option<Step>) {
        match raw.severity {
            Severity::Issue => self.issues += 1,
            Severity::Note => self.notes += 1,
        }
        if self.raw.len() < MOST_KEPT {
            raw.steps_from = position(self.steps.len());
            self.steps.extend_from_slice(path);
            self.steps.extend(last);
            raw.steps_to = position(self.steps.len());
            self.raw.push(raw);
        }
    }

    /// The findings in words, read from the text they were found in.
    pub(super) fn in_words<'a>(&'a self, text: View<'a>) -> impl Iterator<Item = Finding> + 'a {
        self.raw.iter().map(move |raw| {
            let steps = self.steps.get(raw.steps_from as usize..raw.steps_to as usize).unwrap_or_default();
            words::finding(raw, steps, text)
        })
    }
}

/// Positions beyond 32 bits stick at the last one: wasm has no such text, and natively a finding then names a wrong place
/// and never one outside.
pub(super) fn position(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
