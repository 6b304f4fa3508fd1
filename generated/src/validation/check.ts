// Written by docwright; do not edit. The next run writes this file anew.

import type { Issue } from "../runtime/errors.js";
import type { ValidateOptions } from "../runtime/validator.js";
import type { Input } from "./values.js";

/** What a collecting pass has found so far, and where it stands. */
export interface Report {
  readonly options: ValidateOptions;
  readonly page: string | undefined;
  readonly issues: Issue[];
  readonly path: (string | number)[];
  /** It stands at a secret, or inside one: values are not shown. */
  readonly isSecret?: boolean;
}

/**
 * Whether the input is of a type. With a report it notes what is wrong and goes on: it then returns false only when
 * there is room for no further issue. Checks of recursive types know how deep they are.
 */
export type Check = (
  input: Input,
  report?: Report,
  nesting?: Nesting,
) => boolean;

/** The name of a member, or the index of an item. */
export type Key = string | number;

/** How deep a recursive check is, and what it has found out about unions on its way. */
export interface Nesting {
  readonly level: number;
  readonly unions: Map<readonly Check[], Map<unknown, UnionResult>>;
}

/** What is known of a value and a union, so that no value is tried twice: alternatives of alternatives would double the work at each level. */
export interface UnionResult {
  /** How many alternatives hold. */
  matches?: number;
  /** What is wrong with it, once somebody asked. */
  failure?: UnionFailure;
}

/** The issues of the closest alternative (none where no alternative has the value's type), found this many steps down. */
export interface UnionFailure {
  readonly issues: readonly Issue[] | undefined;
  readonly steps: number;
}
