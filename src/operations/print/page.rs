//! `docs/operations.md`.

use crate::operations::{Evidence, Handle, Operation, Paging, Retry, Spends};
use crate::prelude::*;

/// Where the vendor's documentation pages are.
const DOCS: &str = "https://docs.shipstation.com/apis/shipengine/docs/";

const HEAD: &str = "# Operations

Printed from the table (`src/operations/`) by `cargo run -p xtask -- print`; changes by hand are lost.

- *Handle*: `partner` is `PartnerClient`, `merchant` is what `partner.onBehalfOf(id)` returns.
- *Retry*, what this package does when a request fails: `safe`: repeats it. `only if unsent`: repeats it only if it
  surely was not sent, or if the service turned it away with a 429 that is not a carrier's. `after look-up`: asks the
  named operation first, and repeats it only if nothing was made. `never`: does not repeat it.
- *Spends*: `balance` draws on the account's balance, `payment method` charges it.
- *Pages*: the list's field, and how many items a page has. The most is what the documents say; it is checked only
  where they say it of the query's field.
- *Evidence*: `OpenAPI` is the vendor's OpenAPI document, `vendor docs` its documentation pages, `third party` public
  code that calls the service.

| Operation | Request | Handle | Retry | Spends | Pages | Evidence | Source |
|---|---|---|---|---|---|---|---|
";

/// The page for these rows.
pub fn page(rows: &[&Operation]) -> String {
    let mut out = HEAD.to_owned();
    for row in rows {
        let cells = [
            format!("`{}`", row.name),
            format!("`{} {}`", row.method.as_str(), row.path),
            handle(row.handle).to_owned(),
            retry(row.retry),
            spends(row.spends).to_owned(),
            row.paging.map_or(String::new(), pages),
            evidence(row.evidence).to_owned(),
            source(row.source),
        ];
        out.push_str(&format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | ")));
    }
    out
}

fn pages(paging: Paging) -> String {
    match paging.default_size {
        0 => format!("`{}`, until empty", paging.items),
        size => format!("`{}`, {size} of at most {}", paging.items, paging.max_size),
    }
}

fn handle(handle: Handle) -> &'static str {
    match handle {
        Handle::Partner => "partner",
        Handle::Merchant => "merchant",
    }
}

pub(super) fn retry(retry: Retry) -> String {
    match retry {
        Retry::Safe => "safe".to_owned(),
        Retry::OnlyIfUnsent => "only if unsent".to_owned(),
        Retry::AfterLookup(lookup) => {
            format!("after look-up of `{}` by `{}`", lookup.mark(), lookup.with.name)
        }
        Retry::Never => "never".to_owned(),
    }
}

pub(super) fn spends(spends: Spends) -> &'static str {
    match spends {
        Spends::Nothing => "",
        Spends::Balance => "balance",
        Spends::PaymentMethod => "payment method",
    }
}

pub(super) fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::OpenApi => "OpenAPI",
        Evidence::VendorDocs => "vendor docs",
        Evidence::ThirdParty => "third party",
    }
}

/// Sources on the vendor's site are written `docs:` and the page's name.
fn source(source: &str) -> String {
    match source.strip_prefix("docs:") {
        Some(page) => format!("[{page}]({DOCS}{page})"),
        None if source.starts_with("https://") => format!("<{source}>"),
        None => source.to_owned(),
    }
}
