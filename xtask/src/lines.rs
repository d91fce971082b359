//! Which Rust lines the code of a wasm comes from, by its DWARF, as a source map that wasm-opt carries along.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use addr2line::{Context, gimli};
use object::{Object, ObjectSection};
use serde_json::json;

type Reader<'a> = gimli::EndianSlice<'a, gimli::LittleEndian>;

/// The section of a wasm that DWARF's addresses count from.
const CODE: &str = "<code>";

/// Writes `source.map` and `frames.json` into `folder`, for the wasm that has both its code and its DWARF.
///
/// A place in the code comes from a line that may be inlined in another: such a chain of lines is one line of the map's
/// only source. `frames.json` is the list of chains, innermost first, each a list of `[function, file, line]`. Of the
/// standard library, of whose small functions most of a chain consists, only a line that stands alone is in it.
///
/// # Errors
/// A file that cannot be read or written, or whose DWARF cannot be.
pub fn write(wasm: &Path, folder: &Path) -> Result<(), String> {
    let bytes = fs::read(wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    let places = places(&bytes)?;
    let mut chains = Chains::default();
    let mut mappings = Mappings::default();
    for (offset, chain) in places {
        mappings.push(offset, chains.number(chain));
    }
    let map = json!({ "version": 3, "sources": ["frames"], "names": [], "mappings": mappings.text });
    let wrong = |error| format!("{}: {error}", folder.display());
    fs::write(folder.join("source.map"), map.to_string()).map_err(wrong)?;
    fs::write(folder.join("frames.json"), json!(chains.list).to_string()).map_err(wrong)
}

/// A function, a file and a line.
type Frame = (String, String, u32);

/// Each offset of the file from which on the code comes from another chain, in order.
fn places(wasm: &[u8]) -> Result<Vec<(u64, Vec<Frame>)>, String> {
    let file = object::File::parse(wasm).map_err(|error| error.to_string())?;
    let code = file.section_by_name(CODE).and_then(|section| section.file_range());
    let (start, length) = code.ok_or("it has no code")?;
    let context = context(&file).map_err(|error| error.to_string())?;
    let rows = context.find_location_range(0, length).map_err(|error| error.to_string())?;
    let mut places: Vec<(u64, Vec<Frame>)> = Vec::new();
    for (address, _, _) in rows {
        let chain = frames(&context, address).map_err(|error| error.to_string())?;
        if places.last().is_none_or(|(_, last)| *last != chain) {
            places.push((start + address, chain));
        }
    }
    if places.is_empty() { Err("it has no DWARF".to_owned()) } else { Ok(places) }
}

fn context<'a>(file: &object::File<'a>) -> Result<Context<Reader<'a>>, gimli::Error> {
    let dwarf = gimli::Dwarf::load(|id| {
        let section = file.section_by_name(id.name());
        let data = section.and_then(|section| section.data().ok()).unwrap_or_default();
        Ok::<_, gimli::Error>(gimli::EndianSlice::new(data, gimli::LittleEndian))
    })?;
    Context::from_dwarf(dwarf)
}

/// Where rustc says that the standard library lies.
const STANDARD: &str = "/rustc/";

/// The line that an address comes from, and those that it is inlined in.
fn frames(context: &Context<Reader<'_>>, address: u64) -> Result<Vec<Frame>, gimli::Error> {
    let mut found = context.find_frames(address).skip_all_loads()?;
    let mut frames = Vec::new();
    while let Some(frame) = found.next()? {
        let name = match &frame.function {
            Some(function) => without_generics(&function.demangle()?),
            None => String::new(),
        };
        let place = frame.location.as_ref();
        let file = place.and_then(|place| place.file).unwrap_or_default();
        let line = place.and_then(|place| place.line).unwrap_or_default();
        frames.push((name, relative(file), line));
    }
    if frames.iter().any(|(_, file, _)| !file.starts_with(STANDARD)) {
        frames.retain(|(_, file, _)| !file.starts_with(STANDARD));
    }
    Ok(frames)
}

/// A file's path from the folder of the repository on, in which this runs.
fn relative(file: &str) -> String {
    let root = std::env::current_dir().unwrap_or_default();
    Path::new(file).strip_prefix(root).map_or(file.into(), |path| path.to_string_lossy().into_owned())
}

/// A function's name without what stands in angle brackets.
fn without_generics(name: &str) -> String {
    let mut depth = 0_u32;
    let mut last = ' ';
    name.chars()
        .filter(|&letter| {
            let is_arrow = letter == '>' && last == '-';
            last = letter;
            let is_inside = depth > 0;
            match letter {
                '<' => depth += 1,
                '>' if !is_arrow => depth = depth.saturating_sub(1),
                _ => return !is_inside,
            }
            false
        })
        .collect()
}

/// Each chain once.
#[derive(Default)]
struct Chains {
    list: Vec<Vec<Frame>>,
    numbers: HashMap<Vec<Frame>, usize>,
}

impl Chains {
    fn number(&mut self, chain: Vec<Frame>) -> usize {
        let next = self.list.len();
        let number = *self.numbers.entry(chain.clone()).or_insert(next);
        if number == next {
            self.list.push(chain);
        }
        number
    }
}

/// The segments of a source map whose generated text is one line, and whose columns are offsets.
#[derive(Default)]
struct Mappings {
    text: String,
    offset: i64,
    line: i64,
}

impl Mappings {
    fn push(&mut self, offset: u64, line: usize) {
        let (offset, line) = (offset.cast_signed(), i64::try_from(line).unwrap_or_default());
        if !self.text.is_empty() {
            self.text.push(',');
        }
        // Four fields: the column here, which source, its line, its column.
        for field in [offset - self.offset, 0, line - self.line, 0] {
            push_number(&mut self.text, field);
        }
        (self.offset, self.line) = (offset, line);
    }
}

/// A number as source maps have it: five bits a digit, lowest first, the sign in the lowest.
fn push_number(text: &mut String, number: i64) {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut rest = number.unsigned_abs() << 1 | u64::from(number < 0);
    loop {
        let more = rest > 31;
        let digit = (rest & 31) | u64::from(more) << 5;
        rest >>= 5;
        text.extend(DIGITS.get(usize::try_from(digit).unwrap_or_default()).map(|byte| char::from(*byte)));
        if !more {
            break;
        }
    }
}
