//! Rules over more than one field of a record.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::meta::ParseNestedMeta;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::{Error, FieldsNamed, Ident, Lit, Result, Token, Type, parenthesized};

use crate::attributes::literal;

/// The rules of a record, read one by one.
pub(crate) struct Rules<'a> {
    pub(crate) of: &'a FieldsNamed,
    /// Bits of the fields whose values they ask about.
    pub(crate) told: u64,
    /// A `Rule` each.
    pub(crate) tokens: Vec<TokenStream>,
}

impl<'a> Rules<'a> {
    /// Takes the item, if it is a rule.
    pub(crate) fn read_item(&mut self, item: &ParseNestedMeta) -> Result<bool> {
        let name = item.path.require_ident()?;
        if name != "note" {
            return self.rule(name, item.input, &quote!(Issue));
        }
        let content;
        parenthesized!(content in item.input);
        let name: Ident = content.parse()?;
        let known = self.rule(&name, &content, &quote!(Note))?;
        known.then_some(true).ok_or_else(|| Error::new(name.span(), "not a rule"))
    }

    fn rule(&mut self, name: &Ident, input: ParseStream, severity: &TokenStream) -> Result<bool> {
        let then = match name.to_string().as_str() {
            "any_of" => quote!(AnyOf),
            "one_of" => quote!(OneOf),
            "at_most_one" => quote!(AtMostOne),
            "when" => quote!(All),
            _ => return Ok(false),
        };
        let content;
        parenthesized!(content in input);
        let given = if name == "when" { self.given(&content)? } else { quote!(Always) };
        let then = if name == "when" && content.peek2(Token![:]) {
            let (field, _) = self.index(&content.call(Ident::parse_any)?)?;
            self.told |= 1 << field;
            content.parse::<Token![:]>()?;
            let ty: Type = content.parse()?;
            quote!(Fits { field: #field, shape: <#ty as __schema::Schema>::SHAPE })
        } else {
            let of = self.set(&content)?;
            quote!(#then(#of))
        };
        self.tokens.push(quote! {
            __schema::Rule {
                given: __schema::Given::#given,
                then: __schema::Then::#then,
                severity: __schema::Severity::#severity,
            }
        });
        Ok(true)
    }

    /// `place`, `place = "a" | "b"` or `place != place`, up to and with the arrow.
    fn given(&mut self, input: ParseStream) -> Result<TokenStream> {
        let place = self.place(input)?;
        let given = if input.peek(Token![=>]) {
            quote!(There { place: #place, values: &[] })
        } else if input.parse::<Option<Token![!=]>>()?.is_some() {
            let other = self.place(input)?;
            quote!(Differ(#place, #other))
        } else {
            input.parse::<Token![=]>()?;
            let values = Punctuated::<Lit, Token![|]>::parse_separated_nonempty(input)?;
            let values = values.iter().map(literal).collect::<Result<Vec<_>>>()?;
            quote!(There { place: #place, values: &[#(#values),*] })
        };
        input.parse::<Token![=>]>()?;
        Ok(given)
    }

    /// A `Place`: `field` or `field.within`.
    fn place(&mut self, input: ParseStream) -> Result<TokenStream> {
        let (field, ty) = self.index(&input.call(Ident::parse_any)?)?;
        let within = if input.parse::<Option<Token![.]>>()?.is_some() {
            let name = input.call(Ident::parse_any)?.unraw().to_string();
            quote!(<#ty as __schema::Schema>::SHAPE.told(#name))
        } else {
            self.told |= 1 << field;
            quote!("")
        };
        Ok(quote!(__schema::Place { field: #field, within: #within }))
    }

    /// The fields up to the end of the list, as bits.
    fn set(&self, input: ParseStream) -> Result<u64> {
        let names = input.parse_terminated(Ident::parse_any, Token![,])?;
        if names.is_empty() {
            return Err(input.error("expected the name of a field"));
        }
        names.iter().try_fold(0, |set, name| {
            let bit = 1 << self.index(name)?.0;
            if set & bit == 0 { Ok(set | bit) } else { Err(Error::new(name.span(), "named twice")) }
        })
    }

    fn index(&self, name: &Ident) -> Result<(u8, &'a Type)> {
        let is_it = |ident: &Ident| ident.unraw() == name.unraw();
        let found = (0..).zip(&self.of.named).find(|(_, field)| field.ident.as_ref().is_some_and(is_it));
        let found = found.map(|(at, field)| (at, &field.ty));
        found.ok_or_else(|| Error::new(name.span(), format!("the record has no field `{name}`")))
    }
}
