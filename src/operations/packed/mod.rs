//! The rows as few bytes, with the shapes they refer to: see [`crate::schema::packed`].

mod packing;
mod unpacking;

use super::Operation;
use crate::prelude::*;
use crate::schema::packed::{Packer, Unpacker};
#[cfg(target_arch = "wasm32")]
use crate::single::Single;
#[cfg(target_arch = "wasm32")]
use core::cell::Cell;

/// All rows, in the order of [`all`](super::all), unpacked when they are first asked for.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn rows() -> &'static [Operation] {
    static ROWS: std::sync::OnceLock<Vec<Operation>> = std::sync::OnceLock::new();
    ROWS.get_or_init(unpacked)
}

/// The same. A wasm has one thread: it needs no lock, and none of the words for what might be wrong with one.
#[cfg(target_arch = "wasm32")]
pub(super) fn rows() -> &'static [Operation] {
    static ROWS: Single<Cell<&'static [Operation]>> = Single::new(Cell::new(&[]));
    if ROWS.get().is_empty() {
        ROWS.set(Vec::leak(unpacked()));
    }
    ROWS.get()
}

fn unpacked() -> Vec<Operation> {
    unpacking::unpack(Unpacker::new(&BYTES, PACKED.codes_len()))
}

#[allow(long_running_const_eval, reason = "it ends: every shape is packed once")]
const PACKED: Packer = packing::pack();
static BYTES: [u8; PACKED.size()] = PACKED.bytes();

/// What is said of a row, beside the places of method (in bits 0 to 2), spending (3, 4), evidence (5, 6) and
/// retry class (7, 8).
mod said {
    pub(super) const PARTNER: u64 = 1 << 9;
    pub(super) const REPLY: u64 = 1 << 10;
    pub(super) const QUERY: u64 = 1 << 11;
    pub(super) const PAGED: u64 = 1 << 12;
    pub(super) const BODY: u64 = 1 << 13;
    pub(super) const OPTIONAL: u64 = 1 << 14;
    pub(super) const VARIES: u64 = 1 << 15;
    pub(super) const IN_REPLY: u64 = 1 << 16;
    pub(super) const FILE: u64 = 1 << 17;
    pub(super) const TEXT: u64 = 1 << 18;

    // Of a look-up.
    pub(super) const BY_ARGUMENT: u64 = 1;
    pub(super) const ASK: u64 = 6;
    pub(super) const ASK_PATH: u64 = 0;
    pub(super) const ASK_QUERY: u64 = 2;
    pub(super) const ASK_EVERYTHING: u64 = 4;
    pub(super) const NEW: u64 = 8;
}
