//! The TypeScript signature of one operation.

use crate::operations::{Handle, Operation};
use crate::schema::check::Direction;
use crate::schema::print::{Catalogue, Declarations};
use crate::schema::{Kind, Shape};

/// Longest line before a signature is broken up.
const WIDTH: usize = 110;

/// Operations as TypeScript sees them.
pub(super) struct Signatures<'a> {
    catalogue: &'a Catalogue,
    declarations: &'a Declarations<'a>,
}

impl<'a> Signatures<'a> {
    pub(super) fn new(catalogue: &'a Catalogue, declarations: &'a Declarations<'a>) -> Self {
        Self { catalogue, declarations }
    }

    /// The method, such as `get(labelId: string, options?: CallOptions): Call<Label>`.
    pub(super) fn method(&self, row: &Operation, indent: usize) -> String {
        let method = row.name.rsplit('.').next().unwrap_or(row.name);
        let mut parameters = self.path_arguments(row);
        if let Some(body) = row.body {
            let mark = if body.required { "" } else { "?" };
            parameters.push(format!("body{mark}: {}", self.request(body.shape)));
        }
        if let Some(query) = row.query {
            let mark = if all_optional(query) { "?" } else { "" };
            parameters.push(format!("query{mark}: {}", self.request(query)));
        }
        parameters.push("options?: CallOptions".to_owned());
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
        let query = row.query.map_or("undefined".to_owned(), |q| optional(self.request(q), all_optional(q)));
        vec![
            ("handle", handle.to_owned()),
            ("pathArguments", format!("[{}]", self.path_arguments(row).join(", "))),
            ("query", query),
            ("body", body),
            ("reply", self.reply(row)),
        ]
    }

    fn call(&self, row: &Operation) -> String {
        match self.item(row) {
            Some(item) => format!("PagedCall<{}, {item}>", self.reply(row)),
            None => format!("Call<{}>", self.reply(row)),
        }
    }

    fn request(&self, shape: &Shape) -> String {
        self.declarations.type_of(shape, Direction::Request)
    }

    fn reply(&self, row: &Operation) -> String {
        row.reply.map_or("void".to_owned(), |shape| self.declarations.type_of(shape, Direction::Reply))
    }

    /// The type of one item of a paged list.
    fn item(&self, row: &Operation) -> Option<String> {
        let Kind::Object(page) = &row.reply?.kind else { return None };
        let Kind::Array(items) = &page.field(row.paging?.items)?.shape.kind else { return None };
        Some(self.declarations.type_of(items.of, Direction::Reply))
    }

    fn path_arguments(&self, row: &Operation) -> Vec<String> {
        let typed = |name| format!("{}: {}", camel_case(name), self.path_argument(name));
        row.path_arguments().map(typed).collect()
    }

    /// A path argument takes what replies hold under the same name: a number goes as well where
    /// the service itself answers with a number.
    fn path_argument(&self, name: &str) -> &'static str {
        if name == "account_id" {
            return "AccountId";
        }
        let numeric = |shape: &&Shape| match &shape.kind {
            Kind::Object(object) => {
                object.field(name).is_some_and(|f| matches!(f.shape.kind, Kind::Number(_)))
            }
            _ => false,
        };
        let types = self.catalogue.types(Direction::Reply);
        if types.values().copied().any(|shape| numeric(&shape)) { "number | string" } else { "string" }
    }
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
