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
  TimeoutError,
  TransportError,
  ValidationError,
} from "./errors.js";
export { MerchantClient } from "./merchant.js";
export { operations } from "./table.js";
export { validate } from "./validate.js";
export { version } from "./version.js";
