//! Prints shapes for other readers: TypeScript declarations and JSON Schema. Native only.
//!
//! A type may print differently in a request and in a reply: read-only fields are not sent,
//! write-only fields never come back, enums are closed on the way out and open on the way in.

#![allow(
    clippy::format_push_string,
    reason = "prints run on a developer's machine; `write!` would add errors that cannot be"
)]

pub(crate) mod catalogue;
mod declarations;
mod doc_comment;
pub(crate) mod json;
mod json_schema;
mod prose;

pub use catalogue::Catalogue;
pub use declarations::Declarations;
pub use doc_comment::{DocComment, paragraphs};
pub(crate) use json_schema::Components;
pub use json_schema::{Printing, json_schema, json_schema_of};
