//! A struct with named fields: `Kind::Object`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::{Attribute, Error, Field, FieldsNamed, Lit, Result};

use crate::attributes::{Limits, doc_text, literal, schema_items, serde_items};
use crate::rules::Rules;
use crate::{narrowing, optional};

/// Field sets are bits of a word.
const MAX_FIELDS: usize = 64;

pub(crate) fn kind(attrs: &[Attribute], fields: &FieldsNamed) -> Result<TokenStream> {
    if let Some(beyond) = fields.named.iter().nth(MAX_FIELDS) {
        return Err(Error::new_spanned(beyond, format!("a record has at most {MAX_FIELDS} fields")));
    }
    serde_items(attrs, |_, item| Ok(item.path.is_ident("default")))?;
    let (mut open, mut rules) = (false, Rules { of: fields, told: 0, tokens: Vec::new() });
    schema_items(attrs, |item| {
        open |= item.path.is_ident("open");
        Ok(item.path.is_ident("open") || rules.read_item(item)?)
    })?;
    let Rules { told, tokens: rules, .. } = rules;
    let told = |at: usize| told >> at & 1 == 1;
    let members = fields.named.iter().enumerate().map(|(at, field)| Member::read(field, told(at)));
    let members = members.collect::<Result<Vec<_>>>()?;
    for (at, member) in members.iter().enumerate() {
        if members.iter().take(at).any(|other| other.name == member.name) {
            return Err(Error::new_spanned(fields, format!("two fields are called `{}`", member.name)));
        }
    }

    let closed = !open;
    let in_request = required(&members, |member| !member.read_only);
    let in_reply = required(&members, |member| !member.write_only);
    let fields = members.iter().map(|member| &member.tokens);
    Ok(quote! {
        __schema::Kind::Object(&__schema::Object {
            fields: &[#(#fields),*],
            required_in_request: #in_request,
            required_in_reply: #in_reply,
            closed: #closed,
            rules: &[#(#rules),*],
        })
    })
}

/// The bits of the fields that `takes_part` and whose type is not optional.
fn required(members: &[Member], takes_part: impl Fn(&Member) -> bool) -> TokenStream {
    let bits = members.iter().enumerate().filter(|(_, member)| takes_part(member)).map(|(at, member)| {
        let (ty, bit) = (&member.ty, 1_u64 << at);
        quote!(if <#ty as __schema::Schema>::OPTIONAL { 0 } else { #bit })
    });
    quote!(0 #(| (#bits))*)
}

/// What is said of a field by a word alone.
const FLAGS: [&str; 5] = ["secret", "read_only", "write_only", "deprecated", "told"];

struct Member<'a> {
    name: String,
    ty: &'a syn::Type,
    read_only: bool,
    write_only: bool,
    /// A `Field`.
    tokens: TokenStream,
}

impl<'a> Member<'a> {
    /// Reads a field, which a rule may ask about.
    fn read(field: &'a Field, asked: bool) -> Result<Self> {
        let name = wire_name(field)?;
        let (mut limits, mut default, mut flags) = (Limits::default(), None, [false; FLAGS.len()]);
        schema_items(&field.attrs, |item| {
            if let Some(flag) = FLAGS.iter().zip(&mut flags).find(|(name, _)| item.path.is_ident(name)) {
                *flag.1 = true;
            } else if item.path.is_ident("default") {
                let value: Lit = item.value()?.parse()?;
                let text = literal(&value)?;
                default = Some(if let Lit::Str(_) = value { format!("\"{text}\"") } else { text });
            } else {
                return limits.read_item(item);
            }
            Ok(true)
        })?;
        let [secret, read_only, write_only, deprecated, told] = flags;
        let told = told || asked;
        if read_only && write_only {
            return Err(Error::new_spanned(field, "`read_only` and `write_only` exclude each other"));
        }
        let ty = &field.ty;
        let shape = narrowing::shape(ty, limits)?;
        let (doc, default) = (doc_text(&field.attrs), optional(default));
        if !name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'\\') {
            return Err(Error::new_spanned(field, "a field's name is printable ASCII"));
        }
        let tokens = quote! {
            __schema::Field {
                key: __schema::Key::new(#name),
                shape: #shape,
                nullable: <#ty as __schema::Schema>::NULLABLE,
                secret: #secret,
                read_only: #read_only,
                write_only: #write_only,
                told: #told,
                #[cfg(feature = "text")]
                about: __schema::FieldAbout { doc: #doc, deprecated: #deprecated, default: #default },
            }
        };
        Ok(Self { name, ty, read_only, write_only, tokens })
    }
}

/// The field's name in JSON. Refuses serde attributes that would make serde and the shape disagree.
fn wire_name(field: &Field) -> Result<String> {
    let mut name = field.ident.as_ref().map(|ident| ident.unraw().to_string()).unwrap_or_default();
    let (mut keeps_null, mut leaves_out) = (false, false);
    serde_items(&field.attrs, |text, item| {
        match (item.path.require_ident()?.to_string().as_str(), text) {
            ("rename", Some(text)) => name = text.value(),
            ("deserialize_with", Some(text)) => {
                keeps_null = text.value().rsplit("::").next() == Some("present");
            }
            ("skip_serializing_if", Some(_)) => leaves_out = true,
            ("default", _) => {}
            _ => return Ok(false),
        }
        Ok(true)
    })?;
    let optional = narrowing::is(&field.ty, &["Option"]);
    let both =
        optional && narrowing::argument(&field.ty).is_some_and(|inner| narrowing::is(inner, &["Nullable"]));
    let message = if optional && !leaves_out {
        "put `#[skip_serializing_none]` above the derives: an absent field is left out, not null"
    } else if both && !keeps_null {
        "needs `#[serde(default, deserialize_with = \"present\")]`, or null would be read as absent"
    } else {
        return Ok(name);
    };
    Err(Error::new_spanned(&field.ty, message))
}
