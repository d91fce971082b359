export { PartnerClient } from "./client.js";
export {
  AuthenticationError,
  CancelledError,
  ConfigurationError,
  ConflictError,
  InsufficientFundsError,
  InternalError,
  isShipStationPartnerError,
  NotFoundError,
  OutcomeUnknownError,
  PermissionError,
  RateLimitError,
  RedirectError,
  ServiceError,
  ShipStationPartnerError,
  SpendLimitError,
  TimeoutError,
  TransportError,
  ValidationError,
  WebhookBodyError,
  WebhookHeadersError,
  WebhookKeysError,
  WebhookReplayError,
  WebhookSignatureError,
  WebhookTimestampError,
} from "./errors.js";
export { MerchantClient } from "./merchant.js";
export { schema } from "./standard-schema.js";
export { operations } from "./table.js";
export { validate } from "./validate.js";
export { version } from "./version.js";
