//! How a call ended, as JSON text for the facade.

use super::answer::Answer;
use crate::call::{Call, Done, Ending, Failure, Outcome};
use crate::digits;
use crate::json::ObjectText;
use crate::prelude::*;
use crate::reply::{Envelope, FailureKind, failure_kind};

/// A success that was not plain. `found` is the reply's body where a look-up has shown what the request made, or what was
/// there before it: `is_earlier`.
pub(super) fn success(call: &Call, found: Option<&str>, is_earlier: bool) -> String {
    let mut facts = ObjectText::new();
    facts.flag("ok", true);
    facts.optional_text("found", found);
    facts.flag("isEarlier", found.is_some() && is_earlier);
    facts.number("attempts", Some(call.attempts().into()));
    // In full only where it was more than a message and its reply.
    if call.log().is_eventful() {
        facts.json("log", &call.log().json());
    }
    facts.finish()
}

/// A failure: the facade adds what the transport threw, the service's list of errors, and what stands in headers.
/// `mark` is the field by which something else was found.
pub(super) fn failure(name: &str, done: Done, call: &Call, answer: &Answer, mark: &str) -> String {
    // A setback from before the last attempt is no answer to it.
    let status = answer.status().filter(|_| is_answered(done.ending));
    let envelope = Envelope::of(if status.is_some() { answer.text.as_bytes() } else { b"" });
    let kind = status.map(|status| failure_kind(status, &envelope));
    let code = code(done, kind);

    let mut facts = ObjectText::new();
    facts.flag("ok", false);
    facts.text("code", code);
    let mut message = message(name, code, done, status, &envelope);
    if done.ending == Ending::Conflict {
        // The service's words may be a sentence.
        if message.ends_with('.') {
            message.pop();
        }
        message.push_str(": something else has this ");
        message.push_str(mark);
        message.push_str(", or what had it is out of use");
    }
    facts.text("message", &message);
    if let Some(status) = status {
        facts.number("status", Some(status.into()));
        facts.optional_text("requestId", envelope.request_id().as_deref());
    }
    let retry_after_ms = match call.pause_ms() {
        0 => status.and_then(|_| answer.retry_after_ms()),
        ms => Some(ms),
    };
    facts.number("retryAfterMs", retry_after_ms);
    facts.flag("retryable", done.retryable);
    facts.number("attempts", Some(call.attempts().into()));
    facts.json("log", &call.log().json());
    // A failure is never confirmed.
    facts.text("outcome", if done.outcome == Outcome::Unknown { "unknown" } else { "refused" });
    facts.finish()
}

/// Whether an end tells of a reply.
const fn is_answered(ending: Ending) -> bool {
    matches!(ending, Ending::Conflict | Ending::Service | Ending::Redirect)
}

/// The class of the error. That a write may have been carried out is the first thing to know of
/// it, unless the caller gave up himself or the service pointed elsewhere.
fn code(done: Done, kind: Option<FailureKind>) -> &'static str {
    match done.ending {
        Ending::Cancelled => "cancelled",
        Ending::Redirect => "redirect",
        _ if done.outcome == Outcome::Unknown => "outcome_unknown",
        Ending::Conflict => "conflict",
        Ending::Deadline | Ending::Transport(Failure::Timeout) => "timeout",
        Ending::Paused => "rate_limit",
        Ending::Transport(_) => "transport",
        Ending::Service => kind.map_or("service", FailureKind::code),
        _ => "internal",
    }
}

fn message(name: &str, code: &str, done: Done, status: Option<u16>, envelope: &Envelope<'_>) -> String {
    let mut message = name.to_owned();
    message.push_str(match code {
        "cancelled" => " was cancelled",
        "redirect" => " was redirected, which is not followed",
        "outcome_unknown" => " may have been carried out: look before it is repeated",
        "conflict" if done.ending == Ending::Conflict => "",
        "timeout" if done.ending == Ending::Deadline => " ran out of its deadlineMs",
        "timeout" => " ran out of its timeoutMs",
        "rate_limit" if status.is_none() => " was not sent: the key is paused",
        "transport" => " did not reach the service, or its reply did not come back",
        "internal" => " met a fault of this package",
        _ => " was refused by the service",
    });
    if let (Some(status), Ending::Service) = (status, done.ending) {
        message.push_str(" (status ");
        digits::push(&mut message, u64::from(status));
        message.push(')');
    }
    if let Some(words) = envelope.errors().find_map(|error| error.message()) {
        message.push_str(": ");
        message.push_str(&words);
    }
    message
}
