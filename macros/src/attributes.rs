//! Reads `#[schema(…)]`, `#[serde(…)]` and doc comments.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, Error, Expr, ExprLit, Ident, Lit, LitInt, LitStr, Meta, Result, Token};

/// Calls `read` for every item of the `#[schema(…)]` attributes; it answers whether it knows the item.
pub(crate) fn schema_items<'a>(
    attrs: impl IntoIterator<Item = &'a Attribute>,
    mut read: impl FnMut(&ParseNestedMeta) -> Result<bool>,
) -> Result<()> {
    attrs.into_iter().filter(|attr| attr.path().is_ident("schema")).try_for_each(|attr| {
        attr.parse_nested_meta(|item| {
            let known = read(&item)?;
            known.then_some(()).ok_or_else(|| item.error("`schema` knows no such attribute here"))
        })
    })
}

/// Calls `read` for every item of the `#[serde(…)]` attributes, with its text where it has one.
/// It answers whether the shape can follow the item; one that changes the JSON unseen is refused.
pub(crate) fn serde_items(
    attrs: &[Attribute],
    mut read: impl FnMut(Option<LitStr>, &ParseNestedMeta) -> Result<bool>,
) -> Result<()> {
    attrs.iter().filter(|attr| attr.path().is_ident("serde")).try_for_each(|attr| {
        attr.parse_nested_meta(|item| {
            let text = if item.input.peek(Token![=]) { Some(item.value()?.parse()?) } else { None };
            let follows = read(text, &item)?;
            follows
                .then_some(())
                .ok_or_else(|| item.error("the shape does not follow this serde attribute here"))
        })
    })
}

/// The doc comment, without the space that opens each line.
pub(crate) fn doc_text(attrs: &[Attribute]) -> String {
    let lines = attrs.iter().filter_map(|attr| match &attr.meta {
        Meta::NameValue(doc) if doc.path.is_ident("doc") => match &doc.value {
            Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) => Some(line.value()),
            _ => None,
        },
        _ => None,
    });
    let lines: Vec<String> =
        lines.map(|line| line.strip_prefix(' ').unwrap_or(&line).trim_end().to_owned()).collect();
    lines.join("\n").trim().to_owned()
}

/// The attributes that narrow a type, not yet applied to one.
#[derive(Default)]
pub(crate) struct Limits(Vec<(Ident, Lit)>);

impl Limits {
    /// From attributes that hold nothing else.
    pub(crate) fn read<'a>(attrs: impl IntoIterator<Item = &'a Attribute>) -> Result<Self> {
        let mut limits = Self::default();
        schema_items(attrs, |item| limits.read_item(item))?;
        Ok(limits)
    }

    /// Takes the item, if it is a limit.
    pub(crate) fn read_item(&mut self, item: &ParseNestedMeta) -> Result<bool> {
        let name = item.path.require_ident()?;
        match name.to_string().as_str() {
            "min_length" | "max_length" | "pattern" | "minimum" | "exclusive_minimum" | "maximum"
            | "min_items" | "max_items" | "format" => {}
            _ => return Ok(false),
        }
        if self.0.iter().any(|(other, _)| other == name) {
            return Err(item.error("given twice"));
        }
        self.0.push((name.clone(), item.value()?.parse()?));
        Ok(true)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes a limit that is a text.
    pub(crate) fn take_text(&mut self, name: &str) -> Result<Option<LitStr>> {
        self.take(name).map_or(Ok(None), |value| match value {
            Lit::Str(text) => Ok(Some(text)),
            other => Err(Error::new(other.span(), "expected a string")),
        })
    }

    /// Takes a limit that is a whole number.
    pub(crate) fn take_number(&mut self, name: &str) -> Result<Option<LitInt>> {
        self.take(name).map_or(Ok(None), |value| match value {
            Lit::Int(number) => Ok(Some(number)),
            other => Err(Error::new(other.span(), "expected a whole number")),
        })
    }

    /// Takes a lower and an upper limit of a length. Without one it is 0 or `u16::MAX`.
    pub(crate) fn take_range(&mut self, min: &str, max: &str) -> Result<(u16, u16)> {
        let (least, most) = (self.take_number(min)?, self.take_number(max)?);
        let bounds = (
            least.map_or(Ok(0), |number| number.base10_parse())?,
            most.as_ref().map_or(Ok(u16::MAX), LitInt::base10_parse)?,
        );
        match most {
            Some(most) if bounds.0 > bounds.1 => Err(Error::new(most.span(), "below the lower limit")),
            _ => Ok(bounds),
        }
    }

    /// Refuses what no one took.
    pub(crate) fn finish(self, of: &str) -> Result<()> {
        match self.0.first() {
            Some((name, _)) => Err(Error::new(name.span(), format!("`{name}` does not narrow {of}"))),
            None => Ok(()),
        }
    }

    fn take(&mut self, name: &str) -> Option<Lit> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.swap_remove(at).1)
    }
}
