export * from "./index.js";

/** A compiled `WebAssembly.Module`, named structurally so that no DOM types are needed. */
export type CoreModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer M } } }
  ? M
  : object;

/**
 * Gives the package its core: once, before the first client. For runtimes and bundlers that hand over
 * `shipstation-partner/core.wasm` in a way of their own.
 *
 * @param module the compiled module, or the bytes of `core.wasm`
 * @throws {ConfigurationError} when it is neither
 */
export function initialise(module: CoreModule | ArrayBuffer | Uint8Array): void;
