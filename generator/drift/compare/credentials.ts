import { pointerTo, type JsonValue, type SecurityScheme } from "../../model/index.js";
import { compareField } from "./annotations.js";
import { report, type Position } from "./comparison.js";
import { isEqualJson } from "./json.js";
import { compareLogins } from "./logins.js";
import type { Match } from "./match.js";
import type { Blocked } from "./difference.js";
import { onlyIn } from "./one-sided.js";
import { belowEach } from "./position.js";
import { listAsked, matchCredentials } from "./security.js";

/** How a credential travels, in words: `apiKey in header x-key`. Names of headers know no case (RFC 9110, section 5.1). */
function printTransport(scheme: SecurityScheme): string {
  switch (scheme.type) {
    case "apiKey":
      return `apiKey in ${scheme.in} ${scheme.name}`;
    case "http":
      return `http ${scheme.httpScheme}`;
    case "openIdConnect":
      return `openIdConnect at ${scheme.url}`;
    case "bearer":
    case "basic":
    case "oauth2":
    case "mutualTLS":
      return scheme.type;
    default:
      return scheme satisfies never;
  }
}

function transportOf(scheme: SecurityScheme): string {
  const words = printTransport(scheme);
  return scheme.type === "apiKey" && scheme.in === "header" ? words.toLowerCase() : words;
}

/** What one side says of a scheme, under the keyword of OpenAPI and at its steps. */
interface Field {
  readonly keyword: string;
  readonly steps?: string;
  readonly read: (scheme: SecurityScheme) => JsonValue | undefined;
}

const labels: readonly (Field & { readonly kind: Parameters<typeof compareField>[1]["kind"] })[] = [
  { kind: "title-changed", keyword: "scheme", steps: "", read: ({ scheme }) => scheme },
  {
    kind: "credential-option-renamed",
    keyword: "option",
    steps: pointerTo("x-sdk", "option"),
    read: ({ option }) => option,
  },
  {
    kind: "credential-environment-changed",
    keyword: "environment",
    steps: pointerTo("x-sdk", "environment"),
    read: ({ environment }) => environment,
  },
  { kind: "description-changed", keyword: "description", read: ({ description }) => description },
  { kind: "deprecation-changed", keyword: "deprecated", read: ({ deprecated }) => deprecated },
  {
    kind: "description-changed",
    keyword: "bearerFormat",
    read: (scheme) => (scheme.type === "bearer" ? scheme.bearerFormat : undefined),
  },
];

/** The members in which schemes of one type say how they travel, by the names that OpenAPI has for them. */
const transportFields: readonly Field[] = [
  { keyword: "type", read: ({ type }) => type },
  { keyword: "in", read: (scheme) => (scheme.type === "apiKey" ? scheme.in : undefined) },
  { keyword: "name", read: (scheme) => (scheme.type === "apiKey" ? scheme.name : undefined) },
  { keyword: "scheme", read: (scheme) => (scheme.type === "http" ? scheme.httpScheme : undefined) },
  {
    keyword: "openIdConnectUrl",
    read: (scheme) => (scheme.type === "openIdConnect" ? scheme.url : undefined),
  },
];

/** A credential that travels otherwise is one change, however many members say so. */
function compareTransport(at: Position, { base, revision }: Match<SecurityScheme>): void {
  const changed = transportFields.filter(({ read }) => !isEqualJson(read(base), read(revision)));
  const [first] = changed;
  if (!first) return;
  const isSame = transportOf(base) === transportOf(revision);
  const steps = pointerTo(first.keyword);
  const places = { base: at.base + steps, revision: at.revision + steps };
  report(at, {
    kind: isSame ? "keyword-without-effect" : "credential-changed",
    keyword: first.keyword,
    ...places,
    before: printTransport(base),
    after: printTransport(revision),
    claims: changed.map(({ keyword }) => ({ aspect: keyword, ...places })),
  });
}

function compareMatch(at: Position, match: Match<SecurityScheme>): void {
  const { base, revision } = match;
  // The option is called after the scheme, where nobody says otherwise: that is one change.
  const isRenamed = base.scheme !== revision.scheme && base.option !== revision.option;
  for (const { kind, keyword, steps = pointerTo(keyword), read } of labels) {
    if (isRenamed && keyword === "scheme") continue;
    compareField(at, { kind, keyword, steps }, read(base), read(revision));
  }
  compareTransport(at, match);
  if (base.type === "oauth2" && revision.type === "oauth2") compareLogins(at, { base, revision });
}

/** What nothing asks for no request has to carry. */
const unasked: Blocked = { request: true, response: true };

/**
 * Compares the credentials of two specs, which sit in the place given: by name, by client option, by what they are. Where
 * a request needs other ones than before, its security tells; one that is gone matters on the wire only where it is asked
 * for all the same.
 */
export function compareCredentials(
  at: Position,
  base: readonly SecurityScheme[],
  revision: readonly SecurityScheme[],
): void {
  const { matched, removed, added } = matchCredentials(base, revision);
  const [asked, asks] = [listAsked(at.comparison.base.spec), listAsked(at.comparison.revision.spec)];
  const wordOf = ({ option, scheme }: SecurityScheme) => option ?? scheme;
  for (const match of matched) {
    const [from, to] = [pointerTo(match.base.scheme), pointerTo(match.revision.scheme)];
    const isAsked = asked.has(match.base.scheme) && asks.has(match.revision.scheme);
    const place = { ...at, blocked: isAsked ? at.blocked : unasked };
    compareMatch(belowEach(place, from, to, wordOf(match.revision)), match);
  }
  for (const one of removed) {
    const only = onlyIn("base", at.base + pointerTo(one.scheme), wordOf(one), []);
    const blocked = asks.has(one.scheme) ? at.blocked : unasked;
    report(at, { kind: "credential-removed", ...only, blocked });
  }
  for (const one of added) {
    const only = onlyIn("revision", at.revision + pointerTo(one.scheme), wordOf(one), []);
    report(at, { kind: "credential-added", ...only });
  }
}
