export {
  isShipStationPartnerError,
  ShipStationPartnerError,
  WebhookBodyError,
  WebhookHeadersError,
  WebhookKeysError,
  WebhookReplayError,
  WebhookSignatureError,
  WebhookTimestampError,
} from "../errors.js";
export { isEvent } from "./event.js";
export { MemoryReplayStore } from "./memory-replay-store.js";
export { WebhookVerifier } from "./verifier.js";
