import { toImportableName, type ProjectCredential, type ProjectInfo } from "../../model/index.js";
import { kebabCase } from "../../openapi/names.js";
import { reconcile } from "../../reconcile/index.js";
import { toSnakeCase } from "../../reconcile/names/words.js";
import type { Gathered } from "./found-document.js";
import { proposeTitle } from "./propose-title.js";

/** Puts a question to a person, who may take the proposal; without a terminal, the proposal is the answer. */
export type Ask = (question: string, proposal: string) => Promise<string>;

/** The project that a person agreed to. */
export interface Proposal {
  readonly title: string;
  readonly package: string;
  readonly factory: string;
  /** Absent: the documents name it. */
  readonly server?: string;
  /** What the documents name as the base URL. */
  readonly documentedServer?: string;
  readonly credentials: readonly (readonly ProjectCredential[])[];
}

/** `Lamps API v3` is `lamps-api-v3`, `DNS` is `dns-client`; a title without a Latin letter or digit gives `api-client`. */
function toPackageName(title: string): string {
  const name = kebabCase(title);
  return name === "api" ? "api-client" : toImportableName(name);
}

/** `LAMPS_API_TOKEN`, without saying `API` twice. */
function toVariable(packageName: string, option: string): string {
  const words = packageName.replace(/^@[^/]*\//u, "").replace(/-(?:api|client)$/u, "");
  const prefix = words.replaceAll(/[^a-z0-9]+/giu, "_");
  return `${prefix}_${toSnakeCase(option)}`.toUpperCase().replace(/^(?=\d|_)/u, "API_");
}

/**
 * The ways to authenticate that a manifest can name, as the documents give them: bearer tokens and values of headers. Two
 * schemes of one header could not be told apart there, and one that only some operations take would be one of all: so they
 * stay as the documents have them.
 */
function listCredentials(
  { credentials, operations, security }: ReturnType<typeof reconcile>["spec"],
  packageName: string,
): readonly (readonly ProjectCredential[])[] {
  const named = credentials.flatMap((one) => {
    if (one.option === undefined) return [];
    const header = one.type === "bearer" ? "Authorization" : undefined;
    const own = one.type === "apiKey" && one.in === "header" ? one.name : header;
    if (own === undefined) return [];
    const environment = one.environment ?? toVariable(packageName, one.option);
    return [{ scheme: one.scheme, credential: { header: own, option: one.option, environment } }];
  });
  if (named.length < credentials.length) return [];
  const shared = new Set(security.flat().map(({ scheme }) => scheme));
  const own = operations.flatMap((operation) => operation.security?.flat() ?? []);
  if (own.some(({ scheme }) => !shared.has(scheme))) return [];
  const headers = named.map(({ credential }) => credential.header.toLowerCase());
  if (new Set(headers).size < headers.length) return [];
  const bySchemes = new Map(named.map(({ credential, scheme }) => [scheme, credential]));
  const groups = security.map((group) => group.flatMap(({ scheme }) => bySchemes.get(scheme) ?? []));
  return groups.filter((group) => group.length > 0);
}

async function askCredentials(
  groups: readonly (readonly ProjectCredential[])[],
  ask: Ask,
): Promise<readonly (readonly ProjectCredential[])[]> {
  const answers: ProjectCredential[][] = [];
  for (const group of groups) {
    const answered: ProjectCredential[] = [];
    for (const one of group) {
      const environment = await ask(
        `Environment variable of ${one.option} (${one.header})`,
        one.environment ?? "",
      );
      const { header, option } = one;
      answered.push({ header, option, ...(environment !== "" && { environment }) });
    }
    answers.push(answered);
  }
  return answers;
}

/** The spec that the pages give under a name; the problems of it are reported by the first `generate`. */
function draftSpec({ pages }: Gathered, project: ProjectInfo) {
  const readings = pages.flatMap((page, index) =>
    page.readings.map((reading) => ({ ...reading, rank: index + 1 })),
  );
  return reconcile(readings, project).spec;
}

/** Proposes what the manifest says of the API, and lets a person decide. */
export async function proposeProject(gathered: Gathered, ask: Ask, taken?: string): Promise<Proposal> {
  const title = await ask("Title of the API", proposeTitle(gathered));
  const wanted = toPackageName(title);
  const name = await ask("Name of the client on npm", wanted === taken ? `${wanted}-client` : wanted);
  const draft = draftSpec(gathered, { title, version: "0.1.0", package: name, credentials: [] });
  const factory = await ask("Function that creates the client", draft.sdk.factory);
  const documentedServer = draft.servers[0]?.url;
  const server = await ask("Base URL", documentedServer ?? "");
  const credentials = await askCredentials(listCredentials(draft, name), ask);
  return {
    title,
    package: name,
    factory,
    ...(server !== "" && server !== documentedServer && { server }),
    ...(documentedServer !== undefined && { documentedServer }),
    credentials,
  };
}
