/** What of a call a block beside an excerpt can show. */
export type ShownPart = "request" | "response";

const label =
  /^(?:#{1,6}\s+|\*\*)?(?:example\s+|sample\s+)?(request|response)(?:\s+(?:body|example|sample))?:?(?:\*\*)?:?$/iu;

/** Reads a line that says what the block below it is: `**Response**`, `### Example request body`. */
export function readShownLabel(line: string): ShownPart | undefined {
  const part = label.exec(line.trim())?.[1]?.toLowerCase();
  return part === "request" || part === "response" ? part : undefined;
}
