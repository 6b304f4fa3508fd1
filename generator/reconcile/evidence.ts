export interface Evidence {
  readonly x?: 1;
}
