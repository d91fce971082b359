//! Whether a thing that a look-up found is the one that was asked for.
//!
//! The same external id is not enough: a voided label cannot be used, and another process may have
//! used the id for another shipment.

use crate::json::Value;

/// What a look-up's reply says about the request that came before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// It is the thing that was asked for.
    Same,
    /// Another thing has the id, or the thing is voided.
    Different,
    /// The reply cannot be read.
    Unclear,
}

/// Facts that a request and what it made have in common. Addresses are corrected by the service,
/// so of them only the postal code is compared, and that by its beginning (`78756`, `78756-1234`).
const FACTS: &[(&[&str], Compare)] = &[
    (&["service_code"], Compare::Word),
    (&["carrier_id"], Compare::Word),
    (&["ship_to", "postal_code"], Compare::Beginning),
    (&["email"], Compare::Word),
];

#[derive(Clone, Copy)]
enum Compare {
    Word,
    Beginning,
}

/// Compares the JSON text of a request with the JSON text of what was found. `by` is the way to
/// the caller's id in the request; the other facts stand beside it. A fact that one side does not
/// state says nothing.
pub fn compare(request: &[u8], by: &[&str], found: &[u8]) -> Comparison {
    let Some(found) = Value::of(found).filter(|value| value.is_object()) else { return Comparison::Unclear };
    let Some((id, way)) = by.split_last() else { return Comparison::Unclear };
    let Some(asked) = Value::of(request).and_then(|request| request.at(way)) else {
        return Comparison::Unclear;
    };
    if found.field("voided").is_some_and(Value::is_true) {
        return Comparison::Different;
    }
    // An id is compared letter by letter, the other facts without case.
    let same_id = match (text(asked, &[id]), text(found, &[id])) {
        (Some(asked), Some(found)) => asked == found,
        _ => true,
    };
    let same = same_id
        && FACTS.iter().all(|(names, how)| match (text(asked, names), text(found, names)) {
            (Some(asked), Some(found)) => how.holds(&asked, &found),
            _ => true,
        });
    if same { Comparison::Same } else { Comparison::Different }
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
