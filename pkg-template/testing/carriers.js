import { argument, merchantHandlers } from "./call.js";
import { CATALOGUE, servicesOf } from "./catalogue.js";
import { writtenConnection } from "./connections.js";
import { json, noContent, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";
import { dollars, money, readMoney } from "./money.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./world.js").Account} Account */
/** @typedef {import("./world.js").Carrier} Carrier */

export const carrierHandlers = merchantHandlers({
  "carriers.list": ({ world, account }) => {
    const walleted = [...account.carriers.values()].map((carrier) => written(carrier, account));
    const carriers = [...walleted, ...[...account.connections.values()].map(writtenConnection)];
    return json({ carriers, request_id: world.ids.uuid(), errors: [] });
  },
  "carriers.get": (call) => json(anyInPath(call)),
  "carriers.getOptions": (call) => json({ options: anyInPath(call).options }),
  "carriers.listPackageTypes": (call) => json({ packages: anyInPath(call).packages }),
  "carriers.listServices": (call) => json({ services: anyInPath(call).services }),
  // The balance stays: other carriers draw on it.
  "carriers.disconnect": (call) => {
    const { carrier_id: carrierId } = anyInPath(call);
    call.account.carriers.delete(carrierId);
    call.account.connections.delete(carrierId);
    return noContent();
  },
  "carriers.addFunds": (call) => {
    const { balance } = funded(call);
    return json({ balance: money(balance) });
  },
  "connections.addFundsToStampsCom": (call) => {
    const { balance, transaction } = funded(call, "stamps_com");
    const postage_payment_id = `${call.world.ids.digits(6)}C${call.world.ids.digits(8)}`;
    const amount = { balance: dollars(balance), postage_payment_id };
    return json({ balance: { amount, currency: "usd" }, transaction_id: transaction });
  },
  "carriers.setAutoFunding": (call) => {
    const wallet = walletOf(call);
    const fields = Fields.of(call.body);
    const enabled = fields.flag("is_enabled", { required: true });
    if (enabled !== true) {
      fields.settle();
      wallet.setAutoFunding(null);
      return noContent();
    }
    const settings = {
      threshold: readMoney(fields.group("low_balance_purchase_threshold"), { text: true }) ?? 0,
      purchase: readMoney(fields.group("purchase_amount"), { text: true }) ?? 0,
      purchasesPerDay:
        fields.number("maximum_purchases_per_day", { required: true, min: 1, whole: true }) ?? 0,
    };
    fields.settle();
    wallet.setAutoFunding(settings);
    return noContent();
  },
});

/** The carrier in the path, walleted or the merchant's own, as it is written. @param {MerchantCall} call */
function anyInPath(call) {
  const connection = call.account.connections.get(argument(call, "carrier_id"));
  return connection ? writtenConnection(connection) : written(carrierInPath(call), call.account);
}

/** @param {MerchantCall} call */
function carrierInPath(call) {
  const id = argument(call, "carrier_id");
  const carrier = call.account.carriers.get(id);
  if (carrier === undefined) throw notFound("carrier", id);
  return carrier;
}

/** The balance behind the carrier in the path. @param {MerchantCall} call */
function walletOf(call) {
  const carrier = carrierInPath(call);
  if (call.account.wallet === null) throw notFound("balance of the carrier", carrier.carrierId);
  return call.account.wallet;
}

/**
 * Adds money, as often as it is asked.
 *
 * @param {MerchantCall} call
 * @param {string} [only] The carrier code the path is for.
 */
function funded(call, only) {
  const { code, carrierId } = carrierInPath(call);
  const wallet = walletOf(call);
  if (only !== undefined && code !== only) {
    const message = `The carrier is not ${only}.`;
    throw ruleBroken("carrier_not_supported", message, { carrier_id: carrierId, carrier_code: code });
  }
  const fields = Fields.of(call.body);
  const cents = readMoney(fields) ?? 0;
  fields.settle();
  const transaction = wallet.addFunds(cents);
  return { balance: wallet.balance, transaction };
}

/** @param {Carrier} carrier @param {Account} account */
function written(carrier, { wallet }) {
  const { friendlyName, packages } = CATALOGUE[carrier.code];
  const services = servicesOf(carrier).map((service) => ({
    carrier_id: carrier.carrierId,
    carrier_code: carrier.code,
    service_code: service.code,
    name: service.name,
    domestic: service.domestic,
    international: !service.domestic,
    is_multi_package_supported: true,
  }));
  return {
    carrier_id: carrier.carrierId,
    carrier_code: carrier.code,
    account_number: carrier.accountNumber,
    requires_funded_amount: true,
    balance: dollars(wallet?.balance ?? 0),
    nickname: carrier.nickname,
    friendly_name: friendlyName,
    funding_source_id: wallet?.fundingSourceId ?? null,
    primary: carrier.primary,
    has_multi_package_supporting_services: true,
    allows_returns: true,
    supports_label_messages: true,
    disabled_by_billing_plan: false,
    services,
    packages: packages.map(([package_code, name]) => ({ package_code, name, description: null })),
    options: [],
    send_rates: true,
    supports_user_managed_rates: false,
    connection_status: "approved",
  };
}
