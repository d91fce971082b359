//! The types of both directions side by side, as an OpenAPI document has them.

use std::collections::BTreeSet;

use super::{Printer, Printing, rules};
use crate::prelude::*;
use crate::schema::check::Direction;
use crate::schema::print::Catalogue;
use crate::schema::print::json::Members;
use crate::schema::{Object, Shape};

/// What the name of a type's request form ends in, where it has a form of its own.
const INPUT: &str = "Input";

/// Where a reference to a type leads.
#[derive(Clone, Copy)]
pub(super) enum Names<'a> {
    /// A document of one direction.
    Definitions,
    /// A document of both: these have a form of their own in requests.
    Components(&'a BTreeSet<&'static str>),
}

impl Names<'_> {
    pub(super) fn reference(self, name: &str, direction: Direction) -> String {
        match self {
            Self::Definitions => format!("#/$defs/{name}"),
            Self::Components(apart) if direction == Direction::Request && apart.contains(name) => {
                format!("#/components/schemas/{name}{INPUT}")
            }
            Self::Components(_) => format!("#/components/schemas/{name}"),
        }
    }
}

/// Every type of a catalogue, once where requests and replies have it alike.
pub(crate) struct Components<'a> {
    catalogue: &'a Catalogue,
    apart: BTreeSet<&'static str>,
}

impl<'a> Components<'a> {
    pub(crate) fn new(catalogue: &'a Catalogue) -> Self {
        let mut components = Self { catalogue, apart: BTreeSet::new() };
        // A type differs as well where one that it names does: until nothing is added.
        loop {
            let more = components.differing();
            if more.is_empty() {
                return components;
            }
            components.apart.extend(more);
        }
    }

    /// A value of `shape`, by name or in place.
    pub(crate) fn value(&self, shape: &Shape, direction: Direction, nullable: bool) -> Members {
        self.printer(direction).value(shape, nullable)
    }

    /// What the fields of a query ask of each other, as keywords of a record.
    pub(crate) fn rules(query: &Object) -> Members {
        rules::print(query, Printing::Plain)
    }

    /// All types by name.
    ///
    /// # Panics
    /// When a type is called as another one's request form.
    pub(crate) fn schemas(&self) -> Members {
        let mut schemas = Members::default();
        for name in self.catalogue.names() {
            let reply = self.catalogue.types(Direction::Reply).get(name);
            let request = self.catalogue.types(Direction::Request).get(name);
            let is_apart = self.apart.contains(name);
            if let Some(shape) = reply.or(request.filter(|_| !is_apart)) {
                let direction = if reply.is_some() { Direction::Reply } else { Direction::Request };
                schemas.put(name, self.printer(direction).definition(shape));
            }
            if let Some(shape) = request.filter(|_| is_apart) {
                let name = format!("{name}{INPUT}");
                let is_taken = self.catalogue.names().any(|other| other == name);
                assert!(!is_taken, "`{name}` is the request form of another type");
                schemas.put(&name, self.printer(Direction::Request).definition(shape));
            }
        }
        schemas
    }

    /// The types that print differently in the two directions, beside those that are known to.
    fn differing(&self) -> Vec<&'static str> {
        let (requests, replies) =
            (self.catalogue.types(Direction::Request), self.catalogue.types(Direction::Reply));
        let differs = |name: &str, shape: &Shape| {
            let [request, reply] = [Direction::Request, Direction::Reply]
                .map(|direction| self.printer(direction).definition(shape));
            replies.contains_key(name) && request != reply
        };
        let known = |name: &str| self.apart.contains(name);
        let found = requests.iter().filter(|(name, shape)| !known(name) && differs(name, shape));
        found.map(|(name, _)| *name).collect()
    }

    fn printer(&self, direction: Direction) -> Printer<'_> {
        Printer { direction, printing: Printing::Plain, names: Names::Components(&self.apart) }
    }
}
