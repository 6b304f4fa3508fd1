import type { Operation } from "./operation.js";

/** Parameters and other things by name. */
export type Values = Readonly<Record<string, unknown>>;

/** What of a call goes where; the path takes its parameters by itself. */
export interface Places {
  readonly query: Values;
  readonly headers?: Values;
  readonly body?: BodyInit | undefined;
}

/** Distributes the parameters of an operation that are not all in path and query. */
export type Placer = (params: Values, operation: Operation) => Places;
