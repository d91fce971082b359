//! JavaScript as this folder calls it: the few globals, and objects known by their properties only.
//!
//! Properties are read and written by name, through two imports in all: a binding for each would cost
//! the wasm a name and the glue a function.

use js_sys::{Array, Function, JSON, Promise, Reflect};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A clock that never goes back, in milliseconds with a fraction.
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    pub(super) fn monotonic_ms() -> f64;

    #[wasm_bindgen(js_name = setTimeout)]
    pub(super) fn set_timeout(callback: &Function, ms: i32) -> JsValue;

    /// The platform's transport as it is at this moment: tests and frameworks replace it.
    #[wasm_bindgen(catch, js_name = fetch)]
    pub(super) fn platform_fetch(url: &JsValue, init: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = clearTimeout)]
    pub(super) fn clear_timeout(timer: &JsValue);

    /// Runs `work` in a JavaScript frame of its own: what is thrown in it, a trap included, is caught.
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = apply)]
    pub(super) fn run_caught(
        work: &mut dyn FnMut(),
        this: &JsValue,
        arguments: &Array,
    ) -> Result<JsValue, JsValue>;
}

/// A property; undefined too where `object` is none, or throws when it is asked.
#[inline(never)]
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// A property that is a function, to be called with `object` as its receiver.
#[inline(never)]
pub(super) fn method(object: &JsValue, name: &str) -> Option<Function> {
    get(object, name).dyn_into().ok()
}

/// Sets a property of a plain object of our own, which takes all.
#[inline(never)]
pub(super) fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

/// Sets a property to a text.
#[inline(never)]
pub(super) fn set_text(object: &JsValue, name: &str, value: &str) {
    set(object, name, &JsValue::from_str(value));
}

/// A promise and the function that settles it.
pub(super) fn deferred() -> (Promise, Function) {
    let mut resolve = JsValue::UNDEFINED;
    let promise = Promise::new(&mut |given, _| resolve = given.into());
    (promise, resolve.unchecked_into())
}

/// The value of a JSON text; undefined where it is none.
pub(super) fn parsed(text: &str) -> JsValue {
    JSON::parse(text).unwrap_or(JsValue::UNDEFINED)
}
