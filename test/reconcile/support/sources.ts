import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dialects } from "../../../generator/dialects/index.js";
import type { ProjectInfo, SourceDocument, StructureHints } from "../../../generator/model/index.js";
import { structureHints } from "../../../generator/reconcile/hints.js";
import type { SourceReading } from "../../../generator/reconcile/index.js";

const folder = "spec/sources";

/** How the documents of the project count, as `spec/docwright.yaml` has it. */
const ranks: Readonly<Record<string, number>> = {
  "ai-gateway.md": 1,
  "ai-gateway.gateways.get.http.txt": 2,
  "ai-gateway.logs.get.python.txt": 3,
  "ai-gateway.logs.python.txt": 3,
  "ai_gateway_logs.samples.md": 4,
};

export const gatewayProject: ProjectInfo = {
  title: "Cloudflare AI Gateway",
  version: "0.1.0",
  package: "@docwright/cloudflare-ai-gateway",
  factory: "createAIGateway",
  clientOptions: { account_id: "accountId" },
  npm: { license: "MIT", author: "the docwright authors" },
  credentials: [
    [{ header: "Authorization", option: "apiToken", environment: "CLOUDFLARE_API_TOKEN" }],
    [
      { header: "X-Auth-Email", option: "apiEmail", environment: "CLOUDFLARE_EMAIL" },
      { header: "X-Auth-Key", option: "apiKey", environment: "CLOUDFLARE_API_KEY" },
    ],
  ],
  pages: {
    operation: "https://developers.cloudflare.com/api/resources/ai_gateway{resources}/methods/{method}/",
    resource: "/subresources/{name}",
  },
};

export function loadSources(): SourceDocument[] {
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

/** Reads a document in the dialect that its marks show; the tests count it by the ranks above. */
function readSource(
  document: SourceDocument,
  hints?: StructureHints,
): SourceReading & { readonly isSettled: boolean } {
  const dialect = dialects.find((one) => one.recognises(document.text));
  if (!dialect) throw new Error(`no dialect reads ${document.name}`);
  const { claims, coverage, diagnostics } = dialect.read(document, hints);
  const rank = ranks[document.name] ?? 0;
  const isSettled = diagnostics.length === 0;
  return { document, dialect: dialect.name, abilities: dialect.abilities, claims, rank, coverage, isSettled };
}

/** What documents say without hints, by their text: the same each time. */
const alone = new Map<string, ReturnType<typeof readSource>>();

function readAlone(document: SourceDocument): ReturnType<typeof readSource> {
  const reading = alone.get(document.text) ?? readSource(document);
  alone.set(document.text, reading);
  return reading;
}

/** Reads the documents of the project; one that leaves something open, again with the structure that the others know. */
export function readSources(documents: readonly SourceDocument[] = loadSources()): SourceReading[] {
  const first = documents.map(readAlone);
  const hints = structureHints(first);
  return first.map((reading) => (reading.isSettled ? reading : readSource(reading.document, hints)));
}
