//! Prints what the schema says. `print` rewrites the committed prints, `check` compares them.

mod prints;

use std::process::ExitCode;

const USAGE: &str = "usage: cargo run -p xtask -- <command>
  print    rewrite the committed prints
  check    fail where a committed print differs from the schema";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["print"] => prints::write(),
        ["check"] => prints::check(),
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
