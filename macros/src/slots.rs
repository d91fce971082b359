//! A perfect hash of a record's field names, found by trying multipliers.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Makes a multiplier of a seed. The checker computes the same.
const SPREAD: u64 = 0x2545_F491_4F6C_DD1D;

/// A `Slots`, or `None` where two names hash alike under every multiplier: same length, first and
/// last eight bytes.
pub(crate) fn find(names: &[String]) -> Option<TokenStream> {
    let folded: Vec<u64> = names.iter().map(|name| fold(name.as_bytes())).collect();
    let first = names.len().next_power_of_two().trailing_zeros().max(1);
    for bits in first..=10 {
        let shift = u8::try_from(64 - bits).ok()?;
        // 64 names need some 3 000 seeds for 256 slots.
        for seed in 0..=u16::MAX {
            let multiplier = SPREAD.wrapping_mul(u64::from(seed) + 1) | 1;
            if let Some(table) = fill(&folded, multiplier, shift) {
                let table = Literal::byte_string(&table);
                return Some(quote!(__schema::Slots { seed: #seed, shift: #shift, table: #table }));
            }
        }
    }
    None
}

/// The table under this multiplier, unless two names meet in a slot.
fn fill(folded: &[u64], multiplier: u64, shift: u8) -> Option<Vec<u8>> {
    let mut table = vec![u8::MAX; 1 << (64 - u32::from(shift))];
    for (at, word) in folded.iter().enumerate() {
        let slot = table.get_mut(usize::try_from(word.wrapping_mul(multiplier) >> shift).ok()?)?;
        if *slot != u8::MAX {
            return None;
        }
        *slot = u8::try_from(at).ok()?;
    }
    Some(table)
}

/// The part of the hash that does not depend on the multiplier. The checker computes the same.
fn fold(name: &[u8]) -> u64 {
    let low = word(name.iter().take(8));
    let high = if name.len() > 8 { word(name.iter().skip(name.len() - 8)) } else { low };
    let mixed =
        (low ^ high.rotate_left(23)).wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(name.len() as u64);
    mixed ^ mixed >> 32
}

/// At most eight bytes as a little-endian word, padded with zeros.
fn word<'a>(bytes: impl Iterator<Item = &'a u8>) -> u64 {
    bytes.enumerate().fold(0, |word, (at, byte)| word | u64::from(*byte) << (8 * at))
}
