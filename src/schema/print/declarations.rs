//! TypeScript declarations of the named types.

use std::collections::BTreeSet;

use super::catalogue::{required, travelling};
use super::doc_comment::DocComment;
use super::json::quote;
use super::{Catalogue, prose};
use crate::prelude::*;
use crate::schema::check::Direction;
use crate::schema::{Enum, Field, Kind, Object, Shape};

/// Longest line before a union or a comment is broken up.
const WIDTH: usize = 110;

/// The declarations of a catalogue. A type that reads the same in requests and in replies is
/// declared once; else the reply's keeps the name and the request's is called `…Input`.
#[derive(Debug)]
pub struct Declarations<'a> {
    catalogue: &'a Catalogue,
    /// Names whose two directions differ.
    split: BTreeSet<&'static str>,
}

impl<'a> Declarations<'a> {
    /// Finds out which types need two declarations.
    pub fn new(catalogue: &'a Catalogue) -> Self {
        let mut declarations = Self { catalogue, split: BTreeSet::new() };
        // A type that is split splits those that name it, so until nothing changes.
        while let Some(name) = catalogue.names().find(|name| declarations.differs(name)) {
            declarations.split.insert(name);
        }
        declarations
    }

    /// All declarations, ordered by name.
    pub fn print(&self) -> String {
        let mut out = String::new();
        for name in self.catalogue.names() {
            let reply = self.catalogue.types(Direction::Reply).get(name);
            let request = self.catalogue.types(Direction::Request).get(name);
            if let Some(shape) = reply.filter(|_| request.is_none() || self.split.contains(name)) {
                self.declare(shape, name, Direction::Reply, &mut out);
            }
            if let Some(shape) = request {
                self.declare(shape, &self.name_of(name, Direction::Request), Direction::Request, &mut out);
            }
        }
        out
    }

    /// How a value of `shape` is written as a type: by name, or in place.
    pub fn type_of(&self, shape: &Shape, direction: Direction) -> String {
        match shape.about.name {
            Some(name) => self.name_of(name, direction),
            None => self.written_out(shape, direction, 0),
        }
    }

    /// Whether `name` is declared in two forms that differ, given what is split already.
    fn differs(&self, name: &'static str) -> bool {
        let form = |direction| {
            let shape = self.catalogue.types(direction).get(name)?;
            Some(self.written_out(shape, direction, 0))
        };
        let (request, reply) = (form(Direction::Request), form(Direction::Reply));
        request.is_some() && reply.is_some() && request != reply && !self.split.contains(name)
    }

    fn name_of(&self, name: &'static str, direction: Direction) -> String {
        let input = direction == Direction::Request && self.split.contains(name);
        if input { format!("{name}Input") } else { name.to_owned() }
    }

    fn declare(&self, shape: &Shape, name: &str, direction: Direction, out: &mut String) {
        let mut comment = DocComment::new(shape.about.doc);
        if direction == Direction::Request {
            comment.paragraphs(prose::limits(shape));
            if let Kind::Object(object) = &shape.kind {
                comment.paragraphs(prose::rules(object));
            }
        }
        comment.write(0, out);
        if let Kind::Object(object) = &shape.kind {
            out.push_str(&format!("export interface {name} "));
            self.members(object, direction, 0, Some(direction), out);
            out.push_str("\n\n");
        } else {
            let written = self.written_out(shape, direction, 0);
            out.push_str(&broken_up(&format!("export type {name} ="), &written, 0));
            out.push_str(";\n\n");
        }
    }

    /// The type itself, without comments: also what decides whether two directions differ.
    fn written_out(&self, shape: &Shape, direction: Direction, indent: usize) -> String {
        match &shape.kind {
            Kind::Any => "unknown".to_owned(),
            Kind::Bool => "boolean".to_owned(),
            Kind::Number(_) => "number".to_owned(),
            Kind::Text(_) => "string".to_owned(),
            Kind::Enum(values) => literals(*values, shape.about.spellings, direction),
            Kind::Array(array) => {
                let item = or_null(self.type_of(array.of, direction), array.nullable);
                if item.contains(" | ") { format!("({item})[]") } else { format!("{item}[]") }
            }
            Kind::Map(of) => format!("{{ [key: string]: {} }}", self.type_of(of, direction)),
            Kind::Union(options) => {
                let mut types: Vec<_> =
                    options.iter().map(|option| self.type_of(option, direction)).collect();
                types.dedup();
                types.join(" | ")
            }
            Kind::Object(object) => {
                let mut out = String::new();
                self.members(object, direction, indent, None, &mut out);
                out
            }
        }
    }

    /// The fields between braces; with comments where `told` says for which direction.
    fn members(
        &self,
        object: &Object,
        direction: Direction,
        indent: usize,
        told: Option<Direction>,
        out: &mut String,
    ) {
        out.push_str("{\n");
        let margin = " ".repeat(indent + 2);
        for (index, field) in travelling(object, direction) {
            if let Some(direction) = told {
                field_comment(field, direction).write(indent + 2, out);
            }
            let mark = if required(object, index, direction) { "" } else { "?" };
            let written = or_null(self.type_of(field.shape, direction), field.nullable);
            out.push_str(&broken_up(
                &format!("{margin}{}{mark}:", property(field.key.name())),
                &written,
                indent + 2,
            ));
            out.push_str(";\n");
        }
        if !object.closed {
            out.push_str(&format!("{margin}[field: string]: unknown;\n"));
        }
        out.push_str(&" ".repeat(indent));
        out.push('}');
    }
}

fn field_comment(field: &Field, direction: Direction) -> DocComment {
    let mut comment = DocComment::new(field.about.doc);
    if direction == Direction::Request && field.shape.about.name.is_none() {
        comment.paragraphs(prose::limits(field.shape));
    }
    if field.about.deprecated {
        comment.tag("@deprecated");
    }
    if let Some(default) = field.about.default.filter(|_| direction == Direction::Request) {
        comment.tag(&format!("@default {default}"));
    }
    comment
}

/// Closed on the way out, with the spellings that documents show; open on the way in.
fn literals(values: Enum, spellings: &[&str], direction: Direction) -> String {
    let spellings = if direction == Direction::Request { spellings } else { &[] };
    let mut types = Vec::new();
    for value in values.values.iter().chain(spellings) {
        let mut literal = String::new();
        quote(value, &mut literal);
        types.push(literal);
    }
    if direction == Direction::Reply {
        types.push("(string & {})".to_owned());
    }
    types.join(" | ")
}

fn or_null(written: String, nullable: bool) -> String {
    if nullable && written != "unknown" { written + " | null" } else { written }
}

/// A field name as it stands, quoted where it is no identifier.
fn property(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '$');
    if plain && !name.starts_with(|c: char| c.is_ascii_digit()) {
        return name.to_owned();
    }
    let mut quoted = String::new();
    quote(name, &mut quoted);
    quoted
}

/// `head` and the type, its options on lines of their own where one line is too long.
fn broken_up(head: &str, written: &str, indent: usize) -> String {
    let one_line = written.contains('\n') || head.len() + written.len() + 2 <= WIDTH;
    if one_line || !written.contains(" | ") || written.contains(['{', '[']) && !written.ends_with("{})") {
        return format!("{head} {written}");
    }
    let margin = " ".repeat(indent + 2);
    let options: Vec<_> = written.split(" | ").map(|option| format!("\n{margin}| {option}")).collect();
    format!("{head}{}", options.concat())
}
