//! Regular expressions as DFA tables.

use std::collections::HashMap;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::util::{primitives::StateID, start, syntax};
use regex_automata::{Anchored, MatchKind};
use syn::{Error, LitStr, Result};

use crate::ecmascript;

/// States besides the dead one: the accepting ones are bits of a word.
const MAX_STATES: usize = 63;

/// A `&'static Dfa` that runs over all of the input.
pub(crate) fn compile(source: &LitStr) -> Result<TokenStream> {
    let error = |message: String| Error::new(source.span(), message);
    let text = source.value();
    ecmascript::common_subset(&text).map_err(|reason| error(reason.to_owned()))?;
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
        &__schema::Dfa { classes: #classes, stride: #stride, next: #next, accept: #accept, source: #source }
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
