// Written by docwright; do not edit. The next run writes this file anew.

export { createClient, type ClientOptions } from "./client.js";
export { createAIGateway } from "./create-ai-gateway.js";
export {
  APIError,
  AbortError,
  AuthenticationError,
  BadRequestError,
  ClientError,
  ConflictError,
  ConnectionError,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  RequestError,
  ResponseError,
  TimeoutError,
  UnprocessableEntityError,
} from "./runtime/errors.js";
export { createPacer } from "./runtime/retry.js";
export { isErrorOf } from "./errors.js";
export { ValidationError } from "./validation/validation-error.js";
export type {
  BareOptions,
  Call,
  Client,
  EndEvent,
  Operation,
  Pacer,
  RequestEvent,
  RequestOptions,
  ResponseEvent,
  ResultReader,
  RetryEvent,
  RuntimeOptions,
  SafeResult,
  SecretOption,
  ValidationOptions,
} from "./runtime/contract.js";
export type { Bound } from "./runtime/create-client.js";
export type { BytesInput, FileInput } from "./runtime/forms.js";
export type {
  PlainBlob,
  PlainHeaders,
  PlainResponse,
  PlainSignal,
} from "./runtime/platform.js";
export type { BasicCredential } from "./runtime/schemes.js";
export type {
  EventStream,
  ServerSentEvent,
  StreamCall,
} from "./runtime/streams.js";
export type { ErrorDetails, ErrorEntry, Issue } from "./runtime/errors.js";
export type { Page, PageInfo, PagedCall } from "./runtime/pages.js";
export type { ValidateOptions, Validator } from "./runtime/validator.js";
import * as aiGateway from "./resources/ai-gateway.js";
import * as evaluationTypes from "./resources/evaluation-types.js";
import * as logs from "./resources/logs.js";
import * as datasets from "./resources/datasets.js";
import * as evaluations from "./resources/evaluations.js";
import * as dynamicRouting from "./resources/dynamic-routing.js";
import * as providerConfigs from "./resources/provider-configs.js";
import * as urls from "./resources/urls.js";
import * as billing from "./resources/billing.js";
export {
  aiGateway,
  evaluationTypes,
  logs,
  datasets,
  evaluations,
  dynamicRouting,
  providerConfigs,
  urls,
  billing,
};
export type * from "./types/ai-gateway.js";
export type * from "./types/billing.js";
export type * from "./types/billing/spending-limit.js";
export type * from "./types/billing/topup.js";
export type * from "./types/billing/topup/config.js";
export type * from "./types/datasets.js";
export type * from "./types/dynamic-routing.js";
export type * from "./types/evaluation-types.js";
export type * from "./types/evaluations.js";
export type * from "./types/logs.js";
export type * from "./types/provider-configs.js";
export type * from "./types/shared.js";
export type * from "./types/urls.js";
