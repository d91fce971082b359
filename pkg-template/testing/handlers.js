import { accountSettingsHandlers } from "./account-settings.js";
import { accountHandlers } from "./accounts.js";
import { addressHandlers } from "./address-checks.js";
import { adjustmentHandlers } from "./adjustments.js";
import { apiKeyHandlers } from "./api-keys.js";
import { batchHandlers } from "./batches.js";
import { carrierHandlers } from "./carriers.js";
import { connectionHandlers } from "./connections.js";
import { documentHandlers } from "./documents.js";
import { insuranceHandlers } from "./insurance.js";
import { labelHandlers } from "./labels.js";
import { manifestHandlers } from "./manifests.js";
import { shipmentHandlers } from "./new-shipments.js";
import { packageTypeHandlers } from "./package-types.js";
import { pickupHandlers } from "./pickups.js";
import { rateHandlers } from "./rates.js";
import { registrationHandlers } from "./registration.js";
import { servicePointHandlers } from "./service-points.js";
import { shipmentTextHandlers } from "./shipment-text.js";
import { tagHandlers } from "./tags.js";
import { themeHandlers } from "./themes.js";
import { tokenHandlers } from "./tokens.js";
import { trackingHandlers } from "./tracking.js";
import { warehouseHandlers } from "./warehouses.js";
import { webhookHandlers } from "./webhook-subscriptions.js";

/** What is done for a partner, by operation name. @type {Record<string, import("./call.js").PartnerHandler>} */
export const partnerOperations = { ...accountHandlers, ...apiKeyHandlers, ...themeHandlers };

/** What is done for a merchant's account, by operation name. @type {Record<string, import("./call.js").MerchantHandler>} */
export const merchantOperations = {
  ...tokenHandlers,
  ...registrationHandlers,
  ...batchHandlers,
  ...carrierHandlers,
  ...warehouseHandlers,
  ...shipmentHandlers,
  ...shipmentTextHandlers,
  ...rateHandlers,
  ...labelHandlers,
  ...trackingHandlers,
  ...tagHandlers,
  ...accountSettingsHandlers,
  ...addressHandlers,
  ...adjustmentHandlers,
  ...connectionHandlers,
  ...insuranceHandlers,
  ...packageTypeHandlers,
  ...webhookHandlers,
  ...servicePointHandlers,
  ...pickupHandlers,
  ...manifestHandlers,
  ...documentHandlers,
};
