//! Sets of fields (bits by index) that keep a record's rules, and sets that break them.

use shipstation_partner::schema::{Object, Rule, RuleKind, Severity};

/// `fields`, changed as little as the rules need. `kept` stays where a choice is to be made.
pub(super) fn mended(object: &Object, fields: u64, kept: u64) -> u64 {
    let mut fields = fields;
    // Rules may pull on each other; those of one record settle within a few rounds.
    for _ in 0..8 {
        for rule in object.rules.iter().filter(|rule| rule.severity == Severity::Issue) {
            fields = mend(rule.kind, fields, kept);
        }
    }
    fields
}

/// Field sets around one rule: none, each, each two and all of the fields it speaks of.
pub(super) fn around(rule: &Rule) -> Vec<(u64, u64)> {
    let of = match rule.kind {
        RuleKind::AnyOf(of) | RuleKind::OneOf(of) | RuleKind::AtMostOne(of) => of,
        RuleKind::Requires { given, then } | RuleKind::When { given, then, .. } => then | 1 << given,
    };
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

fn mend(rule: RuleKind, fields: u64, kept: u64) -> u64 {
    let lowest = |set: u64| set & set.wrapping_neg();
    match rule {
        RuleKind::AnyOf(of) | RuleKind::OneOf(of) if fields & of == 0 => fields | lowest(of),
        RuleKind::OneOf(of) | RuleKind::AtMostOne(of) if (fields & of).count_ones() > 1 => {
            let choice = if kept & fields & of == 0 { fields & of } else { kept & fields & of };
            fields & !of | lowest(choice)
        }
        RuleKind::Requires { given, then } | RuleKind::When { given, then, .. }
            if fields >> given & 1 == 1 =>
        {
            fields | then
        }
        _ => fields,
    }
}
