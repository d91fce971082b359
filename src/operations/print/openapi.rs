//! The whole surface as one OpenAPI 3.1 document, partner operations included.

use alloc::collections::BTreeMap;

use super::openapi_operation::{ERROR, ON_BEHALF_OF, fields_of, operation};
use super::{events, payloads};
use crate::model::FaultReply;
use crate::operations::Operation;
use crate::operations::events::Event;
use crate::operations::subjects::words;
use crate::prelude::*;
use crate::schema::Schema;
use crate::schema::check::Direction;
use crate::schema::print::Components;
use crate::schema::print::catalogue::travelling;
use crate::schema::print::json::{Json, Members};

const DESCRIPTION: &str = "Unofficial. Printed from the tables of the npm package shipstation-partner: the vendor's own \
OpenAPI document, corrected where it contradicts itself or its callers, and the partner operations, which it leaves out.";

/// That of the vendor's own document, whose surface this is.
const VERSION: &str = "1.1.202604070904";

/// The vendor's hosts.
const SERVERS: [(&str, &str); 2] =
    [("https://api.shipengine.com", "US"), ("https://api.eu.shipengine.com", "EU")];

/// The document for these rows, and for what webhooks are told of.
///
/// # Panics
/// When two rows have the same method and path.
pub fn openapi(rows: &[&'static Operation], told: &[Event]) -> String {
    let mut catalogue = payloads(rows);
    catalogue.add(FaultReply::SHAPE, Direction::Reply);
    events::add(told, &mut catalogue);
    // A query is no schema of its own here, but its fields have theirs.
    for query in rows.iter().filter_map(|row| fields_of(row.query)) {
        travelling(query, Direction::Request).for_each(|(_, field)| {
            catalogue.add(field.shape, Direction::Request);
        });
    }
    let components = Components::new(&catalogue);

    let mut document = Members::default();
    document.put("openapi", "3.1.0");
    document.put("info", info());
    document.put("servers", SERVERS.iter().map(server_of).collect::<Vec<_>>());
    document.put("security", vec![Json::only("ApiKey", Vec::new())]);
    document.put("tags", tags(rows));
    document.put("paths", paths(rows, &components));
    document.put("webhooks", events::webhooks(told, &components));
    document.put("components", shared(&components));
    Json::Object(document).pretty()
}

fn info() -> Members {
    let mut info = Members::default();
    info.put("title", "ShipStation API, partner surface");
    info.put("version", VERSION);
    info.put("description", DESCRIPTION);
    let mut license = Members::default();
    license.put("name", "MIT OR Apache-2.0");
    license.put("identifier", "MIT OR Apache-2.0");
    info.put("license", license);
    info
}

fn server_of((url, description): &(&str, &str)) -> Json {
    let mut server = Members::default();
    server.put("url", *url);
    server.put("description", *description);
    server.into()
}

/// The subjects, in the order of the table.
fn tags(rows: &[&Operation]) -> Vec<Json> {
    let mut names: Vec<&str> = Vec::new();
    for row in rows {
        let name = subject(row);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let tag = |name| {
        let mut tag = Members::default();
        tag.put("name", name);
        if let Some(words) = words(name) {
            tag.put("description", words);
        }
        tag.into()
    };
    names.into_iter().map(tag).collect()
}

/// What an operation belongs to, such as `labels`.
pub(super) fn subject(row: &Operation) -> &'static str {
    row.name.split('.').next().unwrap_or(row.name)
}

/// The operations by path, in the order of the table, and by method.
fn paths(rows: &[&'static Operation], components: &Components) -> Members {
    let mut order: Vec<&str> = Vec::new();
    let mut by_path: BTreeMap<&str, BTreeMap<String, &Operation>> = BTreeMap::new();
    for row in rows {
        if !order.contains(&row.path) {
            order.push(row.path);
        }
        let method = row.method.as_str().to_ascii_lowercase();
        let other = by_path.entry(row.path).or_default().insert(method, row);
        assert!(other.is_none(), "`{}` has the method and path of another row", row.name);
    }
    let mut paths = Members::default();
    for path in order {
        let mut item = Members::default();
        for (method, row) in by_path.remove(path).unwrap_or_default() {
            item.put(&method, operation(row, components));
        }
        paths.put(path, item);
    }
    paths
}

/// What operations refer to.
fn shared(components: &Components) -> Members {
    let mut shared = Members::default();
    shared.put("securitySchemes", Json::only("ApiKey", api_key()));
    shared.put("parameters", Json::only(ON_BEHALF_OF, on_behalf_of()));
    shared.put("responses", Json::only(ERROR, error(components)));
    shared.put("schemas", components.schemas());
    shared
}

fn api_key() -> Members {
    let mut scheme = Members::default();
    scheme.put("type", "apiKey");
    scheme.put("in", "header");
    scheme.put("name", "API-Key");
    scheme.put("description", "The partner key; or, for an account's own operations, a key of that account.");
    scheme
}

fn on_behalf_of() -> Members {
    let mut parameter = Members::default();
    parameter.put("name", "On-Behalf-Of");
    parameter.put("in", "header");
    parameter.put("required", true);
    parameter.put(
        "description",
        "The account that it is done for, such as `se-123456`. Needed with a partner key; an account's own key acts \
         for that account without it.",
    );
    parameter.put("schema", Json::only("type", "string"));
    parameter
}

fn error(components: &Components) -> Members {
    let mut response = Members::default();
    response.put("description", "The service refused it or failed.");
    let schema = components.value(FaultReply::SHAPE, Direction::Reply, false);
    response.put("content", Json::only("application/json", Json::only("schema", schema)));
    response
}
