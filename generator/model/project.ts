import type { PackageFacts } from "./spec.js";

/** A header that authenticates, and how a caller of the client supplies it. */
export interface ProjectCredential {
  /** `Authorization` stands for a bearer token unless documents show its whole value; any other header carries the value as it is. */
  readonly header: string;
  /** The option of `createClient`: `apiToken`. */
  readonly option: string;
  /** The environment variable read where the option is absent. */
  readonly environment?: string;
}

/** How the address of an operation's page is made. */
export interface PagePattern {
  /** The address, with `{resources}` and `{method}` in it, both in snake case. */
  readonly operation: string;
  /** What each resource below the root one adds at `{resources}`: `/subresources/{name}`. */
  readonly resource: string;
}

/** What `spec/docwright.yaml` says of the API and its package; all that is particular to one vendor is here. */
export interface ProjectInfo {
  readonly title: string;
  /** The version of the package, semver. */
  readonly version: string;
  readonly description?: string;
  /** The npm name of the package. */
  readonly package: string;
  /** The function that binds every operation to a client; absent: `create` and the name of the root resource. */
  readonly factory?: string;
  /** What the `package.json` of the client says to npm. */
  readonly npm?: PackageFacts;
  /** The base URL, where the documents' own is not to be used. */
  readonly server?: string;
  /** Path parameters that a client option may supply: `account_id` by `accountId`. */
  readonly clientOptions?: Readonly<Record<string, string>>;
  /** Ways to authenticate, each a list of headers that are needed together. */
  readonly credentials: readonly (readonly ProjectCredential[])[];
  readonly pages?: PagePattern;
  /** Inference rules that are not to be applied, by name. */
  readonly disabledRules?: readonly string[];
}
