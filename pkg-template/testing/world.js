import { Identifiers } from "./identifiers.js";

/** @typedef {import("./clock.js").Clock} Clock */
/** @typedef {import("./wallet.js").Wallet} Wallet */
/** @typedef {import("./labels.js").Label} Label */
/** @typedef {import("./themes.js").Theme} Theme */
/** @typedef {import("./warehouses.js").Warehouse} Warehouse */
/** @typedef {import("./catalogue.js").CarrierCode} CarrierCode */
/** @typedef {import("./shipments.js").Shipment} Shipment */
/** @typedef {import("./tags.js").Tag} Tag */
/** @typedef {import("./account-settings.js").Image} Image */
/** @typedef {import("./batches.js").Batch} Batch */
/** @typedef {import("./connections.js").Connection} Connection */
/** @typedef {import("./insurance.js").Insurance} Insurance */
/** @typedef {import("./package-types.js").PackageType} PackageType */
/** @typedef {import("./webhook-subscriptions.js").Webhook} Webhook */

/**
 * A holder of a partner key. Its accounts are out of reach for every other partner.
 *
 * @typedef {object} Partner
 * @property {string} apiKey
 * @property {Map<number, Account>} accounts By number, in the order they were opened.
 * @property {Map<string, Account>} accountsByExternalId
 * @property {Map<string, Theme>} themes
 */

/**
 * A merchant's account and everything that is the merchant's alone.
 *
 * @typedef {object} Account
 * @property {number} accountId
 * @property {Partner} partner
 * @property {string | null} externalAccountId
 * @property {string} createdAt
 * @property {string} modifiedAt
 * @property {boolean} active
 * @property {string} email
 * @property {string | null} companyName
 * @property {string | null} firstName
 * @property {string | null} lastName
 * @property {string} originCountryCode
 * @property {Map<number, string>} apiKeys Key texts by `api_key_id`.
 * @property {Map<string, Carrier>} carriers
 * @property {Wallet | null} wallet
 * @property {Map<string, Warehouse>} warehouses
 * @property {Map<string, Shipment>} shipments
 * @property {Set<string>} externalShipmentIds Those of shipments made and of labels bought.
 * @property {Map<string, Label>} labels
 * @property {Map<string, Label>} labelsByExternalShipmentId
 * @property {Map<string, Label[]>} labelsByShipment By the shipment's id, voided ones too.
 * @property {Map<string, import("./rating.js").Rate>} rates
 * @property {Map<string, ReturnType<typeof import("./rating.js").rateShipment>>} rateResponses The last of each shipment, by its id.
 * @property {Map<string, import("./manifests.js").Manifest>} manifests
 * @property {Map<string, import("./manifests.js").Manifest[]>} manifestRequests What each has made, by its id.
 * @property {Map<string, import("./pickups.js").Pickup>} pickups
 * @property {Map<string, Tag>} tags By name.
 * @property {Map<string, Connection>} connections The merchant's own accounts at carriers.
 * @property {Map<string, Batch>} batches
 * @property {Map<string, Image>} images Pictures for labels.
 * @property {Map<string, PackageType>} packageTypes
 * @property {Map<string, Webhook>} webhooks
 * @property {Insurance | null} insurance The merchant's own, at Shipsurance.
 */

/**
 * A carrier registered for an account.
 *
 * @typedef {object} Carrier
 * @property {string} carrierId
 * @property {CarrierCode} code
 * @property {string} accountNumber
 * @property {string} nickname
 * @property {boolean} primary
 * @property {boolean} groundSaver
 */

/** Everything one sandbox knows. It lives in memory and goes with it. */
export class World {
  /** @type {Map<string, Partner>} By partner key. */
  partners = new Map();
  /** @type {Map<string, Account>} By account API key, over all partners. */
  accountsByKey = new Map();
  /** @type {Set<string>} E-mail addresses in use over all partners, in lower case. */
  emails = new Set();
  /** @type {Map<string, Uint8Array>} Label files by the path they are served at. */
  files = new Map();

  /** @param {Clock} clock @param {number} seed */
  constructor(clock, seed) {
    this.clock = clock;
    this.ids = new Identifiers(seed);
  }

  /** @param {string} apiKey @returns {Partner} */
  addPartner(apiKey) {
    const partner = { apiKey, accounts: new Map(), accountsByExternalId: new Map(), themes: new Map() };
    this.partners.set(apiKey, partner);
    return partner;
  }

  /** Serves a file from now on. @param {string} name @param {Uint8Array} file @returns {string} its path */
  serve(name, file) {
    const path = `/v1/downloads/10/${this.ids.token()}/${name}`;
    this.files.set(path, file);
    return path;
  }

  /** The webhooks for a kind of event, over all accounts. @param {string} event */
  subscribers(event) {
    return [...this.partners.values()]
      .flatMap(({ accounts }) => [...accounts.values()])
      .flatMap((account) => [...account.webhooks.values()].map((webhook) => ({ account, webhook })))
      .filter(({ webhook }) => webhook.event === event);
  }

  /** @param {number} accountId */
  account(accountId) {
    for (const partner of this.partners.values()) {
      const account = partner.accounts.get(accountId);
      if (account !== undefined) return account;
    }
    return undefined;
  }
}
