import type { Schema } from "../../model/index.js";
import type { Owner } from "./shape-keys.js";

/** A shape before its name and its traits are known. */
export interface ShapeDraft {
  readonly key: string;
  readonly schema: Schema;
  /** The name of its type, or what a part is called after its place. */
  readonly noun: string;
  /** It belongs to a named type, so that other files may import it. */
  readonly isShared: boolean;
  readonly owner: Owner;
  /** The member that its callers have looked at. */
  readonly tag?: string;
  /** The key of the type whose members beside the tag it checks. */
  readonly whole?: string;
  /** Keys of the shapes it calls. */
  readonly parts: readonly string[];
}
