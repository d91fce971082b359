//! Shapes: types as static data, the one checker that reads them, and the printers.
//!
//! A record is an ordinary serde struct with `#[derive(Schema)]`. The derive emits a [`Shape`], a
//! graph of `static`s; everything else (checks, declarations, JSON Schema) reads that graph.

pub mod check;
mod dfa;
pub(crate) mod fingerprint;
mod leaves;
mod nullable;
pub mod packed;
#[cfg(all(feature = "text", not(target_arch = "wasm32")))]
pub mod print;
mod shape;

pub use dfa::Dfa;
pub use leaves::Integer;
pub use nullable::{Nullable, present};
#[cfg(feature = "text")]
pub use shape::{About, FieldAbout};
pub use shape::{
    Array, Enum, Field, Given, Key, Kind, Number, Object, Place, Rule, Severity, Shape, Text, Then,
};
pub use shipstation_partner_macros::Schema;

/// A type that has a [`Shape`]. Derived for records; written by hand for the leaves only.
pub trait Schema {
    /// The type, as data.
    const SHAPE: &'static Shape;
    /// Whether a field of this type may be left out.
    const OPTIONAL: bool = false;
    /// Whether a field of this type may be null.
    const NULLABLE: bool = false;
}
