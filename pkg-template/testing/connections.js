import { argument, merchantHandlers } from "./call.js";
import { readCredentials } from "./connection-credentials.js";
import { hasSettings, readSettings } from "./connection-settings.js";
import { json, noContent, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */

/**
 * A merchant's own account at a carrier. It sells nothing here: rates and labels are the walleted carriers'.
 *
 * @typedef {object} Connection
 * @property {string} carrierId
 * @property {string} carrierName
 * @property {string} nickname
 * @property {string} accountNumber
 * @property {"approved" | "pending_approval"} status
 * @property {Record<string, unknown>} settings
 */

export const connectionHandlers = merchantHandlers({
  "connections.connect": (call) => {
    const { world, account, origin } = call;
    const carrierName = argument(call, "carrier_name");
    const fields = Fields.of(call.body);
    const { nickname, accountNumber, mayBeTwice } = readCredentials(carrierName, fields);
    fields.settle();
    const isSame = (/** @type {Connection} */ other) =>
      other.carrierName === carrierName && other.accountNumber === accountNumber;
    if (!mayBeTwice && [...account.connections.values()].some(isSame)) {
      throw ruleBroken("carrier_conflict", "This account of the carrier is connected already.");
    }
    const carrierId = world.ids.se("carrier");
    const status = carrierName === "ups" ? "pending_approval" : "approved";
    account.connections.set(carrierId, {
      carrierId,
      carrierName,
      nickname,
      accountNumber,
      status,
      settings: {},
    });
    const reply = json({ carrier_id: carrierId });
    if (carrierName !== "ups") return reply;
    // Where the merchant signs in to UPS: nobody answers there.
    return { ...reply, headers: { ...reply.headers, location: `${origin}/ups-sign-in/${carrierId}` } };
  },
  "connections.update": (call) => {
    const connection = connectionInPath(call);
    const fields = Fields.of(call.body);
    const { nickname, accountNumber } = readCredentials(connection.carrierName, fields);
    fields.settle();
    Object.assign(connection, { nickname, accountNumber });
    return { status: 200, headers: {}, body: null };
  },
  "connections.disconnect": (call) => {
    const { account } = call;
    const carrierId = argument(call, "carrier_id");
    const walleted = account.carriers.get(carrierId);
    if (walleted?.code === argument(call, "carrier_name")) account.carriers.delete(carrierId);
    else account.connections.delete(connectionInPath(call).carrierId);
    return noContent();
  },
  "connections.getSettings": (call) => {
    const { carrierName, nickname, settings } = withSettings(connectionInPath(call));
    return json(carrierName === "newgistics" ? settings : { nickname, ...settings });
  },
  "connections.updateSettings": (call) => {
    const connection = withSettings(connectionInPath(call));
    const said = readSettings(connection.carrierName, Fields.of(call.body));
    Object.assign(connection.settings, said);
    if (typeof said.nickname === "string") connection.nickname = said.nickname;
    return noContent();
  },
});

/** A connection as `carriers.list` shows it. @param {Connection} connection */
export function writtenConnection({ carrierId, carrierName, nickname, accountNumber, status, settings }) {
  return {
    carrier_id: carrierId,
    carrier_code: carrierName,
    account_number: accountNumber,
    requires_funded_amount: false,
    balance: 0,
    nickname,
    friendly_name: carrierName,
    funding_source_id: null,
    primary: settings.is_primary_account === true,
    has_multi_package_supporting_services: false,
    allows_returns: false,
    supports_label_messages: false,
    disabled_by_billing_plan: false,
    services: [],
    packages: [],
    options: [],
    send_rates: false,
    supports_user_managed_rates: false,
    connection_status: status,
  };
}

/** @param {MerchantCall} call */
function connectionInPath(call) {
  const name = argument(call, "carrier_name");
  const id = argument(call, "carrier_id");
  const connection = call.account.connections.get(id);
  if (connection?.carrierName !== name) throw notFound(`${name} connection`, id);
  return connection;
}

/** @param {Connection} connection */
function withSettings(connection) {
  const { carrierName, carrierId } = connection;
  if (hasSettings(carrierName)) return connection;
  const message = "The carrier has no settings.";
  throw ruleBroken("settings_not_supported", message, { carrier_id: carrierId, carrier_code: carrierName });
}
