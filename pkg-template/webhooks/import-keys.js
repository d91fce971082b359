/** @typedef {{ kty?: unknown, kid?: unknown, use?: unknown, alg?: unknown, n?: unknown, e?: unknown }} Jwk */

const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
/** The key set is the service's own, but what is read from a network has a limit. */
const MOST_KEYS = 64;
/** base64url characters of 2048 bits, the least that RFC 7518 allows with RS256. */
const SHORTEST_MODULUS = 342;

/**
 * The keys of a set that can have signed a delivery. The service's set holds an EC key as well: other kinds are
 * left out, and so is a key that the platform does not take.
 *
 * @param {unknown} set
 * @returns {Promise<Map<string, CryptoKey>>} by key id
 */
export async function importKeys(set) {
  const { keys } = /** @type {{ keys?: unknown }} */ (set ?? {});
  if (!Array.isArray(keys)) throw new Error("it is no key set: there is no list of keys");
  const usable = keys.slice(0, MOST_KEYS).filter(isUsable);
  const imported = await Promise.all(usable.map(importKey));
  return new Map(imported.flatMap((entry) => (entry ? [entry] : [])));
}

/**
 * @param {Jwk | null} key
 * @returns {key is { kid: string, n: string, e: string }}
 */
function isUsable(key) {
  if (typeof key !== "object" || key === null) return false;
  const { kty, kid, use = "sig", alg = "RS256", n, e } = key;
  const isText = typeof kid === "string" && typeof n === "string" && typeof e === "string";
  return isText && kty === "RSA" && use === "sig" && alg === "RS256" && n.length >= SHORTEST_MODULUS;
}

/**
 * @param {{ kid: string, n: string, e: string }} key
 * @returns {Promise<[string, CryptoKey] | undefined>}
 */
async function importKey({ kid, n, e }) {
  try {
    // Only what makes the key: further members (`ext`, `key_ops`) may forbid what it is for.
    const key = await crypto.subtle.importKey("jwk", { kty: "RSA", n, e }, ALGORITHM, false, ["verify"]);
    return [kid, key];
  } catch {
    return undefined;
  }
}
