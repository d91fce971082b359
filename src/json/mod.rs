//! JSON text, read and written without a tree. The boundary's wasm has no serde in it.

mod reader;
mod writer;

pub(crate) use reader::Value;
pub(crate) use writer::{ObjectText, push_string};
