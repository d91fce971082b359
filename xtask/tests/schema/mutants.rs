//! Copies of a record's shape, each with one thing less to say.

use std::collections::BTreeSet;

use shipstation_partner::schema::check::Direction;
use shipstation_partner::schema::{
    Array, Enum, Field, FieldAbout, Given, Kind, Number, Object, Rule, Shape, Text, Then,
};

/// A shape that lacks one keyword.
pub(crate) struct Mutant {
    /// Where it stood, such as `weight/minimum`.
    pub(crate) place: String,
    pub(crate) shape: &'static Shape,
}

/// Every copy of a record that lacks one keyword of those that count in `direction`. Named types other than
/// records are followed into where `followed` does not have them yet; records within have mutants of their own.
pub(crate) fn mutants(
    record: &Object,
    direction: Direction,
    followed: &mut BTreeSet<&'static str>,
) -> Vec<Mutant> {
    let mut found = vec![mutant("type", Kind::Any)];
    if record.closed {
        found.push(of_record("closed", Object { closed: false, ..*record }));
    }
    for (index, field) in record.fields.iter().enumerate() {
        found.extend(of_field(record, index, field, direction, followed));
    }
    if direction == Direction::Request {
        for (index, rule) in record.rules.iter().enumerate() {
            found.extend(of_rule(rule).into_iter().map(|(place, less)| {
                let others = record.rules.iter().enumerate().filter(|(other, _)| *other != index);
                let others = others.map(|(_, rule)| Rule { ..*rule });
                let rules = Vec::leak(others.chain(less).collect());
                of_record(&format!("rules/{index}/{place}"), Object { rules, ..*record })
            }));
        }
    }
    found
}

fn of_field(
    record: &Object,
    index: usize,
    field: &Field,
    direction: Direction,
    followed: &mut BTreeSet<&'static str>,
) -> Vec<Mutant> {
    let name = field.key.name();
    let with = |place: &str, field: Field| {
        let before = record.fields.iter().take(index).map(same);
        let after = record.fields.iter().skip(index + 1).map(same);
        let fields = Vec::leak(before.chain([field]).chain(after).collect());
        of_record(&format!("{name}/{place}"), Object { fields, ..*record })
    };
    if direction == Direction::Request && field.read_only {
        // It is refused unseen: nothing else counts.
        return vec![with("read_only", Field { read_only: false, ..same(field) })];
    }
    let mut found = Vec::new();
    let optional = !(1_u64 << index);
    let (in_request, in_reply) = (record.required_in_request, record.required_in_reply);
    if direction == Direction::Request && in_request & !optional != 0 {
        let object = Object { required_in_request: in_request & optional, ..*record };
        found.push(of_record(&format!("{name}/required"), object));
    }
    if direction == Direction::Reply && in_reply & !optional != 0 {
        let object = Object { required_in_reply: in_reply & optional, ..*record };
        found.push(of_record(&format!("{name}/required"), object));
    }
    // In a request null passes wherever a field need not be there.
    if field.nullable && (direction == Direction::Reply || in_request & !optional != 0) {
        found.push(with("nullable", Field { nullable: false, ..same(field) }));
    }
    for inner in of_value(field.shape, followed) {
        found.push(with(&inner.place, Field { shape: inner.shape, ..same(field) }));
    }
    found
}

fn of_value(shape: &'static Shape, followed: &mut BTreeSet<&'static str>) -> Vec<Mutant> {
    if shape.about.name.is_some_and(|name| !followed.insert(name)) {
        return vec![mutant("type", Kind::Any)];
    }
    let mut found = Vec::new();
    match &shape.kind {
        Kind::Any => return found,
        Kind::Bool | Kind::Object(_) => {}
        Kind::Number(number) => of_number(**number, &mut found),
        Kind::Text(text) => of_text(*text, &mut found),
        Kind::Enum(listed) => {
            let anything = Text { min: 0, max: u16::MAX, pattern: None };
            found.push(mutant("enum", Kind::Text(anything)));
            for value in listed.values {
                let fewer: Vec<_> = listed.values.iter().copied().filter(|other| other != value).collect();
                found.push(mutant(&format!("enum/{value}"), Kind::Enum(Enum { values: Vec::leak(fewer) })));
            }
        }
        Kind::Array(array) => of_array(*array, followed, &mut found),
        Kind::Map(of) => {
            let inner = of_value(of, followed);
            found.extend(
                inner.into_iter().map(|m| mutant(&format!("values/{}", m.place), Kind::Map(m.shape))),
            );
        }
        Kind::Union(options) => {
            for (at, option) in options.iter().enumerate() {
                let others =
                    || options.iter().enumerate().filter(move |(other, _)| *other != at).map(|(_, s)| *s);
                found.push(mutant(&format!("union/{at}"), Kind::Union(Vec::leak(others().collect()))));
                for inner in of_value(option, followed) {
                    let options: Vec<_> = others().chain([inner.shape]).collect();
                    let place = format!("union/{at}/{}", inner.place);
                    found.push(mutant(&place, Kind::Union(Vec::leak(options))));
                }
            }
        }
    }
    found.push(mutant("type", Kind::Any));
    found
}

fn of_number(number: Number, found: &mut Vec<Mutant>) {
    if number.min.is_some() {
        found.push(mutant(
            "minimum",
            Kind::Number(Box::leak(Box::new(Number { min: None, exclusive_min: false, ..number }))),
        ));
    }
    if number.max.is_some() {
        found.push(mutant("maximum", Kind::Number(Box::leak(Box::new(Number { max: None, ..number })))));
    }
    if number.exclusive_min {
        found.push(mutant(
            "exclusive",
            Kind::Number(Box::leak(Box::new(Number { exclusive_min: false, ..number }))),
        ));
    }
    if number.integer {
        found.push(mutant("integer", Kind::Number(Box::leak(Box::new(Number { integer: false, ..number })))));
    }
}

fn of_text(text: Text, found: &mut Vec<Mutant>) {
    if text.min > 0 {
        found.push(mutant("min_length", Kind::Text(Text { min: 0, ..text })));
    }
    if text.max < u16::MAX {
        found.push(mutant("max_length", Kind::Text(Text { max: u16::MAX, ..text })));
    }
    if text.pattern.is_some() {
        found.push(mutant("pattern", Kind::Text(Text { pattern: None, ..text })));
    }
}

fn of_array(array: Array, followed: &mut BTreeSet<&'static str>, found: &mut Vec<Mutant>) {
    if array.min > 0 {
        found.push(mutant("min_items", Kind::Array(Array { min: 0, ..array })));
    }
    if array.max < u16::MAX {
        found.push(mutant("max_items", Kind::Array(Array { max: u16::MAX, ..array })));
    }
    if array.nullable {
        found.push(mutant("items/nullable", Kind::Array(Array { nullable: false, ..array })));
    }
    for inner in of_value(array.of, followed) {
        let kind = Kind::Array(Array { of: inner.shape, ..array });
        found.push(mutant(&format!("items/{}", inner.place), kind));
    }
}

/// The rule gone, or short of one field or value it names.
fn of_rule(rule: &Rule) -> Vec<(String, Option<Rule>)> {
    let mut found = vec![("whole".to_owned(), None)];
    let mut add = |place: &str, less| found.push((place.to_owned(), Some(less)));
    let mut asking = |then| add("then", Rule { then, ..*rule });
    let each = |set: u64| (0..64).filter(move |at| set >> at & 1 == 1).map(move |at| set & !(1 << at));
    match rule.then {
        Then::AnyOf(set) => each(set).for_each(|less| asking(Then::AnyOf(less))),
        Then::OneOf(set) => each(set).for_each(|less| asking(Then::OneOf(less))),
        Then::AtMostOne(set) => each(set).for_each(|less| asking(Then::AtMostOne(less))),
        Then::All(set) => each(set).for_each(|less| asking(Then::All(less))),
        Then::Fits { field, shape } => {
            for less in of_asked(shape) {
                asking(Then::Fits { field, shape: less.shape });
            }
        }
    }
    match rule.given {
        Given::Always => {}
        Given::There { place, values } => {
            for value in values {
                let values = Vec::leak(values.iter().copied().filter(|other| other != value).collect());
                // Without any value left it would ask for more: wherever something stands there.
                if !values.is_empty() {
                    add(value, Rule { given: Given::There { place, values }, ..*rule });
                }
            }
        }
        Given::Differ(one, _) => add("differ", Rule { given: Given::Differ(one, one), ..*rule }),
    }
    found
}

/// What a rule asks a value to be, short of one thing.
fn of_asked(shape: &'static Shape) -> Vec<Mutant> {
    match &shape.kind {
        Kind::Array(array) => {
            let inner = of_asked(array.of).into_iter();
            inner.map(|less| mutant("items", Kind::Array(Array { of: less.shape, ..*array }))).collect()
        }
        Kind::Object(record) => mutants(record, Direction::Request, &mut BTreeSet::new())
            .into_iter()
            .filter(|less| less.place.ends_with("/required"))
            .collect(),
        _ => vec![mutant("any", Kind::Any)],
    }
}

fn of_record(place: &str, object: Object) -> Mutant {
    mutant(place, Kind::Object(Box::leak(Box::new(object))))
}

/// Shapes are static, so a mutant stays until the test ends.
fn mutant(place: &str, kind: Kind) -> Mutant {
    Mutant { place: place.to_owned(), shape: Box::leak(Box::new(Shape::in_place(kind))) }
}

fn same(field: &Field) -> Field {
    Field { about: FieldAbout { ..field.about }, ..*field }
}
