//! Prints and payloads, over the sample and over the API.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod mutants;
mod mutation;
mod prints;
