import { diagnose } from "../../diagnostics.js";
import {
  groupBy,
  type Diagnostic,
  type ProjectCredential,
  type SecurityRequirement,
  type SecurityScheme,
  type ProjectInfo,
} from "../../model/index.js";
import type { DraftApi } from "../draft-api.js";
import { toCamelCase } from "../names/words.js";
import { findTold, type AssertionOf, type Told } from "../told.js";

type Claimed = Told<AssertionOf<"credential">>;

export interface Security {
  readonly credentials: readonly SecurityScheme[];
  readonly security: readonly SecurityRequirement[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `X-Api-Key` is `apiKey`. */
function deriveOption({ header, scheme }: AssertionOf<"credential">): string {
  return scheme === "bearer" ? "apiToken" : toCamelCase(header.replace(/^x-/i, ""));
}

function writeCredential(project: ProjectCredential, claimed: readonly Claimed[]): SecurityScheme {
  const isBearer = project.header.toLowerCase() === "authorization";
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

/** The project names the ways to authenticate; one that only documents name is added under a derived name. */
export function assembleSecurity(api: DraftApi, project: ProjectInfo): Security {
  const told = findTold(
    api.operations.flatMap((operation) => operation.told),
    "credential",
  );
  const claims = groupBy(told, (one) => one.assertion.header.toLowerCase());
  const named = new Set(project.credentials.flat().map(({ header }) => header.toLowerCase()));
  const diagnostics: Diagnostic[] = [];
  const alternatives = [...project.credentials];
  const options = new Set(project.credentials.flat().map(({ option }) => option));
  for (const [header, [first]] of claims) {
    if (named.has(header) || !first) continue;
    const { assertion, at } = first;
    const derived = deriveOption(assertion);
    const option = options.has(derived) ? toCamelCase(assertion.header) : derived;
    options.add(option);
    alternatives.push([{ header: assertion.header, option }]);
    if (named.size > 0) diagnostics.push(diagnose("credential-unnamed", { header: assertion.header }, at));
  }
  const credentials = alternatives
    .flat()
    .map((one) => writeCredential(one, claims.get(one.header.toLowerCase()) ?? []));
  const security = alternatives.map((one) => one.map(({ option }) => ({ scheme: option, scopes: [] })));
  return { credentials, security, diagnostics };
}
