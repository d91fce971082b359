//! One call, driven by hand on a virtual clock, and thousands of calls in a simulated world.

mod cancelling;
mod classes;
mod deadlines;
mod lab;
mod limits;
mod lookups;
mod simulation;
