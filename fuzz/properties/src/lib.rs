//! What must hold for any input whatever. Each property takes bytes and panics where it does not hold.
//!
//! The targets of cargo-fuzz (`fuzz/fuzz_targets/`) feed them without end; `tests/replay.rs` feeds them
//! the same few thousand inputs each time, and all of `fuzz/corpus/`.

#![allow(
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a property that does not hold is a panic: that is how fuzzers hear of it"
)]

mod checker;
mod pace;
mod path;
mod reference;
mod reply;
mod retry_after;
mod subjects;

pub use checker::checker;
pub use path::path;
pub use reply::reply;
pub use retry_after::retry_after;
pub use subjects::Subjects;
