//! The payloads of one record.

use std::collections::BTreeSet;

use shipstation_partner::schema::check::Direction;
use shipstation_partner::schema::{Field, Given, Kind, Object, Place, Rule, Shape, Then};

use super::faults::{any_type, around, strange_keys};
use super::random::Random;
use super::rules;
use super::sound::{Extent, Sound};
use super::value::{Value, quoted};

/// Fewest payloads of a record.
const FEWEST: usize = 300;

/// Texts to check against `shape`, most of them wrong in one place: the systematic ones first, then
/// random ones, at least a hundred of those.
pub(super) fn payloads(name: &str, shape: &Shape, object: &Object, direction: Direction) -> Vec<String> {
    let mut writer =
        Writer { object, sound: Sound::new(direction), texts: Vec::new(), known: BTreeSet::new() };
    for value in any_type() {
        writer.add(&value);
    }
    for mut extent in [Extent::Least, Extent::Most] {
        let whole = writer.sound.value(shape, &mut extent, 0);
        writer.add(&whole);
        writer.unknown_fields(&whole);
        writer.fields(&mut extent);
        writer.rules(&mut extent);
    }
    writer.random(shape, &mut Random::seeded(name));
    writer.texts
}

struct Writer<'a> {
    object: &'a Object,
    sound: Sound,
    texts: Vec<String>,
    known: BTreeSet<String>,
}

impl Writer<'_> {
    fn add(&mut self, value: &Value) {
        let mut text = String::new();
        value.print(&mut text);
        if self.known.insert(text.clone()) {
            self.texts.push(text);
        }
    }

    fn unknown_fields(&mut self, whole: &Value) {
        for key in strange_keys() {
            self.add(&whole.with(&key, Value::null()));
        }
        if let Some(field) = self.object.fields.first() {
            let name = field.key.name();
            self.add(&whole.with(&quoted(&name.to_ascii_uppercase()), Value::raw("1")));
            self.add(&whole.with(&quoted(&format!("{name} ")), Value::raw("1")));
        }
    }

    /// Each field absent, and with every value worth trying.
    fn fields(&mut self, extent: &mut Extent<'_>) {
        let fields = self.sound.fields(self.object, extent, 0);
        for (index, field) in self.object.fields.iter().enumerate() {
            let rest = self.sound.object(self.object, fields & !(1 << index), extent, 0);
            self.add(&rest);
            let key = quoted(field.key.name());
            let tried = match extent {
                Extent::Least => around(field.shape, &mut self.sound, 1),
                _ => any_type().collect(),
            };
            for value in tried {
                self.add(&rest.with(&key, value));
            }
        }
    }

    /// Every rule kept and broken, whatever the others say, and with the others kept.
    fn rules(&mut self, extent: &mut Extent<'_>) {
        let fields = self.sound.fields(self.object, extent, 0);
        for rule in self.object.rules {
            for (of, set) in rules::around(rule) {
                let chosen = fields & !of | set;
                let mended = rules::mended(self.object, chosen, set) & !of | set;
                for chosen in [chosen, mended] {
                    let value = self.sound.object(self.object, chosen, extent, 0);
                    self.add(&value);
                    for nulled in self.nulled(of & chosen, chosen, extent) {
                        self.add(&nulled);
                    }
                    self.given(rule, chosen, extent);
                }
            }
        }
    }

    /// Each of the fields in `of` that may be null as one: it is there, and tells a rule nothing.
    fn nulled(&mut self, of: u64, fields: u64, extent: &mut Extent<'_>) -> Vec<Value> {
        let (object, mut found) = (self.object, Vec::new());
        for (index, field) in object.fields.iter().enumerate() {
            if of >> index & 1 == 1 && object.takes_null(index) {
                let rest = self.sound.object(object, fields & !(1 << index), extent, 0);
                found.push(rest.with(&quoted(field.key.name()), Value::null()));
            }
        }
        found
    }

    /// The fields a rule hangs on, with each of the values it names and with others.
    fn given(&mut self, rule: &Rule, fields: u64, extent: &mut Extent<'_>) {
        let places: &[(Place, &[&str])] = match rule.given {
            Given::Always => &[],
            Given::There { place, values } => &[(place, values)],
            Given::Differ(one, other) => &[(one, &["US", "us"]), (other, &["US", "CA"])],
        };
        for (place, values) in places {
            let Some(field) = self.object.fields.get(usize::from(place.field)) else { continue };
            let fields = fields & !(1 << place.field);
            let mut rests = self.with_bare(rule.then, fields, extent);
            rests.push(self.sound.object(self.object, fields, extent, 0));
            rests.extend(self.nulled(rules::asked(rule.then), fields, extent));
            for value in self.around_place(field, place.within, values, extent) {
                for rest in &rests {
                    self.add(&rest.with(&quoted(field.key.name()), value.clone()));
                }
            }
        }
    }

    /// The fields, with as little as can be in the one that must fit a further shape, and with a null there for each field
    /// that this shape asks for; or with each of its documented values.
    fn with_bare(&mut self, then: Then, fields: u64, extent: &mut Extent<'_>) -> Vec<Value> {
        let Then::Fits { field, shape } = then else { return Vec::new() };
        let Some(asked) = self.object.fields.get(usize::from(field)) else { return Vec::new() };
        if let Kind::Enum(listed) = &asked.shape.kind {
            let rest = self.sound.object(self.object, fields & !(1 << field), extent, 0);
            let valued = |value: &&str| rest.with(&quoted(asked.key.name()), Value::raw(quoted(value)));
            return listed.values.iter().map(valued).collect();
        }
        let (Kind::Array(array), Kind::Array(fitting)) = (&asked.shape.kind, &shape.kind) else {
            return Vec::new();
        };
        let rest = self.sound.object(self.object, fields & !(1 << field), extent, 0);
        let mut items = vec![self.sound.value(array.of, &mut Extent::Least, 1)];
        if let (Some(item), Kind::Object(record)) = (items.first().cloned(), &fitting.of.kind) {
            items.extend(
                record.fields.iter().map(|field| item.with(&quoted(field.key.name()), Value::null())),
            );
        }
        let listed = |item| rest.with(&quoted(asked.key.name()), Value::List(vec![item]));
        items.into_iter().map(listed).collect()
    }

    /// Values of a field: with each of `values` and with others where the rule asks, in the field or within.
    fn around_place(
        &mut self,
        field: &Field,
        within: &str,
        values: &[&str],
        extent: &mut Extent<'_>,
    ) -> Vec<Value> {
        match &field.shape.kind {
            Kind::Object(record) if !within.is_empty() => self.with_inner(record, within, values, extent),
            Kind::Array(array) if !within.is_empty() => {
                let Kind::Object(record) = &array.of.kind else { return Vec::new() };
                let other = self.sound.value(array.of, &mut Extent::Least, 1);
                let items = self.with_inner(record, within, values, extent);
                let lists = items.into_iter().map(|item| Value::List(vec![other.clone(), item]));
                lists.chain(any_type()).collect()
            }
            kind => {
                let mut tried = around_values(values);
                if let Kind::Enum(listed) = kind {
                    tried.extend(listed.values.iter().map(|value| Value::text(value)));
                }
                tried
            }
        }
    }

    /// Records with and without the field within, and what is no record.
    fn with_inner(
        &mut self,
        record: &Object,
        within: &str,
        values: &[&str],
        extent: &mut Extent<'_>,
    ) -> Vec<Value> {
        let bit = record.fields.iter().position(|field| field.key.is(within)).map_or(0, |at| 1 << at);
        let fields = self.sound.fields(record, extent, 1) & !bit;
        let rest = self.sound.object(record, fields, extent, 1);
        let with = around_values(values).into_iter().map(|value| rest.with(&quoted(within), value));
        with.chain([rest.clone()]).chain(any_type()).collect()
    }

    fn random(&mut self, shape: &Shape, random: &mut Random) {
        let enough = FEWEST.max(self.texts.len() + 100);
        // A record without fields has few texts; it must not keep this going.
        for _ in 0..20 * FEWEST {
            if self.texts.len() >= enough {
                return;
            }
            let mut value = self.sound.value(shape, &mut Extent::Any(random), 0);
            for _ in 0..random.below(4) {
                spoil(&mut value, random);
            }
            self.add(&value);
        }
    }
}

/// Each of `values` as text, in capitals, with a letter more and as it stands, and something of each type.
fn around_values(values: &[&str]) -> Vec<Value> {
    let named = values.iter().flat_map(|value| {
        let upper = value.to_ascii_uppercase();
        [Value::text(value), Value::text(&upper), Value::text(&format!("{value}x")), Value::raw(*value)]
    });
    let sent = named.filter(|value| !matches!(value, Value::Raw(text) if !is_json(text)));
    sent.chain(any_type()).collect()
}

fn is_json(text: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(text).is_ok()
}

/// Changes one place, at any depth.
fn spoil(value: &mut Value, random: &mut Random) {
    let junk: Vec<Value> = any_type().collect();
    let junk = random.any(&junk).cloned().unwrap_or_else(Value::null);
    match value {
        Value::Object(members) if !members.is_empty() && !random.once_in(4) => {
            let at = random.below(members.len());
            if random.once_in(4) {
                members.remove(at);
            } else if let Some((_, member)) = members.get_mut(at) {
                spoil(member, random);
            }
        }
        Value::Object(members) if !random.once_in(4) => {
            if let Some(key) =
                random.any(&strange_keys()).filter(|key| members.iter().all(|(k, _)| k != *key))
            {
                members.push((key.clone(), junk));
            }
        }
        Value::List(items) if !items.is_empty() && !random.once_in(4) => {
            let at = random.below(items.len());
            if let Some(item) = items.get_mut(at) {
                spoil(item, random);
            }
        }
        other => *other = junk,
    }
}
