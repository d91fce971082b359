//! Which named types are reached from a set of roots, in each direction.

use alloc::collections::BTreeMap;

use crate::prelude::*;
use crate::schema::check::Direction;
use crate::schema::{Field, Kind, Object, Shape};

/// The named types that requests and replies reach, by name.
#[derive(Debug, Default)]
pub struct Catalogue {
    requests: BTreeMap<&'static str, &'static Shape>,
    replies: BTreeMap<&'static str, &'static Shape>,
}

impl Catalogue {
    /// Adds `root` and everything it reaches in `direction`.
    ///
    /// # Panics
    /// When two types have the same name: one would hide the other.
    pub fn add(&mut self, root: &'static Shape, direction: Direction) {
        if let Some(name) = root.about.name {
            let types = match direction {
                Direction::Request => &mut self.requests,
                Direction::Reply => &mut self.replies,
            };
            if let Some(known) = types.insert(name, root) {
                assert!(core::ptr::eq(known, root), "two types are called `{name}`");
                return;
            }
        }
        match &root.kind {
            Kind::Array(array) => self.add(array.of, direction),
            Kind::Map(of) => self.add(of, direction),
            Kind::Union(options) => {
                for option in *options {
                    self.add(option, direction);
                }
            }
            Kind::Object(object) => {
                for (_, field) in travelling(object, direction) {
                    self.add(field.shape, direction);
                }
            }
            Kind::Any | Kind::Bool | Kind::Number(_) | Kind::Text(_) | Kind::Enum(_) => {}
        }
    }

    /// The named types of one direction, ordered by name.
    pub fn types(&self, direction: Direction) -> &BTreeMap<&'static str, &'static Shape> {
        match direction {
            Direction::Request => &self.requests,
            Direction::Reply => &self.replies,
        }
    }

    /// The names of both directions, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        let mut names: Vec<_> = self.requests.keys().chain(self.replies.keys()).copied().collect();
        names.sort_unstable();
        names.dedup();
        names.into_iter()
    }
}

/// The fields of a record that travel in `direction`, with their index.
pub(crate) fn travelling(object: &Object, direction: Direction) -> impl Iterator<Item = (usize, &Field)> {
    object.fields.iter().enumerate().filter(move |(_, field)| match direction {
        Direction::Request => !field.read_only,
        Direction::Reply => !field.write_only,
    })
}

/// Whether the field at `index` must be there.
pub(crate) fn required(object: &Object, index: usize, direction: Direction) -> bool {
    let bits = match direction {
        Direction::Request => object.required_in_request,
        Direction::Reply => object.required_in_reply,
    };
    bits >> index & 1 == 1
}

/// The names of the fields whose bits are set, in the order of the declaration.
pub(super) fn fields_of(object: &Object, bits: u64) -> Vec<&'static str> {
    let set = object.fields.iter().enumerate().filter(|(index, _)| bits >> index & 1 == 1);
    set.map(|(_, field)| field.key.name()).collect()
}
