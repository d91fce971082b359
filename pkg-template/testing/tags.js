import { argument, merchantHandlers } from "./call.js";
import { json, noContent, notFound, ruleBroken } from "./envelope.js";
import { Fields } from "./fields.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./world.js").Account} Account */

/**
 * A mark of the merchant's own. Shipments hold the object itself, so that they keep it under a new name.
 *
 * @typedef {object} Tag
 * @property {number} tagId
 * @property {string} name
 * @property {string | undefined} color
 */

export const tagHandlers = merchantHandlers({
  "tags.list": ({ account }) => json({ tags: [...account.tags.values()].map(writtenTag) }),
  "tags.create": (call) => {
    const fields = Fields.of(call.body);
    const name = fields.text("name", { required: true }) ?? "";
    const color = fields.text("color");
    fields.settle();
    return json(writtenTag(newTag(call, name, color)));
  },
  "tags.createByName": (call) => json(writtenTag(newTag(call, argument(call, "tag_name")))),
  "tags.rename": (call) => {
    const tag = tagInPath(call);
    const name = argument(call, "new_tag_name");
    if (call.account.tags.has(name)) throw taken(name);
    call.account.tags.delete(tag.name);
    tag.name = name;
    call.account.tags.set(name, tag);
    return noContent();
  },
  "tags.delete": ({ account, ...call }) => {
    const tag = tagInPath({ account, ...call });
    account.tags.delete(tag.name);
    for (const shipment of account.shipments.values()) shipment.tags.delete(tag);
    return noContent();
  },
});

/** @param {Tag} tag */
export function writtenTag({ tagId, name, color }) {
  return { tag_id: tagId, name, color };
}

/** The account's tag of this name, made where there is none. @param {MerchantCall} call @param {string} name */
export function tagNamed(call, name) {
  return call.account.tags.get(name) ?? newTag(call, name);
}

/** @param {MerchantCall} call @param {string} name @param {string} [color] @returns {Tag} */
function newTag({ world, account }, name, color) {
  if (account.tags.has(name)) throw taken(name);
  const tag = { tagId: world.ids.number("tag"), name, color };
  account.tags.set(name, tag);
  return tag;
}

/** @param {MerchantCall} call */
function tagInPath(call) {
  const name = argument(call, "tag_name");
  const tag = call.account.tags.get(name);
  if (tag === undefined) throw notFound("tag", name);
  return tag;
}

/** @param {string} name */
function taken(name) {
  return ruleBroken("identifier_conflict", `There is a tag ${name} already.`, { field_name: "name" });
}
