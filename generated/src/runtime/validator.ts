// Written by docwright; do not edit. The next run writes this file anew.

import type { ClientCheck } from "./contract.js";
import type { Issue } from "./errors.js";

export interface ValidateOptions {
  /** Whether a string or number that an enumeration, or the tag of a union, does not list is an issue. Default: `"report"`. */
  readonly unknownEnumValues?: "report" | "allow";
  /** Whether bounds of numbers, lengths and counts are checked. Default: `true`. */
  readonly bounds?: boolean;
  /** Whether an `int64` or `uint64` beyond 2^53 is an issue: reading JSON has rounded it. Default: `"report"`. */
  readonly inexactIntegers?: "report" | "allow";
  /** After how many issues to stop. Default: 100. */
  readonly limit?: number;
}

/** The very value that was given, or what is wrong with it. */
export type ValidationResult<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly Issue[] };

/** Tells whether values are of a documented type; also a Standard Schema (https://standardschema.dev, version 1). */
export interface Validator<T> {
  readonly is: (value: unknown) => value is T;
  /** Throws a `ValidationError` that carries the issues. */
  readonly assert: (value: unknown) => asserts value is T;
  /** Collects the issues in the order of the documentation. */
  readonly validate: (
    value: unknown,
    options?: ValidateOptions,
  ) => ValidationResult<T>;
  readonly "~standard": StandardProps<T>;
  /** For clients: how they check with it. */
  readonly "~check": ClientCheck;
}

/** What Standard Schema asks of a schema. */
export interface StandardProps<T> {
  readonly version: 1;
  readonly vendor: string;
  readonly validate: (value: unknown) => ValidationResult<T>;
  readonly types?: { readonly input: T; readonly output: T } | undefined;
}
