//! Values as they should be.

use shipstation_partner::schema::check::Direction;
use shipstation_partner::schema::{Field, Kind, Number, Object, Shape};

use super::random::Random;
use super::rules::mended;
use super::value::Value;
use super::words::Words;

/// Deeper than this a record holds only what it must.
const DEEP: usize = 3;

/// Writes sound values of one direction.
#[derive(Debug)]
pub(super) struct Sound {
    pub(super) direction: Direction,
    pub(super) words: Words,
}

/// How much of a record is written.
#[derive(Debug)]
pub(super) enum Extent<'a> {
    Least,
    Most,
    Any(&'a mut Random),
}

impl Sound {
    pub(super) fn new(direction: Direction) -> Self {
        Self { direction, words: Words::default() }
    }

    /// A value of `shape`.
    pub(super) fn value(&mut self, shape: &Shape, extent: &mut Extent<'_>, depth: usize) -> Value {
        match &shape.kind {
            Kind::Any => Value::raw("{\"any\":[1,\"thing\",null]}"),
            Kind::Bool => Value::raw(if once_in(2, extent) { "false" } else { "true" }),
            Kind::Number(limits) => number(limits, extent),
            Kind::Text(limits) => {
                let random = if let Extent::Any(random) = extent { Some(&mut **random) } else { None };
                Value::text(&self.words.fitting(limits, random))
            }
            Kind::Enum(listed) => {
                let value = match extent {
                    Extent::Any(random) => random.any(listed.values),
                    _ => listed.values.first(),
                };
                Value::text(value.copied().unwrap_or_default())
            }
            Kind::Array(array) => {
                let some = if depth < DEEP { u16::from(!matches!(extent, Extent::Least)) } else { 0 };
                let count = array.min.max(some).min(array.max);
                Value::List((0..count).map(|_| self.value(array.of, extent, depth + 1)).collect())
            }
            Kind::Map(of) => {
                let member = self.value(of, extent, depth + 1);
                Value::object([("key".to_owned(), member)])
            }
            Kind::Union(options) => {
                let option = match extent {
                    Extent::Any(random) => random.any(options),
                    _ => options.first(),
                };
                option.map_or_else(Value::null, |option| self.value(option, extent, depth))
            }
            Kind::Object(object) => {
                let fields = self.fields(object, extent, depth);
                self.object(object, fields, extent, depth)
            }
        }
    }

    /// Which fields of a record to write, so that its rules hold.
    pub(super) fn fields(&self, object: &Object, extent: &mut Extent<'_>, depth: usize) -> u64 {
        let required = self.required(object);
        let all = self.travelling(object);
        let fields = match extent {
            Extent::Least => required,
            _ if depth > DEEP => required,
            Extent::Most => all,
            Extent::Any(random) => {
                let chosen =
                    (0..64).filter(|_| !random.once_in(3)).fold(0, |set, index| set | 1_u64 << index);
                required | all & chosen
            }
        };
        match self.direction {
            Direction::Request => mended(object, fields, required),
            Direction::Reply => fields,
        }
    }

    /// A record of these fields.
    pub(super) fn object(
        &mut self,
        object: &Object,
        fields: u64,
        extent: &mut Extent<'_>,
        depth: usize,
    ) -> Value {
        let mut members = Vec::new();
        for (index, field) in object.fields.iter().enumerate() {
            if fields >> index & 1 == 1 {
                members.push((field.key.name().to_owned(), self.field(field, extent, depth)));
            }
        }
        Value::object(members)
    }

    /// The fields that must be there.
    pub(super) fn required(&self, object: &Object) -> u64 {
        match self.direction {
            Direction::Request => object.required_in_request,
            Direction::Reply => object.required_in_reply,
        }
    }

    fn field(&mut self, field: &Field, extent: &mut Extent<'_>, depth: usize) -> Value {
        if field.nullable && once_in(4, extent) {
            return Value::null();
        }
        self.value(field.shape, extent, depth + 1)
    }

    /// The fields that are welcome.
    fn travelling(&self, object: &Object) -> u64 {
        let travels = |field: &Field| match self.direction {
            Direction::Request => !field.read_only,
            Direction::Reply => !field.write_only,
        };
        let welcome = object.fields.iter().enumerate().filter(|(_, field)| travels(field));
        welcome.fold(0, |set, (index, _)| set | 1 << index)
    }
}

/// True once in `times` where the extent is left to chance.
fn once_in(times: usize, extent: &mut Extent<'_>) -> bool {
    if let Extent::Any(random) = extent { random.once_in(times) } else { false }
}

fn number(limits: &Number, extent: &mut Extent<'_>) -> Value {
    let lowest = match limits.min {
        Some(min) if limits.exclusive_min => min + 1,
        Some(min) => min,
        None => limits.max.unwrap_or(1).min(1),
    };
    let Extent::Any(random) = extent else { return Value::raw(lowest.to_string()) };
    let room = limits.max.map_or(1_000, |max| (max - lowest).min(1_000));
    let whole = lowest + i64::try_from(random.below(usize::try_from(room + 1).unwrap_or(1))).unwrap_or(0);
    let below_max = limits.max.is_none_or(|max| whole < max);
    match random.below(4) {
        0 => Value::raw(format!("{whole}.0")),
        1 if whole > 0 => Value::raw(format!("{whole}0e-1")),
        2 if !limits.integer && below_max && whole >= 0 => Value::raw(format!("{whole}.25")),
        _ => Value::raw(whole.to_string()),
    }
}
