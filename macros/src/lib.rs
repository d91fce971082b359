//! The derive that turns serde types into static shape tables.
//!
//! It reads types as they are written: a narrowed field must name `String`, `f64`, `Integer` or
//! `Vec<…>` itself, under any of `Option`, `Nullable` and `Box`. Whatever it cannot follow is a
//! compile error, so a shape never says less than its type.

mod attributes;
mod ecmascript;
mod enumeration;
mod narrowing;
mod pattern;
mod record;
#[cfg(test)]
mod refusals;
mod rules;

use proc_macro::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Field, Fields, Result};

use crate::attributes::{Limits, doc_text, serde_items};

/// Emits the shape of a record, an enum, a union or a named scalar.
///
/// - Record: `#[schema(open)]` and the rules `any_of(a, b)`, `one_of(a, b)`, `at_most_one(a, b)` and
///   `when(given => then)`, each also inside `note(…)`. `given` is `a`, `a = "x" | "y"` or `a != b`, and each of
///   these may be `a.within`; `then` is a list of fields, or `a: Type`, which `a` must fit as well.
/// - Field: `min_length`, `max_length`, `pattern`, `minimum`, `exclusive_minimum`, `maximum`,
///   `min_items`, `max_items`, `format` (these also on a newtype and on a union's variants), and
///   `secret`, `read_only`, `write_only`, `deprecated`, `default`, and `told`, so that rules of the record
///   around may ask about it.
/// - Enum and union take serde's attributes alone.
#[proc_macro_derive(Schema, attributes(schema))]
pub fn derive_schema(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as DeriveInput);
    expand(&input).unwrap_or_else(Error::into_compile_error).into()
}

/// What a type's shape is made of: its `Kind`, and fields of its `About` besides name and words.
type Declared = (proc_macro2::TokenStream, proc_macro2::TokenStream);

fn expand(input: &DeriveInput) -> Result<proc_macro2::TokenStream> {
    if let Some(parameter) = input.generics.params.first() {
        return Err(Error::new_spanned(parameter, "a shape is static: the type takes no parameters"));
    }
    let (kind, more) = match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => (record::kind(&input.attrs, fields)?, quote!()),
            fields => {
                let inner = only(fields.iter());
                let inner = inner.ok_or_else(|| Error::new_spanned(fields, "a newtype has one field"))?;
                newtype(&input.attrs, inner)?
            }
        },
        Data::Enum(data) => enumeration::declare(input, data)?,
        Data::Union(_) => return Err(Error::new_spanned(&input.ident, "it has no JSON form")),
    };
    let ident = &input.ident;
    let name = ident.to_string();
    let doc = doc_text(&input.attrs);
    Ok(quote! {
        #[automatically_derived]
        impl ::shipstation_partner::schema::Schema for #ident {
            const SHAPE: &'static ::shipstation_partner::schema::Shape = {
                use ::shipstation_partner::schema as __schema;
                const KIND: __schema::Kind = #kind;
                static SHAPE: __schema::Shape = __schema::Shape {
                    #[cfg(feature = "text")]
                    about: __schema::About {
                        name: ::core::option::Option::Some(#name),
                        doc: #doc,
                        #more
                        ..__schema::About::IN_PLACE
                    },
                    ..__schema::Shape::in_place(KIND)
                };
                &SHAPE
            };
        }
    })
}

fn newtype(attrs: &[Attribute], inner: &Field) -> Result<Declared> {
    serde_items(attrs, |_, item| Ok(item.path.is_ident("transparent")))?;
    let mut limits = Limits::read(attrs.iter().chain(&inner.attrs))?;
    let format = optional(limits.text("format"));
    Ok((narrowing::kind(&inner.ty, limits)?, quote!(format: #format,)))
}

/// An `Option` as tokens.
pub(crate) fn optional<T: quote::ToTokens>(value: Option<T>) -> proc_macro2::TokenStream {
    let none = || quote!(::core::option::Option::None);
    value.map_or_else(none, |value| quote!(::core::option::Option::Some(#value)))
}

/// The item, where there is exactly one.
pub(crate) fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    items.next().filter(|_| items.next().is_none())
}
