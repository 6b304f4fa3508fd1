import type { JsonNumber } from "./exact-number.js";
import type { SourceRef } from "./source.js";

export type Scalar = string | JsonNumber | boolean | null;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: Scalar;
  readonly at?: SourceRef | undefined;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly DataNode[];
  readonly at?: SourceRef | undefined;
}

/** A member of a map, and where its name stands. */
export interface Entry {
  readonly value: DataNode;
  readonly keyAt?: SourceRef | undefined;
}

/** Members in the order of the document: a plain object would move names such as `200` to the front. */
export interface MapNode {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Entry>;
  /** Printed on one line of YAML where it is short enough. */
  readonly flow?: true;
  readonly at?: SourceRef | undefined;
}

/** A YAML or JSON document in memory: ordered, and with the place of each part where it was read from a text. */
export type DataNode = ScalarNode | ListNode | MapNode;
