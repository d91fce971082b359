//! Regular expressions as DFA tables.
//!
//! A pattern is printed as it is written and run as a table, so it must mean the same to ECMAScript
//! (with the `u` flag) and to `regex-automata`. Only what both read alike is let through.

use std::collections::HashMap;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::util::{primitives::StateID, start, syntax};
use regex_automata::{Anchored, MatchKind};
use syn::{Error, LitStr, Result};

/// States besides the dead one: the accepting ones are bits of a word.
const MAX_STATES: usize = 63;

/// A `&'static Dfa` that runs over all of the input.
pub(crate) fn compile(source: &LitStr) -> Result<TokenStream> {
    let error = |message: String| Error::new(source.span(), message);
    let text = source.value();
    common_subset(&text).map_err(|reason| error(reason.to_owned()))?;
    let dfa = dense::Builder::new()
        .configure(
            dense::Config::new().minimize(true).match_kind(MatchKind::All).start_kind(StartKind::Anchored),
        )
        .syntax(syntax::Config::new().unicode(false).utf8(false))
        .build(&text)
        .map_err(|reason| error(reason.to_string()))?;
    let Tables { classes, stride, next, accept } = Tables::walk(&dfa)
        .ok_or_else(|| error(format!("the pattern needs more than {MAX_STATES} states; simplify it")))?;
    let (classes, next) = (Literal::byte_string(&classes), Literal::byte_string(&next));
    Ok(quote! {
        &::shipstation_partner::schema::Dfa {
            classes: #classes,
            stride: #stride,
            next: #next,
            accept: #accept,
            source: #source,
        }
    })
}

struct Tables {
    classes: Vec<u8>,
    stride: u8,
    next: Vec<u8>,
    accept: u64,
}

impl Tables {
    /// Numbers the states from 1 as they are met and gives bytes with equal columns one class.
    fn walk(dfa: &impl Automaton) -> Option<Self> {
        let start = dfa.start_state(&start::Config::new().anchored(Anchored::Yes)).ok()?;
        let mut numbers = HashMap::from([(start, 1_u8)]);
        let mut order: Vec<StateID> = vec![start];
        let mut columns = vec![vec![0_u8]; 256];
        let mut accept = 0;
        let mut at = 0;
        while let Some(&state) = order.get(at) {
            at += 1;
            for (byte, column) in (0_u8..=255).zip(&mut columns) {
                let to = dfa.next_state(state, byte);
                let fresh = u8::try_from(order.len() + 1).ok()?;
                column.push(if dfa.is_dead_state(to) {
                    0
                } else {
                    *numbers.entry(to).or_insert_with(|| {
                        order.push(to);
                        fresh
                    })
                });
            }
            if order.len() > MAX_STATES {
                return None;
            }
            if dfa.is_match_state(dfa.next_eoi_state(state)) {
                accept |= 1 << at;
            }
        }
        let mut distinct: Vec<&Vec<u8>> = Vec::new();
        let mut classes = Vec::new();
        for column in &columns {
            let class = distinct.iter().position(|known| *known == column).unwrap_or_else(|| {
                distinct.push(column);
                distinct.len() - 1
            });
            classes.push(u8::try_from(class).ok()?);
        }
        let next = (0..=order.len())
            .flat_map(|state| distinct.iter().filter_map(move |column| column.get(state).copied()))
            .collect();
        Some(Self { classes, stride: u8::try_from(distinct.len()).ok()?, next, accept })
    }
}

/// Says why the pattern might mean different things in Rust and in ECMAScript, if it might.
fn common_subset(source: &str) -> std::result::Result<(), &'static str> {
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
