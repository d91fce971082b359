//! Prints of the sample, against committed goldens. `GOLDEN=write cargo test -p xtask` rewrites them.
use std::path::Path;

use shipstation_partner::operations;
use shipstation_partner::operations::print::{catalogue, declarations, event_declarations, openapi, page};
use shipstation_partner::schema::check::Direction;
use shipstation_partner::schema::print::{Printing, json_schema};
use xtask::sample::{EVENTS, ROWS};

fn agrees(name: &str, printed: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema/golden").join(name);
    if std::env::var_os("GOLDEN").is_some_and(|wish| wish == "write") {
        std::fs::write(&path, printed).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(printed, golden, "{name} differs from its golden");
}

#[test]
fn declarations_follow_the_direction_of_each_field() {
    agrees("schema.d.ts", &declarations(ROWS));
}

#[test]
fn events_are_told_apart_by_what_their_deliveries_call_them() {
    agrees("events.d.ts", &event_declarations(EVENTS));
}

#[test]
fn the_page_names_every_row() {
    agrees("operations.md", &page(ROWS));
}

#[test]
fn openapi_has_types_once_where_both_directions_have_them_alike() {
    agrees("openapi.json", &openapi(ROWS, EVENTS));
}

#[test]
fn json_schema_prints_both_directions_in_both_ways() {
    let catalogue = catalogue(ROWS);
    for (name, direction, printing) in [
        ("requests.exact.json", Direction::Request, Printing::Exact),
        ("requests.plain.json", Direction::Request, Printing::Plain),
        ("replies.exact.json", Direction::Reply, Printing::Exact),
        ("replies.plain.json", Direction::Reply, Printing::Plain),
    ] {
        agrees(name, &json_schema(&catalogue, direction, printing));
    }
}

#[test]
fn no_declaration_hides_a_global_of_javascript() {
    let rows: Vec<_> = operations::all().collect();
    let printed = declarations(&rows);
    for global in
        ["Array", "Date", "Error", "Map", "Number", "Object", "Promise", "Request", "Response", "String"]
    {
        for keyword in ["type", "interface"] {
            let hidden = printed.contains(&format!("export {keyword} {global} "));
            assert!(!hidden, "{global}");
        }
    }
}
