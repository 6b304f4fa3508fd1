const reasons: ReadonlyMap<string, string> = new Map([
  ["200", "OK"],
  ["201", "Created"],
  ["202", "Accepted"],
  ["204", "No Content"],
  ["400", "Bad Request"],
  ["401", "Unauthorized"],
  ["403", "Forbidden"],
  ["404", "Not Found"],
  ["409", "Conflict"],
  ["422", "Unprocessable Content"],
  ["429", "Too Many Requests"],
  ["500", "Internal Server Error"],
]);

const classes: ReadonlyMap<string, string> = new Map([
  ["1", "Informational"],
  ["2", "Success"],
  ["3", "Redirection"],
  ["4", "Client error"],
  ["5", "Server error"],
]);

/** What to call an answer that no document describes: the reason phrase of its status (RFC 9110, section 15). */
export function describeStatus(status: string): string {
  return reasons.get(status) ?? classes.get(status.charAt(0)) ?? "Any other answer";
}
