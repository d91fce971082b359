//! The exported class.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::driver::{Job, start};
use super::failure::Failure;
use super::findings::findings_to_js;
use super::given::Target;
use super::options::Client;
use super::settled::failed;
use super::transport::head_to_js;
use crate::call::Shared;
use crate::operations::{self, Operation};
use crate::request::RequestError;
use crate::schema::check::{Checker, Direction, ExtraFields, Tape};

/// A client: its checked options, the state of its key, and a checker.
#[wasm_bindgen]
pub struct Core {
    pub(super) client: Rc<Client>,
    pub(super) shared: Rc<RefCell<Shared>>,
    checker: RefCell<Checker>,
    tape: RefCell<Tape>,
    pub(super) rows: &'static [Operation],
}

/// The table as JSON text.
#[wasm_bindgen(js_name = operations)]
pub fn operations_text() -> String {
    operations::listing()
}

#[wasm_bindgen]
impl Core {
    /// A client with these options. Throws a failure as plain data.
    ///
    /// # Errors
    /// Where an option is not fit for use.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> Result<Self, JsValue> {
        let client = Client::from_js(options).map_err(|error| thrown(&error))?;
        Ok(Self {
            client: Rc::new(client),
            shared: Rc::default(),
            checker: RefCell::new(Checker::new()),
            tape: RefCell::new(Tape::new()),
            rows: operations::table(),
        })
    }

    /// The address of the text buffer, with room for `length` bytes.
    pub fn reserve(&self, length: usize) -> *const u8 {
        self.checker.borrow_mut().buffer().reserve(length).as_ptr()
    }

    /// Bytes that fit in the text buffer.
    pub fn capacity(&self) -> usize {
        self.checker.borrow_mut().buffer().capacity()
    }

    /// The address of the tape, with room for `count` words. What was on it is gone when it grows.
    pub fn tape(&self, count: usize) -> *const u32 {
        self.tape.borrow_mut().words(count).as_ptr()
    }

    /// The address of the buffer for the tape's strings, with room for `length` bytes.
    pub fn strings(&self, length: usize) -> *const u8 {
        self.tape.borrow_mut().strings(length).as_ptr()
    }

    /// Takes the first `length` bytes of the strings as a field's name, in quotes and with its colon.
    /// Gives its number; 0 where there is no room for another.
    pub fn name(&self, length: usize) -> u32 {
        self.tape.borrow_mut().add_name(length).unwrap_or(0)
    }

    /// Makes room for other names.
    #[wasm_bindgen(js_name = forgetNames)]
    pub fn forget_names(&self) {
        self.tape.borrow_mut().forget_names();
    }

    /// Writes what the first `count` words of the tape say into the text buffer, and gives its length.
    /// The strings are `bytes` long and were `units` UTF-16 units. 0 where the tape cannot say it.
    pub fn assemble(&self, count: usize, bytes: usize, units: usize) -> usize {
        let mut checker = self.checker.borrow_mut();
        self.tape.borrow_mut().write(count, bytes, units, checker.buffer()).unwrap_or(0)
    }

    /// Checks the first `length` bytes of the text buffer: a body (part 0), a query (1) or a reply
    /// (2). `subject` holds the operation's index in its low ten bits and, above them, which of its
    /// variants the path names, counted from 1. Bits 0 to 15 of what it gives count issues, 16 to 30
    /// notes, bit 31 says that a null was seen.
    pub fn check(&self, subject: usize, part: u8, length: usize, extra_fields: bool) -> i32 {
        let variant = (subject >> 10).checked_sub(1);
        let shape = self.rows.get(subject & 0x3FF).and_then(|row| match part {
            0 => row.body_shape(variant),
            1 => row.query,
            _ => row.reply_shape(variant),
        });
        let Some(shape) = shape else { return 0 };
        let direction = if part == 2 { Direction::Reply } else { Direction::Request };
        let extra_fields = if extra_fields { ExtraFields::Allow } else { ExtraFields::Refuse };
        let verdict = self.checker.borrow_mut().check_buffer(length, shape, direction, extra_fields);
        let (issues, notes) = (verdict.issues.min(0xFFFF), verdict.notes.min(0x7FFF));
        (issues | notes << 16 | u32::from(verdict.saw_null) << 31).cast_signed()
    }

    /// What the last check found, in the order of the text.
    pub fn findings(&self) -> JsValue {
        findings_to_js(self.checker.borrow_mut().findings())
    }

    /// The head of a request, as `{ method, url, headers }` without `API-Key`. Takes what
    /// [`call`](Self::call) takes, and sends nothing. Throws a failure as plain data.
    ///
    /// # Errors
    /// Where the arguments do not fit the operation.
    pub fn prepare(
        &self,
        operation: usize,
        account: &JsValue,
        arguments: &JsValue,
        query: &JsValue,
        body: &JsValue,
        options: JsValue,
    ) -> Result<JsValue, JsValue> {
        match self.job(Target::Row(operation, arguments), account, query, body, options) {
            Ok(job) => Ok(head_to_js(&job.request.head)),
            Err(error) => Err(thrown(&error)),
        }
    }

    /// Calls an operation. Body and query were checked before; `body` is the caller's own copy.
    pub fn call(
        &self,
        operation: usize,
        account: &JsValue,
        arguments: &JsValue,
        query: &JsValue,
        body: &JsValue,
        options: JsValue,
    ) -> Promise {
        promise_of(self.job(Target::Row(operation, arguments), account, query, body, options))
    }

    /// Sends a request to a path of the caller's own: for a merchant where an account is given, for
    /// the partner otherwise.
    pub fn request(
        &self,
        method: &JsValue,
        account: &JsValue,
        path: &JsValue,
        query: &JsValue,
        body: &JsValue,
        options: JsValue,
    ) -> Promise {
        promise_of(self.job(Target::Custom(method, path), account, query, body, options))
    }
}

/// A refusal as it is thrown.
fn thrown(error: &RequestError) -> JsValue {
    Failure::from(error).to_js()
}

fn promise_of(job: Result<Job, RequestError>) -> Promise {
    match job {
        Ok(job) => start(job),
        Err(error) => Promise::resolve(&failed(&Failure::from(&error))),
    }
}
