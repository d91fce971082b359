//! Operations whose body or reply depends on what the path names.

use crate::schema::{Schema, Shape};

/// What a path argument decides.
#[derive(Debug)]
pub struct Variants {
    /// The path argument, such as `carrier_name`.
    pub argument: &'static str,
    /// Which part of the operation it decides.
    pub part: Part,
    /// The values that are documented. Another value is not refused: the part is then any object.
    pub known: &'static [Variant],
    /// What declarations call the list of them.
    #[cfg(feature = "text")]
    pub name: &'static str,
}

/// The parts that can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What is sent.
    Body,
    /// What a success holds.
    Reply,
}

/// One value of the argument, and what the part is with it.
#[derive(Debug)]
pub struct Variant {
    /// The value, such as `ups`. Compared as it is.
    pub value: &'static str,
    /// The part.
    pub shape: &'static Shape,
}

impl Variants {
    /// What `known` says about `part`, by the path argument `argument`.
    #[cfg_attr(not(feature = "text"), allow(unused_variables))]
    pub const fn new(
        name: &'static str,
        argument: &'static str,
        part: Part,
        known: &'static [Variant],
    ) -> Self {
        Self {
            argument,
            part,
            known,
            #[cfg(feature = "text")]
            name,
        }
    }

    /// Which of [`known`](Self::known) has this value.
    pub fn find(&self, value: &str) -> Option<usize> {
        self.known.iter().position(|variant| variant.value == value)
    }

    /// The part's shape, where it is part `part` and the variant is known.
    pub(super) fn shape(&self, part: Part, variant: Option<usize>) -> Option<&'static Shape> {
        let variant = self.known.get(variant?)?;
        (self.part == part).then_some(variant.shape)
    }
}

impl Variant {
    /// With this value, the part is a `T`.
    pub const fn new<T: Schema>(value: &'static str) -> Self {
        Self { value, shape: T::SHAPE }
    }
}

#[cfg(test)]
mod tests {
    use std::string::String;

    use super::*;
    use crate::operations::Operation;

    static SIZES: Variants = Variants::new(
        "Sizes",
        "size",
        Part::Body,
        &[Variant::new::<String>("small"), Variant::new::<bool>("big")],
    );
    static ROW: Operation = Operation::put("/v1/things/{thing_id}/{size}").varies(&SIZES).returns::<String>();

    #[test]
    fn the_path_argument_decides_what_the_body_is_and_leaves_the_reply_alone() {
        assert_eq!(ROW.variant(&["se-1", "big"]), Some(1));
        let body = ROW.body_shape(Some(1)).unwrap();
        assert!(core::ptr::eq(body, bool::SHAPE));
        let reply = ROW.reply_shape(Some(1)).unwrap();
        assert!(core::ptr::eq(reply, String::SHAPE));
    }

    #[test]
    fn another_value_or_none_is_no_variant_and_takes_any_object() {
        for path in [&["big", "huge"][..], &["big"], &[]] {
            assert_eq!(ROW.variant(path), None);
        }
        assert!(matches!(ROW.body_shape(None).unwrap().kind, crate::schema::Kind::Map(_)));
    }
}
