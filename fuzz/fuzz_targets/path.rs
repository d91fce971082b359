//! Any text in an address.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shipstation_partner_properties::path;

fuzz_target!(|input: &[u8]| path(input));
