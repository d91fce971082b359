/** This package's version, as in its `package.json`. */
export const version = "0.1.0";
/** The build's name: it finds the symbols of the wasm. */
export const build = "unbuilt";
