//! Reads `#[schema(…)]`, `#[serde(…)]` and doc comments.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, Error, Expr, ExprLit, Ident, Lit, LitInt, LitStr, Result, Token};

/// Calls `read` for every item of the `#[schema(…)]` attributes; it answers whether it knows the item.
pub(crate) fn schema_items<'a>(
    attrs: impl IntoIterator<Item = &'a Attribute>,
    read: impl FnMut(&ParseNestedMeta) -> Result<bool>,
) -> Result<()> {
    items(attrs, "schema", "`schema` knows no such attribute here", read)
}

/// Calls `read` for every item of the `#[serde(…)]` attributes, with its text where it has one.
/// It answers whether the shape can follow the item; one that changes the JSON unseen is refused.
pub(crate) fn serde_items(
    attrs: &[Attribute],
    mut read: impl FnMut(Option<LitStr>, &ParseNestedMeta) -> Result<bool>,
) -> Result<()> {
    items(attrs, "serde", "the shape does not follow this serde attribute here", |item| {
        let text = item.input.peek(Token![=]).then(|| item.value()?.parse()).transpose()?;
        read(text, item)
    })
}

fn items<'a>(
    attrs: impl IntoIterator<Item = &'a Attribute>,
    name: &str,
    refusal: &str,
    mut read: impl FnMut(&ParseNestedMeta) -> Result<bool>,
) -> Result<()> {
    attrs.into_iter().filter(|attr| attr.path().is_ident(name)).try_for_each(|attr| {
        attr.parse_nested_meta(|item| read(&item)?.then_some(()).ok_or_else(|| item.error(refusal)))
    })
}

/// The doc comment, without the space that opens each line.
pub(crate) fn doc_text(attrs: &[Attribute]) -> String {
    let lines = attrs.iter().filter_map(|attr| match &attr.meta.require_name_value().ok()?.value {
        Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) if attr.path().is_ident("doc") => Some(line.value()),
        _ => None,
    });
    let lines = lines.map(|line| line.strip_prefix(' ').unwrap_or(&line).trim_end().to_owned());
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// A literal as text: a plain string as it is, a boolean and a number as JSON has them.
pub(crate) fn literal(value: &Lit) -> Result<String> {
    match value {
        Lit::Bool(bool) => Ok(bool.value.to_string()),
        Lit::Int(number) => Ok(number.base10_digits().to_owned()),
        Lit::Float(number) => Ok(number.base10_digits().to_owned()),
        Lit::Str(text) if !text.value().contains(|char: char| char.is_control() || "\"\\".contains(char)) => {
            Ok(text.value())
        }
        other => Err(Error::new(other.span(), "expected a boolean, a number or a plain string")),
    }
}

/// The attributes that narrow a type, not yet applied to one.
#[derive(Default)]
pub(crate) struct Limits {
    texts: Vec<(Ident, LitStr)>,
    numbers: Vec<(Ident, LitInt)>,
}

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
        if self.names().any(|known| known == name) {
            return Err(item.error("given twice"));
        }
        match name.to_string().as_str() {
            "pattern" | "format" => self.texts.push((name.clone(), item.value()?.parse()?)),
            "min_length" | "max_length" | "minimum" | "exclusive_minimum" | "maximum" | "min_items"
            | "max_items" => self.numbers.push((name.clone(), item.value()?.parse()?)),
            _ => return Ok(false),
        }
        Ok(true)
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &Ident> {
        let numbers = self.numbers.iter().map(|(name, _)| name);
        self.texts.iter().map(|(name, _)| name).chain(numbers)
    }

    /// Takes a limit that is a text.
    pub(crate) fn text(&mut self, name: &str) -> Option<LitStr> {
        take(&mut self.texts, name)
    }

    /// Takes a limit that is a whole number.
    pub(crate) fn number(&mut self, name: &str) -> Option<LitInt> {
        take(&mut self.numbers, name)
    }

    /// Takes a lower and an upper limit of a length. Without one it is 0 or `u16::MAX`.
    pub(crate) fn range(&mut self, min: &str, max: &str) -> Result<(u16, u16)> {
        let (least, most) = (self.number(min), self.number(max));
        let low = least.map_or(Ok(0), |number| number.base10_parse())?;
        let high = most.as_ref().map_or(Ok(u16::MAX), LitInt::base10_parse)?;
        match most {
            Some(most) if low > high => Err(Error::new(most.span(), "below the lower limit")),
            _ => Ok((low, high)),
        }
    }

    /// Refuses what no one took.
    pub(crate) fn finish(&self, of: &str) -> Result<()> {
        self.names()
            .next()
            .map_or(Ok(()), |name| Err(Error::new(name.span(), format!("`{name}` does not narrow {of}"))))
    }
}

fn take<T>(limits: &mut Vec<(Ident, T)>, name: &str) -> Option<T> {
    let at = limits.iter().position(|(known, _)| known == name)?;
    Some(limits.swap_remove(at).1)
}
