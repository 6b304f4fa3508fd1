/** A status of an answer as OpenAPI spells it: `4XX`, `default`. */
export function normaliseStatus(status: string): string {
  return status.toLowerCase().replace("xx", "XX");
}
