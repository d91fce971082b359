//! Any bytes as a reply's body, under any status.
#![no_main]

use libfuzzer_sys::fuzz_target;
use shipstation_partner_properties::reply;

fuzz_target!(|input: &[u8]| reply(input));
