//! The payloads of one record.

use std::collections::BTreeSet;

use shipstation_partner::schema::check::Direction;
use shipstation_partner::schema::{Kind, Object, RuleKind, Shape};

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
                    self.given(rule.kind, chosen, extent);
                }
            }
        }
    }

    /// The field a rule hangs on, with each of the values it names and with others.
    fn given(&mut self, rule: RuleKind, fields: u64, extent: &mut Extent<'_>) {
        let RuleKind::When { given, values, .. } = rule else { return };
        let Some(field) = self.object.fields.get(usize::from(given)) else { return };
        let rest = self.sound.object(self.object, fields & !(1 << given), extent, 0);
        let named = values.iter().flat_map(|value| {
            let upper = value.to_ascii_uppercase();
            [Value::text(value), Value::text(&upper), Value::text(&format!("{value}x")), Value::raw(*value)]
        });
        let sent = named.filter(|value| !matches!(value, Value::Raw(text) if !is_json(text)));
        let mut tried: Vec<Value> = sent.chain(any_type()).collect();
        if let Kind::Enum(listed) = &field.shape.kind {
            tried.extend(listed.values.iter().map(|value| Value::text(value)));
        }
        for value in tried {
            self.add(&rest.with(&quoted(field.key.name()), value));
        }
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
