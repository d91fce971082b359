import { argument, partnerHandlers } from "./call.js";
import { json, noContent, notFound, ruleBroken } from "./envelope.js";
import { Fields, isObject } from "./fields.js";

/** @typedef {import("./call.js").Call} Call */
/** @typedef {Record<string, unknown> & { theme_id: string, created_at: string, modified_at: string }} Theme */

const MOST_THEMES = 10;
const ONBOARDING_TEXTS = {
  start_title: 50,
  start_text: 1000,
  complete_title: 50,
  complete_text: 1000,
  complete_button_text: 50,
  complete_close_button_text: 50,
};

export const themeHandlers = partnerHandlers({
  "themes.create": ({ world, partner, body }) => {
    checkTheme(Fields.of(body));
    if (partner.themes.size >= MOST_THEMES) {
      throw ruleBroken("unspecified", `A partner has at most ${MOST_THEMES} themes.`);
    }
    const now = world.clock.iso();
    /** @type {Theme} */
    const theme = { ...merged({}, body), theme_id: world.ids.uuid(), created_at: now, modified_at: now };
    partner.themes.set(theme.theme_id, theme);
    return json(theme);
  },
  "themes.update": (call) => {
    const old = themeInPath(call);
    Fields.of(call.body);
    const changed = merged(old, call.body);
    checkTheme(Fields.of(changed));
    const { theme_id, created_at } = old;
    /** @type {Theme} */
    const theme = { ...changed, theme_id, created_at, modified_at: call.world.clock.iso() };
    call.partner.themes.set(theme_id, theme);
    return json(theme);
  },
  "themes.delete": (call) => {
    call.partner.themes.delete(themeInPath(call).theme_id);
    return noContent();
  },
});

/** @param {Call} call */
function themeInPath(call) {
  const id = argument(call, "theme_id");
  const theme = call.partner.themes.get(id.toLowerCase());
  if (theme === undefined) throw notFound("theme", id);
  return theme;
}

/** @param {Fields} fields @throws {import("./envelope.js").Refusal} */
function checkTheme(fields) {
  fields.text("name", { required: true, max: 50 });
  fields.text("brand", { required: true });
  fields.text("return_url", { max: 1000 });
  const logo = fields.object("logo");
  logo?.choice("content_type", ["image/jpeg", "image/png"]);
  const image = logo?.text("image_data");
  if (image !== undefined && !/^[A-Za-z0-9+/]*={0,2}$/.test(image)) {
    logo?.refuse("image_data", "invalid_field_value", "must be base64.");
  }
  const onboarding = fields.object("onboarding");
  for (const [name, max] of Object.entries(ONBOARDING_TEXTS)) onboarding?.text(name, { max });
  onboarding?.flag("complete_close_button");
  onboarding?.flag("skip_shipstation_api_carriers");
  const countries = fields.object("carriers")?.texts("connect_country_codes");
  if (countries?.some((code) => !/^[A-Z]{2}$/.test(code))) {
    fields.refuse(
      "carriers.connect_country_codes",
      "invalid_field_value",
      "must be two capital letters each.",
    );
  }
  fields.settle();
}

/**
 * What was there with what was sent laid over it, group by group.
 *
 * @param {Record<string, unknown>} old
 * @param {unknown} sent
 */
function merged(old, sent) {
  const theme = { ...old };
  for (const [name, value] of Object.entries(isObject(sent) ? sent : {})) {
    const group = old[name];
    theme[name] = isObject(value) && isObject(group) ? { ...group, ...value } : value;
  }
  return theme;
}
