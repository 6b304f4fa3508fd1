export {
  compare,
  emit,
  read,
  readOpenApi,
  reconcile,
  writeOpenApi,
  type InputDocument,
  type ReadOptions,
  type Reconciled,
} from "./pipeline/library.js";
export type * from "./model/index.js";
export type { Change } from "./drift/index.js";
export type { SourceReading } from "./reconcile/index.js";
