//! `schema.d.ts`: the records, the operations by name, and the resources of the two handles.

use alloc::collections::BTreeMap;

use super::catalogue;
use super::signature::{Signatures, method_name};
use crate::operations::subjects::words;
use crate::operations::{Handle, Operation, Part, Spends};
use crate::prelude::*;
use crate::schema::print::{Declarations, DocComment};

const HEAD: &str = r#"// Printed from the Rust schema by `cargo run -p xtask -- print`. Changes by hand are lost.
//
// Sources: `docs:` stands for https://docs.shipstation.com/apis/shipengine/docs/, "OpenAPI" for the vendor's OpenAPI
// document.

import type { Many } from "./bulk-calls.js";
import type { Call, CallOptions, DownloadOptions, PagedCall, PlatformResponse } from "./index.js";

/** An account's number: `123456`, `"123456"` or `"se-123456"`. */
export type AccountId = number | string;

"#;

const CHOSEN: &str = r"/** What `Known` has under a name; any object for a name that is not documented. */
export type Chosen<Known, Name> = Name extends keyof Known ? Known[Name] : { [key: string]: unknown };

";

/// All of `schema.d.ts` for these rows.
pub fn declarations(rows: &[&'static Operation]) -> String {
    let catalogue = catalogue(rows);
    let declarations = Declarations::new(&catalogue);
    let signatures = Signatures::new(rows, &catalogue, &declarations);
    let mut out = HEAD.to_owned();
    out.push_str(&declarations.print());
    print_variants(rows, &signatures, &mut out);
    print_operations(rows, &signatures, &mut out);
    for (handle, name, doc) in [
        (Handle::Partner, "PartnerResources", "What a partner key does for itself."),
        (Handle::Merchant, "MerchantResources", "What a partner key does for one merchant's account."),
    ] {
        let mut tree = Tree::default();
        for row in rows.iter().filter(|row| row.handle == handle) {
            tree.add(row.name, row);
        }
        out.push('\n');
        DocComment::new(doc).write(0, &mut out);
        out.push_str(&format!("export interface {name} "));
        tree.print(&signatures, "", 0, &mut out);
        out.push('\n');
    }
    out
}

/// The lists of variants, each once.
fn print_variants(rows: &[&Operation], signatures: &Signatures, out: &mut String) {
    let mut printed = BTreeMap::new();
    for variants in rows.iter().filter_map(|row| row.variants) {
        let same = printed.insert(variants.name, variants).is_none_or(|known| core::ptr::eq(known, variants));
        assert!(same, "two lists of variants are called `{}`", variants.name);
    }
    if !printed.is_empty() {
        out.push_str(CHOSEN);
    }
    for (name, variants) in printed {
        let part = match variants.part {
            Part::Body => "is sent",
            Part::Reply => "comes back",
        };
        DocComment::new(&format!("What {part}, by `{}`.", variants.argument)).write(0, out);
        out.push_str(&format!("export interface {name} {{\n"));
        for (value, written) in signatures.variants(variants) {
            out.push_str(&format!("  {value}: {written};\n"));
        }
        out.push_str("}\n\n");
    }
}

fn print_operations(rows: &[&Operation], signatures: &Signatures, out: &mut String) {
    DocComment::new("What each operation takes and answers with, by its name.").write(0, out);
    out.push_str("export interface Operations {\n");
    for row in rows {
        method_comment(row).write(2, out);
        out.push_str(&format!("  \"{}\": {{\n", row.name));
        for (role, written) in signatures.roles(row) {
            out.push_str(&format!("    {role}: {written};\n"));
        }
        out.push_str("  };\n");
    }
    out.push_str("}\n");
}

/// Resources by name: methods and further resources.
#[derive(Default)]
struct Tree<'a> {
    methods: Vec<&'a Operation>,
    resources: BTreeMap<&'a str, Tree<'a>>,
}

impl<'a> Tree<'a> {
    fn add(&mut self, name: &'a str, row: &'a Operation) {
        match name.split_once('.') {
            Some((resource, rest)) => self.resources.entry(resource).or_default().add(rest, row),
            None => self.methods.push(row),
        }
    }

    /// The resource called `own`, or all of them.
    fn print(&self, signatures: &Signatures, own: &str, indent: usize, out: &mut String) {
        let margin = " ".repeat(indent + 2);
        out.push_str("{\n");
        for row in &self.methods {
            method_comment(row).write(indent + 2, out);
            out.push_str(&format!("{margin}{};\n", signatures.method(row, indent + 2)));
            if !row.is_file {
                many_comment(row).write(indent + 2, out);
                out.push_str(&format!("{margin}{}Many: Many<\"{}\">;\n", method_name(row), row.name));
            }
        }
        for (name, resource) in &self.resources {
            let subject = if own.is_empty() { (*name).to_owned() } else { format!("{own}.{name}") };
            DocComment::new(words(&subject).unwrap_or_default()).write(indent + 2, out);
            out.push_str(&format!("{margin}readonly {name}: "));
            resource.print(signatures, &subject, indent + 2, out);
            out.push_str(";\n");
        }
        out.push_str(&" ".repeat(indent));
        out.push('}');
    }
}

fn method_comment(row: &Operation) -> DocComment {
    let mut comment = DocComment::new(row.doc);
    comment.paragraph(&format!("`{} {}`{}", row.method.as_str(), row.path, money(row)));
    comment
}

fn many_comment(row: &Operation) -> DocComment {
    let name = method_name(row);
    DocComment::new(&format!(
        "`{name}` for many inputs, several at once: tells how each ended.{}",
        money(row)
    ))
}

fn money(row: &Operation) -> &'static str {
    match row.spends {
        Spends::Nothing => "",
        Spends::Balance => " Draws on the account's balance.",
        Spends::PaymentMethod => " Charges the account's payment method.",
    }
}
