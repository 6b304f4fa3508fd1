/** Delays calls while the server wants none; the option `pacer` of a client. */
export interface Pacer {
  /** Milliseconds until the next call may be sent, at most `longest`. */
  readonly delay: (longest: number) => number;
  readonly note: (headers: Headers) => void;
}

/**
 * Follows the quota in `Ratelimit: "default";r=0;t=30`
 * (draft-ietf-httpapi-ratelimit-headers), and in its older form
 * `remaining=0, reset=30`.
 */
export function createPacer(): Pacer {
  let resumeAt = 0;
  return {
    delay: (longest) => Math.min(resumeAt - Date.now(), longest),
    note: (headers) => {
      const quota = headers.get("ratelimit") ?? "";
      const reset = /\br(?:emaining)?=0\b.*?\b(?:t|reset)=(\d+)/.exec(quota);
      resumeAt = Date.now() + Number(reset?.[1] ?? 0) * 1_000;
    },
  };
}
