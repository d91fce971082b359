import { accountHandlers } from "./accounts.js";
import { apiKeyHandlers } from "./api-keys.js";
import { carrierHandlers } from "./carriers.js";
import { labelHandlers } from "./labels.js";
import { shipmentHandlers } from "./new-shipments.js";
import { rateHandlers } from "./rates.js";
import { registrationHandlers } from "./registration.js";
import { tagHandlers } from "./tags.js";
import { themeHandlers } from "./themes.js";
import { tokenHandlers } from "./tokens.js";
import { trackingHandlers } from "./tracking.js";
import { warehouseHandlers } from "./warehouses.js";

/** What is done for a partner, by operation name. @type {Record<string, import("./call.js").PartnerHandler>} */
export const partnerOperations = { ...accountHandlers, ...apiKeyHandlers, ...themeHandlers };

/** What is done for a merchant's account, by operation name. @type {Record<string, import("./call.js").MerchantHandler>} */
export const merchantOperations = {
  ...tokenHandlers,
  ...registrationHandlers,
  ...carrierHandlers,
  ...warehouseHandlers,
  ...shipmentHandlers,
  ...rateHandlers,
  ...labelHandlers,
  ...trackingHandlers,
  ...tagHandlers,
};
