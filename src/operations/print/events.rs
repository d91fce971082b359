//! What webhooks are told of: its declarations, and the `webhooks` of the OpenAPI document.

use crate::operations::events::Event;
use crate::prelude::*;
use crate::schema::check::Direction;
use crate::schema::print::json::{Json, Members};
use crate::schema::print::{Catalogue, Components, Declarations, DocComment};

const HEAD: &str = r#"// Printed from the Rust schema by `cargo run -p xtask -- print`. Changes by hand are lost.
/**
 * What the service tells of, by `resource_type`. Nothing of it is checked: a field that is not documented is
 * handed over, and a documented one may be missing.
 *
 * @see https://docs.shipstation.com/apis/shipengine/docs/guides/webhooks
 */

/** An event; also one that nobody has documented yet. */
export type WebhookEvent = WebhookEvents[keyof WebhookEvents] | UnknownEvent;

/** An event of a kind that is not documented. */
export interface UnknownEvent extends Pointer {
  readonly resource_type: UnknownResourceType;
}

/** Any text but those of the documented events. */
export type UnknownResourceType = AnotherText.any;

/** Stands for any other text: a member of an enum is what a `switch` over the documented texts tells apart. */
declare enum AnotherText {
  any = "any other text",
}

/** What all events have. */
interface Pointer {
  /** Where to read more, with the account's credentials: an address of the API. */
  readonly resource_url?: string;
  /** What happened, where the event carries it. */
  readonly data?: unknown;
}

"#;

/// The types that events carry.
fn catalogue(events: &[Event]) -> Catalogue {
    let mut catalogue = Catalogue::default();
    add(events, &mut catalogue);
    catalogue
}

/// Adds the types that events carry.
pub(super) fn add(events: &[Event], catalogue: &mut Catalogue) {
    events.iter().filter_map(|event| event.data).for_each(|data| catalogue.add(data, Direction::Reply));
}

/// The declarations of these events.
pub fn event_declarations(events: &[Event]) -> String {
    let catalogue = catalogue(events);
    let declarations = Declarations::new(&catalogue);
    let mut out = HEAD.to_owned();
    out.push_str("/** The documented events. */\nexport interface WebhookEvents {\n");
    for event in events {
        out.push_str(&format!("  {}: {};\n", event.resource_type, event.name));
    }
    out.push_str("}\n\n");
    for event in events {
        let mut comment = DocComment::new(event.doc);
        comment.paragraph(&format!("Told to webhooks that are registered for `{}`.", event.event));
        comment.write(0, &mut out);
        out.push_str(&format!("export interface {} extends Pointer {{\n", event.name));
        out.push_str(&format!("  readonly resource_type: \"{}\";\n", event.resource_type));
        if let Some(data) = event.data {
            let mark = if event.always { "" } else { "?" };
            out.push_str(&format!(
                "  readonly data{mark}: {};\n",
                declarations.type_of(data, Direction::Reply)
            ));
        }
        out.push_str("}\n\n");
    }
    out.push_str(declarations.print().trim_end());
    out.push('\n');
    out
}

/// The `webhooks` of an OpenAPI document: by what a webhook is registered for, what is posted to it.
pub(super) fn webhooks(events: &[Event], components: &Components) -> Members {
    let mut webhooks = Members::default();
    for event in events {
        let mut body = Members::default();
        body.put("required", true);
        body.put(
            "content",
            Json::only("application/json", Json::only("schema", delivery(event, components))),
        );
        let mut answer = Members::default();
        answer.put("description", "Taken.");
        let mut post = Members::default();
        post.put("operationId", event.resource_type);
        post.put("tags", Json::texts(["webhooks"]));
        post.put("summary", event.doc);
        // It is signed instead, with the service's own key.
        post.put("security", Vec::new());
        post.put("parameters", SIGNED_BY.iter().map(header).collect::<Vec<_>>());
        post.put("requestBody", body);
        post.put("responses", Json::only("2XX", answer));
        webhooks.put(event.event, Json::only("post", post));
    }
    webhooks
}

/// The headers that verify a delivery. Source: the vendor's guide to validating webhooks.
const SIGNED_BY: [(&str, &str); 3] = [
    ("x-shipengine-rsa-sha256-key-id", "Which key of the service signed it: a `kid` of its key set."),
    ("x-shipengine-rsa-sha256-signature", "The signature of `<timestamp>.<raw body>`, in base64."),
    ("x-shipengine-timestamp", "When it was sent, as ISO 8601 has it."),
];

fn header((name, description): &(&str, &str)) -> Json {
    let mut parameter = Members::default();
    parameter.put("name", *name);
    parameter.put("in", "header");
    parameter.put("required", true);
    parameter.put("description", *description);
    parameter.put("schema", Json::only("type", "string"));
    parameter.into()
}

fn delivery(event: &Event, components: &Components) -> Members {
    let mut properties = Members::default();
    properties.put("resource_type", Json::only("const", event.resource_type));
    let mut address = Members::default();
    address.put("type", "string");
    address.put("description", "Where to read more, with the account's credentials: an address of the API.");
    properties.put("resource_url", address);
    if let Some(data) = event.data {
        properties.put("data", components.value(data, Direction::Reply, false));
    }
    let mut schema = Members::default();
    schema.put("type", "object");
    schema.put("properties", properties);
    let always = ["resource_type"].into_iter().chain(event.always.then_some("data"));
    schema.put("required", Json::texts(always));
    schema
}
