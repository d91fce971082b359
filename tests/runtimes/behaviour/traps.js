/**
 * Lets the core trap where a case says so: the published wasm has no way to be told to. Imported before the package, it
 * wraps the exports of every instance; they pass everything on until a trap is armed.
 */

/** @typedef {"unreachable" | "stack overflow" | "out of bounds"} Trap */

/** @type {Trap | undefined} */
let armed;
let instances = 0;

const { Instance } = WebAssembly;
WebAssembly.Instance = /** @type {typeof Instance} */ (
  /** @type {unknown} */ (
    class {
      /** @param {WebAssembly.Module} module @param {WebAssembly.Imports} imports */
      constructor(module, imports) {
        instances += 1;
        const real = new Instance(module, imports).exports;
        const wrapped = Object.entries(real).map(([name, value]) => [name, trapping(value)]);
        this.exports = Object.fromEntries(wrapped);
      }
    }
  )
);

export const traps = {
  /** The next thing that enters the core traps. @param {Trap} trap */
  arm(trap) {
    armed = trap;
  },
  /** Gives whether it was still to come. */
  disarm() {
    const wasArmed = armed !== undefined;
    armed = undefined;
    return wasArmed;
  },
  /** How many instances there have been. */
  instances: () => instances,
};

/** @param {unknown} exported */
function trapping(exported) {
  if (typeof exported !== "function") return exported;
  return (/** @type {unknown[]} */ ...given) => {
    const trap = armed;
    armed = undefined;
    if (trap === "stack overflow") return overflow(0);
    if (trap !== undefined) throw new WebAssembly.RuntimeError(trap);
    return exported(...given);
  };
}

/** The platform's own error for it, which differs. @param {number} depth @returns {number} */
function overflow(depth) {
  return overflow(depth + 1) + 1;
}
