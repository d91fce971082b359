//! The call engine by itself: its own sources, on top of the layers below it. See `scripts/mutants.mjs`.

#![allow(dead_code, reason = "the engine writes JSON and reads none")]

extern crate alloc;

pub mod call;
mod digits;
mod json;
mod prelude;
mod search;

pub use whole::{model, operations, reply};
