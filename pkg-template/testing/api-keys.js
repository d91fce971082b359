import { argument, partnerHandlers } from "./call.js";
import { accountInPath } from "./callers.js";
import { json, noContent, notFound } from "./envelope.js";
import { Fields } from "./fields.js";

/** @typedef {import("./world.js").World} World */
/** @typedef {import("./world.js").Account} Account */

export const apiKeyHandlers = partnerHandlers({
  "accounts.apiKeys.create": (call) => {
    const account = accountInPath(call);
    const fields = Fields.of(call.body);
    const description = fields.text("description") ?? "";
    fields.settle();
    return json(openKey(call.world, account, description));
  },
  "accounts.apiKeys.delete": (call) => {
    const account = accountInPath(call);
    const id = argument(call, "api_key_id");
    const text = account.apiKeys.get(Number(id));
    if (text === undefined) throw notFound("API key", id);
    account.apiKeys.delete(Number(id));
    call.world.accountsByKey.delete(text);
    return noContent();
  },
});

/**
 * Opens a key of an account: this reply is the only one that ever holds its text.
 *
 * @param {World} world
 * @param {Account} account
 * @param {string} description
 */
export function openKey(world, account, description) {
  const text = world.ids.apiKey();
  const id = world.ids.number("apiKey");
  account.apiKeys.set(id, text);
  world.accountsByKey.set(text, account);
  return {
    encrypted_api_key: text,
    created_at: world.clock.iso(),
    description,
    account_id: account.accountId,
    api_key_id: id,
  };
}
