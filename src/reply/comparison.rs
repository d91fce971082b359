//! Whether a thing that a look-up found is the one that was asked for.
//!
//! The same external id is not enough: a voided label cannot be used, and another process may have
//! used the id for another shipment.

use super::calendar::moment_ms;
use crate::json::Value;
use crate::operations::{Lookup, Mark};

/// How far the service's clock and ours may differ when a thing's age decides.
const CLOCK_DIFFERENCE_MS: u64 = 300_000;

/// A look-up's finding, compared with what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// The thing is there, and it is the one asked for.
    Same,
    /// Something else is there under the same id, or the thing cannot be used any more.
    Different,
    /// Nothing is there. A 404 counts as this by itself.
    Missing,
    /// It was not seen, and might be there all the same: what was shown is not all, or is older than the
    /// request and like it.
    Unseen,
    /// The reply does not tell.
    Unclear,
}

/// What was asked for, as far as it tells.
#[derive(Debug, Clone, Copy)]
pub struct Sought<'a> {
    /// How it is looked for.
    pub lookup: &'static Lookup,
    /// [`Inquiry::mark`](crate::request::Inquiry::mark).
    pub mark: &'a str,
    /// The JSON text of the request's body; empty for none.
    pub request: &'a [u8],
    /// When the call began, in milliseconds since 1970.
    pub since_unix_ms: u64,
}

/// Facts that a request and what it made have in common. Addresses are corrected by the service,
/// so of them only country and postal code are compared, the latter by its beginning (`78756`, `78756-1234`).
const FACTS: &[(&[&str], Compare)] = &[
    (&["service_code"], Compare::Word),
    (&["carrier_id"], Compare::Word),
    (&["ship_to", "country_code"], Compare::Word),
    (&["ship_to", "postal_code"], Compare::Beginning),
    (&["email"], Compare::Word),
];

#[derive(Clone, Copy)]
enum Compare {
    Word,
    Beginning,
}

/// Says whether the look-up's reply shows the thing that was sought, and gives its JSON text where it does.
/// A fact that one side does not state says nothing.
pub fn compare<'a>(sought: &Sought<'_>, reply: &'a [u8]) -> (Found, &'a str) {
    let Some(reply) = Value::of(reply).filter(|value| value.is_object()) else { return (Found::Unclear, "") };
    match sought.lookup.with.paging {
        Some(paging) => {
            let Some(list) = reply.field(paging.items).filter(|list| list.is_list()) else {
                return (Found::Unclear, "");
            };
            sought.among(list, is_whole(reply, list, paging.default_size))
        }
        None if is_out_of_use(reply) || !sought.has_mark(reply) || !sought.agrees(reply) => {
            (Found::Different, "")
        }
        None => (Found::Same, reply.raw()),
    }
}

impl Sought<'_> {
    /// Picks the thing out of a list. Of two that fit, which one is it?
    fn among<'a>(&self, list: Value<'a>, is_whole: bool) -> (Found, &'a str) {
        let mut found = if is_whole { (Found::Missing, "") } else { (Found::Unseen, "") };
        for item in list.items().filter(|item| !is_out_of_use(*item) && self.has_mark(*item)) {
            if self.is_older(item) || !self.agrees(item) {
                if found.0 == Found::Missing {
                    found.0 = Found::Unseen;
                }
            } else if found.0 == Found::Same {
                return (Found::Unclear, "");
            } else {
                found = (Found::Same, item.raw());
            }
        }
        found
    }

    /// Whether the thing bears the mark; where it does not say, the service found it by that.
    fn has_mark(&self, thing: Value<'_>) -> bool {
        let name = match self.lookup.by {
            Mark::Field(field) => field.names.last().copied().unwrap_or_default(),
            Mark::Argument(name) => name,
        };
        match (Value::of(self.mark.as_bytes()), thing.field(name).filter(|stated| !stated.is_null())) {
            (Some(mark), Some(stated)) if mark.is_list() => same_texts(mark, stated),
            // An id is compared letter by letter.
            (Some(mark), Some(stated)) => mark.text_or_number() == stated.text_or_number(),
            _ => matches!(self.lookup.by, Mark::Argument(_)) || self.lookup.with.paging.is_none(),
        }
    }

    /// Whether a thing that is known by what it is made from was there before the call.
    fn is_older(&self, thing: Value<'_>) -> bool {
        let Mark::Argument(_) = self.lookup.by else { return false };
        let made = thing.field("created_at").and_then(Value::text).and_then(|text| moment_ms(&text));
        made.is_some_and(|made_ms| made_ms + CLOCK_DIFFERENCE_MS < self.since_unix_ms)
    }

    /// Whether the facts that stand beside the mark in the request are those of the thing.
    fn agrees(&self, thing: Value<'_>) -> bool {
        let way = match self.lookup.by {
            Mark::Field(field) => field.names.split_last().map_or(field.names, |(_, way)| way),
            Mark::Argument(_) => &[],
        };
        let Some(asked) = Value::of(self.request).and_then(|request| request.at_sole(way)) else {
            return true;
        };
        let sole = asked.items().next().unwrap_or(asked);
        FACTS.iter().all(|(names, how)| match (text(sole, names), text(thing, names)) {
            (Some(asked), Some(found)) => how.holds(&asked, &found),
            _ => true,
        }) && same_count(sole, thing)
    }
}

/// Voided, cancelled, or never made: it is no answer to a wish for one.
fn is_out_of_use(thing: Value<'_>) -> bool {
    let says = |name: &str| thing.field(name).and_then(Value::text).unwrap_or_default();
    thing.field("voided").is_some_and(Value::is_true)
        || !says("cancelled_at").is_empty()
        || matches!(says("status").as_str(), "voided" | "error")
        || says("shipment_status") == "cancelled"
}

/// Whether a list shows all there is.
fn is_whole(page: Value<'_>, list: Value<'_>, default_size: u16) -> bool {
    let number = |name: &str| page.field(name).and_then(|value| crate::digits::read(value.raw().as_bytes()));
    let shown = list.items().count() as u64;
    match (number("pages"), number("total")) {
        (Some(pages), _) => pages <= 1,
        (None, Some(total)) => total <= shown,
        (None, None) => shown < u64::from(default_size),
    }
}

/// As many packages on both sides, where both say.
fn same_count(asked: Value<'_>, found: Value<'_>) -> bool {
    match (asked.field("packages"), found.field("packages")) {
        (Some(asked), Some(found)) if asked.is_list() && found.is_list() => {
            asked.items().count() == found.items().count()
        }
        _ => true,
    }
}

/// The same ids, in any order.
fn same_texts(asked: Value<'_>, found: Value<'_>) -> bool {
    let holds_all = |all: Value<'_>, of: Value<'_>| {
        of.items().all(|one| all.items().any(|other| other.text_or_number() == one.text_or_number()))
    };
    found.is_list() && holds_all(asked, found) && holds_all(found, asked)
}

impl Compare {
    fn holds(self, asked: &str, found: &str) -> bool {
        match self {
            Self::Word => asked.eq_ignore_ascii_case(found),
            Self::Beginning => {
                let (asked, found) = (letters_and_digits(asked), letters_and_digits(found));
                asked.starts_with(&found) || found.starts_with(&asked)
            }
        }
    }
}

fn text(value: Value<'_>, names: &[&str]) -> Option<String> {
    value.at(names)?.text_or_number().filter(|text| !text.is_empty())
}

fn letters_and_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_uppercase()).collect()
}
