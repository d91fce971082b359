//! The whole surface as files: the operations, and the exact schemas of what they send and receive.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use shipstation_partner::model::FaultReply;
use shipstation_partner::operations::{self, Operation, Part, Variants, print};
use shipstation_partner::schema::check::Direction;
use shipstation_partner::schema::print::{Printing, json_schema, json_schema_of};
use shipstation_partner::schema::{Schema, Shape};

/// Writes `requests.json` and `replies.json` (the exact schemas of all named types) and `operations.json`
/// into `folder`. There an operation is `{ name, method, path, query, body, reply, failure, file, variants }`; the
/// parts are null or schemas, `body` is `{ required, schema }`, `failure` what a refusal holds, `file` says that
/// a success holds a file. Where the path decides what a part is, `variants` is `{ part, known }` with the
/// schemas by the value in the path.
///
/// # Errors
/// A file that cannot be written, by name.
pub fn write(folder: &Path) -> Result<(), String> {
    let rows: Vec<&'static Operation> = operations::all().collect();
    let mut catalogue = print::catalogue(&rows);
    catalogue.add(FaultReply::SHAPE, Direction::Reply);
    let exact = |direction| json_schema(&catalogue, direction, Printing::Exact);
    let listed: Vec<Value> = rows.iter().map(|row| listed(row)).collect();
    let wrong = |error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(wrong)?;
    fs::write(folder.join("requests.json"), exact(Direction::Request)).map_err(wrong)?;
    fs::write(folder.join("replies.json"), exact(Direction::Reply)).map_err(wrong)?;
    fs::write(folder.join("operations.json"), Value::Array(listed).to_string()).map_err(wrong)
}

fn listed(row: &Operation) -> Value {
    json!({
        "name": row.name,
        "method": row.method.as_str(),
        "path": row.path,
        "query": row.query.map(|shape| schema(shape, Direction::Request)),
        "body": row.body.map(|body| {
            json!({ "required": body.required, "schema": schema(body.shape, Direction::Request) })
        }),
        "reply": row.reply.map(|shape| schema(shape, Direction::Reply)),
        "failure": schema(FaultReply::SHAPE, Direction::Reply),
        "file": row.is_file,
        "variants": row.variants.map(known),
    })
}

fn known(variants: &Variants) -> Value {
    let (part, direction) = match variants.part {
        Part::Body => ("body", Direction::Request),
        Part::Reply => ("reply", Direction::Reply),
    };
    let each = variants.known.iter().map(|one| (one.value.to_owned(), schema(one.shape, direction)));
    json!({ "part": part, "known": Value::Object(each.collect()) })
}

fn schema(shape: &Shape, direction: Direction) -> Value {
    // What is printed is JSON; null would show at once as a schema that is none.
    serde_json::from_str(&json_schema_of(shape, direction, Printing::Exact)).unwrap_or_default()
}
