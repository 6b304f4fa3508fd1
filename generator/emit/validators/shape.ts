import type { Schema } from "../../model/index.js";

/** A schema that gets a function of its own: a named type, or a part that is no plain scalar. Equal ones share it. */
export interface Shape {
  readonly schema: Schema;
  /** The function: `checkLogListResponse`. */
  readonly name: string;
  /** The file that declares it. */
  readonly module: string;
  /** It can contain itself, so its calls count their depth. Shapes of one cycle have the same number. */
  readonly cycle: number | undefined;
  /** The work it takes has a limit: it holds no arrays or maps, and not itself. */
  readonly isBounded: boolean;
}
