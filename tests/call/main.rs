//! One call, driven by hand on a virtual clock, and thousands of calls in a simulated world.

// wasm-pack builds every test target; this one is for native runs.
#![cfg(not(target_arch = "wasm32"))]

mod cancelling;
mod classes;
mod deadlines;
mod lab;
mod limits;
mod logs;
mod lookups;
mod queueing;
mod resuming;
mod simulation;
