//! Ways to die, for the tests of what happens then. Behind the cargo feature `crash-tests`: never in the published wasm.

use core::arch::wasm32;
use core::cell::Cell;
use core::hint::black_box;

use wasm_bindgen::prelude::*;

use crate::single::Single;

/// Where a crash waits to be met.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In the checker, over a payload or a reply.
    Check,
    /// While a request is made.
    Request,
    /// In a call that begins, before the facade first awaits for it.
    BeforeAwait,
    /// In a call that is told what the facade has awaited.
    AfterAwait,
}

/// How to die.
#[derive(Clone, Copy)]
enum Way {
    Panic,
    Unreachable,
    /// More calls within calls than the platform has room for.
    Recursion,
    /// More in the stack's part of memory than it holds: what is below address 0 is out of bounds.
    Stack,
    /// More memory than the module may have.
    Memory,
}

static ARMED: Single<Cell<Option<(Place, Way)>>> = Single::new(Cell::new(None));

/// The next thing that comes to a place dies there in one of the ways. False where there is no such place or way.
#[wasm_bindgen(js_name = armCrash)]
pub fn arm_crash(place: u8, way: u8) -> bool {
    let places = [Place::Check, Place::Request, Place::BeforeAwait, Place::AfterAwait];
    let ways = [Way::Panic, Way::Unreachable, Way::Recursion, Way::Stack, Way::Memory];
    let (place, way) = (places.get(usize::from(place)), ways.get(usize::from(way)));
    let armed = place.copied().zip(way.copied());
    ARMED.set(armed);
    armed.is_some()
}

/// Dies here where that was asked for.
pub(super) fn point(place: Place) {
    let Some((_, way)) = ARMED.get().filter(|(waiting, _)| *waiting == place) else { return };
    match way {
        Way::Panic => give_up(),
        Way::Unreachable => wasm32::unreachable(),
        Way::Recursion => drop(black_box(deeper(1))),
        Way::Stack => drop(black_box(wider(1))),
        Way::Memory => fill_memory(),
    }
}

#[allow(clippy::panic, reason = "this is what it is for")]
#[inline(never)]
fn give_up() -> ! {
    panic!("a test asked for a crash")
}

/// Never comes back while a crash is armed, and takes nothing but the platform's stack.
#[inline(never)]
fn deeper(depth: u32) -> u32 {
    if ARMED.get().is_none() { depth } else { deeper(depth.wrapping_add(1)).rotate_left(depth) }
}

/// Never comes back while a crash is armed, and takes a kilobyte each time.
#[inline(never)]
fn wider(depth: u8) -> u8 {
    let room = black_box([depth; 1024]);
    let below = if ARMED.get().is_none() { depth } else { wider(depth.wrapping_add(1)) };
    room.iter().fold(below, |sum, each| sum.rotate_left(1) ^ each)
}

/// Takes memory, and writes all over it, until there is no more.
fn fill_memory() -> ! {
    loop {
        core::mem::forget(black_box(vec![1_u8; 1 << 20]));
    }
}
