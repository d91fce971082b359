//! One operation of the OpenAPI document.

use super::openapi::subject;
use super::page::{evidence, retry, spends};
use crate::operations::{Handle, Operation, Part, Spends};
use crate::prelude::*;
use crate::schema::check::Direction;
use crate::schema::print::catalogue::{required, travelling};
use crate::schema::print::json::{Json, Members};
use crate::schema::print::{Components, paragraphs};
use crate::schema::{Kind, Object, Shape};

/// The header that says whom an operation is done for.
pub(super) const ON_BEHALF_OF: &str = "OnBehalfOf";
/// What every operation may end in.
pub(super) const ERROR: &str = "Error";

/// As OpenAPI `download_file` lists them.
const FILE_KINDS: [&str; 3] = ["application/pdf", "image/png", "application/zpl"];

/// The operation object of a row.
pub(super) fn operation(row: &Operation, components: &Components) -> Members {
    let mut object = Members::default();
    object.put("operationId", row.name);
    object.put("tags", Json::texts([subject(row)]));
    let words = paragraphs(row.doc);
    object.put("summary", words.first().cloned().unwrap_or_default());
    if words.len() > 1 {
        object.put("description", words.join("\n"));
    }
    if row.is_file {
        // Its address alone opens it.
        object.put("security", Vec::new());
    }
    object.put("parameters", parameters(row, components));
    if let Some(body) = row.body {
        let mut request = Members::default();
        request.put("required", body.required);
        request.put("content", json(part(row, Part::Body, body.shape, components)));
        object.put("requestBody", request);
    }
    object.put("responses", responses(row, components));
    object.put("x-retry", retry(row.retry));
    if row.spends != Spends::Nothing {
        object.put("x-spends", spends(row.spends));
    }
    object.put("x-evidence", evidence(row.evidence));
    // OpenAPI has no words for what several parameters ask of each other.
    if let Some(query) = fields_of(row.query).filter(|query| !query.rules.is_empty()) {
        object.put("x-query", Components::rules(query));
    }
    object
}

fn parameters(row: &Operation, components: &Components) -> Vec<Json> {
    let mut parameters = Vec::new();
    if row.handle == Handle::Merchant && !row.is_file {
        parameters.push(Json::only("$ref", format!("#/components/parameters/{ON_BEHALF_OF}")));
    }
    parameters.extend(row.path_arguments().map(|name| path_parameter(row, name)));
    let Some(query) = fields_of(row.query) else { return parameters };
    for (index, field) in travelling(query, Direction::Request) {
        let mut parameter = Members::default();
        parameter.put("name", field.key.name());
        parameter.put("in", "query");
        parameter.put("required", required(query, index, Direction::Request));
        if field.about.deprecated {
            parameter.put("deprecated", true);
        }
        let words = paragraphs(field.about.doc);
        if !words.is_empty() {
            parameter.put("description", words.join("\n"));
        }
        // Null is left out of a query: it says nothing there.
        let mut schema = components.value(field.shape, Direction::Request, false);
        if let Some(default) = field.about.default {
            schema.put("default", Json::Raw(default.to_owned()));
        }
        parameter.put("schema", schema);
        parameters.push(parameter.into());
    }
    parameters
}

/// The record of a query's fields.
pub(super) fn fields_of(query: Option<&'static Shape>) -> Option<&'static Object> {
    match &query?.kind {
        Kind::Object(object) => Some(object),
        _ => None,
    }
}

fn path_parameter(row: &Operation, name: &str) -> Json {
    let mut parameter = Members::default();
    parameter.put("name", name);
    parameter.put("in", "path");
    parameter.put("required", true);
    let mut schema = Members::default();
    schema.put("type", "string");
    schema.put("minLength", 1);
    if let Some(variants) = row.variants.filter(|variants| variants.argument == name) {
        parameter
            .put("description", "Decides what the body or the reply is. Documented values: see `examples`.");
        schema.put("examples", Json::texts(variants.known.iter().map(|variant| variant.value)));
    }
    parameter.put("schema", schema);
    parameter.into()
}

/// What a success and a failure hold. The vendor documents not every success's status: any of them.
fn responses(row: &Operation, components: &Components) -> Members {
    let mut success = Members::default();
    let has_body = row.is_file || row.reply.is_some();
    success.put("description", if has_body { "Done." } else { "Done; there is no body." });
    if row.is_file {
        let mut kinds = Members::default();
        for kind in FILE_KINDS {
            kinds.put(kind, Members::default());
        }
        success.put("content", kinds);
    } else if let Some(shape) = row.reply {
        let schema = part(row, Part::Reply, shape, components);
        let text = || Json::only("text/csv", Json::only("schema", Json::only("type", "string")));
        success.put("content", if row.is_text { text() } else { json(schema) });
    }
    let mut responses = Members::default();
    responses.put("2XX", success);
    responses.put("default", Json::only("$ref", format!("#/components/responses/{ERROR}")));
    responses
}

/// A body or a reply; any of its forms, where a path argument decides.
fn part(row: &Operation, part: Part, shape: &Shape, components: &Components) -> Members {
    let direction = match part {
        Part::Body => Direction::Request,
        Part::Reply => Direction::Reply,
    };
    let Some(variants) = row.variants.filter(|variants| variants.part == part) else {
        return components.value(shape, direction, false);
    };
    let known = variants.known.iter().map(|variant| components.value(variant.shape, direction, false));
    let mut forms: Vec<Json> = Vec::new();
    for form in known.chain([components.value(shape, direction, false)]).map(Json::from) {
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    let mut any = Members::default();
    any.put("anyOf", forms);
    any
}

fn json(schema: Members) -> Json {
    Json::only("application/json", Json::only("schema", schema))
}
