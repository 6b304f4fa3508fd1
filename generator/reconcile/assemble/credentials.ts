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
import {
  findOtherHeaders,
  findRareHeaders,
  findUsualHeaders,
  listShownTogether,
} from "./shown-credentials.js";

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

/** Credentials that only documents name, under derived names; the project may not have these names twice. */
class DerivedCredentials {
  private readonly options: Set<string>;
  private readonly derived = new Map<string, ProjectCredential>();

  constructor(
    project: ProjectInfo,
    private readonly claims: ReadonlyMap<string, readonly Claimed[]>,
  ) {
    this.options = new Set(project.credentials.flat().map(({ option }) => option));
  }

  derive(header: string): readonly ProjectCredential[] {
    const known = this.derived.get(header);
    const [first] = this.claims.get(header) ?? [];
    if (known || !first) return known ? [known] : [];
    const { assertion } = first;
    const wanted = deriveOption(assertion);
    const option = this.options.has(wanted) ? toCamelCase(assertion.header) : wanted;
    this.options.add(option);
    const credential = { header: assertion.header, option };
    this.derived.set(header, credential);
    return [credential];
  }

  /** What an operation is sent, a requirement for each set of headers that its documents show. */
  require(sets: readonly (readonly string[])[]): readonly SecurityRequirement[] {
    const known = sets.map((headers) => headers.flatMap((header) => this.derived.get(header) ?? []));
    return known.filter(({ length }) => length > 0).map(writeRequirement);
  }

  reportUnnamed(): readonly Diagnostic[] {
    return [...this.derived].map(([header, credential]) =>
      diagnose("credential-unnamed", { header: credential.header }, this.claims.get(header)?.[0]?.at),
    );
  }
}

const writeRequirement = (group: readonly ProjectCredential[]): SecurityRequirement =>
  group.map(({ option }) => ({ scheme: option, scopes: [] }));

const keyOf = ({ header, option }: ProjectCredential): string => `${option} ${header}`;

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
  const covered = new Set(schemes.map(headerOf));
  const rare = findRareHeaders(api, usual);
  const own: (readonly ProjectCredential[])[] = [];
  const derived = new DerivedCredentials(project, claims);
  const alternatives = project.credentials.filter(
    (group) => !group.every(({ header }) => covered.has(header.toLowerCase())),
  );
  for (const headers of listShownTogether(told)) {
    const open = headers.filter((header) => !named.has(header) && !covered.has(header));
    const group = open.flatMap((header) => derived.derive(header));
    if (group.length > 0) (open.every((header) => rare.has(header)) ? own : alternatives).push(group);
  }
  const all = groupBy([...alternatives, ...own].flat(), keyOf);
  const credentials = [...all.values()].flatMap(([one]) =>
    one ? writeCredential(one, claims.get(one.header.toLowerCase()) ?? []) : [],
  );
  const security = [...groupBy(alternatives, (group) => group.map(keyOf).join()).values()].flatMap(
    ([group]) => (group ? [writeRequirement(group)] : []),
  );
  return {
    credentials: [...schemes, ...credentials],
    security: [...(shared.security ?? []), ...security],
    diagnostics: named.size > 0 ? derived.reportUnnamed() : [],
    ownOf: (operation) => {
      const others = findOtherHeaders(operation, usual);
      const shown = listShownTogether(findTold(operation.told, "credential"));
      const required = derived.require(
        shown.map((headers) => headers.filter((header) => others.includes(header))),
      );
      return required.length === 0 ? {} : { security: required };
    },
  };
}
