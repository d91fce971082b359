//! Shapes of the types that are not records.

use alloc::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, de};

use super::{Array, Kind, Number, Schema, Shape, Text};
use crate::prelude::*;

/// A whole number. `1.0` and `1e2` are whole numbers too, as JSON Schema has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Integer(pub i64);

impl From<i64> for Integer {
    fn from(value: i64) -> Self {
        Self(value)
    }
}

impl<'de> Deserialize<'de> for Integer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Whole;
        impl de::Visitor<'_> for Whole {
            type Value = Integer;
            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("a whole number")
            }
            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Integer, E> {
                Ok(Integer(value))
            }
            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Integer, E> {
                i64::try_from(value).map(Integer).map_err(E::custom)
            }
            fn visit_f64<E: de::Error>(self, value: f64) -> Result<Integer, E> {
                // A double holds every whole number up to 2^63 that it can name exactly.
                #[allow(clippy::cast_possible_truncation)]
                if value % 1.0 == 0.0 && value.abs() < 9_223_372_036_854_775_807.0 {
                    Ok(Integer(value as i64))
                } else {
                    Err(E::custom("not a whole number"))
                }
            }
        }
        deserializer.deserialize_any(Whole)
    }
}

/// Writes the impls of leaves that have no name of their own in declarations.
macro_rules! leaves {
    ($($type:ty => $kind:expr;)*) => { $(
        impl Schema for $type {
            const SHAPE: &'static Shape = {
                static SHAPE: Shape = Shape::in_place($kind);
                &SHAPE
            };
        }
    )* };
}

leaves! {
    bool => Kind::Bool;
    String => Kind::Text(Text { min: 0, max: u16::MAX, pattern: None });
    f64 => Kind::Number(&Number { min: None, max: None, exclusive_min: false, integer: false });
    Integer => Kind::Number(&Number { min: None, max: None, exclusive_min: false, integer: true });
    serde_json::Value => Kind::Any;
}

impl<T: Schema> Schema for Option<T> {
    const SHAPE: &'static Shape = T::SHAPE;
    const OPTIONAL: bool = true;
    const NULLABLE: bool = T::NULLABLE;
}

impl<T: Schema> Schema for Box<T> {
    const SHAPE: &'static Shape = T::SHAPE;
    const OPTIONAL: bool = T::OPTIONAL;
    const NULLABLE: bool = T::NULLABLE;
}

impl<T: Schema> Schema for Vec<T> {
    const SHAPE: &'static Shape =
        &Shape::in_place(Kind::Array(Array { of: T::SHAPE, nullable: T::NULLABLE, min: 0, max: u16::MAX }));
}

impl<T: Schema> Schema for BTreeMap<String, T> {
    const SHAPE: &'static Shape = &Shape::in_place(Kind::Map(T::SHAPE));
}
