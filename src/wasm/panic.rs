//! The message of a panic, handed out before the trap: afterwards nobody can ask for it.

use std::cell::Cell;

use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::digits;

thread_local! {
    static LISTENER: Cell<Option<Function>> = const { Cell::new(None) };
}

/// Calls `listener` with the message and the source line of every panic of this instance, just
/// before it traps.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(listener: Function) {
    let is_first = LISTENER.replace(Some(listener)).is_none();
    if is_first {
        std::panic::set_hook(Box::new(|panic| {
            let payload = panic.payload();
            let text = payload.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| payload.downcast_ref::<&str>().copied());
            let mut message = text.unwrap_or("panic").to_owned();
            if let Some(place) = panic.location() {
                message.push_str(" (");
                message.push_str(place.file());
                message.push(':');
                digits::push(&mut message, u64::from(place.line()));
                message.push(')');
            }
            // One message is enough: after it the instance is over.
            if let Some(listener) = LISTENER.take() {
                // A listener that throws changes nothing: the trap comes anyway.
                let _ = listener.call1(&JsValue::UNDEFINED, &JsValue::from_str(&message));
            }
        }));
    }
}
