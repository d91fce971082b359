//! The prints that are committed: declarations, documents and the schemas of the package.

use std::fs;
use std::path::{Path, PathBuf};

use shipstation_partner::operations::events::EVENTS;
use shipstation_partner::operations::{self, Operation, print};
use shipstation_partner::schema::check::Direction;
use shipstation_partner::schema::print::{Printing, json_schema};

/// Rewrites every print.
///
/// # Errors
/// A file that cannot be written, by name.
pub fn write() -> Result<(), String> {
    for (path, text) in prints() {
        let wrong = |error| format!("{}: {error}", path.display());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(wrong)?;
        }
        fs::write(&path, text).map_err(wrong)?;
    }
    Ok(())
}

/// Compares every print.
///
/// # Errors
/// The names of those that are not as the schema has it now.
pub fn check() -> Result<(), String> {
    let stale =
        prints().into_iter().filter(|(path, text)| fs::read_to_string(path).ok().as_ref() != Some(text));
    let stale: Vec<_> = stale.map(|(path, _)| path.display().to_string()).collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!("not as the schema has it; run `cargo run -p xtask -- print`:\n  {}", stale.join("\n  ")))
}

fn prints() -> Vec<(PathBuf, String)> {
    let rows: Vec<&'static Operation> = operations::all().collect();
    let catalogue = print::catalogue(&rows);
    let plain = |direction| json_schema(&catalogue, direction, Printing::Plain);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    vec![
        (root.join("pkg-template/schema.d.ts"), print::declarations(&rows)),
        (root.join("pkg-template/webhooks/events.d.ts"), print::event_declarations(EVENTS)),
        (root.join("pkg-template/schemas/requests.json"), plain(Direction::Request)),
        (root.join("pkg-template/schemas/replies.json"), plain(Direction::Reply)),
        (root.join("pkg-template/schemas/openapi.json"), print::openapi(&rows, EVENTS)),
        (root.join("docs/operations.md"), print::page(&rows)),
    ]
}
