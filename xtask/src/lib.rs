//! Prints what the schema says, and makes the payloads that its checker is tested with.

pub mod corpus;
pub mod corpus_files;
pub mod lines;
pub mod prints;
pub mod sample;
pub mod surface;
