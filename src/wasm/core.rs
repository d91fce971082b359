//! The exported class.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::driver::{Job, Port, Question, start};
use super::given::{Asked, client_from};
use super::texts::{head_text, refusal};
use crate::call::{Settings, Shared};
use crate::json::ObjectText;
use crate::operations;
use crate::request::{Endpoint, RequestError};

/// A client: where it calls, how long it tries, and the state of its key.
#[wasm_bindgen]
pub struct Core {
    endpoint: Endpoint,
    settings: Settings,
    shared: Rc<Cell<Shared>>,
}

/// The table as JSON text.
#[wasm_bindgen(js_name = operations)]
pub fn operations_text() -> String {
    operations::listing()
}

#[wasm_bindgen]
impl Core {
    /// A client with these options, as JSON text. Throws a refusal as JSON text.
    ///
    /// # Errors
    /// Where an option is not fit for use.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str) -> Result<Self, JsValue> {
        match client_from(options) {
            Ok((endpoint, settings)) => Ok(Self { endpoint, settings, shared: Rc::default() }),
            Err(error) => Err(JsValue::from_str(&refusal(&error))),
        }
    }

    /// Makes what a call sends, and starts the call where there is a `port`. `call` is the JSON text of
    /// what the caller asks for, `body` the request's body where the core may have to look for what it makes.
    ///
    /// Gives JSON text: `{ request, lookup? }`, each `{ method, url, headers }` without `API-Key`, or a refusal.
    pub fn call(&self, call: &str, body: Vec<u8>, port: JsValue) -> String {
        match self.begin(call, body, port) {
            Ok(heads) => heads,
            Err(error) => refusal(&error),
        }
    }

    fn begin(&self, call: &str, body: Vec<u8>, port: JsValue) -> Result<String, RequestError> {
        let asked = Asked::read(call, self.settings)?;
        let (request, inquiry) = asked.request(&self.endpoint, &body)?;
        let mut heads = ObjectText::new();
        heads.json("request", &head_text(&request));
        if let Some(inquiry) = &inquiry {
            heads.json("lookup", &head_text(&inquiry.head));
        }
        if !port.is_undefined() {
            let question = inquiry.map(|inquiry| Question::new(inquiry, body, asked.began_ago_ms));
            start(Job { shared: self.shared.clone(), asked, question }, Port::from(port));
        }
        Ok(heads.finish())
    }
}
