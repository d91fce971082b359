//! What the derive emits: a graph of statics that the checker interprets.

use super::Dfa;

/// A type, as data.
#[derive(Debug)]
pub struct Shape {
    /// What values it admits.
    pub kind: Kind,
    /// Equal for shapes that admit the same values: see [`Kind::fingerprint`].
    pub fingerprint: u64,
    /// What the printers say of it.
    #[cfg(feature = "text")]
    pub about: About,
}

impl Shape {
    /// A shape without a name of its own.
    pub const fn in_place(kind: Kind) -> Self {
        Self {
            fingerprint: kind.fingerprint(),
            kind,
            #[cfg(feature = "text")]
            about: About::IN_PLACE,
        }
    }

    /// As [`Shape::in_place`], for what is read at run time: only what packs shapes asks for the fingerprint.
    pub(super) const fn unpacked(kind: Kind) -> Self {
        Self {
            fingerprint: 0,
            kind,
            #[cfg(feature = "text")]
            about: About::IN_PLACE,
        }
    }
}

/// The words that belong to a shape. Not in the shipped wasm.
#[cfg(feature = "text")]
#[derive(Debug)]
pub struct About {
    /// The type's name in declarations; `None` for a type that is written in place.
    pub name: Option<&'static str>,
    /// The doc comment.
    pub doc: &'static str,
    /// The JSON Schema `format` annotation, such as `date-time`.
    pub format: Option<&'static str>,
    /// Further spellings that documents show for an enum's values.
    pub spellings: &'static [&'static str],
}

#[cfg(feature = "text")]
impl About {
    /// For a type without a name of its own.
    pub const IN_PLACE: Self = Self { name: None, doc: "", format: None, spellings: &[] };
}

/// The kinds of values. Bulky ones stand behind a reference: most shapes are short texts, and a table
/// of enums is as wide as the widest.
#[derive(Debug)]
pub enum Kind {
    /// Any JSON value.
    Any,
    /// `true` or `false`.
    Bool,
    /// A number.
    Number(&'static Number),
    /// A string.
    Text(Text),
    /// One of a list of strings, compared without case.
    Enum(Enum),
    /// A list.
    Array(Array),
    /// An object with free keys.
    Map(&'static Shape),
    /// An object with declared fields.
    Object(&'static Object),
    /// A value that fits at least one of these.
    Union(&'static [&'static Shape]),
}

/// Bounds of a number. All bounds of this API are whole numbers, so they compare exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// Lowest value allowed.
    pub min: Option<i64>,
    /// Highest value allowed.
    pub max: Option<i64>,
    /// `min` itself is refused.
    pub exclusive_min: bool,
    /// Only whole numbers.
    pub integer: bool,
}

/// Limits of a string, counted in code points.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    /// Fewest code points.
    pub min: u16,
    /// Most code points; `u16::MAX` for no limit.
    pub max: u16,
    /// What the whole string must match.
    pub pattern: Option<&'static Dfa>,
}

/// The documented values of a string.
#[derive(Debug, Clone, Copy)]
pub struct Enum {
    /// The values, in the order of the declaration.
    pub values: &'static [&'static str],
}

/// A list of values of one shape.
#[derive(Debug, Clone, Copy)]
pub struct Array {
    /// The shape of each item.
    pub of: &'static Shape,
    /// Whether an item may be null.
    pub nullable: bool,
    /// Fewest items.
    pub min: u16,
    /// Most items; `u16::MAX` for no limit.
    pub max: u16,
}

/// A record.
#[derive(Debug)]
pub struct Object {
    /// The fields, at most 64, in the order of the declaration.
    pub fields: &'static [Field],
    /// Bit per field: must be present in a request.
    pub required_in_request: u64,
    /// Bit per field: expected in a reply.
    pub required_in_reply: u64,
    /// Whether a field that is not declared is an issue.
    pub closed: bool,
    /// Conditions over more than one field, checked in requests only.
    pub rules: &'static [Rule],
}

impl Object {
    /// Whether null may stand in the field at `index` of a request: where it is nullable, or need not be there, since
    /// null says no more than to leave it out.
    pub fn takes_null(&self, index: usize) -> bool {
        self.required_in_request >> index & 1 == 0
            || self.fields.get(index).is_some_and(|field| field.nullable)
    }

    /// The field of this name. For tables; the checker guesses first.
    #[allow(clippy::indexing_slicing, reason = "`get` is not const; the loop ends before the length")]
    pub const fn field(&self, name: &str) -> Option<&'static Field> {
        let mut at = 0;
        while at < self.fields.len() {
            if self.fields[at].key.is(name) {
                return Some(&self.fields[at]);
            }
            at += 1;
        }
        None
    }
}

impl Shape {
    /// The name of a field that the record in this shape tells the one around it.
    ///
    /// # Panics
    /// While compiling, when it tells no field of that name.
    #[allow(clippy::panic, reason = "evaluated while compiling")]
    pub const fn told(&self, name: &'static str) -> &'static str {
        match &self.kind {
            Kind::Array(array) => array.of.told(name),
            Kind::Object(object) => match object.field(name) {
                Some(field) if field.told => name,
                _ => panic!("the record within tells no field of that name: `#[schema(told)]`"),
            },
            _ => panic!("no record stands there"),
        }
    }
}

/// A field of a record.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "they are independent facts of a table")]
pub struct Field {
    /// Its name on the wire.
    pub key: Key,
    /// What it holds.
    pub shape: &'static Shape,
    /// Whether it may be null.
    pub nullable: bool,
    /// Whether its value must never be shown.
    pub secret: bool,
    /// Only the service sets it: sending it is an issue.
    pub read_only: bool,
    /// Only requests hold it.
    pub write_only: bool,
    /// A rule reads it, of its record or of the one around: where it stands is remembered.
    pub told: bool,
    /// What the printers say of it.
    #[cfg(feature = "text")]
    pub about: FieldAbout,
}

/// The words that belong to a field. Not in the shipped wasm.
#[cfg(feature = "text")]
#[derive(Debug)]
pub struct FieldAbout {
    /// The doc comment.
    pub doc: &'static str,
    /// The vendor advises against it.
    pub deprecated: bool,
    /// The documented default, as JSON text.
    pub default: Option<&'static str>,
}

/// A field name, and with its closing quote as words, so that text can be compared with it eight bytes
/// at a time.
#[derive(Clone, Copy)]
pub struct Key {
    name: &'static str,
    /// The first eight bytes of name and quote, zeros behind a shorter one.
    pub(crate) head: u64,
    /// The eight bytes after the first eight.
    pub(crate) middle: u64,
    /// The last eight bytes.
    pub(crate) tail: u64,
}

impl Key {
    /// The key of this name.
    pub const fn new(name: &'static str) -> Self {
        let bytes = name.as_bytes();
        let tail = word(bytes, (bytes.len() + 1).saturating_sub(8));
        Self { name, head: word(bytes, 0), middle: word(bytes, 8), tail }
    }

    /// The name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether it is this name.
    pub const fn is(&self, name: &str) -> bool {
        same(self.name.as_bytes(), name.as_bytes())
    }

    /// Bytes of the name.
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        self.name.len()
    }
}

/// Eight bytes of a name and its closing quote from `at`, the first one lowest.
#[allow(clippy::indexing_slicing, reason = "`get` is not const; the index is compared with the length")]
const fn word(name: &[u8], at: usize) -> u64 {
    let (mut word, mut place) = (0, 0);
    while place < 8 && at + place <= name.len() {
        let byte = if at + place < name.len() { name[at + place] } else { b'"' };
        word |= (byte as u64) << (8 * place);
        place += 1;
    }
    word
}

/// Whether both hold the same bytes: `==` is not const.
#[allow(clippy::indexing_slicing, reason = "`get` is not const; the loop ends before the length")]
pub(super) const fn same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

impl core::fmt::Debug for Key {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.name().fmt(f)
    }
}

/// What a record must keep beyond what each field says. A field is present when its key is there and
/// its value is not null. Field sets are bits by field index.
#[derive(Debug)]
pub struct Rule {
    /// When it asks for something.
    pub given: Given,
    /// What it asks for.
    pub then: Then,
    /// Whether breaking it refuses or only informs.
    pub severity: Severity,
}

/// When a rule asks for something.
#[derive(Debug, Clone, Copy)]
pub enum Given {
    /// Always.
    Always,
    /// Where something is present in `place`.
    There {
        /// Where.
        place: Place,
        /// Unless empty: only where it is one of these, compared without case. Strings as they are, other
        /// values as their JSON text.
        values: &'static [&'static str],
    },
    /// Where texts stand in both places, and differ. JSON Schema cannot say it: for notes.
    Differ(Place, Place),
}

/// What a rule asks for.
#[derive(Debug, Clone, Copy)]
pub enum Then {
    /// At least one of these is present.
    AnyOf(u64),
    /// Exactly one of these is present.
    OneOf(u64),
    /// Not more than one of these is present.
    AtMostOne(u64),
    /// All of these are present.
    All(u64),
    /// What is in `field`, where it is there, fits this shape as well.
    Fits {
        /// Field index.
        field: u8,
        /// The shape.
        shape: &'static Shape,
    },
}

/// A field of a record, or one of what that field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Field index.
    pub field: u8,
    /// Unless empty: the field of that name within, in a list that of any item.
    pub within: &'static str,
}

/// What breaking a rule does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The request is refused before it leaves.
    Issue,
    /// The request goes out; the caller is told.
    Note,
}
