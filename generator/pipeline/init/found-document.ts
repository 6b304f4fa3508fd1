/** A text that `init` was given or found, and where. */
export interface FoundDocument {
  /** What messages call it: its path or its address. */
  readonly name: string;
  /** Where it goes below `spec/sources`. */
  readonly file: string;
  readonly text: string;
  /** Absent: it lies on disk. */
  readonly url?: string;
}

/** What `init` was pointed at and does not use, and why. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}
