//! Whether a thing that a look-up found is the one that was asked for.
//!
//! The same external id is not enough: a voided label cannot be used, and another process may have
//! used the id for another shipment.

use super::calendar::moment_ms;
use crate::json::Value;
use crate::operations::{Lookup, Mark};
use crate::prelude::*;
use crate::schema::fingerprint;

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
    /// What was made before this moment, in milliseconds since 1970, was there before the call: see
    /// [`begun_ms`](super::begun_ms).
    pub since_unix_ms: u64,
}

/// Facts that a request and what it made have in common. Addresses are corrected by the service,
/// so of them only country, postal code and name are compared, the latter two by their beginnings (`78756`,
/// `78756-1234`): carriers cut long names off.
const FACTS: &[(&[&str], Compare)] = &[
    (&["service_code"], Compare::Word),
    (&["carrier_id"], Compare::Word),
    (&["ship_to", "country_code"], Compare::Word),
    (&["ship_to", "postal_code"], Compare::Beginning),
    (&["ship_to", "name"], Compare::Beginning),
    (&["email"], Compare::Word),
    (&["company_name"], Compare::Beginning),
    (&["origin_country_code"], Compare::Word),
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
        None => match sought.judge(reply) {
            Found::Same => (Found::Same, reply.raw()),
            Found::Unclear => (Found::Unclear, ""),
            // The mark is the caller's own id: whatever else bears it is in the way.
            _ => (Found::Different, ""),
        },
    }
}

/// Whether a thing that was found says that it was made before this moment.
pub fn is_made_before(thing: &str, unix_ms: u64) -> bool {
    Value::of(thing.as_bytes()).and_then(made_ms).is_some_and(|made_ms| made_ms < unix_ms)
}

impl Sought<'_> {
    /// Picks the thing out of a list. Of two that fit, which one is it?
    fn among<'a>(&self, list: Value<'a>, is_whole: bool) -> (Found, &'a str) {
        let mut found = if is_whole { (Found::Missing, "") } else { (Found::Unseen, "") };
        for item in list.items() {
            match self.judge(item) {
                Found::Same if found.0 == Found::Same => return (Found::Unclear, ""),
                Found::Same => found = (Found::Same, item.raw()),
                Found::Unseen | Found::Unclear if found.0 == Found::Missing => found.0 = Found::Unseen,
                _ => {}
            }
        }
        found
    }

    /// What one thing is: [`Found::Missing`] for another one.
    fn judge(&self, thing: Value<'_>) -> Found {
        match self.bears_mark(thing) {
            _ if is_out_of_use(thing) => Found::Missing,
            Bears::Another => Found::Missing,
            // Something else is like it, or may be the very thing.
            Bears::Part | Bears::Untold => Found::Unseen,
            _ if self.is_older(thing) || !self.agrees(thing) => Found::Unseen,
            Bears::It if text(thing, &[self.lookup.id]).is_some() => Found::Same,
            // An error or a page that is none of the service's.
            Bears::It => Found::Unclear,
        }
    }

    /// Whether the thing bears the mark; where it does not say, the service found it by that.
    fn bears_mark(&self, thing: Value<'_>) -> Bears {
        let name = match self.lookup.by {
            Mark::Field(field) => field.names.last().copied().unwrap_or_default(),
            Mark::Argument(name) => name,
        };
        match (Value::of(self.mark.as_bytes()), thing.field(name).filter(|stated| !stated.is_null())) {
            (Some(mark), Some(stated)) if mark.is_list() => Bears::texts(mark, stated),
            // An id is compared letter by letter.
            (Some(mark), Some(stated)) if mark.text_or_number() == stated.text_or_number() => Bears::It,
            (Some(_), Some(_)) => Bears::Another,
            _ if matches!(self.lookup.by, Mark::Argument(_)) || self.lookup.with.paging.is_none() => {
                Bears::It
            }
            _ => Bears::Untold,
        }
    }

    /// Whether the thing was there before the call, or may have been, where only a new one counts.
    fn is_older(&self, thing: Value<'_>) -> bool {
        self.lookup.is_new && made_ms(thing).is_none_or(|made_ms| made_ms < self.since_unix_ms)
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

/// Whether a thing bears the mark.
enum Bears {
    It,
    /// Some of the ids that are sought, or others besides.
    Part,
    /// One of a list, which does not say.
    Untold,
    Another,
}

impl Bears {
    /// The same ids, in any order.
    fn texts(asked: Value<'_>, found: Value<'_>) -> Self {
        if !found.is_list() {
            return Self::Another;
        }
        let (asked, found) = (marks(asked), marks(found));
        let is_asked = |id| asked.contains(id);
        if !found.iter().any(is_asked) {
            Self::Another
        } else if found.iter().all(is_asked) && asked.iter().all(|id| found.contains(id)) {
            Self::It
        } else {
            Self::Part
        }
    }
}

/// The ids of a list as numbers, which compare faster than texts by far.
fn marks(list: Value<'_>) -> Vec<u64> {
    let texts = list.items().map(|id| id.text_or_number().unwrap_or_default());
    texts.map(|id| fingerprint::of_text(&id)).collect()
}

/// When a thing was made, on the service's clock, to the second.
fn made_ms(thing: Value<'_>) -> Option<u64> {
    // `2019-07-12T13:37:39.050Z`
    moment_ms(&thing.field("created_at").and_then(Value::text)?, b"YYYY-NN-DDThh:mm:ss", 0)
}

/// Voided, cancelled, disabled, or never made: it is no answer to a wish for one.
fn is_out_of_use(thing: Value<'_>) -> bool {
    let says = |name: &str| thing.field(name).and_then(Value::text).unwrap_or_default();
    thing.field("voided").is_some_and(Value::is_true)
        || !says("cancelled_at").is_empty()
        || thing.field("active").is_some_and(|active| active.raw() == "false")
        || matches!(says("status").as_str(), "voided" | "error" | "archived" | "invalid")
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

impl Compare {
    fn holds(self, asked: &str, found: &str) -> bool {
        match self {
            Self::Word => asked.eq_ignore_ascii_case(found),
            Self::Beginning => {
                // Letters beyond ASCII may come back as others: they prove nothing.
                let is_plain = asked.is_ascii() && found.is_ascii();
                let (asked, found) = (letters_and_digits(asked), letters_and_digits(found));
                !is_plain || asked.starts_with(&found) || found.starts_with(&asked)
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
