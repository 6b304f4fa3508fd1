import type { Schema } from "../../model/index.js";
import type { Owner } from "./shape-keys.js";

/** A schema that gets a function of its own: a named type, or a part that is no plain scalar. */
export interface Shape {
  readonly key: string;
  readonly schema: Schema;
  /** The function: `checkLogListResponse`. */
  readonly name: string;
  /** The type that it checks, or checks a part of. */
  readonly owner: Owner;
  /**
   * The member that told callers to call this function, who also know that the input is an object: the function checks the
   * other members alone.
   */
  readonly tag: string | undefined;
  /** It can contain itself, so its calls count their depth. Shapes of one cycle have the same number. */
  readonly cycle: number | undefined;
  /** Functions of other modules call it. */
  readonly isExported: boolean;
  /** The work it takes has a limit: it holds no arrays or maps, and not itself. */
  readonly isBounded: boolean;
}
