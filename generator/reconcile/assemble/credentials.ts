import { diagnose } from "../../diagnostics.js";
import {
  groupBy,
  type Diagnostic,
  type Operation,
  type ProjectCredential,
  type SecurityRequirement,
  type SecurityScheme,
  type ProjectInfo,
} from "../../model/index.js";
import type { DraftApi, DraftOperation } from "../draft-api.js";
import { toCamelCase } from "../names/words.js";
import type { SharedFacts } from "./shared-facts.js";
import { findTold, type AssertionOf, type Told } from "../told.js";
import { findOtherHeaders, findRareHeaders, findUsualHeaders } from "./shown-credentials.js";

type Claimed = Told<AssertionOf<"credential">>;

export interface Security {
  readonly credentials: readonly SecurityScheme[];
  readonly security: readonly SecurityRequirement[];
  readonly diagnostics: readonly Diagnostic[];
  /** The credential of an operation whose documents show another one than the others do. */
  readonly ownOf: (operation: DraftOperation) => Pick<Operation, "security">;
}

/** `X-Api-Key` is `apiKey`. */
function deriveOption({ header, scheme }: AssertionOf<"credential">): string {
  return scheme === "bearer" ? "apiToken" : toCamelCase(header.replace(/^x-/i, ""));
}

function writeCredential(project: ProjectCredential, claimed: readonly Claimed[]): SecurityScheme {
  const isShownBare = claimed.length > 0 && claimed.every(({ assertion }) => assertion.scheme === "header");
  const isBearer = project.header.toLowerCase() === "authorization" && !isShownBare;
  const description = claimed.find((one) => one.assertion.description !== undefined)?.assertion.description;
  const environment =
    project.environment ??
    claimed.find((one) => one.assertion.environment !== undefined)?.assertion.environment;
  return {
    scheme: project.option,
    ...(isBearer ? { type: "bearer" } : { type: "apiKey", in: "header", name: project.header }),
    ...(description !== undefined && { description }),
    option: project.option,
    ...(environment !== undefined && { environment }),
  };
}

/** The header that a scheme is sent in, in lower case; undefined where it is sent elsewhere. */
function headerOf(scheme: SecurityScheme): string | undefined {
  if (scheme.type === "apiKey") return scheme.in === "header" ? scheme.name.toLowerCase() : undefined;
  return scheme.type === "mutualTLS" ? undefined : "authorization";
}

/** The ways to authenticate that specs declare, each once, with the names that the project gives them. */
function listSchemes(api: DraftApi, project: ProjectInfo): readonly SecurityScheme[] {
  const byName = new Map<string, SecurityScheme>();
  for (const { assertion } of findTold(api.told, "securityScheme"))
    if (!byName.has(assertion.scheme.scheme)) byName.set(assertion.scheme.scheme, assertion.scheme);
  const named = project.credentials.flat();
  return [...byName.values()].map((scheme) => {
    const own = named.find(({ header }) => header.toLowerCase() === headerOf(scheme));
    if (!own) return scheme;
    const environment = own.environment ?? scheme.environment;
    return { ...scheme, option: own.option, ...(environment !== undefined && { environment }) };
  });
}

/** The project names the ways to authenticate; one that only documents name is added under a derived name. */
export function assembleSecurity(api: DraftApi, project: ProjectInfo, shared: SharedFacts): Security {
  const schemes = listSchemes(api, project);
  const told = findTold(
    api.operations.flatMap((operation) => operation.told),
    "credential",
  );
  const usual = findUsualHeaders(api);
  const claims = groupBy(told, (one) => one.assertion.header.toLowerCase());
  const named = new Set(project.credentials.flat().map(({ header }) => header.toLowerCase()));
  const diagnostics: Diagnostic[] = [];
  const covered = new Set(schemes.map(headerOf));
  const rare = findRareHeaders(api, usual);
  const own: (readonly ProjectCredential[])[] = [];
  const optionOf = new Map<string, string>();
  const alternatives = project.credentials.filter(
    (group) => !group.every(({ header }) => covered.has(header.toLowerCase())),
  );
  const options = new Set(project.credentials.flat().map(({ option }) => option));
  for (const [header, [first]] of claims) {
    if (named.has(header) || covered.has(header) || !first) continue;
    const { assertion, at } = first;
    const derived = deriveOption(assertion);
    const option = options.has(derived) ? toCamelCase(assertion.header) : derived;
    options.add(option);
    optionOf.set(header, option);
    (rare.has(header) ? own : alternatives).push([{ header: assertion.header, option }]);
    if (named.size > 0) diagnostics.push(diagnose("credential-unnamed", { header: assertion.header }, at));
  }
  const credentials = [...alternatives, ...own]
    .flat()
    .map((one) => writeCredential(one, claims.get(one.header.toLowerCase()) ?? []));
  const security = alternatives.map((one) => one.map(({ option }) => ({ scheme: option, scopes: [] })));
  return {
    credentials: [...schemes, ...credentials],
    security: [...(shared.security ?? []), ...security],
    diagnostics,
    ownOf: (operation) => {
      const options = findOtherHeaders(operation, usual).flatMap((header) => optionOf.get(header) ?? []);
      return options.length === 0 ? {} : { security: options.map((scheme) => [{ scheme, scopes: [] }]) };
    },
  };
}
