// Written by docwright; do not edit. The next run writes this file anew.

import {
  type ErrorGuard,
  isErrorOfOperation,
} from "./runtime/documented-errors.js";
import type {
  LogDeleteError,
  LogEditError,
  LogGetError,
  LogListError,
  LogRequestError,
  LogResponseError,
} from "./types/logs.js";

/** What operations document of their errors, by the name of the operation. */
export interface OperationErrors {
  readonly "logs.list": LogListError;
  readonly "logs.delete": LogDeleteError;
  readonly "logs.get": LogGetError;
  readonly "logs.edit": LogEditError;
  readonly "logs.request": LogRequestError;
  readonly "logs.response": LogResponseError;
}

/**
 * Whether what was thrown is an error of an operation: its `body` then has the
 * type that is documented for its `status`.
 */
export const isErrorOf: ErrorGuard<OperationErrors> = isErrorOfOperation;
