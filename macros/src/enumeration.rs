//! Enums: of documented strings (`Kind::Enum`), or untagged unions (`Kind::Union`).

use quote::quote;
use syn::{Attribute, DataEnum, DeriveInput, Error, Fields, LitStr, Result, Type, Variant};

use crate::attributes::{Limits, schema_items, serde_items};
use crate::{Declared, narrowing, only};

pub(crate) fn declare(input: &DeriveInput, data: &DataEnum) -> Result<Declared> {
    schema_items(&input.attrs, |_| Ok(false))?;
    let (mut untagged, mut rename_all) = (false, None);
    serde_items(&input.attrs, |text, item| {
        untagged |= item.path.is_ident("untagged");
        if let Some(rule) = text.filter(|_| item.path.is_ident("rename_all")) {
            rename_all = Some(Case::named(rule)?);
        }
        Ok(item.path.is_ident("untagged") || item.path.is_ident("rename_all"))
    })?;
    if untagged { union(data) } else { values(input, data, rename_all.unwrap_or(Case::Pascal)) }
}

fn union(data: &DataEnum) -> Result<Declared> {
    let shapes = data.variants.iter().map(|variant| {
        serde_items(&variant.attrs, |_, _| Ok(false))?;
        let Fields::Unnamed(fields) = &variant.fields else {
            return Err(Error::new_spanned(variant, "an alternative holds one value"));
        };
        let inner = only(fields.unnamed.iter());
        let inner = inner.ok_or_else(|| Error::new_spanned(variant, "an alternative holds one value"))?;
        if let Some((name, _)) =
            narrowing::named(&inner.ty).filter(|(name, _)| *name == "Option" || *name == "Nullable")
        {
            return Err(Error::new(name.span(), "say at the field that it may be absent or null"));
        }
        narrowing::shape(&inner.ty, Limits::read(variant.attrs.iter().chain(&inner.attrs))?)
    });
    let shapes = shapes.collect::<Result<Vec<_>>>()?;
    Ok(Declared::new(quote!(::shipstation_partner::schema::Kind::Union(&[#(#shapes),*]))))
}

fn values(input: &DeriveInput, data: &DataEnum, case: Case) -> Result<Declared> {
    let mut known: Vec<String> = Vec::new();
    let mut spellings = Vec::new();
    let mut variants: Vec<&Variant> = data.variants.iter().collect();
    if !variants.pop().is_some_and(is_other) || variants.is_empty() {
        let message = "an enum has values and ends in `#[serde(untagged)] Other(String)`: the service adds \
                       values, and compares them without case, which serde does not";
        return Err(Error::new_spanned(&input.ident, message));
    }
    for variant in variants {
        if !matches!(variant.fields, Fields::Unit) {
            return Err(Error::new_spanned(variant, "a value of an enum holds nothing"));
        }
        schema_items(&variant.attrs, |_| Ok(false))?;
        let (name, aliases) = wire_names(variant, case)?;
        let mut further = Vec::new();
        for alias in aliases {
            if alias.eq_ignore_ascii_case(&name) { spellings.push(alias) } else { further.push(alias) }
        }
        for value in std::iter::once(name).chain(further) {
            if known.iter().any(|other| other.eq_ignore_ascii_case(&value)) {
                return Err(Error::new_spanned(variant, format!("`{value}` is a value already")));
            }
            known.push(value);
        }
    }
    let kind = quote! {
        ::shipstation_partner::schema::Kind::Enum(::shipstation_partner::schema::Enum { values: &[#(#known),*] })
    };
    Ok(Declared { spellings, ..Declared::new(kind) })
}

/// A variant's name in JSON, and its aliases.
fn wire_names(variant: &Variant, case: Case) -> Result<(String, Vec<String>)> {
    let (mut name, mut aliases) = (case.apply(&variant.ident.to_string()), Vec::new());
    serde_items(&variant.attrs, |text, item| {
        match text {
            Some(text) if item.path.is_ident("rename") => name = text.value(),
            Some(text) if item.path.is_ident("alias") => aliases.push(text.value()),
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    Ok((name, aliases))
}

/// Whether it is `#[serde(untagged)] Other(String)`.
fn is_other(variant: &Variant) -> bool {
    let untagged = |attr: &Attribute| {
        attr.path().is_ident("serde")
            && attr.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("untagged"))
    };
    let text = |ty: &Type| narrowing::named(ty).is_some_and(|(name, _)| name == "String");
    variant.ident == "Other"
        && variant.attrs.iter().any(untagged)
        && only(variant.fields.iter()).is_some_and(|field| text(&field.ty))
}

/// How serde renames variants, rule for rule (`serde_derive`, `internals/case.rs`).
#[derive(Clone, Copy)]
enum Case {
    Pascal,
    Lower,
    Upper,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    fn named(rule: &LitStr) -> Result<Self> {
        Ok(match rule.value().as_str() {
            "PascalCase" => Self::Pascal,
            "lowercase" => Self::Lower,
            "UPPERCASE" => Self::Upper,
            "camelCase" => Self::Camel,
            "snake_case" => Self::Snake,
            "SCREAMING_SNAKE_CASE" => Self::ScreamingSnake,
            "kebab-case" => Self::Kebab,
            "SCREAMING-KEBAB-CASE" => Self::ScreamingKebab,
            _ => return Err(Error::new(rule.span(), "serde has no such case")),
        })
    }

    fn apply(self, variant: &str) -> String {
        match self {
            Self::Pascal => variant.to_owned(),
            Self::Lower => variant.to_ascii_lowercase(),
            Self::Upper => variant.to_ascii_uppercase(),
            Self::Camel => {
                let mut chars = variant.chars();
                chars.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(chars).collect()
            }
            Self::Snake => {
                let mut snake = String::new();
                for (at, char) in variant.char_indices() {
                    if at > 0 && char.is_uppercase() {
                        snake.push('_');
                    }
                    snake.push(char.to_ascii_lowercase());
                }
                snake
            }
            Self::ScreamingSnake => Self::Snake.apply(variant).to_ascii_uppercase(),
            Self::Kebab => Self::Snake.apply(variant).replace('_', "-"),
            Self::ScreamingKebab => Self::ScreamingSnake.apply(variant).replace('_', "-"),
        }
    }
}
