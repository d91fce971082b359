//! The JavaScript boundary: the exported checker, and the [`Core`](core::Core) that drives calls.
//!
//! Only this folder names js-sys and wasm-bindgen. What crosses is numbers, JSON text and bytes, never an object:
//! each property read or written here would cost the wasm a conversion, and the glue a function. Nothing here
//! awaits: the transport, the key and timers are the facade's, which does what a call asks for and
//! [tells](tell) it what came of it.
//!
//! `pkg-template/core-contract.d.ts` declares all of it for the facade.

#![allow(clippy::needless_pass_by_value, reason = "an optional text crosses the boundary only by value")]

mod answer;
mod checking;
mod core;
#[cfg(feature = "crash-tests")]
mod crash;
mod driver;
mod given;
#[cfg(own_panics)]
mod panic;
mod settled;
mod texts;

/// A seventh of the code of the standard one; it finds and frees memory in constant time.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

pub use self::answer::rate_limit;
pub use self::checking::{
    add_name, assemble, capacity, check, findings, forget_names, reserve, strings, tape,
};
pub use self::core::{Core, operations_text};
#[cfg(feature = "crash-tests")]
pub use self::crash::arm_crash;
pub use self::driver::{ended, lookup_head, question, start, tell};
