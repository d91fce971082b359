//! The service's error envelope: `{ "request_id": …, "errors": [ … ] }`.
//!
//! Source: the vendor's API description, `error_response_body`. It may also stand beside data in
//! a reply that succeeded in part.

use crate::json::Value;
use crate::prelude::*;

/// The error envelope of a reply, read in place.
#[derive(Debug, Clone, Copy)]
pub struct Envelope<'a>(Option<Value<'a>>);

/// One entry of the envelope's `errors`.
#[derive(Debug, Clone, Copy)]
pub struct ServiceError<'a>(Value<'a>);

impl<'a> Envelope<'a> {
    /// From a reply's text, whatever it is: an HTML page has no envelope and no facts.
    pub fn of(text: &'a [u8]) -> Self {
        Self(Value::of(text).filter(|value| value.is_object()))
    }

    /// The service's id of the request.
    pub fn request_id(&self) -> Option<String> {
        self.0?.field("request_id")?.text().filter(|id| !id.is_empty())
    }

    /// The text of the `errors` list, where it is one.
    pub fn errors_text(&self) -> Option<&'a str> {
        self.errors_value().map(Value::raw)
    }

    /// The entries of `errors` that are objects.
    pub fn errors(&self) -> impl Iterator<Item = ServiceError<'a>> + use<'a> {
        self.errors_value().unwrap_or(Value::NULL).items().filter(|item| item.is_object()).map(ServiceError)
    }

    fn errors_value(&self) -> Option<Value<'a>> {
        self.0?.field("errors").filter(|errors| errors.is_list())
    }
}

impl ServiceError<'_> {
    /// Where it arose: `shipengine`, `carrier`, `order_source`, or a newer word.
    pub fn source(&self) -> Option<String> {
        self.text("error_source")
    }

    /// The kind, such as `validation`.
    pub fn kind(&self) -> Option<String> {
        self.text("error_type")
    }

    /// The code, such as `identifier_conflict`.
    pub fn code(&self) -> Option<String> {
        self.text("error_code")
    }

    /// The sentence for people.
    pub fn message(&self) -> Option<String> {
        self.text("message")
    }

    /// The field it is about, such as `shipment.ship_to.phone`.
    pub fn field_name(&self) -> Option<String> {
        self.text("field_name")
    }

    fn text(&self, name: &str) -> Option<String> {
        self.0.field(name)?.text()
    }
}
