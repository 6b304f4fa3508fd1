/** What a call and its promise tell each other. */
export interface Exchange {
  /** The caller wants the response, its body unread. */
  raw?: boolean;
  /** Of the current attempt, as soon as its headers are there. */
  response?: Response | undefined;
}
