//! What happened in a call, in order: the machine's part of its receipt.

use super::{Event, Failure, Sending, Step, Why};
use crate::json::{ObjectText, list};
use crate::prelude::*;

/// What happened in a call, in order.
#[derive(Debug, Clone)]
pub struct Log {
    began_ms: u64,
    entries: Vec<Entry>,
}

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// When, in milliseconds since the call began.
    pub at_ms: u32,
    /// What.
    pub what: Happening,
}

/// The things that happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Happening {
    /// A place among the requests of the key is waited for.
    Queued(Sending),
    /// A message was sent.
    Sent(Sending),
    /// It was answered with this status.
    Replied(Sending, u16),
    /// It surely never left.
    Unsent(Sending, Failure),
    /// It ended without a whole reply.
    Broken(Sending, Failure),
    /// A wait of so many milliseconds began.
    Waits(u32, Why),
    /// The caller gave up.
    Cancelled,
}

impl Log {
    pub(super) const fn new(began_ms: u64) -> Self {
        Self { began_ms, entries: Vec::new() }
    }

    /// All of it.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether there was more than one message and its reply: a place that was waited for, too.
    pub fn is_eventful(&self) -> bool {
        self.entries.len() > 2
    }

    /// A JSON list of `{ atMs, event, message?, status?, failure?, ms?, why? }`.
    pub fn json(&self) -> String {
        list(self.entries.iter().map(|entry| entry.json()))
    }

    /// An event came, about the message in flight where there is one.
    pub(super) fn heard(&mut self, event: Event, in_flight: Option<Sending>, now_ms: u64) {
        let what = match (event, in_flight) {
            (Event::Cancelled, _) => Happening::Cancelled,
            (Event::Replied(facts), Some(message)) => Happening::Replied(message, facts.status),
            (Event::NotSent(failure), Some(message)) => Happening::Unsent(message, failure),
            (Event::BrokenOff(failure), Some(message)) => Happening::Broken(message, failure),
            _ => return,
        };
        self.note(what, now_ms);
    }

    /// A step was given out.
    pub(super) fn took(&mut self, step: Step, now_ms: u64) {
        let what = match step {
            Step::Queue { what, .. } => Happening::Queued(what),
            Step::Send { what, .. } => Happening::Sent(what),
            Step::Wait { ms, why } => Happening::Waits(ms, why),
            Step::Done(_) => return,
        };
        self.note(what, now_ms);
    }

    /// How long ago the call began.
    pub(super) fn elapsed_ms(&self, now_ms: u64) -> u64 {
        now_ms.saturating_sub(self.began_ms)
    }

    fn note(&mut self, what: Happening, now_ms: u64) {
        let at_ms = u32::try_from(self.elapsed_ms(now_ms)).unwrap_or(u32::MAX);
        self.entries.push(Entry { at_ms, what });
    }
}

impl Entry {
    fn json(self) -> String {
        let mut text = ObjectText::new();
        text.number("atMs", Some(self.at_ms));
        let (event, message) = match self.what {
            Happening::Queued(message) => ("queued", Some(message)),
            Happening::Sent(message) => ("sent", Some(message)),
            Happening::Replied(message, _) => ("replied", Some(message)),
            Happening::Unsent(message, _) => ("unsent", Some(message)),
            Happening::Broken(message, _) => ("broken", Some(message)),
            Happening::Waits(..) => ("waits", None),
            Happening::Cancelled => ("cancelled", None),
        };
        text.text("event", event);
        text.optional_text("message", message.map(Sending::word));
        match self.what {
            Happening::Replied(_, status) => text.number("status", Some(status.into())),
            Happening::Unsent(_, failure) | Happening::Broken(_, failure) => {
                text.text("failure", failure.word());
            }
            Happening::Waits(ms, why) => {
                text.number("ms", Some(ms));
                text.text("why", why.word());
            }
            _ => {}
        }
        text.finish()
    }
}
