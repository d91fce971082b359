//! Any text as `Retry-After`, at any time.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shipstation_partner_properties::retry_after;

fuzz_target!(|input: (u32, &str)| retry_after(u64::from(input.0) * 1000, input.1));
