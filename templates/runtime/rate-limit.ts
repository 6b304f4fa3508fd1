/** When the server's quota is renewed. */
export interface RateLimit {
  /** Milliseconds until the next call may be sent. */
  readonly delay: () => number;
  readonly note: (headers: Headers) => void;
}

/** Reads `Ratelimit: "default";r=0;t=30` (draft-ietf-httpapi-ratelimit-headers) and its older form `remaining=0, reset=30`. */
function readReset(header: string): number {
  const resets = header
    .split(/,\s*(?=")/)
    .filter((policy) => /\b(?:r|remaining)=0\b/.test(policy))
    .map((policy) => Number(/\b(?:t|reset)=(\d+)/.exec(policy)?.[1] ?? 0));
  return Math.max(0, ...resets) * 1_000;
}

export function createRateLimit(longest: number): RateLimit {
  let resumeAt = 0;
  return {
    delay: () => resumeAt - Date.now(),
    note: (headers) => {
      resumeAt = Math.max(
        resumeAt,
        Date.now() + Math.min(longest, readReset(headers.get("ratelimit") ?? "")),
      );
    },
  };
}
