//! The command line of `xtask`.

use std::path::Path;
use std::process::ExitCode;

use xtask::{corpus_files, lines, prints, surface};

const USAGE: &str = "usage: cargo run -p xtask -- <command>
  print            rewrite the committed prints
  print --check    fail where a committed print differs from the schema
  corpus <folder>  write exact schemas, payloads and the checker's verdicts, for the agreement test
  surface <folder> write every operation with its exact schemas, for the conformance test
  lines <wasm> <folder>  write which Rust lines its code comes from, for `npm run symbolicate`";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["print"] => prints::write(),
        ["print", "--check"] => prints::check(),
        ["corpus", folder] => corpus_files::write(Path::new(folder)),
        ["surface", folder] => surface::write(Path::new(folder)),
        ["lines", wasm, folder] => lines::write(Path::new(wasm), Path::new(folder)),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
