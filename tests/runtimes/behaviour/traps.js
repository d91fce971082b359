/**
 * Lets the core trap where a case says so: the published wasm has no way to be told to. Imported before the package, it
 * wraps the exports of every instance; they pass everything on until a trap is armed. A core that is built for it is told
 * to crash by itself: {@link crashes}.
 */

/** @typedef {"unreachable" | "stack overflow" | "out of bounds"} Trap */

/** @type {Trap | undefined} */
let armed;
let instances = 0;
/** What the newest instance exports. @type {WebAssembly.Exports} */
let newest;
/** Of every instance there was. @type {WeakRef<object>[]} */
const memories = [];

const { Instance } = WebAssembly;
WebAssembly.Instance = /** @type {typeof Instance} */ (
  /** @type {unknown} */ (
    class {
      /** @param {WebAssembly.Module} module @param {WebAssembly.Imports} imports */
      constructor(module, imports) {
        const instance = new Instance(module, imports);
        const real = instance.exports;
        // Platforms have modules of their own, such as Node's reader of HTTP.
        // biome-ignore lint/correctness/noConstructorReturn: what is not ours is left as it is
        if (!real.findings) return instance;
        instances += 1;
        newest = real;
        memories.push(new WeakRef(/** @type {WebAssembly.Memory} */ (real.memory)));
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

/** Where and how a core crashes that is built with `crash-tests`: see `src/wasm/crash.rs`, whose order this is. */
export const PLACES = /** @type {const} */ (["check", "request", "before await", "after await"]);
export const WAYS = /** @type {const} */ (["panic", "unreachable", "recursion", "stack", "memory"]);

export const crashes = {
  /** The newest core crashes when it next comes there. @param {typeof PLACES[number]} place @param {typeof WAYS[number]} way */
  arm(place, way) {
    const { armCrash } = newest;
    if (typeof armCrash !== "function") throw new Error("this core is not built to crash");
    if (!armCrash(PLACES.indexOf(place), WAYS.indexOf(way))) throw new Error(`no ${way} at ${place}`);
  },
  /** How many cores' memories there still are. */
  memories: () => memories.filter((each) => each.deref()).length,
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
