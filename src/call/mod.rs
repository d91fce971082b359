//! One call as a state machine: no clock, no socket, no random source.
//!
//! A driver feeds a [`Call`] one [`Event`] and does exactly the [`Step`] it gets back: send, wait, or
//! hand over the end. What may be repeated follows from the operation's
//! [`Retry`](crate::operations::Retry) class, never from its HTTP method. Handles of one key share a
//! [`Shared`]: its pause after a 429 and its retry budget.
//!
//! ```text
//!            Start / Woke                    2xx, 4xx, 3xx, no retry left
//!   Idle ───────────────▶ Sending(Request) ─────────────────────────────▶ Done
//!                          │   ▲       │ ambiguous end or duplicate refusal,     ▲
//!        surely not done,  │   │       ▼ of an operation that can be looked up   │
//!        may be repeated   │   │   Sending(Lookup) ── there, another, unclear ───┤
//!                          ▼   │ Woke  │  ▲                                      │
//!             Waiting(Request) ┘       ▼  │ Woke                                 │
//!                          ▲    Waiting(Lookup)                                  │
//!                          └── missing for the whole settling time ──────────────┘
//! ```
//!
//! Where calls queue ([`Settings::queues`]), a message waits for its place (`Queueing`) before it is sent.
//!
//! The rule the machine exists for: a request that may have been carried out is sent again only when
//! its operation is [`Safe`](crate::operations::Retry::Safe), or after look-ups have missed its effect
//! until [`Settings::settle_ms`] after the doubt arose.

mod backoff;
mod budget;
mod classify;
mod event;
mod log;
mod lookups;
mod machine;
mod requests;
mod settings;
mod shared;
mod step;
pub mod wire;

pub use event::{Event, Failure, Fault, Found, ReplyFacts};
pub use log::{Entry, Happening, Log};
pub use machine::Call;
pub use settings::Settings;
pub use shared::Shared;
pub use step::{Done, Ending, Outcome, Sending, Step, Why};
