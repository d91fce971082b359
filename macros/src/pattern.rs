//! Regular expressions as DFA tables.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use regex_automata::dfa::{Automaton, StartKind, dense};
use regex_automata::util::{start, syntax};
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
    let needs =
        format!("the pattern needs more than {MAX_STATES} states or 256 steps between them; simplify it");
    tables(&dfa, source).ok_or_else(|| error(needs))
}

/// Numbers the states from 1 as they are met and gives bytes with equal columns one class.
fn tables(dfa: &impl Automaton, source: &LitStr) -> Option<TokenStream> {
    let start = dfa.start_state(&start::Config::new().anchored(Anchored::Yes)).ok()?;
    let (mut order, mut columns, mut accept) = (vec![start], vec![vec![0_u8]; 256], 0_u64);
    let mut at = 0;
    while let Some(&state) = order.get(at) {
        at += 1;
        for (byte, column) in (0_u8..=255).zip(&mut columns) {
            let to = dfa.next_state(state, byte);
            column.push(if dfa.is_dead_state(to) { 0 } else { place(&mut order, to)? + 1 });
        }
        if order.len() > MAX_STATES {
            return None;
        }
        if dfa.is_match_state(dfa.next_eoi_state(state)) {
            accept |= 1 << at;
        }
    }
    let mut distinct = Vec::new();
    let classes = columns.iter().map(|column| place(&mut distinct, column));
    let classes = Literal::byte_string(&classes.collect::<Option<Vec<_>>>()?);
    let stride = u8::try_from(distinct.len()).ok()?;
    let next = (0..=order.len())
        .flat_map(|state| distinct.iter().filter_map(move |column| column.get(state)))
        .map(|state| state.checked_mul(stride));
    let next = Literal::byte_string(&next.collect::<Option<Vec<_>>>()?);
    Some(quote! {
        &__schema::Dfa { classes: #classes, stride: #stride, next: #next, accept: #accept, source: #source }
    })
}

/// Where an item stands in a list, to which it is added unless it is there.
fn place<T: PartialEq>(list: &mut Vec<T>, item: T) -> Option<u8> {
    let place = list.iter().position(|known| *known == item).unwrap_or_else(|| {
        list.push(item);
        list.len() - 1
    });
    u8::try_from(place).ok()
}
