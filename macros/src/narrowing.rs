//! The shape of a field's type: its own, or one in place where limits narrow it.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, GenericArgument, Ident, PathArguments, Result, Type};

use crate::attributes::Limits;
use crate::{optional, pattern};

/// A `&'static Shape` for the type under these limits.
pub(crate) fn shape(ty: &Type, mut limits: Limits) -> Result<TokenStream> {
    if limits.is_empty() {
        return Ok(quote!(<#ty as ::shipstation_partner::schema::Schema>::SHAPE));
    }
    let format = optional(limits.take_text("format")?);
    let kind = kind(unwrapped(ty), limits)?;
    // A promoted constant, not a `static`: the linker merges equal ones.
    Ok(quote! {
        &::shipstation_partner::schema::Shape {
            kind: #kind,
            #[cfg(feature = "text")]
            about: ::shipstation_partner::schema::About {
                format: #format,
                ..::shipstation_partner::schema::About::IN_PLACE
            },
        }
    })
}

/// The `Kind` of a type without a name of its own, under these limits.
pub(crate) fn kind(ty: &Type, mut limits: Limits) -> Result<TokenStream> {
    let (name, inner) = named(ty).map_or((String::new(), None), |(name, inner)| (name.to_string(), inner));
    let (kind, what) = match (name.as_str(), inner) {
        ("String", _) => (text(&mut limits)?, "a string"),
        ("f64", _) => (number(&mut limits, false)?, "a number"),
        ("Integer", _) => (number(&mut limits, true)?, "a number"),
        ("bool", _) => (quote!(::shipstation_partner::schema::Kind::Bool), "a boolean"),
        ("Value", _) => (quote!(::shipstation_partner::schema::Kind::Any), "a free value"),
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

/// The last segment of a type's path, and its last type argument.
pub(crate) fn named(ty: &Type) -> Option<(&Ident, Option<&Type>)> {
    let Type::Path(path) = ty else { return None };
    let segment = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return Some((&segment.ident, None));
    };
    let inner = arguments.args.iter().rev().find_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    });
    Some((&segment.ident, inner))
}

/// The type under `Option`, `Nullable` and `Box`.
fn unwrapped(ty: &Type) -> &Type {
    match named(ty) {
        Some((name, Some(inner))) if name == "Option" || name == "Nullable" || name == "Box" => {
            unwrapped(inner)
        }
        _ => ty,
    }
}

fn text(limits: &mut Limits) -> Result<TokenStream> {
    let (min, max) = limits.take_range("min_length", "max_length")?;
    let pattern = limits.take_text("pattern")?.map(|source| pattern::compile(&source)).transpose()?;
    let pattern = optional(pattern);
    Ok(quote! {
        ::shipstation_partner::schema::Kind::Text(
            ::shipstation_partner::schema::Text { min: #min, max: #max, pattern: #pattern }
        )
    })
}

fn number(limits: &mut Limits, integer: bool) -> Result<TokenStream> {
    let min = limits.take_number("minimum")?;
    let above = limits.take_number("exclusive_minimum")?;
    if let (Some(_), Some(above)) = (&min, &above) {
        return Err(Error::new(above.span(), "`minimum` and `exclusive_minimum` exclude each other"));
    }
    let exclusive_min = above.is_some();
    let parse = |bound: Option<syn::LitInt>| bound.map(|bound| bound.base10_parse::<i64>()).transpose();
    let (min, max) = (optional(parse(min.or(above))?), optional(parse(limits.take_number("maximum")?)?));
    Ok(quote! {
        ::shipstation_partner::schema::Kind::Number(::shipstation_partner::schema::Number {
            min: #min,
            max: #max,
            exclusive_min: #exclusive_min,
            integer: #integer,
        })
    })
}

fn array(item: &Type, limits: &mut Limits) -> Result<TokenStream> {
    let (min, max) = limits.take_range("min_items", "max_items")?;
    Ok(quote! {
        ::shipstation_partner::schema::Kind::Array(::shipstation_partner::schema::Array {
            of: <#item as ::shipstation_partner::schema::Schema>::SHAPE,
            nullable: <#item as ::shipstation_partner::schema::Schema>::NULLABLE,
            min: #min,
            max: #max,
        })
    })
}
