import { stringifyJson, type Aspect, type Claim, type ClaimedType } from "../../model/index.js";
import { obtain } from "../tree.js";

/** What one document says of a type by its name. */
export interface Definition {
  readonly name: string;
  /** The number of the document, and that of its API. */
  readonly reading: number;
  readonly api: number;
  readonly claims: readonly Claim[];
  /** What is said of the structure, as text, the same for equal structures. */
  readonly signature: string;
  /** The types that it refers to. */
  readonly models: readonly string[];
}

/** What is said of one place inside a type. */
export interface PlaceShape {
  type?: ClaimedType;
  model?: string;
  readonly members: Set<string>;
}

/** Words about a type, which do not make another of it. */
const words: ReadonlySet<Aspect> = new Set(["description", "example", "deprecated"]);

function printClaim({ assertion, place }: Claim): string {
  return `${stringifyJson(place.steps)} ${stringifyJson(assertion)}`;
}

/** The types that a value refers to which holds whole schemas. */
function listReferences(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(listReferences);
  if (typeof value !== "object" || value === null) return [];
  const { kind, name } = value as { readonly kind?: unknown; readonly name?: unknown };
  if (kind === "ref" && typeof name === "string") return [name];
  return Object.values(value).flatMap(listReferences);
}

function findModels(claims: readonly Claim[]): readonly string[] {
  const models = claims.flatMap(({ assertion }) => {
    if (assertion.aspect === "model") return [assertion.name];
    return assertion.aspect === "keywords" ? listReferences(assertion.keywords) : [];
  });
  return [...new Set(models)];
}

/** The types that the claims of one document define. */
export function listDefinitions(
  claims: readonly Claim[],
  place: Pick<Definition, "api" | "reading">,
): readonly Definition[] {
  const byName = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { root } = claim.place;
    if (root.kind === "type") obtain(byName, root.name, () => [] as Claim[]).push(claim);
  }
  return [...byName].map(([name, said]) => {
    const structural = said.filter(({ assertion }) => !words.has(assertion.aspect));
    const signature = structural.map(printClaim).join("\n");
    return { ...place, name, claims: said, signature, models: findModels(said) };
  });
}

/** What is said of each place inside a type, by the steps to it. */
export function readShapes({ claims }: Definition): ReadonlyMap<string, PlaceShape> {
  const shapes = new Map<string, PlaceShape>();
  const at = (steps: Claim["place"]["steps"]) =>
    obtain(shapes, stringifyJson(steps), (): PlaceShape => ({ members: new Set() }));
  for (const { assertion, place } of claims) {
    const last = place.steps.at(-1);
    if (assertion.aspect === "type") at(place.steps).type = assertion.type;
    if (assertion.aspect === "model") at(place.steps).model = assertion.name;
    if (last?.kind === "property") at(place.steps.slice(0, -1)).members.add(last.name);
  }
  return shapes;
}
