/** A page, a sample file or a spec, exactly as it was retrieved. */
export interface SourceDocument {
  /** What diagnostics and the ledger call it: its file name relative to `spec/sources`. */
  readonly name: string;
  readonly text: string;
  /** Where it lies, relative to the project that it belongs to; absent: where its name says. */
  readonly path?: string;
  readonly url?: string;
  /** The date of retrieval, as ISO 8601; absent where nobody wrote it down. */
  readonly retrieved?: string;
}

/** A stretch of a source document: UTF-16 offsets into its `text`, `end` exclusive. */
export interface SourceRef {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}
