import type { ClientOptions } from "../client/client.js";
import type { Script } from "../misbehaving-server.js";

/** A call that the faults are tried on; both the generated client and others have it. */
export type CallName = "get" | "list" | "create" | "update" | "delete" | "edit" | "ping" | "payload" | "scan";

/** What must come of a fault. */
export interface Outcome {
  /** The name of the error's class; absent: the call succeeds. */
  readonly error?: string;
  readonly status?: number;
  /** What the call gives; of a list the ids of all items. */
  readonly value?: unknown;
  /** What the message of the error begins with. */
  readonly words?: string;
  /** How many requests the server gets. */
  readonly requests: number;
}

/** One way for a server, or a caller, to misbehave. */
export interface Fault {
  readonly name: string;
  /** `get` by default. */
  readonly call?: CallName;
  readonly options?: Pick<ClientOptions, "maxRetries" | "maxResponseBytes" | "timeout">;
  /** When the caller aborts, in milliseconds after a request has arrived; 0: before the call. */
  readonly abortAfter?: number;
  readonly script: Script;
  readonly expected: Outcome;
}
