//! A future whose trap is a value.
//!
//! A poll runs in a microtask. A trap there would be an uncaught exception, which ends a Node process,
//! and the promise of the call would stay pending for ever. So each poll goes through a JavaScript
//! frame that catches.

use std::pin::Pin;
use std::task::{Context, Poll};

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::bindings::run_caught;

/// Resolves to what `future` does, or to what was thrown in the middle of it.
pub(super) struct Contained<F>(Option<Pin<Box<F>>>);

impl<F: Future> Contained<F> {
    pub(super) fn new(future: F) -> Self {
        Self(Some(Box::pin(future)))
    }
}

impl<F: Future> Future for Contained<F> {
    type Output = Result<F::Output, JsValue>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let Some(future) = &mut self.0 else { return Poll::Pending };
        let mut polled = Poll::Pending;
        let mut work = || polled = future.as_mut().poll(context);
        match run_caught(&mut work, &JsValue::UNDEFINED, &Array::new()) {
            Ok(_) => polled.map(Ok),
            Err(thrown) => {
                // Its state is that of the middle of a poll: to drop it would touch freed memory.
                std::mem::forget(self.0.take());
                Poll::Ready(Err(thrown))
            }
        }
    }
}
