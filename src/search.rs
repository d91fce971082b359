//! Text within text, without `core`'s searchers: those for letters of any size and for large texts would
//! cost the wasm some kilobytes.

/// Where `part` first stands in `text`. Not for large texts with large parts.
pub(crate) fn position(text: &[u8], part: &[u8]) -> Option<usize> {
    if part.is_empty() { Some(0) } else { text.windows(part.len()).position(|window| window == part) }
}

/// What stands before and behind the first `mark`, an ASCII character.
pub(crate) fn split_once(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == mark)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "only the boundary hides keys"))]
/// `text` with `part` replaced everywhere; as it is where `part` is empty.
pub(crate) fn replaced(text: &str, part: &str, with: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut rest = text;
    while !part.is_empty()
        && let Some(at) = position(rest.as_bytes(), part.as_bytes())
    {
        result.push_str(rest.get(..at).unwrap_or_default());
        result.push_str(with);
        rest = rest.get(at + part.len()..).unwrap_or_default();
    }
    result.push_str(rest);
    result
}

#[cfg(test)]
mod tests {
    use super::{position, replaced, split_once};

    #[test]
    fn a_part_is_found_where_it_first_stands() {
        assert_eq!(position(b"abcabc", b"ca"), Some(2));
        assert_eq!(position(b"abc", b"abcd"), None);
        assert_eq!(position(b"abc", b""), Some(0));
    }

    #[test]
    fn a_text_is_split_at_the_first_mark() {
        assert_eq!(split_once("é{b}{c}", b'{'), Some(("é", "b}{c}")));
        assert_eq!(split_once("abc", b'{'), None);
    }

    #[test]
    fn all_of_them_are_replaced_and_nothing_else() {
        assert_eq!(replaced("key, kekey and ké", "key", "*"), "*, ke* and ké");
        assert_eq!(replaced("abc", "", "*"), "abc");
    }
}
