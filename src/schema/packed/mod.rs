//! Shapes as few bytes. Packed while compiling, unpacked once when a program starts: a graph of statics
//! costs four bytes for every reference and does not compress, and the wasm is downloaded more often
//! than it is started.
//!
//! Two streams: codes, most of them one byte, and texts, each ended by a zero. Both are read once from
//! front to back; who reads knows from the codes when the next text is due. Numbers are written seven
//! bits a byte, lowest first, the highest bit set on all but the last (LEB128).
//!
//! A shape stands behind the shapes within it and is referred to by its place. Names are numbered as
//! they are met. What a field says of its name, its shape and its flags is written as what differs
//! from the most likely: the name met after the one before, and what the name meant the last time.

mod packer;
mod places;
mod record;
mod unpacker;

pub use packer::Packer;
pub use unpacker::Unpacker;

/// Codes of the kinds, in the low four bits; what is said of a kind is in the high four.
mod kind {
    pub(super) const ANY: u8 = 0;
    pub(super) const BOOL: u8 = 1;
    pub(super) const NUMBER: u8 = 2;
    pub(super) const TEXT: u8 = 3;
    pub(super) const ENUM: u8 = 4;
    pub(super) const ARRAY: u8 = 5;
    pub(super) const MAP: u8 = 6;
    pub(super) const OBJECT: u8 = 7;
    pub(super) const UNION: u8 = 8;
    /// No kind: something else than a shape follows.
    pub(super) const END: u8 = 0xF;
}

/// What is said of a kind.
mod said {
    /// A lower bound follows.
    pub(super) const MIN: u8 = 0x10;
    /// An upper bound follows.
    pub(super) const MAX: u8 = 0x20;
    pub(super) const EXCLUSIVE: u8 = 0x40;
    pub(super) const INTEGER: u8 = 0x80;
    pub(super) const PATTERN: u8 = 0x40;
    pub(super) const NULLABLE: u8 = 0x40;
    pub(super) const CLOSED: u8 = 0x10;
    pub(super) const RULES: u8 = 0x20;
}

/// What is said of a field.
mod flag {
    pub(super) const REQUIRED_IN_REQUEST: u8 = 1;
    pub(super) const REQUIRED_IN_REPLY: u8 = 2;
    pub(super) const NULLABLE: u8 = 4;
    pub(super) const READ_ONLY: u8 = 8;
    pub(super) const WRITE_ONLY: u8 = 16;
    pub(super) const SECRET: u8 = 32;
    pub(super) const TOLD: u8 = 64;
}

/// What differs in a field from what its name meant the last time.
mod differs {
    pub(super) const FLAGS: u64 = 1;
    pub(super) const SHAPE: u64 = 2;
    /// Bits of the above.
    pub(super) const BITS: u32 = 2;
}

/// Codes of the rules: what is asked for in the low bits, then when, and in the highest whether it is a note.
mod rule {
    pub(super) const ANY_OF: u8 = 0;
    pub(super) const ONE_OF: u8 = 1;
    pub(super) const AT_MOST_ONE: u8 = 2;
    pub(super) const ALL: u8 = 3;
    pub(super) const FITS: u8 = 4;
    /// The bits of the above.
    pub(super) const THEN: u8 = 0x0F;
    pub(super) const THERE: u8 = 0x10;
    pub(super) const DIFFER: u8 = 0x20;
    pub(super) const NOTE: u8 = 0x80;
}
