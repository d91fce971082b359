//! Corpora as files: one folder for the API and one for the sample.

use std::fs;
use std::path::Path;

use serde_json::json;
use shipstation_partner::operations::{self, Operation, print};
use shipstation_partner::schema::check::{Checker, Direction};
use shipstation_partner::schema::print::{Printing, json_schema};

use crate::corpus::{corpora, faults};
use crate::sample;

/// Writes `requests.json`, `replies.json` (the exact schemas) and `payloads.jsonl` into `api/` and
/// `sample/` under `folder`. A line of `payloads.jsonl` is `{ record, direction, text, faults }`.
///
/// # Errors
/// A file that cannot be written, by name.
pub fn write(folder: &Path) -> Result<(), String> {
    let api: Vec<&'static Operation> = operations::all().collect();
    for (name, rows) in [("api", api.as_slice()), ("sample", sample::ROWS)] {
        write_api(&folder.join(name), rows)?;
    }
    Ok(())
}

fn write_api(folder: &Path, rows: &[&'static Operation]) -> Result<(), String> {
    let catalogue = print::catalogue(rows);
    let mut checker = Checker::new();
    let mut lines = String::new();
    for corpus in corpora(&catalogue) {
        for text in &corpus.texts {
            let faults = faults(&mut checker, text, corpus.shape, corpus.direction);
            let line = json!({
                "record": corpus.name,
                "direction": word(corpus.direction),
                "text": text,
                "faults": faults,
            });
            lines.push_str(&line.to_string());
            lines.push('\n');
        }
    }
    let exact = |direction| json_schema(&catalogue, direction, Printing::Exact);
    let wrong = |error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(wrong)?;
    fs::write(folder.join("requests.json"), exact(Direction::Request)).map_err(wrong)?;
    fs::write(folder.join("replies.json"), exact(Direction::Reply)).map_err(wrong)?;
    fs::write(folder.join("payloads.jsonl"), lines).map_err(wrong)
}

fn word(direction: Direction) -> &'static str {
    match direction {
        Direction::Request => "request",
        Direction::Reply => "reply",
    }
}
