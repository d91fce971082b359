//! The shape of a field's type: its own, or one in place where limits narrow it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, GenericArgument, PathArguments, PathSegment, Result, Type};

use crate::attributes::Limits;
use crate::{optional, pattern};

/// A `&'static Shape` for the type under these limits.
pub(crate) fn shape(ty: &Type, mut limits: Limits) -> Result<TokenStream> {
    if limits.names().next().is_none() {
        return Ok(quote!(<#ty as __schema::Schema>::SHAPE));
    }
    let format = optional(limits.text("format"));
    let kind = kind(unwrapped(ty), limits)?;
    Ok(quote! {
        const {
            const KIND: __schema::Kind = #kind;
            &__schema::Shape {
                #[cfg(feature = "text")]
                about: __schema::About { format: #format, ..__schema::About::IN_PLACE },
                ..__schema::Shape::in_place(KIND)
            }
        }
    })
}

/// The `Kind` of a type without a name of its own, under these limits.
pub(crate) fn kind(ty: &Type, mut limits: Limits) -> Result<TokenStream> {
    let name = segment(ty).map(|segment| segment.ident.to_string()).unwrap_or_default();
    let (kind, what) = match (name.as_str(), argument(ty)) {
        ("String", _) => (text(&mut limits)?, "a string"),
        ("f64", _) => (number(&mut limits, false)?, "a number"),
        ("Integer", _) => (number(&mut limits, true)?, "a number"),
        ("bool", _) => (quote!(__schema::Kind::Bool), "a boolean"),
        ("Value", _) => (quote!(__schema::Kind::Any), "a free value"),
        ("Vec", Some(item)) => (array(item, &mut limits)?, "a list"),
        _ => {
            let message = "only `String`, `f64`, `Integer`, `bool`, `Value` and `Vec<…>` are narrowed or \
                           named here; give limits where the inner type is declared";
            return Err(Error::new_spanned(ty, message));
        }
    };
    limits.finish(what)?;
    Ok(kind)
}

/// Whether the type's path ends in one of these names.
pub(crate) fn is(ty: &Type, names: &[&str]) -> bool {
    segment(ty).is_some_and(|segment| names.iter().any(|name| segment.ident == name))
}

/// The last type argument: `T` of `Option<T>`, `V` of `BTreeMap<K, V>`.
pub(crate) fn argument(ty: &Type) -> Option<&Type> {
    let PathArguments::AngleBracketed(arguments) = &segment(ty)?.arguments else { return None };
    match arguments.args.last()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

fn segment(ty: &Type) -> Option<&PathSegment> {
    let Type::Path(path) = ty else { return None };
    path.path.segments.last()
}

/// The type under `Option`, `Nullable` and `Box`.
fn unwrapped(ty: &Type) -> &Type {
    argument(ty).filter(|_| is(ty, &["Option", "Nullable", "Box"])).map_or(ty, unwrapped)
}

fn text(limits: &mut Limits) -> Result<TokenStream> {
    let (min, max) = limits.range("min_length", "max_length")?;
    let pattern = optional(limits.text("pattern").map(|source| pattern::compile(&source)).transpose()?);
    Ok(quote!(__schema::Kind::Text(__schema::Text { min: #min, max: #max, pattern: #pattern })))
}

fn number(limits: &mut Limits, integer: bool) -> Result<TokenStream> {
    let (min, above) = (limits.number("minimum"), limits.number("exclusive_minimum"));
    if let (Some(_), Some(above)) = (&min, &above) {
        return Err(Error::new(above.span(), "`minimum` and `exclusive_minimum` exclude each other"));
    }
    let exclusive_min = above.is_some();
    let parse = |bound: Option<syn::LitInt>| bound.map(|bound| bound.base10_parse::<i64>()).transpose();
    let (min, max) = (optional(parse(min.or(above))?), optional(parse(limits.number("maximum"))?));
    Ok(quote! {
        __schema::Kind::Number(&__schema::Number { min: #min, max: #max, exclusive_min: #exclusive_min, integer: #integer })
    })
}

fn array(item: &Type, limits: &mut Limits) -> Result<TokenStream> {
    let (min, max) = limits.range("min_items", "max_items")?;
    Ok(quote! {
        __schema::Kind::Array(__schema::Array {
            of: <#item as __schema::Schema>::SHAPE,
            nullable: <#item as __schema::Schema>::NULLABLE,
            min: #min,
            max: #max,
        })
    })
}
