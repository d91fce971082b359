//! Strings that fit a pattern, and strings that just miss it.

use std::collections::{BTreeMap, VecDeque};

use shipstation_partner::schema::{Dfa, Text};

use super::random::Random;

/// State 0 is dead, 1 the start.
const START: u8 = 1;

/// Writes strings; remembers what it found out about each pattern.
#[derive(Debug, Default)]
pub(super) struct Words {
    ends: BTreeMap<&'static str, Vec<Option<usize>>>,
}

impl Words {
    /// A string within `limits`: the shortest where there is no `random`.
    pub(super) fn fitting(&mut self, limits: &Text, random: Option<&mut Random>) -> String {
        let Some(pattern) = limits.pattern else { return plain(limits, random) };
        let to_end = self.ends.entry(pattern.source).or_insert_with(|| steps_to_end(pattern));
        walk(pattern, to_end, limits, random)
    }
}

fn plain(limits: &Text, random: Option<&mut Random>) -> String {
    let longest = if limits.max == u16::MAX { limits.min + 12 } else { limits.max.min(limits.min + 12) };
    let length = random.map_or(limits.min.max(1).min(longest), |random| {
        limits.min + u16::try_from(random.below(usize::from(longest - limits.min) + 1)).unwrap_or(0)
    });
    "abcdefghijklmnopqrstuvwxyz".chars().cycle().take(usize::from(length)).collect()
}

/// Strings near `hit`, most of which the pattern refuses.
pub(super) fn near(hit: &str) -> Vec<String> {
    let mut near = vec![
        String::new(),
        format!("{hit}x"),
        format!("{hit}\n"),
        format!(" {hit}"),
        format!("{hit}{hit}"),
        hit.to_ascii_lowercase(),
        hit.to_ascii_uppercase(),
        hit.replace(|c: char| c.is_ascii_digit(), "\u{0663}"),
        hit.chars().rev().collect(),
        hit.chars().skip(1).collect(),
    ];
    let characters: Vec<char> = hit.chars().collect();
    let step = characters.len() / 6 + 1;
    for at in (0..characters.len()).step_by(step) {
        for other in ['#', '0', 'q', '\u{1f600}'] {
            let changed = characters.iter().enumerate().map(|(i, c)| if i == at { other } else { *c });
            near.push(changed.collect());
        }
    }
    near
}

/// A walk through the automaton that ends where it may.
fn walk(pattern: &Dfa, to_end: &[Option<usize>], limits: &Text, mut random: Option<&mut Random>) -> String {
    let far = |state: u8| to_end.get(usize::from(state)).copied().flatten();
    let most = if limits.max == u16::MAX { 400 } else { usize::from(limits.max) };
    let mut wander = random.as_mut().map_or(0, |random| random.below(12));
    let (mut state, mut text) = (START, String::new());
    while text.len() < most {
        let enough = text.len() >= usize::from(limits.min);
        if enough && wander == 0 && far(state) == Some(0) {
            break;
        }
        let room = most - text.len();
        let mut ways: Vec<(u8, u8)> = (b' '..=b'~').map(|byte| (byte, step(pattern, state, byte))).collect();
        ways.retain(|(_, next)| far(*next).is_some_and(|steps| steps < room));
        if wander == 0 && enough {
            let nearest = ways.iter().filter_map(|(_, next)| far(*next)).min();
            ways.retain(|(_, next)| far(*next) == nearest);
        }
        let way = match random.as_mut() {
            Some(random) => random.any(&ways),
            // Letters and digits read better than what stands before them in ASCII.
            None => ways.iter().find(|(byte, _)| byte.is_ascii_alphanumeric()).or(ways.first()),
        };
        let Some((byte, next)) = way else { break };
        text.push(char::from(*byte));
        state = *next;
        wander = wander.saturating_sub(1);
    }
    text
}

/// For each state the fewest printable ASCII characters to an accepting one.
fn steps_to_end(pattern: &Dfa) -> Vec<Option<usize>> {
    let states = u8::try_from(pattern.next.len() / usize::from(pattern.stride)).unwrap_or(u8::MAX);
    let mut steps = vec![None; usize::from(states)];
    let mut queue: VecDeque<u8> = (START..states).filter(|state| pattern.accept >> state & 1 == 1).collect();
    for state in &queue {
        if let Some(slot) = steps.get_mut(usize::from(*state)) {
            *slot = Some(0);
        }
    }
    while let Some(end) = queue.pop_front() {
        let further = steps.get(usize::from(end)).copied().flatten().map(|steps| steps + 1);
        for from in START..states {
            let leads = (b' '..=b'~').any(|byte| step(pattern, from, byte) == end);
            if let Some(slot) = steps.get_mut(usize::from(from)).filter(|slot| leads && slot.is_none()) {
                *slot = further;
                queue.push_back(from);
            }
        }
    }
    steps
}

fn step(pattern: &Dfa, state: u8, byte: u8) -> u8 {
    let class = pattern.classes.get(usize::from(byte)).copied().unwrap_or(0);
    let at = usize::from(state) * usize::from(pattern.stride) + usize::from(class);
    pattern.next.get(at).copied().unwrap_or(0) / pattern.stride
}

#[cfg(test)]
mod tests {
    use shipstation_partner::schema::{Kind, Schema};

    use super::*;
    use crate::sample::{Day, ParcelId};

    #[test]
    fn walks_end_in_strings_that_the_pattern_accepts() {
        for shape in [Day::SHAPE, ParcelId::SHAPE] {
            let Kind::Text(limits) = &shape.kind else { panic!("a scalar of text") };
            let pattern = limits.pattern.unwrap();
            let (mut words, mut random) = (Words::default(), Random::seeded("walks"));
            assert!(pattern.matches(words.fitting(limits, None).bytes()));
            for _ in 0..100 {
                let text = words.fitting(limits, Some(&mut random));
                assert!(pattern.matches(text.bytes()), "{text}");
            }
        }
    }
}
