//! The partner surface of the `ShipStation` API (formerly `ShipEngine`), as one Rust schema.
//!
//! Layers, lowest first: [`schema`] (shapes and the one checker), [`model`] (the records),
//! [`operations`] (the table, one row per operation), [`request`] and [`reply`] (pure, both ways),
//! [`call`] (one call as a state machine: no clock, no socket, no random source). On wasm32 a
//! JavaScript boundary stands on top. Everything but that boundary builds and is tested natively.

#![no_std]

#[macro_use]
extern crate alloc;
#[cfg(not(own_panics))]
extern crate std;

extern crate self as shipstation_partner;

pub mod call;
mod digits;
mod json;
pub mod model;
pub mod operations;
mod prelude;
pub mod reply;
pub mod request;
pub mod schema;
mod search;
#[cfg(target_arch = "wasm32")]
mod single;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
