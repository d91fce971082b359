//! What the derive emits: a graph of statics that the checker interprets.

/// A type, as data.
#[derive(Debug)]
pub struct Shape {
    /// What values it admits.
    pub kind: Kind,
    /// What the printers say of it.
    #[cfg(feature = "text")]
    pub about: About,
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
    /// Where to find a field by name.
    pub slots: Slots,
    /// Conditions over more than one field, checked in requests only.
    pub rules: &'static [Rule],
}

impl Object {
    /// The field of this name. For tables; the checker looks names up faster.
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

/// A perfect hash of the field names, found while the derive expands.
#[derive(Debug, Clone, Copy)]
pub struct Slots {
    /// What makes the multiplier: two bytes compress, eight do not.
    pub seed: u16,
    /// `hash >> shift` is an index into `table`.
    pub shift: u8,
    /// Field index per slot, 255 for none.
    pub table: &'static [u8],
}

impl Slots {
    /// What a hash is multiplied by: odd, and spread over all bits.
    pub const fn multiplier(&self) -> u64 {
        0x2545_F491_4F6C_DD1D_u64.wrapping_mul(self.seed as u64 + 1) | 1
    }

    /// The index of the field that may have a name of `len` bytes with these first and last eight
    /// bytes (the same where it is shorter): the caller compares.
    pub(crate) fn find(&self, low: u64, high: u64, len: usize) -> u8 {
        let mut hash =
            (low ^ high.rotate_left(23)).wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(len as u64);
        hash ^= hash >> 32;
        let slot = hash.wrapping_mul(self.multiplier()) >> self.shift;
        usize::try_from(slot).ok().and_then(|slot| self.table.get(slot)).copied().unwrap_or(u8::MAX)
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

/// A field name, closing quote and zero padding included, so that it can be compared eight bytes
/// at a time without reading past its end.
#[derive(Clone, Copy)]
pub struct Key {
    /// `name`, `"`, then eight zero bytes.
    padded: &'static [u8],
}

/// Bytes behind a name.
const BEHIND: usize = 9;

impl Key {
    /// From the padded form, which the derive writes.
    ///
    /// # Panics
    /// While compiling, when the padding is not there.
    pub const fn new(padded: &'static [u8], len: u8) -> Self {
        assert!(padded.len() == len as usize + BEHIND, "a key is padded with a quote and eight zeros");
        Self { padded }
    }

    /// The name.
    pub fn name(&self) -> &'static str {
        let bytes = self.padded.get(..self.len()).unwrap_or_default();
        core::str::from_utf8(bytes).unwrap_or_default()
    }

    /// Whether it is this name.
    #[allow(clippy::indexing_slicing, reason = "`get` is not const; the loop ends before the length")]
    pub const fn is(&self, name: &str) -> bool {
        let name = name.as_bytes();
        if name.len() != self.len() {
            return false;
        }
        let mut at = 0;
        while at < name.len() {
            if name[at] != self.padded[at] {
                return false;
            }
            at += 1;
        }
        true
    }

    /// The name with its closing quote and padding.
    #[inline]
    pub(crate) fn padded(&self) -> &'static [u8] {
        self.padded
    }

    /// Bytes of the name alone.
    #[inline]
    pub(crate) const fn len(&self) -> usize {
        self.padded.len() - BEHIND
    }
}

impl core::fmt::Debug for Key {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.name().fmt(f)
    }
}

/// A condition over the fields of one record. Field sets are bits by field index.
#[derive(Debug)]
pub struct Rule {
    /// The condition.
    pub kind: RuleKind,
    /// Whether breaking it refuses or only informs.
    pub severity: Severity,
}

/// Kinds of conditions. A field is present when its key is there, whatever its value.
#[derive(Debug, Clone, Copy)]
pub enum RuleKind {
    /// At least one of these is present.
    AnyOf(u64),
    /// Exactly one of these is present.
    OneOf(u64),
    /// Not more than one of these is present.
    AtMostOne(u64),
    /// Where field `given` is present, all of `then` are.
    Requires {
        /// Field index.
        given: u8,
        /// Fields that must then be present.
        then: u64,
    },
    /// Where field `given` has one of these values (compared without case), all of `then` are present.
    When {
        /// Field index.
        given: u8,
        /// Values: strings as they are, other values as their JSON text.
        values: &'static [&'static str],
        /// Fields that must then be present.
        then: u64,
    },
}

/// What breaking a rule does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The request is refused before it leaves.
    Issue,
    /// The request goes out; the caller is told.
    Note,
}

/// A regular expression, compiled while the derive expands. State 0 is dead, state 1 the start.
pub struct Dfa {
    /// Class of each byte.
    pub classes: &'static [u8; 256],
    /// Number of classes.
    pub stride: u8,
    /// `next[state * stride + class]`.
    pub next: &'static [u8],
    /// Bit per state: the input may end here.
    pub accept: u64,
    /// The expression, as JSON Schema wants it.
    pub source: &'static str,
}

impl Dfa {
    /// Whether all of `bytes` match.
    pub fn matches(&self, bytes: impl Iterator<Item = u8>) -> bool {
        let mut state = 1_usize;
        for byte in bytes {
            let class = self.classes.get(usize::from(byte)).copied().unwrap_or(0);
            let at = state * usize::from(self.stride) + usize::from(class);
            state = usize::from(self.next.get(at).copied().unwrap_or(0));
            if state == 0 {
                return false;
            }
        }
        self.accept >> state & 1 == 1
    }
}

impl core::fmt::Debug for Dfa {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        self.source.fmt(f)
    }
}
