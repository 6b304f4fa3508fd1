import { diagnose } from "../../diagnostics.js";
import {
  findFreeName,
  type Assertion,
  type Claim,
  type Diagnostic,
  type SecurityScheme,
} from "../../model/index.js";
import { toCamelCase, toPascalCase } from "../names/words.js";
import type { SourceReading } from "../reading.js";
import type { Separated } from "./separate-types.js";

/** How a credential is sent. What stands in `Authorization` as it comes may be a bearer token, loosely documented. */
function findWay(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case "apiKey":
      return scheme.in === "header" ? `header ${scheme.name.toLowerCase()}` : `${scheme.in} ${scheme.name}`;
    case "basic":
      return "header authorization basic";
    case "http":
      return `header authorization ${scheme.httpScheme.toLowerCase()}`;
    case "mutualTLS":
      return "certificate";
    case "bearer":
    case "oauth2":
    case "openIdConnect":
      return "header authorization";
    default:
      return scheme satisfies never;
  }
}

/** The words of a credential that tell it from another of its name. */
function describeWay(scheme: SecurityScheme): string {
  if (scheme.type === "apiKey") return scheme.name;
  return scheme.type === "http" ? scheme.httpScheme : scheme.type;
}

/** What the credentials of a document are called instead, by the names that it gives them. */
type Names = ReadonlyMap<string, string>;

function renameScheme(scheme: SecurityScheme, names: Names): SecurityScheme {
  const instead = names.get(scheme.scheme);
  if (instead === undefined) return scheme;
  return {
    ...scheme,
    scheme: instead,
    ...(scheme.option !== undefined && { option: toCamelCase(instead) }),
  };
}

function renameAssertion(assertion: Assertion, names: Names): Assertion {
  if (assertion.aspect === "securityScheme")
    return { ...assertion, scheme: renameScheme(assertion.scheme, names) };
  if (assertion.aspect !== "security") return assertion;
  const security = assertion.security.map((needed) =>
    needed.map((one) => ({ ...one, scheme: names.get(one.scheme) ?? one.scheme })),
  );
  return { ...assertion, security };
}

const renameClaim = (claim: Claim, names: Names): Claim => ({
  ...claim,
  assertion: renameAssertion(claim.assertion, names),
});

interface Declared {
  readonly scheme: SecurityScheme;
  readonly claim: Claim;
}

function listDeclared({ claims }: SourceReading): readonly Declared[] {
  return claims.flatMap((claim) =>
    claim.assertion.aspect === "securityScheme" ? [{ scheme: claim.assertion.scheme, claim }] : [],
  );
}

/** Names of credentials, each of one way to send it. */
class CredentialNames {
  private readonly first = new Map<string, Declared>();
  /** What is sent in another way than the first of its name, by name and way. */
  private readonly others = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];

  constructor(private readonly taken: Set<string>) {}

  find({ claim, scheme }: Declared): string {
    const name = scheme.scheme;
    const first = this.first.get(name);
    if (!first) this.first.set(name, { claim, scheme });
    const way = findWay(scheme);
    if (!first || findWay(first.scheme) === way) return name;
    const key = `${name} ${way}`;
    const known = this.others.get(key);
    if (known !== undefined) return known;
    const wanted = `${name}${toPascalCase(describeWay(scheme))}`;
    const instead = findFreeName(wanted, (one) => this.taken.has(one));
    this.taken.add(instead);
    this.others.set(key, instead);
    const other = first.claim.at.source;
    this.diagnostics.push(diagnose("credential-separated", { name, other, instead }, claim.at));
    return instead;
  }
}

/**
 * Gives credentials of one name that are sent in different ways names of their own, so that each operation is sent what its
 * document says. `readings` in the order in which they count.
 */
export function separateCredentials(readings: readonly SourceReading[]): Separated {
  const declared = readings.map(listDeclared);
  const names = new CredentialNames(new Set(declared.flat().map(({ scheme }) => scheme.scheme)));
  const separated = readings.map((reading, index) => {
    const own = new Map<string, string>();
    for (const one of declared[index] ?? [])
      if (!own.has(one.scheme.scheme)) own.set(one.scheme.scheme, names.find(one));
    const isRenamed = [...own].some(([name, instead]) => name !== instead);
    return isRenamed
      ? { ...reading, claims: reading.claims.map((claim) => renameClaim(claim, own)) }
      : reading;
  });
  return { readings: separated, diagnostics: names.diagnostics };
}
