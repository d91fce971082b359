import { argument, merchantHandlers } from "./call.js";
import { json, noContent, notFound, Refusal } from "./envelope.js";
import { Fields } from "./fields.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */

/**
 * Where an account is told of one kind of event.
 *
 * @typedef {object} Webhook
 * @property {string} webhookId
 * @property {string} event
 * @property {string} url
 * @property {{ key: string, value: string }[]} headers Sent along with each event.
 * @property {string | undefined} name
 * @property {number | undefined} storeId
 */

const EVENTS = [
  "batch",
  "carrier_connected",
  "order_source_refresh_complete",
  "rate",
  "report_complete",
  "sales_orders_imported",
  "track",
];

export const webhookHandlers = merchantHandlers({
  "webhooks.list": ({ account }) => json([...account.webhooks.values()].map(written)),
  "webhooks.create": ({ world, account, body }) => {
    const fields = Fields.of(body);
    const event = fields.choice("event", EVENTS, { required: true }) ?? "";
    const url = readUrl(fields, { required: true }) ?? "";
    const rest = readRest(fields);
    fields.settle();
    if ([...account.webhooks.values()].some((other) => other.event === event)) throw eventTaken(event);
    const webhook = { webhookId: world.ids.se("webhook"), event, url, ...rest };
    account.webhooks.set(webhook.webhookId, webhook);
    return json(written(webhook));
  },
  "webhooks.get": (call) => json(written(webhookInPath(call))),
  "webhooks.update": (call) => {
    const webhook = webhookInPath(call);
    const fields = Fields.of(call.body);
    const url = readUrl(fields, { required: false }) ?? webhook.url;
    const { headers, name, storeId } = readRest(fields);
    fields.settle();
    webhook.url = url;
    if (fields.has("headers")) webhook.headers = headers;
    webhook.name = name ?? webhook.name;
    webhook.storeId = storeId ?? webhook.storeId;
    return noContent();
  },
  "webhooks.delete": (call) => {
    call.account.webhooks.delete(webhookInPath(call).webhookId);
    return noContent();
  },
});

/** @param {MerchantCall} call */
function webhookInPath(call) {
  const id = argument(call, "webhook_id");
  const webhook = call.account.webhooks.get(id);
  if (webhook === undefined) throw notFound("webhook", id);
  return webhook;
}

/** @param {Fields} fields @param {{ required: boolean }} rule */
function readUrl(fields, rule) {
  const url = fields.text("url", rule);
  if (url === undefined || /^https?:\/\/[^/]/.test(url)) return url;
  return fields.refuse("url", "invalid_field_value", "must be an address of the web.");
}

/** @param {Fields} fields */
function readRest(fields) {
  const headers = (fields.objects("headers") ?? []).map((header) => ({
    key: header.text("key", { required: true }) ?? "",
    value: header.text("value") ?? "",
  }));
  return { headers, name: fields.text("name"), storeId: fields.number("store_id", { whole: true }) };
}

/** @param {string} event */
function eventTaken(event) {
  const error = { error_type: "business_rules", error_code: "webhook_event_type_conflict" };
  return new Refusal(409, [{ ...error, message: `There is a webhook for ${event} already.` }]);
}

/** @param {Webhook} webhook */
function written({ webhookId, event, url, headers, name, storeId }) {
  return { webhook_id: webhookId, url, event, headers, name, store_id: storeId };
}
