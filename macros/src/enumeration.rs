//! Enums: of documented strings (`Kind::Enum`), or untagged unions (`Kind::Union`).

use quote::quote;
use syn::{Attribute, DataEnum, DeriveInput, Error, Fields, LitStr, Result, Variant};

use crate::attributes::{Limits, schema_items, serde_items};
use crate::{Declared, narrowing, only};

pub(crate) fn declare(input: &DeriveInput, data: &DataEnum) -> Result<Declared> {
    schema_items(&input.attrs, |_| Ok(false))?;
    let (mut untagged, mut rename_all) = (false, None);
    serde_items(&input.attrs, |text, item| {
        untagged |= item.path.is_ident("untagged");
        rename_all = text.filter(|_| item.path.is_ident("rename_all")).or(rename_all.take());
        Ok(item.path.is_ident("untagged") || item.path.is_ident("rename_all"))
    })?;
    if untagged { union(data) } else { values(input, data, rename_all.as_ref()) }
}

fn union(data: &DataEnum) -> Result<Declared> {
    let shapes = data.variants.iter().map(|variant| {
        serde_items(&variant.attrs, |_, _| Ok(false))?;
        let inner = only(variant.fields.iter()).filter(|field| field.ident.is_none());
        let inner = inner.ok_or_else(|| Error::new_spanned(variant, "an alternative is `Name(Type)`"))?;
        if narrowing::is(&inner.ty, &["Option", "Nullable"]) {
            return Err(Error::new_spanned(&inner.ty, "say at the field that it may be absent or null"));
        }
        narrowing::shape(&inner.ty, Limits::read(variant.attrs.iter().chain(&inner.attrs))?)
    });
    let shapes = shapes.collect::<Result<Vec<_>>>()?;
    Ok((quote!(__schema::Kind::Union(&[#(#shapes),*])), quote!()))
}

fn values(input: &DeriveInput, data: &DataEnum, case: Option<&LitStr>) -> Result<Declared> {
    let (mut known, mut spellings) = (Vec::<String>::new(), Vec::new());
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
        let (same, further): (Vec<_>, Vec<_>) =
            aliases.into_iter().partition(|alias| alias.eq_ignore_ascii_case(&name));
        spellings.extend(same);
        for value in std::iter::once(name).chain(further) {
            if known.iter().any(|other| other.eq_ignore_ascii_case(&value)) {
                return Err(Error::new_spanned(variant, format!("`{value}` is a value already")));
            }
            known.push(value);
        }
    }
    let kind = quote!(__schema::Kind::Enum(__schema::Enum { values: &[#(#known),*] }));
    Ok((kind, quote!(spellings: &[#(#spellings),*],)))
}

/// A variant's name in JSON, and its aliases.
fn wire_names(variant: &Variant, case: Option<&LitStr>) -> Result<(String, Vec<String>)> {
    let (mut name, mut aliases) = (renamed(&variant.ident.to_string(), case)?, Vec::new());
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
    variant.ident == "Other"
        && variant.attrs.iter().any(untagged)
        && only(variant.fields.iter()).is_some_and(|field| narrowing::is(&field.ty, &["String"]))
}

/// A variant as serde renames it (`serde_derive`, `internals/case.rs`), for the cases that records use.
fn renamed(variant: &str, rule: Option<&LitStr>) -> Result<String> {
    let Some(rule) = rule else { return Ok(variant.to_owned()) };
    let between = match rule.value().as_str() {
        "lowercase" => "",
        "snake_case" => "_",
        "kebab-case" => "-",
        _ => return Err(Error::new(rule.span(), "the derive does not follow this case: use `rename`")),
    };
    let mut name = String::new();
    for (at, char) in variant.char_indices() {
        if at > 0 && char.is_uppercase() {
            name.push_str(between);
        }
        name.push(char.to_ascii_lowercase());
    }
    Ok(name)
}
