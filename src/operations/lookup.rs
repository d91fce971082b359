//! How to find out whether a request was carried out.

use super::Operation;
use crate::prelude::*;
use crate::schema::{Kind, Shape};

/// Which thing to look for after a request whose end is not known, and how to ask for it.
///
/// What is found is compared with what was asked for before it counts: see
/// [`compare`](crate::reply::compare).
#[derive(Debug, Clone, Copy)]
pub struct Lookup {
    /// What tells the thing from others.
    pub by: Mark,
    /// The operation that finds it: a read of one thing, or a list.
    pub with: &'static Operation,
    /// How that operation is asked.
    pub ask: Ask,
    /// The field in which the service gives the thing its own id: what has none is no such thing.
    pub id: &'static str,
    /// Whether only a thing counts that was made since the call began: the mark may stand on others too.
    pub is_new: bool,
    /// The JSON text before and behind a thing that was found, where the request's own reply holds it in
    /// something else.
    pub around: (&'static str, &'static str),
}

/// What tells a thing from others, and where it stands in the request that makes it.
#[derive(Debug, Clone, Copy)]
pub enum Mark {
    /// A field of the body that comes back in the thing: the caller's own id, or a list of ids. Without it
    /// in a request, nothing can be looked up.
    Field(FieldPath),
    /// The argument of this name in the path: what the thing is made from. It is in every request, but
    /// other things may have been made from the same, so that only one made since the call began counts.
    Argument(&'static str),
}

/// How the finding operation takes the mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// As its only path argument.
    Path,
    /// As this field of its query.
    Query(&'static str),
    /// Not at all: it lists everything, newest first, and the thing is picked out. That it is not among
    /// what is shown says something only when everything is.
    Everything,
}

/// The way to a field of a request body. Through a list it leads where that has one item only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldPath {
    /// Names from the outside in.
    pub names: &'static [&'static str],
}

impl Lookup {
    /// By the caller's own id, with the operation that takes it as its path argument and answers with a thing whose own
    /// id is in the field `id`.
    ///
    /// # Panics
    /// While compiling, when it answers with no such field. So do the others.
    pub const fn by_id(mark: FieldPath, with: &'static Operation, id: &'static str) -> Self {
        Self::new(Mark::Field(mark), with, Ask::Path, id)
    }

    const fn new(by: Mark, with: &'static Operation, ask: Ask, id: &'static str) -> Self {
        assert!(answers_with(with, id), "the reply has no such field");
        Self { by, with, ask, id, is_new: matches!(by, Mark::Argument(_)), around: ("", "") }
    }

    /// The mark tells nothing of a thing that was there before.
    pub const fn made_anew(self) -> Self {
        Self { is_new: true, ..self }
    }

    /// By what it is made from: an argument of the path, and a field of the list's query by the same name.
    ///
    /// # Panics
    /// While compiling, when the list does not take it.
    pub const fn made_from(argument: &'static str, list: &'static Operation, id: &'static str) -> Self {
        assert!(takes(list, argument), "the list has no such query field");
        Self::new(Mark::Argument(argument), list, Ask::Query(argument), id)
    }

    /// By a field of the body, which the list takes in its query as `query`.
    ///
    /// # Panics
    /// While compiling, when the list does not take it.
    pub const fn listed(
        field: FieldPath,
        query: &'static str,
        list: &'static Operation,
        id: &'static str,
    ) -> Self {
        assert!(takes(list, query), "the list has no such query field");
        Self::new(Mark::Field(field), list, Ask::Query(query), id)
    }

    /// By a field of the body, among all that a list shows.
    pub const fn among(field: FieldPath, list: &'static Operation, id: &'static str) -> Self {
        Self::new(Mark::Field(field), list, Ask::Everything, id)
    }

    /// The request's own reply holds the thing between these two JSON texts.
    pub const fn within(self, before: &'static str, behind: &'static str) -> Self {
        Self { around: (before, behind), ..self }
    }

    /// The reply that the request itself would have got, of the JSON text of the thing that was found.
    pub fn reply_of(&self, thing: &str) -> String {
        let (before, behind) = self.around;
        // Not `concat` or `join`: what those may panic with brings a kilobyte of formatting into the wasm.
        let mut reply = String::from(before);
        reply.push_str(thing);
        reply.push_str(behind);
        reply
    }

    /// What it looks for, as a reader of the table knows it: `shipment.external_shipment_id`, `rate_id`.
    pub fn mark(&self) -> String {
        match self.by {
            Mark::Field(field) => {
                let mut mark = String::new();
                for name in field.names {
                    if !mark.is_empty() {
                        mark.push('.');
                    }
                    mark.push_str(name);
                }
                mark
            }
            Mark::Argument(name) => name.to_owned(),
        }
    }
}

const fn takes(list: &Operation, field: &str) -> bool {
    match list.query {
        Some(Shape { kind: Kind::Object(object), .. }) => object.field(field).is_some(),
        _ => false,
    }
}

/// Whether what it answers with, or an item of that, has the field.
const fn answers_with(operation: &Operation, field: &str) -> bool {
    let Some(Shape { kind: Kind::Object(reply), .. }) = operation.reply else { return false };
    let Some(paging) = operation.paging else { return reply.field(field).is_some() };
    let Some(items) = reply.field(paging.items) else { return false };
    let Kind::Array(items) = &items.shape.kind else { return false };
    match &items.of.kind {
        Kind::Object(item) => item.field(field).is_some(),
        _ => false,
    }
}

impl FieldPath {
    /// The way through `shape` along `names`.
    ///
    /// # Panics
    /// While compiling, when a name is not a field there.
    #[allow(
        clippy::panic,
        clippy::indexing_slicing,
        reason = "evaluated while compiling: a wrong path is no program"
    )]
    pub const fn new(shape: &'static Shape, names: &'static [&'static str]) -> Self {
        let mut shape = shape;
        let mut at = 0;
        while at < names.len() {
            shape = match &shape.kind {
                Kind::Array(list) => list.of,
                Kind::Object(object) => {
                    let Some(field) = object.field(names[at]) else { panic!("no such field") };
                    at += 1;
                    field.shape
                }
                _ => panic!("the path leads through a value"),
            };
        }
        Self { names }
    }
}
