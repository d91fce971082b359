//! Conditions over more than one field of a record.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::ParseStream;
use syn::{Error, Ident, Lit, Result, Token, parenthesized};

/// Reads `name(…)`, with `input` after the name, into a `Rule`; `None` where the name is none of a
/// rule. `fields` are the record's own, in order.
pub(crate) fn read(name: &Ident, input: ParseStream, fields: &[Ident]) -> Result<Option<TokenStream>> {
    if name != "note" {
        return rule(name, input, fields, &quote!(Issue));
    }
    let content;
    parenthesized!(content in input);
    let name: Ident = content.parse()?;
    let rule = rule(&name, &content, fields, &quote!(Note))?;
    rule.map_or_else(|| Err(Error::new(name.span(), "not a rule")), |rule| Ok(Some(rule)))
}

fn rule(
    name: &Ident,
    input: ParseStream,
    fields: &[Ident],
    severity: &TokenStream,
) -> Result<Option<TokenStream>> {
    let plain = match name.to_string().as_str() {
        "any_of" => Some(quote!(AnyOf)),
        "one_of" => Some(quote!(OneOf)),
        "at_most_one" => Some(quote!(AtMostOne)),
        "requires" | "when" => None,
        _ => return Ok(None),
    };
    let content;
    parenthesized!(content in input);
    let kind = if let Some(plain) = plain {
        let of = set(&content, fields)?;
        quote!(#plain(#of))
    } else {
        let given = index(&content.call(Ident::parse_any)?, fields)?;
        if name == "when" {
            content.parse::<Token![=]>()?;
            let values = values(&content)?;
            content.parse::<Token![=>]>()?;
            let then = set(&content, fields)?;
            quote!(When { given: #given, values: &[#(#values),*], then: #then })
        } else {
            content.parse::<Token![=>]>()?;
            let then = set(&content, fields)?;
            quote!(Requires { given: #given, then: #then })
        }
    };
    Ok(Some(quote! {
        __schema::Rule {
            kind: __schema::RuleKind::#kind,
            severity: __schema::Severity::#severity,
        }
    }))
}

/// The fields up to the end of the list, as bits.
fn set(input: ParseStream, fields: &[Ident]) -> Result<u64> {
    let names = input.parse_terminated(Ident::parse_any, Token![,])?;
    if names.is_empty() {
        return Err(input.error("expected the name of a field"));
    }
    names.iter().try_fold(0, |set, name| {
        let bit = 1 << index(name, fields)?;
        if set & bit == 0 { Ok(set | bit) } else { Err(Error::new(name.span(), "named twice")) }
    })
}

fn index(name: &Ident, fields: &[Ident]) -> Result<u8> {
    let at = fields.iter().position(|field| field.unraw() == name.unraw());
    at.and_then(|at| u8::try_from(at).ok())
        .ok_or_else(|| Error::new(name.span(), format!("the record has no field `{name}`")))
}

/// `"a" | "b"`: strings as they are, other values as their JSON text.
fn values(input: ParseStream) -> Result<Vec<String>> {
    let mut values = Vec::new();
    loop {
        values.push(match input.parse()? {
            Lit::Str(text) => text.value(),
            Lit::Bool(bool) => bool.value.to_string(),
            Lit::Int(number) => number.base10_digits().to_owned(),
            other => return Err(Error::new(other.span(), "expected a string, a boolean or a whole number")),
        });
        if input.parse::<Option<Token![|]>>()?.is_none() {
            return Ok(values);
        }
    }
}
