//! Prints the table for other readers: the resources of the two handles as TypeScript, and the
//! operations page of the documents, OpenAPI. Native only.

#![allow(
    clippy::format_push_string,
    reason = "prints run on a developer's machine; `write!` would add errors that cannot be"
)]

mod declarations;
mod events;
mod openapi;
mod openapi_operation;
mod page;
mod signature;

pub use declarations::declarations;
pub use events::event_declarations;
pub use openapi::openapi;
pub use page::page;

use super::{Operation, Part};
use crate::schema::check::Direction;
use crate::schema::print::Catalogue;

/// The named types that `rows` send and receive.
pub fn catalogue(rows: &[&'static Operation]) -> Catalogue {
    let mut catalogue = payloads(rows);
    for shape in rows.iter().filter_map(|row| row.query) {
        catalogue.add(shape, Direction::Request);
    }
    catalogue
}

/// Those of bodies and replies.
fn payloads(rows: &[&'static Operation]) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for row in rows {
        if let Some(body) = row.body {
            catalogue.add(body.shape, Direction::Request);
        }
        if let Some(shape) = row.reply {
            catalogue.add(shape, Direction::Reply);
        }
        if let Some(variants) = row.variants {
            let direction = match variants.part {
                Part::Body => Direction::Request,
                Part::Reply => Direction::Reply,
            };
            variants.known.iter().for_each(|variant| catalogue.add(variant.shape, direction));
        }
    }
    catalogue
}
