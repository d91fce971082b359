//! Sets of fields (bits by index) that keep a record's rules, and sets that break them.

use shipstation_partner::schema::{Given, Object, Rule, Severity, Then};

/// `fields`, changed as little as the rules need. `kept` stays where a choice is to be made.
pub(super) fn mended(object: &Object, fields: u64, kept: u64) -> u64 {
    let mut fields = fields;
    // Rules may pull on each other; those of one record settle within a few rounds.
    for _ in 0..8 {
        for rule in object.rules.iter().filter(|rule| rule.severity == Severity::Issue) {
            fields = mend(rule, fields, kept);
        }
    }
    fields
}

/// Field sets around one rule: none, each, each two and all of the fields it speaks of.
pub(super) fn around(rule: &Rule) -> Vec<(u64, u64)> {
    let of = given(rule.given) | asked(rule.then);
    let single: Vec<u64> = (0..64).map(|index| 1 << index).filter(|bit| of & bit != 0).collect();
    let mut sets = vec![0, of];
    for one in &single {
        sets.push(*one);
        sets.push(of & !one);
        sets.extend(single.iter().map(|other| one | other));
    }
    sets.sort_unstable();
    sets.dedup();
    sets.into_iter().map(|set| (of, set)).collect()
}

/// The fields a rule hangs on.
fn given(given: Given) -> u64 {
    match given {
        Given::Always => 0,
        Given::There { place, .. } => 1 << place.field,
        Given::Differ(one, other) => 1 << one.field | 1 << other.field,
    }
}

/// The fields a rule asks for.
pub(super) fn asked(then: Then) -> u64 {
    match then {
        Then::AnyOf(of) | Then::OneOf(of) | Then::AtMostOne(of) | Then::All(of) => of,
        Then::Fits { field, .. } => 1 << field,
    }
}

fn mend(rule: &Rule, fields: u64, kept: u64) -> u64 {
    let lowest = |set: u64| set & set.wrapping_neg();
    match rule.then {
        Then::AnyOf(of) | Then::OneOf(of) if fields & of == 0 => fields | lowest(of),
        Then::OneOf(of) | Then::AtMostOne(of) if (fields & of).count_ones() > 1 => {
            let choice = if kept & fields & of == 0 { fields & of } else { kept & fields & of };
            fields & !of | lowest(choice)
        }
        Then::All(of) if fields & given(rule.given) != 0 => fields | of,
        _ => fields,
    }
}
