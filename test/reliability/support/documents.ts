import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = "spec/sources";

/** The documents of this project: real pages, one for each shape of page that docwright reads. */
export const documents: readonly { readonly name: string; readonly text: string }[] = [
  "ai-gateway.md",
  "ai-gateway.gateways.get.http.txt",
  "ai-gateway.logs.get.python.txt",
  "ai-gateway.logs.python.txt",
  "ai_gateway_logs.samples.md",
].map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

/** A document by the end of its name. */
export function findDocument(ending: string): string {
  const found = documents.find(({ name }) => name.endsWith(ending));
  if (!found) throw new Error(`there is no document *${ending}`);
  return found.text;
}
