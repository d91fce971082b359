//! Any bytes as any record; the first four say which.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use shipstation_partner_properties::{Subjects, checker};

static SUBJECTS: LazyLock<Subjects> = LazyLock::new(Subjects::of_the_table);

fuzz_target!(|input: &[u8]| checker(&SUBJECTS, input));
