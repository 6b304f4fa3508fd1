import type { Assertion, Claim, Discriminator } from "../../model/index.js";
import type { SourceReading } from "../reading.js";

type Mapping = Pick<Discriminator, "mapping" | "defaultMapping">;
type Names = ReadonlyMap<string, string>;

/** The aspects that hold whole schemas, with references in them. */
const holders: ReadonlySet<Assertion["aspect"]> = new Set([
  "content",
  "headers",
  "callbacks",
  "document",
  "keywords",
]);

function isDiscriminator(value: unknown): value is Mapping {
  const { mapping } = (value ?? {}) as { readonly mapping?: unknown };
  if (typeof mapping !== "object" || mapping === null) return false;
  return Object.values(mapping).every((name) => typeof name === "string");
}

/** Renames the types that the values of a tag stand for. */
function renameMapping<D extends Mapping>(discriminator: D, names: Names): D {
  const { defaultMapping, mapping } = discriminator;
  const rename = (name: string): string => names.get(name) ?? name;
  const entries = Object.entries(mapping).map(([tag, name]) => [tag, rename(name)]);
  return {
    ...discriminator,
    mapping: Object.fromEntries(entries) as Mapping["mapping"],
    ...(defaultMapping !== undefined && { defaultMapping: rename(defaultMapping) }),
  };
}

/** Renames the references in a value that holds schemas. */
function renameReferences(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((one) => renameReferences(one, names));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]: [string, unknown]) =>
    key === "discriminator" && isDiscriminator(member)
      ? [key, renameMapping(member, names)]
      : [key, renameReferences(member, names)],
  );
  const renamed = Object.fromEntries(entries) as Readonly<Record<string, unknown>>;
  const { kind, name } = renamed;
  const other = kind === "ref" && typeof name === "string" ? names.get(name) : undefined;
  return other === undefined ? renamed : { ...renamed, name: other };
}

function renameAssertion(assertion: Assertion, names: Names): Assertion {
  if (assertion.aspect === "model") {
    const name = names.get(assertion.name);
    return name === undefined ? assertion : { ...assertion, name };
  }
  return holders.has(assertion.aspect) ? (renameReferences(assertion, names) as Assertion) : assertion;
}

/** A reading with other names for some of its types. */
export function renameTypes(reading: SourceReading, names: Names): SourceReading {
  const places = new Map<Claim["place"], Claim["place"]>();
  const claims = reading.claims.map(({ assertion, at, place }): Claim => {
    const { root, steps } = place;
    const name = root.kind === "type" ? names.get(root.name) : undefined;
    if (name !== undefined && !places.has(place)) places.set(place, { root: { kind: "type", name }, steps });
    return { assertion: renameAssertion(assertion, names), at, place: places.get(place) ?? place };
  });
  return { ...reading, claims };
}
