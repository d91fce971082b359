/**
 * Tells a listener of the caller's. What it throws, now or later, is its own affair.
 *
 * @param {unknown} listener a function, or nothing
 * @param {unknown} event
 */
export function tellListener(listener, event) {
  try {
    const result = /** @type {((event: unknown) => unknown) | undefined} */ (listener)?.(event);
    if (result instanceof Promise) result.catch(() => {});
  } catch {
    // As said.
  }
}
