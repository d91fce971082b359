/** Operations whose body or reply the carrier in the path decides (rule 8 of docs/deviations.md). */

/** @typedef {import("./normalise.js").Node} Node */
/** @typedef {import("./specification.js").SpecifiedCall} SpecifiedCall */

/** How an operation's schemas are called after carriers. @type {{ [id: string]: (carrier: string) => string }} */
const SCHEMA_OF = {
  connect_carrier: (carrier) => CONNECT_BY_OTHER_NAMES[carrier] ?? `connect_${carrier}_request_body`,
  get_carrier_settings: (carrier) => `${carrier}_settings_response_body`,
  update_carrier_settings: (carrier) => `update_${carrier}_settings_request_body`,
};

/** @type {{ [carrier: string]: string }} */
const CONNECT_BY_OTHER_NAMES = {
  amazon_shipping_uk: "connect_amazon_shipping_uk",
  purolator_canada: "connect_purolator_request_body",
  stamps_com: "connect_stamps_request_body",
};

/**
 * The call itself; or, where the carrier decides, one for each carrier that has a schema.
 *
 * @param {SpecifiedCall} call
 * @returns {SpecifiedCall[]}
 */
export function bodyOfCarrier(call) {
  const schemaOf = SCHEMA_OF[call.id];
  const argument = call.pathArguments.find(({ name }) => name === "carrier_name");
  if (schemaOf === undefined || argument === undefined) return [call];
  const part = call.body ? "body" : "reply";
  const carriers = /** @type {string[]} */ (argument.node.enum ?? []);
  return carriers.flatMap((carrier) => {
    const alternatives = call[part]?.node.anyOf ?? [];
    const node = alternatives.find(({ names }) => names.includes(schemaOf(carrier)));
    if (node === undefined) return [];
    const pathArguments = call.pathArguments.map((one) =>
      one === argument ? { ...one, value: carrier } : one,
    );
    return [{ ...call, label: `${call.id} ${carrier}`, pathArguments, [part]: { ...call[part], node } }];
  });
}
