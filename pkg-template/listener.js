/**
 * Tells a listener of the caller's. What it throws, now or later, is its own affair.
 *
 * @param {unknown} listener a function, or nothing
 * @param {unknown} event
 */
export function tellListener(listener, event) {
  try {
    const result = /** @type {((event: unknown) => unknown) | undefined} */ (listener)?.(event);
    // A promise of any realm or library.
    Promise.resolve(result).catch(() => {});
  } catch {
    // As said.
  }
}
