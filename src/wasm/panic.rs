//! The message of a panic, handed out before the trap: afterwards nobody can ask for it.

use wasm_bindgen::prelude::*;

use crate::digits;

#[wasm_bindgen]
extern "C" {
    /// Takes an instance's last words. The build puts the facade's own function of this name into the glue.
    #[wasm_bindgen(js_name = takeLastWords)]
    fn take_last_words(message: &str);
}

/// Has the message and the source line of every panic of this instance told, just before it traps.
#[wasm_bindgen(js_name = tellOfPanics)]
pub fn tell_of_panics() {
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
        take_last_words(&message);
    }));
}
