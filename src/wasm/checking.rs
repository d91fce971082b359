//! The checker as the facade calls it: integers in and out, text in buffers of this memory.
//!
//! Plain functions over one checker: it never calls out, so all clients of an instance share it.

use core::cell::RefCell;

use wasm_bindgen::prelude::*;

use crate::json::{ObjectText, list};
use crate::operations;
use crate::prelude::*;
use crate::schema::Severity;
use crate::schema::check::{Checker, Direction, ExtraFields, Tape};
use crate::single::Single;

/// What a check works with.
struct Desk {
    checker: Checker,
    tape: Tape,
}

static DESK: Single<RefCell<Desk>> =
    Single::new(RefCell::new(Desk { checker: Checker::new(), tape: Tape::new() }));

/// Works at the desk. Nothing here calls out, so it is never taken; were it, the answer would be zero.
fn at_desk<T: Default>(work: impl FnOnce(&mut Desk) -> T) -> T {
    DESK.try_borrow_mut().map(|mut desk| work(&mut desk)).unwrap_or_default()
}

/// The address of the text buffer, with room for `length` bytes.
#[wasm_bindgen]
pub fn reserve(length: usize) -> usize {
    at_desk(|desk| desk.checker.buffer().reserve(length).as_ptr().addr())
}

/// Bytes that fit in the text buffer.
#[wasm_bindgen]
pub fn capacity() -> usize {
    at_desk(|desk| desk.checker.buffer().capacity())
}

/// The address of the tape, with room for `count` words. What was on it is gone when it grows.
#[wasm_bindgen]
pub fn tape(count: usize) -> usize {
    at_desk(|desk| desk.tape.words(count).as_ptr().addr())
}

/// The address of the buffer for the tape's strings, with room for `length` bytes.
#[wasm_bindgen]
pub fn strings(length: usize) -> usize {
    at_desk(|desk| desk.tape.strings(length).as_ptr().addr())
}

/// Takes the first `length` bytes of the strings as a field's name, in quotes and with its colon.
/// Gives its number; 0 where there is no room for another.
#[wasm_bindgen(js_name = addName)]
pub fn add_name(length: usize) -> u32 {
    at_desk(|desk| desk.tape.add_name(length).unwrap_or(0))
}

/// Makes room for other names.
#[wasm_bindgen(js_name = forgetNames)]
pub fn forget_names() {
    at_desk(|desk| desk.tape.forget_names());
}

/// Writes what the first `count` words of the tape say into the text buffer, and gives its length.
/// The strings are `bytes` long and were `units` UTF-16 units. 0 where the tape cannot say it.
#[wasm_bindgen]
pub fn assemble(count: usize, bytes: usize, units: usize) -> usize {
    at_desk(|desk| desk.tape.write(count, bytes, units, desk.checker.buffer()).unwrap_or(0))
}

/// Checks the first `length` bytes of the text buffer: a body (part 0), a query (1) or a reply
/// (2). `subject` holds the operation's index in its low ten bits and, above them, which of its
/// variants the path names, counted from 1. The low 16 bits of what it gives count issues, the others
/// notes.
#[wasm_bindgen]
pub fn check(subject: usize, part: u8, length: usize, extra_fields: bool) -> u32 {
    let variant = (subject >> 10).checked_sub(1);
    let shape = operations::table().get(subject & 0x3FF).and_then(|row| match part {
        0 => row.body_shape(variant),
        1 => row.query,
        _ => row.reply_shape(variant),
    });
    let Some(shape) = shape else { return 0 };
    #[cfg(feature = "crash-tests")]
    super::crash::point(super::crash::Place::Check);
    let direction = if part == 2 { Direction::Reply } else { Direction::Request };
    let extra_fields = if extra_fields { ExtraFields::Allow } else { ExtraFields::Refuse };
    at_desk(|desk| {
        let verdict = desk.checker.check_buffer(length, shape, direction, extra_fields);
        verdict.issues.min(0xFFFF) | verdict.notes.min(0xFFFF) << 16
    })
}

/// What the last check found, in the order it was found: JSON text of a list of
/// `{ severity, path, code, message, expected, received }`.
#[wasm_bindgen]
pub fn findings() -> String {
    at_desk(|desk| {
        list(desk.checker.findings().map(|finding| {
            let mut facts = ObjectText::new();
            facts.text(
                "severity",
                match finding.severity {
                    Severity::Issue => "issue",
                    Severity::Note => "note",
                },
            );
            facts.text("path", &finding.path);
            facts.text("code", finding.code.as_str());
            facts.text("message", &finding.message);
            facts.text("expected", &finding.expected);
            facts.text("received", &finding.received);
            facts.finish()
        }))
    })
}
