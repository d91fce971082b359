import { argument, merchantHandlers } from "./call.js";
import { json, noContent, notFound } from "./envelope.js";
import { Fields } from "./fields.js";
import { pageLinks } from "./page-links.js";

/** @typedef {import("./call.js").MerchantCall} MerchantCall */
/** @typedef {import("./world.js").Account} Account */

/**
 * A picture for labels.
 *
 * @typedef {object} Image
 * @property {string} id
 * @property {string} name
 * @property {string} contentType
 * @property {string} data Base64.
 * @property {boolean} isDefault
 * @property {string} createdAt
 * @property {string} modifiedAt
 */

export const accountSettingsHandlers = merchantHandlers({
  "accountSettings.get": () => json({ default_label_layout: "4x6" }),
  "accountImages.list": (call) => {
    const images = [...call.account.images.values()].map(written);
    const pages = images.length === 0 ? 0 : 1;
    return json({ images, total: images.length, page: 1, pages, links: pageLinks(call, 1, pages) });
  },
  "accountImages.create": (call) => {
    const { world, account } = call;
    const { isDefault, name, contentType, data } = readImage(call, { whole: true });
    const now = world.clock.iso();
    /** @type {Image} */
    const image = {
      id: `img_${world.ids.token()}`,
      name: name ?? "",
      contentType: contentType ?? "",
      data: data ?? "",
      isDefault: isDefault ?? false,
      createdAt: now,
      modifiedAt: now,
    };
    if (image.isDefault) leaveNoDefault(account);
    account.images.set(image.id, image);
    return json(written(image));
  },
  "accountImages.get": (call) => json(written(imageInPath(call))),
  "accountImages.update": (call) => {
    const image = imageInPath(call);
    const { isDefault, name, contentType, data } = readImage(call, { whole: false });
    if (isDefault === true) leaveNoDefault(call.account);
    image.isDefault = isDefault ?? image.isDefault;
    image.name = name ?? image.name;
    image.contentType = contentType ?? image.contentType;
    image.data = data ?? image.data;
    image.modifiedAt = call.world.clock.iso();
    return noContent();
  },
  "accountImages.delete": (call) => {
    call.account.images.delete(imageInPath(call).id);
    return noContent();
  },
});

/** @param {MerchantCall} call */
function imageInPath(call) {
  const id = argument(call, "label_image_id");
  const image = call.account.images.get(id);
  if (image === undefined) throw notFound("image", id);
  return image;
}

/**
 * A new picture comes whole; a change says at least whether the picture is the default.
 *
 * @param {MerchantCall} call
 * @param {{ whole: boolean }} rule
 */
function readImage({ body }, { whole }) {
  const fields = Fields.of(body);
  const required = whole;
  const data = fields.text("image_data", { required });
  if (data !== undefined && !/^[A-Za-z0-9+/]+={0,2}$/.test(data)) {
    fields.refuse("image_data", "invalid_field_value", "must be base64.");
  }
  const said = {
    name: fields.text("name", { required, min: 1, max: 50 }),
    contentType: fields.choice("image_content_type", ["image/png", "image/jpeg"], { required }),
    data,
    isDefault: fields.flag("is_default", { required: !whole }),
  };
  fields.settle();
  return said;
}

/** An account has one default at most. @param {Account} account */
function leaveNoDefault(account) {
  for (const image of account.images.values()) image.isDefault = false;
}

/** @param {Image} image */
function written(image) {
  return {
    label_image_id: image.id,
    name: image.name,
    is_default: image.isDefault,
    image_content_type: image.contentType,
    image_data: image.data,
    created_at: image.createdAt,
    modified_at: image.modifiedAt,
  };
}
