//! The time limit and the caller's signal, as one promise to race against.
//!
//! A transport may ignore its signal, and a body may stall after the headers. Whatever is awaited is
//! therefore raced against a promise of our own. The timer and the listener are bound JavaScript
//! functions: they outlive no call, and an instance that died cannot be entered through them.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AbortSignal;

use super::bindings::{clear_timeout, deferred, set_timeout};

/// The longest a timer runs on every platform.
const LONGEST_MS: u32 = i32::MAX as u32;

/// What ended a race before the thing that was awaited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// The time is over.
    Time,
    /// The caller gave up.
    Cancelled,
}

/// A running time limit. Dropping it clears the timer and takes the listener off.
pub(super) struct Gate {
    closed: Promise,
    /// Closes the gate; also its own mark that the time is over.
    close: Function,
    timer: JsValue,
    /// The caller's signal, which is also the mark that it was aborted, and our listener.
    listening: Option<(AbortSignal, Function)>,
}

impl Gate {
    /// Closes after `ms`, or when `signal` (an `AbortSignal` or undefined) is aborted.
    pub(super) fn open(ms: u32, signal: &JsValue) -> Self {
        let (closed, close) = deferred();
        let out_of_time = bound(&close, &close);
        let timer = set_timeout(&out_of_time, ms.min(LONGEST_MS).cast_signed());
        let listening = (!signal.is_undefined()).then(|| {
            let cancel = bound(&close, signal);
            let signal: AbortSignal = signal.clone().unchecked_into();
            // It can only fail on a thing that is no event target, which the facade refuses.
            let _ = signal.add_event_listener_with_callback("abort", &cancel);
            (signal, cancel)
        });
        Self { closed, close, timer, listening }
    }

    /// Settles as `other` does, or with a mark of the gate, whichever comes first.
    pub(super) fn race(&self, other: &JsValue) -> Promise {
        Promise::race(&Array::of2(other, &self.closed))
    }

    /// Resolves with a mark of the gate.
    pub(super) fn closed(&self) -> Promise {
        self.closed.clone()
    }

    /// Whether a race was won by the gate, and why it closed.
    pub(super) fn cut(&self, won: &JsValue) -> Option<Cut> {
        if won == self.close.as_ref() as &JsValue {
            return Some(Cut::Time);
        }
        let cancelled = self.listening.as_ref().is_some_and(|(signal, _)| won == signal.as_ref() as &JsValue);
        cancelled.then_some(Cut::Cancelled)
    }
}

impl Drop for Gate {
    fn drop(&mut self) {
        clear_timeout(&self.timer);
        if let Some((signal, listener)) = &self.listening {
            let _ = signal.remove_event_listener_with_callback("abort", listener);
        }
    }
}

/// Whether the caller has given up already.
pub(super) fn is_aborted(signal: &JsValue) -> bool {
    !signal.is_undefined() && signal.unchecked_ref::<AbortSignal>().aborted()
}

/// Why the caller gave up, in his words.
pub(super) fn reason(signal: &JsValue) -> JsValue {
    if signal.is_undefined() { JsValue::UNDEFINED } else { signal.unchecked_ref::<AbortSignal>().reason() }
}

/// `close` with its argument, as a function of nothing.
fn bound(close: &Function, mark: &JsValue) -> Function {
    close.bind1(&JsValue::UNDEFINED, mark).unchecked_into()
}
