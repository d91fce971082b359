//! Any text as an argument of a path.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shipstation_partner_properties::path;

fuzz_target!(|text: &str| path(text));
