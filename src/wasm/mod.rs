//! The JavaScript boundary: the exported [`Core`](core::Core) and what drives its calls.
//!
//! Only this folder names js-sys, web-sys, gloo-net and wasm-bindgen; only `driver.rs` awaits. Plain
//! data goes out as JSON text and comes in property by property: a serde converter would add a tenth
//! to the wasm, most of it the printing of numbers in its errors. Arguments are taken as they come and looked at inside: what
//! the generated glue cannot convert would be a trap there.
//!
//! As the facade sees it:
//!
//! ```ts
//! export function operations(): string;                         // JSON text of the table
//! export function onPanic(listener: (message: string) => void): void; // told before the trap; once per instance
//!
//! export class Core {
//!   constructor(options: {
//!     apiKey: string | (() => string | Promise<string>), fetch?: Function, baseUrl?: string, region?: "us" | "eu",
//!     timeoutMs?: number, deadlineMs?: number, maxRetries?: number, headers?: object, userAgent?: string,
//!   });                                                         // throws Failure; without `fetch`: globalThis.fetch
//!   reserve(length: number): number;                            // address of the text buffer
//!   capacity(): number;                                         // bytes that fit there
//!   check(subject: number, part: 0 | 1 | 2, length: number, extraFields: boolean): number;
//!   findings(): Finding[];                                      // of the last check
//!   prepare(operation, account?, args?: string[], query?: string, body?: Uint8Array, options?: CallOptions):
//!     { method: string, url: string, headers: Record<string, string> };   // throws Failure; no API-Key in it
//!   call(operation, account?, args?: string[], query?: string, body?: Uint8Array, options?: CallOptions): Promise<Settled>;
//!   request(method: string, account?, path: string, query?: string, body?: Uint8Array, options?: CallOptions): Promise<Settled>;
//!   free(): void;
//! }
//! type CallOptions = { signal?, timeoutMs?, deadlineMs?, maxRetries?, headers? };
//! type Settled =
//!   | { ok: true, status: number, requestId?: string, rateLimit?: { limit?, remaining?, resetMs? }, attempts: number,
//!       outcome: "confirmed", body: Uint8Array | null, headers: { get(name: string): string | null } } // the reply's own
//!   | { ok: false, failure: Failure };
//! type Failure = { code, message, option?, operation?, account?, status?, requestId?, errors?: unknown[],
//!   outcome?: "confirmed" | "refused" | "unknown", retryable?: boolean, attempts?: number, retryAfterMs?: number,
//!   body?: string, cause?: unknown };                           // body: only where there is no list of errors
//! ```
//!
//! `code` is the code of the error class. `call` and `request` never reject, but for a trap: then they reject
//! with what was thrown, the instance must not be used again, and promises of other calls may never settle.

mod api_key;
mod bindings;
mod contained;
mod core;
mod driver;
mod failure;
mod findings;
mod gate;
mod given;
mod options;
mod panic;
mod reply;
mod settled;
mod transport;

pub use self::core::{Core, operations_text};
pub use self::panic::on_panic;
