//! The exported class.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;

use super::driver::{Question, Run, begin};
use super::given::{Asked, client_from};
use super::texts::{head_text, refusal};
use crate::call::{Settings, Shared};
use crate::json::ObjectText;
use crate::operations;
use crate::request::{Endpoint, RequestError};

/// A client: where it calls, how long it tries, and the state of its key.
#[wasm_bindgen]
pub struct Core {
    options: Result<(Endpoint, Settings), RequestError>,
    shared: Rc<Cell<Shared>>,
}

/// The table as JSON text.
#[wasm_bindgen(js_name = operations)]
pub fn operations_text() -> String {
    operations::listing()
}

#[wasm_bindgen]
impl Core {
    /// A client with these options, as JSON text. Whether they are fit for use says [`Core::refusal`].
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str) -> Self {
        Self { options: client_from(options), shared: Rc::default() }
    }

    /// What is wrong with the options, as JSON text.
    pub fn refusal(&self) -> Option<String> {
        self.options.as_ref().err().map(refusal)
    }

    /// Makes what a call sends, and takes the call up where it `begins`. `call` is the JSON text of what the
    /// caller asks for, `body` the request's body where the core may have to look for what it makes.
    ///
    /// Gives JSON text: `{ request, lookup?, number? }`, the first two each `{ method, url, headers }` without
    /// `API-Key`, the last for [`tell`](super::tell); or a refusal.
    pub fn call(&self, call: &str, body: Vec<u8>, begins: bool) -> String {
        match self.heads(call, body, begins) {
            Ok(heads) => heads,
            Err(error) => refusal(&error),
        }
    }

    fn heads(&self, call: &str, body: Vec<u8>, begins: bool) -> Result<String, RequestError> {
        #[cfg(feature = "crash-tests")]
        super::crash::point(super::crash::Place::Request);
        let (endpoint, settings) = self.options.as_ref().map_err(Clone::clone)?;
        let asked = Asked::read(call, *settings)?;
        let (request, inquiry) = asked.request(endpoint, &body)?;
        let mut heads = ObjectText::new();
        heads.json("request", &head_text(&request));
        if let Some(inquiry) = &inquiry {
            heads.json("lookup", &head_text(&inquiry.head));
        }
        if begins {
            let question = inquiry.map(|inquiry| Question::new(inquiry, body, asked.began_ago_ms));
            let number = begin(Run::new(asked, self.shared.clone(), question));
            heads.number("number", u32::try_from(number).ok());
        }
        Ok(heads.finish())
    }
}
