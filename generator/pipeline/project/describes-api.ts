import type { SourceReading } from "../../reconcile/index.js";

type Read = Pick<SourceReading, "claims" | "coverage">;

export function hasOperations(readings: readonly Read[]): boolean {
  return readings.some(({ coverage }) => coverage.operations > 0);
}

/** Whether a document describes requests that the API sends. */
export function holdsWebhooks(claims: Read["claims"]): boolean {
  return claims.some(
    ({ assertion }) => assertion.aspect === "document" && assertion.document.webhooks !== undefined,
  );
}

/** Whether documents are pages of the API: they hold operations, or types for those of other pages. */
export function describesApi(readings: readonly Read[]): boolean {
  const isOfType = ({ place }: Read["claims"][number]) => place.root.kind === "type";
  return (
    hasOperations(readings) || readings.some(({ claims }) => claims.some(isOfType) || holdsWebhooks(claims))
  );
}
