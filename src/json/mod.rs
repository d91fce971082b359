//! JSON text, read and written without a tree. The boundary's wasm has no serde in it.

mod reader;
mod writer;

#[cfg(target_arch = "wasm32")]
pub(crate) use reader::Items;
pub(crate) use reader::Value;
pub(crate) use writer::{ListText, ObjectText, list, push_string};
