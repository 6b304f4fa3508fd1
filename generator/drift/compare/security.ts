import {
  canonicalJson,
  pointerTo,
  type ApiSpec,
  type Exchange,
  type JsonValue,
  type SecurityRequirement,
  type SecurityScheme,
} from "../../model/index.js";
import type { Relation } from "../change.js";
import { report, type Comparison, type Position } from "./comparison.js";
import { isEqualJson } from "./json.js";
import { matchBy, matchFurther, type Match, type Matching } from "./match.js";

/** What one alternative asks for: schemes and scopes, each as one word. */
type Needs = ReadonlySet<string>;

/** What does not say how a scheme works. */
const labels: readonly string[] = ["scheme", "description", "option", "environment", "deprecated"];

/** What a scheme is, whatever it is called: equal where two work alike. */
function describeScheme(scheme: SecurityScheme): string {
  const members = Object.entries(scheme) as readonly (readonly [string, JsonValue])[];
  const facts = members.filter(([name]) => !labels.includes(name));
  return canonicalJson(Object.fromEntries(facts));
}

/** Matches the credentials of two specs: by name, by client option, by what they are. */
export function matchCredentials(
  base: readonly SecurityScheme[],
  revision: readonly SecurityScheme[],
): Matching<SecurityScheme> {
  const byScheme = matchBy(base, revision, ({ scheme }) => scheme);
  const byOption = matchFurther(byScheme, (gone, come) => matchBy(gone, come, ({ option }) => option));
  return matchFurther(byOption, (gone, come) => matchBy(gone, come, describeScheme));
}

/** What each scheme of the base is called in the revision, where it goes by another name there. */
function findNames({ base, revision }: Comparison): ReadonlyMap<string, string> {
  const { matched } = matchCredentials(base.spec.credentials, revision.spec.credentials);
  return new Map(matched.map((match) => [match.base.scheme, match.revision.scheme]));
}

function needsOf(requirement: SecurityRequirement, names: ReadonlyMap<string, string>): Needs {
  const words = requirement.flatMap(({ scheme, scopes }) => {
    const name = names.get(scheme) ?? scheme;
    return [name, ...scopes.map((scope) => `${name} ${scope}`)];
  });
  return new Set(words);
}

/** The names of the schemes that some alternatives ask for. */
function namesOf(alternatives: readonly SecurityRequirement[]): readonly string[] {
  return alternatives.flatMap((requirement) => requirement.map(({ scheme }) => scheme));
}

/** The names of the schemes that something in a spec asks for, those that nobody described among them. */
export function listAsked(spec: ApiSpec): ReadonlySet<string> {
  const calls = [...spec.operations, ...(spec.webhooks ?? [])];
  const callbacks = spec.operations.flatMap((operation) => operation.callbacks ?? []);
  return new Set([...calls, ...callbacks].flatMap((exchange) => namesOf(alternativesOf(spec, exchange))));
}

/** The alternatives of an operation, what nobody described among them: its own, or those of the API; none at all asks for nothing. */
function alternativesOf(spec: ApiSpec, operation: Exchange): readonly SecurityRequirement[] {
  const { security, statedSecurity } = operation.security ? operation : spec;
  const own = statedSecurity ?? security ?? [];
  return own.length === 0 ? [[]] : own;
}

/** Whether each way to call of one side is still one of the other: with no more than what it sends. */
function isCovered(callers: readonly Needs[], accepted: readonly Needs[]): boolean {
  return callers.every((sent) => accepted.some((asked) => [...asked].every((word) => sent.has(word))));
}

function relate(base: readonly Needs[], revision: readonly Needs[]): Relation {
  const widens = isCovered(base, revision);
  const narrows = isCovered(revision, base);
  if (widens && narrows) return "equal";
  if (widens) return "widens";
  return narrows ? "narrows" : "incomparable";
}

/** Whether two requests list the same ways to call, whatever the order and however often each. */
function isSame(base: readonly Needs[], revision: readonly Needs[]): boolean {
  const [before, after] = [base, revision].map(
    (all) => new Set(all.map((needs) => [...needs].sort().join("\n"))),
  );
  return isEqualJson([...(before ?? [])].sort(), [...(after ?? [])].sort());
}

function isOpen(alternatives: readonly Needs[]): boolean {
  return alternatives.some((needs) => needs.size === 0);
}

function findKind(base: readonly Needs[], revision: readonly Needs[], relation: Relation) {
  if (isOpen(base) && !isOpen(revision)) return "authentication-required";
  if (isOpen(revision) && !isOpen(base)) return "authentication-dropped";
  if (relation === "widens" && revision.length > base.length) return "security-added";
  if (relation === "narrows" && revision.length < base.length) return "security-removed";
  return "security-changed";
}

function print(alternatives: readonly SecurityRequirement[]): string {
  const words = alternatives.map((requirement) =>
    requirement
      .map(({ scheme, scopes }) => (scopes.length === 0 ? scheme : `${scheme} (${scopes.join(", ")})`))
      .join(" and "),
  );
  return words.map((word) => (word === "" ? "nothing" : word)).join(", or ");
}

/** Where it is written what an operation asks for; undefined where nothing is. */
function findPlace(spec: ApiSpec, operation: Exchange, pointer: string): string | undefined {
  const steps = pointerTo("security");
  if (operation.security) return pointer + steps;
  return (spec.statedSecurity ?? spec.security).length === 0 ? undefined : steps;
}

/** Compares what a request of two operations has to authenticate with; what the API asks of all is one change of it. */
export function compareSecurity(at: Position, { base, revision }: Match<Exchange>): void {
  const { comparison } = at;
  const before = alternativesOf(comparison.base.spec, base);
  const after = alternativesOf(comparison.revision.spec, revision);
  const names = findNames(comparison);
  const [from, to] = [before.map((one) => needsOf(one, names)), after.map((one) => needsOf(one, new Map()))];
  if (isSame(from, to)) return;
  const relation = relate(from, to);
  report(at, {
    kind: relation === "equal" ? "keyword-without-effect" : findKind(from, to, relation),
    keyword: "security",
    base: findPlace(comparison.base.spec, base, at.base),
    revision: findPlace(comparison.revision.spec, revision, at.revision),
    before: print(before),
    after: print(after),
    wireRelation: relation,
  });
}
