import { instance, isTrue, same } from "./assert.js";
import { clientOf } from "./merchants.js";
import { Service } from "./service-client.js";

/** What there is once the package is imported, before anything is called. @type {import("./suite.js").Cases} */
export const loading = {
  "every entry is of one package: its classes are the same": ({ library, errors, slim }) => {
    isTrue(slim.PartnerClient === library.PartnerClient, "slim has another PartnerClient");
    for (const [name, value] of Object.entries(errors)) {
      isTrue(/** @type {Record<string, unknown>} */ (library)[name] === value, `another ${name}`);
    }
  },
  "the version is a version, and the table is frozen": ({ library }) => {
    isTrue(/^\d+\.\d+\.\d+/.test(library.version), library.version);
    isTrue(Object.isFrozen(library.operations), "operations can be changed");
    isTrue(library.operations.length >= 30, `${library.operations.length} operations`);
  },
  "each operation of the table is a method of its handle": (world) => {
    const partner = clientOf(world);
    const merchant = partner.onBehalfOf(1);
    for (const { name, handle } of world.library.operations) {
      /** @type {unknown} */
      let found = handle === "partner" ? partner : merchant;
      for (const part of name.split(".")) found = /** @type {Record<string, unknown>} */ (found)[part];
      isTrue(typeof found === "function", `${name} is no method`);
    }
    partner.close();
  },
  "a client is made at once and sends nothing": (world) => {
    let sent = 0;
    const fetch = async () => {
      sent += 1;
      return new Response("{}");
    };
    clientOf(world, { fetch }).close();
    same(sent, 0);
  },
  "a client without a key, or with an option that does not exist, is refused": ({ library }) => {
    for (const options of [undefined, {}, { apiKey: "" }, { apiKey: "k", retries: 3 }]) {
      instance(
        thrown(() => new library.PartnerClient(/** @type {never} */ (options))),
        library.ConfigurationError,
      );
    }
  },
  "only a browser's page needs to say that it is meant": ({ library, isPage }) => {
    const make = () => new library.PartnerClient({ apiKey: Service.KEY }).close();
    if (isPage) instance(thrown(make), library.ConfigurationError);
    else make();
  },
  "a closed client refuses to be used": async (world) => {
    const partner = clientOf(world);
    partner.close();
    const error = await partner.accounts.list().then(
      () => undefined,
      (/** @type {unknown} */ each) => each,
    );
    instance(error, world.library.ConfigurationError);
  },
};

/** @param {() => unknown} act @returns {unknown} */
function thrown(act) {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
