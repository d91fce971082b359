/**
 * What comes of something, and how long it took.
 *
 * @template T
 * @param {() => PromiseLike<T>} act
 * @returns {Promise<[result: T, ms: number]>}
 */
export async function timed(act) {
  const started = performance.now();
  const result = await act();
  return [result, performance.now() - started];
}
