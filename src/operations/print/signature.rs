//! The TypeScript signature of one operation.

use crate::operations::{Handle, Operation, Part, Variants};
use crate::prelude::*;
use crate::schema::check::Direction;
use crate::schema::print::{Catalogue, Declarations};
use crate::schema::{Kind, Shape};

/// Longest line before a signature is broken up.
const WIDTH: usize = 110;

/// The type parameter of a method whose path decides what it sends or answers with.
const NAME: &str = "Name";

/// Operations as TypeScript sees them.
pub(super) struct Signatures<'a> {
    rows: &'a [&'static Operation],
    catalogue: &'a Catalogue,
    declarations: &'a Declarations<'a>,
}

impl<'a> Signatures<'a> {
    pub(super) fn new(
        rows: &'a [&'static Operation],
        catalogue: &'a Catalogue,
        declarations: &'a Declarations<'a>,
    ) -> Self {
        Self { rows, catalogue, declarations }
    }

    /// The method, such as `get(labelId: string, options?: CallOptions): Call<Label>`.
    pub(super) fn method(&self, row: &Operation, indent: usize) -> String {
        let mut parameters = self.path_arguments(row, Some(NAME));
        if let Some(body) = row.body {
            let mark = if body.required { "" } else { "?" };
            let written = chosen(row, Part::Body).unwrap_or_else(|| self.request(body.shape));
            parameters.push(format!("body{mark}: {written}"));
        }
        if let Some(query) = row.query {
            let mark = if all_optional(query) { "?" } else { "" };
            parameters.push(format!("query{mark}: {}", self.request(query)));
        }
        let options = if row.is_file { "DownloadOptions" } else { "CallOptions" };
        parameters.push(format!("options?: {options}"));
        let generic = row.variants.map_or(String::new(), |of| format!("<{NAME} extends {}>", any_name(of)));
        let method = format!("{}{generic}", method_name(row));
        let line = format!("{method}({}): {}", parameters.join(", "), self.call(row));
        if indent + line.len() < WIDTH {
            return line;
        }
        let margin = " ".repeat(indent);
        let lines: Vec<_> = parameters.iter().map(|one| format!("{margin}  {one},\n")).collect();
        format!("{method}(\n{}{margin}): {}", lines.concat(), self.call(row))
    }

    /// The types of one operation, by role.
    pub(super) fn roles(&self, row: &Operation) -> Vec<(&'static str, String)> {
        let handle = match row.handle {
            Handle::Partner => "\"partner\"",
            Handle::Merchant => "\"merchant\"",
        };
        let optional = |written: String, optional: bool| {
            if optional { written + " | undefined" } else { written }
        };
        let body = row
            .body
            .map_or("undefined".to_owned(), |body| optional(self.request(body.shape), !body.required));
        let body = any_chosen(row, Part::Body).unwrap_or(body);
        let query = row.query.map_or("undefined".to_owned(), |q| optional(self.request(q), all_optional(q)));
        let mut facts = vec![
            ("handle", handle.to_owned()),
            ("pathArguments", format!("[{}]", self.path_arguments(row, None).join(", "))),
            ("query", query),
            ("body", body),
            ("reply", any_chosen(row, Part::Reply).unwrap_or_else(|| self.reply(row))),
        ];
        facts.extend(bodies(row).map(|bodies| ("bodies", bodies.to_owned())));
        facts
    }

    /// The types of the variants, by value.
    pub(super) fn variants(&self, variants: &Variants) -> Vec<(&'static str, String)> {
        let direction = match variants.part {
            Part::Body => Direction::Request,
            Part::Reply => Direction::Reply,
        };
        let typed = |shape| self.declarations.type_of(shape, direction);
        variants.known.iter().map(|variant| (variant.value, typed(variant.shape))).collect()
    }

    fn call(&self, row: &Operation) -> String {
        match self.item(row) {
            Some(item) => format!("PagedCall<{}, {item}>", self.reply(row)),
            None => {
                format!("Call<{}>", chosen(row, Part::Reply).unwrap_or_else(|| self.reply(row)))
            }
        }
    }

    fn request(&self, shape: &Shape) -> String {
        self.declarations.type_of(shape, Direction::Request)
    }

    fn reply(&self, row: &Operation) -> String {
        let none = if row.is_file { "PlatformResponse" } else { "void" };
        row.reply.map_or(none.to_owned(), |shape| self.declarations.type_of(shape, Direction::Reply))
    }

    /// The type of one item of a paged list.
    fn item(&self, row: &Operation) -> Option<String> {
        let Kind::Object(page) = &row.reply?.kind else { return None };
        let Kind::Array(items) = &page.field(row.paging?.items)?.shape.kind else { return None };
        Some(self.declarations.type_of(items.of, Direction::Reply))
    }

    /// Names and types; the one that decides has the type `decides`, where that is given.
    fn path_arguments(&self, row: &Operation, decides: Option<&str>) -> Vec<String> {
        let typed = |name| match (row.variants, decides) {
            (Some(variants), Some(decides)) if variants.argument == name => decides.to_owned(),
            (Some(variants), None) if variants.argument == name => any_name(variants),
            _ => self.path_argument(name),
        };
        row.path_arguments().map(|name| format!("{}: {}", camel_case(name), typed(name))).collect()
    }

    /// A path argument takes what replies hold under the same name: a number goes as well where
    /// the service itself answers with a number. One that decides elsewhere is offered its values here.
    fn path_argument(&self, name: &str) -> String {
        if name == "account_id" {
            return "AccountId".to_owned();
        }
        let mut lists = self.rows.iter().filter_map(|row| row.variants);
        if let Some(variants) = lists.find(|variants| variants.argument == name) {
            return any_name(variants);
        }
        let numeric = |shape: &&Shape| match &shape.kind {
            Kind::Object(object) => {
                object.field(name).is_some_and(|f| matches!(f.shape.kind, Kind::Number(_)))
            }
            _ => false,
        };
        let types = self.catalogue.types(Direction::Reply);
        let is_number = types.values().copied().any(|shape| numeric(&shape));
        if is_number { "number | string" } else { "string" }.to_owned()
    }
}

/// `get` of `labels.get`.
pub(super) fn method_name(row: &Operation) -> &'static str {
    row.name.rsplit('.').next().unwrap_or(row.name)
}

/// The part's type in a generic method, where it varies.
fn chosen(row: &Operation, part: Part) -> Option<String> {
    let variants = row.variants.filter(|variants| variants.part == part)?;
    Some(format!("Chosen<{}, {NAME}>", variants.name))
}

/// The part's type whatever the path names, where it varies.
fn any_chosen(row: &Operation, part: Part) -> Option<String> {
    let name = row.variants.filter(|variants| variants.part == part)?.name;
    Some(format!("Chosen<{name}, keyof {name} | (string & {{}})>"))
}

/// The list of what the body is, where the first path argument decides.
fn bodies(row: &Operation) -> Option<&'static str> {
    let variants = row.variants.filter(|variants| variants.part == Part::Body)?;
    let decides = row.path_arguments().next() == Some(variants.argument);
    assert!(decides, "{}: `prepare` is typed by the first path argument alone", row.name);
    Some(variants.name)
}

/// Documented values are offered, others are taken.
fn any_name(variants: &Variants) -> String {
    format!("keyof {} | (string & {{}})", variants.name)
}

/// Whether a query may be left out as a whole.
fn all_optional(query: &Shape) -> bool {
    !matches!(&query.kind, Kind::Object(object) if object.required_in_request != 0)
}

/// `external_account_id` as `externalAccountId`.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let mut camel = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(word.len().min(1));
        camel.push_str(&first.to_ascii_uppercase());
        camel.push_str(rest);
    }
    camel
}
