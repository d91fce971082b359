//! The question whether a request was carried out.

use super::{Arguments, Endpoint, Head};
use crate::json::{ObjectText, Value, push_string};
use crate::operations::{Ask, Lookup, Mark, Operation, Retry};
use crate::prelude::*;

/// The question whether a request was carried out, ready to be asked for the same account.
#[derive(Debug, Clone)]
pub struct Inquiry {
    /// What it goes by.
    pub lookup: &'static Lookup,
    /// The request that asks.
    pub head: Head,
    /// The JSON text of what tells the thing from others: the caller's id, a list of ids, an argument.
    pub mark: String,
}

impl Endpoint {
    /// How to ask after a request of `operation` with these arguments and this body; `None` where it cannot
    /// be asked after, such as without an id of the caller's own.
    pub fn inquiry(
        &self,
        operation: &Operation,
        arguments: &Arguments<'_>,
        body: Option<&[u8]>,
    ) -> Option<Inquiry> {
        let Retry::AfterLookup(lookup) = operation.retry else { return None };
        let mark = mark_text(lookup, operation, arguments, body)?;
        let text = Value::of(mark.as_bytes())?.text_or_number();
        let query = match lookup.ask {
            Ask::Query(name) => {
                let mut query = ObjectText::new();
                query.json(name, &mark);
                Some(query.finish())
            }
            Ask::Path | Ask::Everything => None,
        };
        let path = match (lookup.ask, &text) {
            (Ask::Path, Some(text)) => core::slice::from_ref(text),
            (Ask::Path, None) => return None,
            _ => &[],
        };
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let asking = Arguments { path: &path, query: query.as_deref(), has_body: false, ..*arguments };
        let head = self.head(lookup.with, &asking).ok()?;
        Some(Inquiry { lookup, head, mark })
    }
}

/// The JSON text of what tells the thing from others; `None` where the request holds none.
fn mark_text(
    lookup: &Lookup,
    operation: &Operation,
    arguments: &Arguments<'_>,
    body: Option<&[u8]>,
) -> Option<String> {
    match lookup.by {
        Mark::Field(field) => {
            let mark = Value::of(body?)?.at_sole(field.names)?;
            let says_something = match mark.text_or_number() {
                Some(text) => !text.is_empty(),
                None => mark.is_list() && mark.items().next().is_some(),
            };
            says_something.then(|| mark.raw().to_owned())
        }
        Mark::Argument(name) => {
            let at = operation.path_arguments().position(|argument| argument == name)?;
            let mut text = String::new();
            push_string(&mut text, arguments.path.get(at)?);
            Some(text)
        }
    }
}
