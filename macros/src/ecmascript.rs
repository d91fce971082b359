//! What regular expressions mean alike in ECMAScript (with the `u` flag) and in Rust.
//!
//! A pattern is printed as it is written and run as a table, so only what both read alike is let
//! through.

/// Says why the pattern might mean different things in Rust and in ECMAScript, if it might.
pub(crate) fn common_subset(source: &str) -> std::result::Result<(), &'static str> {
    const SYNTAX: &str = r"^$\.*+?()[]{}|/";
    let inner = source.strip_prefix('^').and_then(|rest| rest.strip_suffix('$'));
    let inner = inner.filter(|inner| !inner.ends_with('\\')).ok_or("write the pattern as `^…$`")?;
    let mut chars = inner.chars().peekable();
    let (mut depth, mut in_class, mut repeated) = (0_u32, false, false);
    while let Some(char) = chars.next() {
        let quantifier = !in_class && matches!(char, '*' | '+' | '?' | '{');
        if quantifier && repeated {
            return Err("one quantifier after another means different things in Rust and in ECMAScript");
        }
        repeated = quantifier;
        match char {
            '\\' => match chars.next() {
                Some('d') => {}
                Some('-') if in_class => {}
                Some(escaped) if SYNTAX.contains(escaped) => {}
                _ => return Err("of the escapes, only `\\d` and those of syntax characters are alike"),
            },
            ']' if in_class => in_class = false,
            '[' | '^' if in_class => return Err("classes are plain lists: no `[`, no `^`"),
            '&' | '~' | '-' if in_class && chars.peek() == Some(&char) => {
                return Err("`&&`, `~~` and `--` are operators in a class of Rust");
            }
            ' '..='~' if in_class => {}
            '[' if chars.peek() == Some(&']') => return Err("an empty class"),
            '[' => in_class = true,
            '(' => {
                depth += 1;
                if chars.next_if_eq(&'?').is_some() && chars.next() != Some(':') {
                    return Err("of the groups, only `(…)` and `(?:…)` are alike");
                }
            }
            ')' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => return Err("put alternatives in a group: `^(a|b)$`"),
            '{' => {
                let range: String = chars.by_ref().take_while(|char| *char != '}').collect();
                if !range.starts_with(|char: char| char.is_ascii_digit()) || range.contains(' ') {
                    return Err("a count is `{n}`, `{n,}` or `{n,m}`");
                }
            }
            '.' | '^' | '$' | '}' | ']' => return Err("`.`, `}`, `]` and inner `^`, `$` are not alike"),
            ' '..='~' => {}
            _ => return Err("patterns are plain ASCII"),
        }
    }
    Ok(())
}
