/** The few assertions of the suite: no runtime's own module is there in all of them. */

/** @param {unknown} condition @param {string} otherwise what to say @returns {asserts condition} */
export function isTrue(condition, otherwise) {
  if (!condition) throw new Error(otherwise);
}

/**
 * Both are the same JSON. An undefined counts as null in a list and as absent in an object.
 *
 * @param {unknown} actual
 * @param {unknown} expected
 */
export function same(actual, expected) {
  const [was, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (was !== wanted) throw new Error(`${was} instead of ${wanted}`);
}

/**
 * @template {Error} T
 * @param {unknown} value
 * @param {new (...given: never[]) => T} Class
 * @returns {T}
 */
export function instance(value, Class) {
  if (value instanceof Class) return value;
  throw new Error(`not a ${Class.name}: ${value instanceof Error ? value.stack : String(value)}`);
}

/** Is shown every error that a case meets. @type {(error: unknown) => void} */
let witness = () => {};

/** @param {(error: unknown) => void} see */
export function showErrorsTo(see) {
  witness = see;
}

/**
 * What a call, or the making of one, ends in.
 *
 * @param {() => unknown} act
 * @returns {Promise<unknown>}
 */
export async function errorOf(act) {
  try {
    await act();
  } catch (error) {
    witness(error);
    return error;
  }
  throw new Error("it did not fail");
}

/**
 * @template T
 * @param {() => PromiseLike<T>} act
 * @returns {Promise<[result: T, ms: number]>}
 */
export async function timed(act) {
  // In workerd time stands still between two events from outside: it is read after the last of them.
  const started = Date.now();
  const result = await act();
  return [result, Date.now() - started];
}
