// Written by docwright; do not edit. The next run writes this file anew.

import { ClientError } from "./errors.js";

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

type ToNumber<Text> = Text extends `${infer Value extends number}`
  ? Value
  : never;

/** The statuses that begin with a digit: `Statuses<4>` are those of errors of the client. */
type Statuses<First extends Digit | string> =
  ToNumber<`${First}${Digit}${Digit}`>;

/** The statuses that a key of `Bodies` stands for: itself, a range without those that have a body of their own, or by `default` all errors that have none. */
type StatusesOf<Key, Bodies> = Key extends number
  ? Key
  : Key extends `${infer First}XX`
    ? Exclude<Statuses<First>, keyof Bodies>
    : Key extends "default"
      ? Exclude<Statuses<4 | 5>, StatusesOf<Exclude<keyof Bodies, Key>, Bodies>>
      : never;

/**
 * What an operation documents of its errors: the `body` by the `status`. `Bodies` has statuses, ranges and `default` as keys,
 * as OpenAPI has them. At a status without one, the body may be anything.
 */
export type DocumentedError<Bodies extends object> =
  | {
      [Key in keyof Bodies]: {
        readonly status: StatusesOf<Key, Bodies>;
        readonly body: Bodies[Key];
      };
    }[keyof Bodies]
  | {
      readonly status?:
        | Exclude<Statuses<1 | 2 | 3 | 4 | 5>, StatusesOf<keyof Bodies, Bodies>>
        | undefined;
      readonly body?: unknown;
    };

/** Tells whether what was thrown is the error of an operation, given as `logs.list`; its `body` then has the type that is documented for its `status`. */
export type ErrorGuard<Errors> = <Name extends keyof Errors>(
  operation: Name,
  error: unknown,
) => error is ClientError & Errors[Name];

/** An `ErrorGuard` for all operations: what it knows of the error then, the package says by the type. */
export const isErrorOfOperation = (
  operation: PropertyKey,
  error: unknown,
): error is never =>
  error instanceof ClientError && error.operation === operation;
