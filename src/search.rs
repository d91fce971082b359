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

#[cfg(test)]
mod tests {
    use super::{position, split_once};

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
}
