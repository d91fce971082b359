//! Any text as `Retry-After`, at any time.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shipstation_partner_properties::retry_after;

fuzz_target!(|input: &[u8]| retry_after(input));
