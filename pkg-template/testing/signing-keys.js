const RSA = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const EC = { name: "ECDSA", namedCurve: "P-256" };

/** The keys of one sandbox. Made when they are first needed: an RSA key takes a while. */
export class SigningKeys {
  /** @type {Promise<{ keyId: string, privateKey: CryptoKey, jwks: import("./index.js").KeySet }> | undefined} */
  #made;
  #newId;

  /** @param {() => string} newId makes a key's id */
  constructor(newId) {
    this.#newId = newId;
  }

  /** The public keys, as the service publishes them: an EC key is among them, with which nothing is signed. */
  async jwks() {
    return (await this.#keys()).jwks;
  }

  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @returns {Promise<{ keyId: string, signature: string }>} the signature in base64
   */
  async sign(bytes) {
    const { keyId, privateKey } = await this.#keys();
    const signature = new Uint8Array(await crypto.subtle.sign(RSA.name, privateKey, bytes));
    return { keyId, signature: btoa(String.fromCharCode(...signature)) };
  }

  /** Makes the next signature use a new key, as the service does from time to time. The old one is published no more. */
  rotate() {
    this.#made = undefined;
  }

  #keys() {
    this.#made ??= makeKeys(this.#newId);
    return this.#made;
  }
}

/** @param {() => string} newId */
async function makeKeys(newId) {
  const keyId = newId();
  const otherKeyId = newId();
  const usages = /** @type {const} */ (["sign", "verify"]);
  const rsa = await crypto.subtle.generateKey(RSA, true, usages);
  const ec = await crypto.subtle.generateKey(EC, true, usages);
  const { n, e } = await crypto.subtle.exportKey("jwk", rsa.publicKey);
  const { crv, x, y } = await crypto.subtle.exportKey("jwk", ec.publicKey);
  const keys = [
    { kty: "EC", use: "sig", alg: "ES256", kid: otherKeyId, crv, x, y },
    { kty: "RSA", use: "sig", alg: "RS256", kid: keyId, n, e },
  ];
  return { keyId, privateKey: rsa.privateKey, jwks: { keys } };
}
