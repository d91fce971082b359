//! Values around what a shape admits: each limit exactly kept and just broken.

use shipstation_partner::schema::{Array, Enum, Kind, Number, Shape, Text};

use super::sound::{Extent, Sound};
use super::value::{Value, quoted};
use super::words::near;

/// Longest limit that is also tried with escapes and with characters outside the basic plane.
const SHORT: u16 = 200;

/// One of each JSON type; some are wrong anywhere.
pub(super) fn any_type() -> impl Iterator<Item = Value> {
    ["null", "true", "false", "0", "1.5", "-7", "\"\"", "\"x\"", "[]", "[null]", "{}", "{\"a\":1}"]
        .into_iter()
        .map(Value::raw)
}

/// Values to try where `shape` is expected.
pub(super) fn around(shape: &Shape, sound: &mut Sound, depth: usize) -> Vec<Value> {
    let mut values: Vec<Value> = any_type().collect();
    match &shape.kind {
        Kind::Any | Kind::Bool => {}
        Kind::Number(limits) => values.extend(numbers(limits)),
        Kind::Text(limits) => values.extend(texts(limits, sound)),
        Kind::Enum(listed) => values.extend(spellings(*listed)),
        Kind::Array(array) => values.extend(lists(array, sound, depth)),
        Kind::Map(of) => {
            let inner = around(of, sound, depth + 1);
            let keys = strange_keys().into_iter().cycle();
            values.extend(inner.into_iter().zip(keys).map(|(value, key)| Value::Object(vec![(key, value)])));
        }
        Kind::Union(options) => {
            for option in *options {
                values.extend(around(option, sound, depth));
            }
        }
        Kind::Object(object) => {
            let least = sound.value(shape, &mut Extent::Least, depth);
            values.push(least.with("\"unknown\"", Value::null()));
            // The record has payloads of its own; here it is enough that it is looked into.
            if depth < 4 {
                let deeper =
                    object.fields.iter().take(2).enumerate().map(|(index, field)| (1_u64 << index, field));
                for (bit, field) in deeper.collect::<Vec<_>>() {
                    let rest = sound.fields(object, &mut Extent::Least, depth) & !bit;
                    let rest = sound.object(object, rest, &mut Extent::Least, depth);
                    values.push(rest.with(&quoted(field.key.name()), Value::raw("[[]]")));
                    values.push(rest);
                }
                values.push(sound.value(shape, &mut Extent::Most, depth));
            }
            values.push(least);
        }
    }
    values
}

/// Keys, quoted, that no record has, written in ways that a path must keep apart.
pub(super) fn strange_keys() -> Vec<String> {
    let plain =
        ["unknown", "a/b", "~", "~1", "m~n/o", "with \"quotes\"", "back\\slash", "é", "\u{1f600}", "", " "];
    let escaped = [r#""\u0061b""#, r#""\u00e9t\u00e9""#, r#""\ud83d\ude00""#, r#""tab\t""#, r#""__proto__""#];
    plain.into_iter().map(quoted).chain(escaped.map(str::to_owned)).collect()
}

fn numbers(limits: &Number) -> Vec<Value> {
    let mut written: Vec<String> = [
        "-0",
        "-0.0",
        "0",
        "1",
        "1.0",
        "1e0",
        "10e-1",
        "0.1E+1",
        "1e2",
        "1.5",
        "0.5",
        "-0.5",
        "-1",
        "1E-7",
        "0e400",
        "1.00000000000000000000",
        "100000000000000000000e-20",
        "123456789012345680",
        "9007199254740992",
        "1e300",
        "-1e300",
        "1e400",
        "-1e400",
    ]
    .map(str::to_owned)
    .into();
    for bound in limits.min.into_iter().chain(limits.max) {
        for near in bound.saturating_sub(1)..=bound.saturating_add(1) {
            written.extend([
                near.to_string(),
                format!("{near}.0"),
                format!("{near}e0"),
                format!("{}E-1", near.saturating_mul(10)),
            ]);
            written.push(format!("{near}.5"));
        }
    }
    written.into_iter().map(Value::Raw).collect()
}

fn texts(limits: &Text, sound: &mut Sound) -> Vec<Value> {
    let mut values: Vec<Value> =
        [r#""\ud800""#, r#""\udc00\ud800""#, r#""\u0000""#, r#""\"\\\/\b\f\n\r\t""#, "\"\u{1f600}\""]
            .map(Value::raw)
            .into();
    if limits.pattern.is_some() {
        let hit = sound.words.fitting(limits, None);
        values.extend(near(&hit).iter().map(|text| Value::text(text)));
        values.push(Value::Raw(format!("\"{}\"", escaped(&hit))));
        values.push(Value::text(&hit));
    }
    for limit in [limits.min, limits.max].into_iter().filter(|limit| *limit > 0 && *limit < u16::MAX) {
        for length in [limit - 1, limit, limit + 1] {
            let exactly = Text { min: length, max: length, ..*limits };
            values.push(Value::text(&sound.words.fitting(&exactly, None)));
            let long = |unit: &str| Value::Raw(format!("\"{}\"", unit.repeat(length.into())));
            values.push(long("7"));
            if limit <= SHORT {
                values.extend(["\u{1f600}", "é", r"\ud83d\ude00", r"\u0041", r"\ud800", r"\n"].map(long));
            }
        }
    }
    values
}

fn spellings(listed: Enum) -> Vec<Value> {
    let mut values: Vec<Value> = listed.values.iter().map(|value| Value::text(value)).collect();
    for value in listed.values.iter().take(3) {
        let mixed: String = value
            .chars()
            .enumerate()
            .map(|(at, c)| if at % 2 == 0 { c.to_ascii_uppercase() } else { c })
            .collect();
        for text in [
            value.to_ascii_uppercase(),
            value.to_ascii_lowercase(),
            mixed,
            format!("{value}x"),
            format!(" {value}"),
            format!("{value}\n"),
            value.chars().skip(1).collect(),
            // Folds to `k` and `s` in Unicode, not in ASCII.
            value.replace(['k', 'K'], "\u{212a}").replace(['s', 'S'], "\u{17f}"),
        ] {
            values.push(Value::text(&text));
        }
        values.push(Value::Raw(format!("\"{}\"", escaped(value))));
    }
    values.push(Value::text("nonsense"));
    values
}

fn lists(array: &Array, sound: &mut Sound, depth: usize) -> Vec<Value> {
    let item = sound.value(array.of, &mut Extent::Least, depth + 1);
    let mut values = Vec::new();
    for limit in [array.min, array.max].into_iter().filter(|limit| *limit > 0 && *limit < u16::MAX) {
        for length in [limit - 1, limit, limit + 1] {
            values.push(Value::List(vec![item.clone(); length.into()]));
        }
    }
    if depth < 4 {
        // Behind a sound item, so that the index in the path is seen.
        let inner = around(array.of, sound, depth + 1);
        let before = || vec![item.clone(); usize::from(array.min.max(2)) - 1];
        values
            .extend(inner.into_iter().map(|last| Value::List(before().into_iter().chain([last]).collect())));
    }
    values
}

/// `text` with each character as an escape.
fn escaped(text: &str) -> String {
    let units = text.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
    units.collect::<Vec<_>>().concat()
}
