//! A number for what a shape admits. By it equal shapes are told to be equal while compiling, where
//! addresses cannot be compared and a walk would meet a record once for every way to it.

use super::{Given, Kind, Number, Place, Rule, Severity, Then};

impl Kind {
    /// Equal for kinds that admit the same values, and different, but for a chance of one in 2^64, for
    /// others. Of the shapes within only the fingerprints are read.
    #[allow(clippy::indexing_slicing, reason = "`get` is not const; the loops end before the length")]
    pub const fn fingerprint(&self) -> u64 {
        let print = Print(SEED);
        match self {
            Self::Any => print.number(1),
            Self::Bool => print.number(2),
            Self::Number(Number { min, max, exclusive_min, integer }) => {
                print.number(3).bound(*min).bound(*max).flag(*exclusive_min).flag(*integer)
            }
            Self::Text(text) => {
                let print = print.number(4).number(text.min as u64).number(text.max as u64);
                match text.pattern {
                    Some(pattern) => print.text(pattern.source),
                    None => print,
                }
            }
            Self::Enum(listed) => print.number(5).texts(listed.values),
            Self::Array(array) => {
                let print = print.number(6).number(array.of.fingerprint).flag(array.nullable);
                print.number(array.min as u64).number(array.max as u64)
            }
            Self::Map(of) => print.number(7).number(of.fingerprint),
            Self::Object(object) => {
                let mut print = print.number(8).flag(object.closed);
                print = print.number(object.required_in_request).number(object.required_in_reply);
                let mut at = 0;
                while at < object.fields.len() {
                    let field = &object.fields[at];
                    print = print.text(field.key.name()).number(field.shape.fingerprint);
                    print = print.flag(field.nullable).flag(field.secret);
                    print = print.flag(field.read_only).flag(field.write_only).flag(field.told);
                    at += 1;
                }
                at = 0;
                while at < object.rules.len() {
                    print = print.rule(&object.rules[at]);
                    at += 1;
                }
                print
            }
            Self::Union(members) => {
                let mut print = print.number(9);
                let mut at = 0;
                while at < members.len() {
                    print = print.number(members[at].fingerprint);
                    at += 1;
                }
                print
            }
        }
        .0
    }
}

/// A number for a text, as [`Kind::fingerprint`] is one for a shape.
pub(crate) const fn of_text(text: &str) -> u64 {
    Print(SEED).text(text).0
}

const SEED: u64 = 0xCBF2_9CE4_8422_2325;

struct Print(u64);

#[allow(clippy::indexing_slicing, reason = "`get` is not const; the loops end before the length")]
impl Print {
    const fn number(self, number: u64) -> Self {
        let mixed = (self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self(mixed ^ mixed >> 29)
    }

    const fn flag(self, flag: bool) -> Self {
        self.number(flag as u64)
    }

    const fn bound(self, bound: Option<i64>) -> Self {
        match bound {
            Some(bound) => self.number(1).number(bound.cast_unsigned()),
            None => self.number(0),
        }
    }

    const fn text(self, text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut print = self.number(bytes.len() as u64);
        let mut at = 0;
        while at < bytes.len() {
            print = print.number(bytes[at] as u64);
            at += 1;
        }
        print
    }

    const fn texts(self, texts: &[&str]) -> Self {
        let mut print = self.number(texts.len() as u64);
        let mut at = 0;
        while at < texts.len() {
            print = print.text(texts[at]);
            at += 1;
        }
        print
    }

    const fn rule(self, rule: &Rule) -> Self {
        let print = self.flag(matches!(rule.severity, Severity::Note));
        let print = match rule.given {
            Given::Always => print.number(1),
            Given::There { place, values } => print.number(2).place(place).texts(values),
            Given::Differ(one, other) => print.number(3).place(one).place(other),
        };
        match rule.then {
            Then::AnyOf(fields) => print.number(1).number(fields),
            Then::OneOf(fields) => print.number(2).number(fields),
            Then::AtMostOne(fields) => print.number(3).number(fields),
            Then::All(fields) => print.number(4).number(fields),
            Then::Fits { field, shape } => print.number(5).number(field as u64).number(shape.fingerprint),
        }
    }

    const fn place(self, place: Place) -> Self {
        self.number(place.field as u64).text(place.within)
    }
}
