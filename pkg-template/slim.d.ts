export * from "./index.js";

/** A compiled `WebAssembly.Module`, if the platform's types have it. */
export type CoreModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer M } } }
  ? M
  : object;

/**
 * Loads the package's WebAssembly. Call it once, before anything else. For runtimes and bundlers that have their own
 * way to load `shipstation-partner/core.wasm`.
 *
 * @param module the compiled module, or the bytes of `core.wasm`
 * @throws {ConfigurationError} if it is neither
 */
export function initialise(module: CoreModule | ArrayBuffer | Uint8Array): void;
