/**
 * Milliseconds until a quota that is used up is renewed, else 0: `Ratelimit: "default";r=0;t=30`
 * (draft-ietf-httpapi-ratelimit-headers), and its older form `remaining=0, reset=30`.
 */
export function readReset(headers: Headers): number {
  const quota = /\br(?:emaining)?=0\b.*?\b(?:t|reset)=(\d+)/.exec(
    headers.get("ratelimit") ?? "",
  );
  return Number(quota?.[1] ?? 0) * 1_000;
}
