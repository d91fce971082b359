//! `seeds FOLDER`: what a fuzzer starts from. For each record some right and wrong texts, as files in `FOLDER/seeds/checker`,
//! and the words of all schemas as a dictionary in `FOLDER/words.dict`.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs, io};

use serde_json::Value;
use shipstation_partner::operations::{self, print};
use shipstation_partner::schema::check::Direction;
use shipstation_partner::schema::print::{Printing, json_schema};
use shipstation_partner_properties::Subjects;

/// Texts of each record: they come in an order in which the first are the most different.
const EACH: usize = 6;

fn main() -> io::Result<()> {
    let folder = env::args_os().nth(1).ok_or_else(|| io::Error::other("usage: seeds FOLDER"))?;
    let folder = Path::new(&folder);
    write_texts(&folder.join("seeds").join("checker"))?;
    write_words(&folder.join("words.dict"))
}

fn write_texts(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    for record in Subjects::of_the_table().records() {
        let direction = format!("{:?}", record.direction).to_lowercase();
        let step = record.texts.len().div_ceil(EACH).max(1);
        for (index, text) in record.texts.iter().step_by(step).enumerate() {
            let name = format!("{}-{direction}-{index}", record.name);
            fs::write(folder.join(name), Subjects::input(record, text.as_bytes()))?;
        }
    }
    Ok(())
}

fn write_words(file: &Path) -> io::Result<()> {
    let rows: Vec<_> = operations::all().collect();
    let catalogue = print::catalogue(&rows);
    let mut words = BTreeSet::new();
    for direction in [Direction::Request, Direction::Reply] {
        let schemas: Value = serde_json::from_str(&json_schema(&catalogue, direction, Printing::Exact))?;
        collect(&schemas, &mut words);
    }
    let lines: Vec<String> = words.iter().map(|word| format!("{:?}\n", format!("{word:?}"))).collect();
    fs::write(file, lines.concat())
}

/// The names of fields, and the texts that a schema lists.
fn collect(schema: &Value, words: &mut BTreeSet<String>) {
    match schema {
        Value::Array(schemas) => schemas.iter().for_each(|schema| collect(schema, words)),
        Value::Object(keywords) => {
            let fields = keywords.get("properties").and_then(Value::as_object);
            words.extend(fields.into_iter().flatten().map(|(name, _)| name.clone()));
            let listed = keywords.get("enum").and_then(Value::as_array);
            words.extend(listed.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
            keywords.values().for_each(|schema| collect(schema, words));
        }
        _ => {}
    }
    words.retain(|word| word.is_ascii());
}
