//! The exported class.

use alloc::rc::Rc;
use core::cell::Cell;

use wasm_bindgen::prelude::*;

use super::driver::{Run, begin};
use super::given::{Asked, client_from, most_retries};
use super::texts::{head_text, limits, refusal};
use crate::call::{Settings, Shared};
use crate::operations;
use crate::prelude::*;
use crate::request::{Endpoint, RequestError, custom_operation};

/// Where a client calls, how long it tries, and the state of its key.
pub(super) struct Client {
    pub(super) endpoint: Endpoint,
    settings: Settings,
    pub(super) shared: Cell<Shared>,
}

/// A client, as the facade holds it.
#[wasm_bindgen]
pub struct Core {
    client: Result<Rc<Client>, RequestError>,
}

/// The table as JSON text.
#[wasm_bindgen(js_name = operations)]
pub fn operations_text() -> String {
    operations::listing()
}

#[wasm_bindgen]
impl Core {
    /// A client with these options, as JSON text. Whether they are fit for use says [`Core::limits`].
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str) -> Self {
        let client = client_from(options)
            .map(|(endpoint, settings)| Rc::new(Client { endpoint, settings, shared: Cell::default() }));
        Self { client }
    }

    /// How long and how often a call tries that says nothing of it, as JSON text: `{ timeoutMs, deadlineMs, maxRetries }`.
    /// Or what is wrong with the options.
    pub fn limits(&self) -> String {
        match &self.client {
            Ok(client) => limits(client.settings),
            Err(error) => refusal(error),
        }
    }

    /// The head of a request, of what [`Asked::read`] takes. Gives JSON text: `{ method, url, headers }` without
    /// `API-Key`, or a refusal.
    pub fn head(
        &self,
        operation: i32,
        account: Option<String>,
        rest: Option<String>,
        has_body: bool,
    ) -> String {
        #[cfg(feature = "crash-tests")]
        super::crash::point(super::crash::Place::Request);
        let client = match &self.client {
            Ok(client) => client,
            Err(error) => return refusal(error),
        };
        let asked = Asked::read(operation, account.as_deref(), rest.as_deref(), has_body);
        match asked.and_then(|asked| asked.head(&client.endpoint)) {
            Ok(head) => head_text(&head),
            Err(error) => refusal(&error),
        }
    }

    /// Takes a call up and gives its number, for [`start`](super::start). `operation` is an index of the table; without
    /// one it is a request of the caller's own, which `reads` or not. A call that goes on with an earlier one says how
    /// long ago that was over: a number below zero is none.
    pub fn begin(
        &self,
        operation: i32,
        reads: bool,
        timeout_ms: u32,
        deadline_ms: u32,
        max_retries: u32,
        over_ago_ms: f64,
    ) -> u32 {
        let operation = match usize::try_from(operation) {
            Ok(index) => operations::table().get(index),
            Err(_) => custom_operation(if reads { "GET" } else { "POST" }).ok(),
        };
        // No call has this number, and its start will say so.
        let (Ok(client), Some(operation)) = (&self.client, operation) else { return u32::MAX };
        let settings = Settings {
            timeout_ms,
            deadline_ms,
            max_retries: most_retries(max_retries),
            resumed_after_ms: given(over_ago_ms),
            ..client.settings
        };
        begin(Run::new(client.clone(), operation, settings))
    }
}

/// A number of the facade's; none below zero.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a float cast saturates")]
fn given(number: f64) -> Option<u32> {
    (number >= 0.0).then_some(number as u32)
}
