//! What a panic says, handed out before the trap: afterwards nobody can ask for it.

use core::arch::wasm32;
use core::panic::PanicInfo;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// Takes an instance's last words. The build puts the facade's own function of this name into the glue.
    #[wasm_bindgen(js_name = takeLastWords)]
    fn take_last_words(message: &str, file: &str, line: u32);
}

/// Tells what is known without making a text of it: there may be no memory left, and the code that makes texts of any
/// value would be all that needs it.
#[panic_handler]
fn tell(panic: &PanicInfo<'_>) -> ! {
    let message = panic.message().as_str().unwrap_or("panic");
    let (file, line) = panic.location().map_or(("", 0), |place| (place.file(), place.line()));
    take_last_words(message, file, line);
    wasm32::unreachable()
}
