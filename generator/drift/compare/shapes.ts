import { annotationKeywords, stringifyJson, type Schema } from "../../model/index.js";
import { asBoolean } from "./as-boolean.js";
import type { ConcreteSchema, SpecIndex } from "./spec-index.js";
import { describeConstraints } from "./describe-constraints.js";
import { allowsNull, listVariants, withoutNull } from "./variants.js";

/** A number that two schemas share when they allow the same values, annotations and order left aside. */
export type ShapeId = number;

/** Finds the shapes of the schemas of two specs. */
export interface Shapes {
  readonly ofBase: (schema: Schema) => ShapeId;
  readonly ofRevision: (schema: Schema) => ShapeId;
}

/** How many references deep a shape is told apart: deeper, two shapes count as the same, which only ever decides what is compared with what. */
const depth = 4;

type Describe = (schema: Schema) => ShapeId;

/** What does not say which values are allowed; null is told apart from the rest, see `describe`. */
const annotations: ReadonlySet<string> = new Set([...annotationKeywords, "nullable"]);

function describeBounds(schema: Schema): string {
  return Object.entries(schema)
    .filter(([key, value]) => !annotations.has(key) && typeof value !== "object" && value !== undefined)
    .map(([key, value]) => `${key}=${stringifyJson(value)}`)
    .sort()
    .join();
}

function describeContent(index: SpecIndex, schema: ConcreteSchema, describe: Describe): string {
  switch (schema.kind) {
    case "literal":
      return schema.values
        .map((value) => stringifyJson(value))
        .sort()
        .join();
    case "array":
      return [...(schema.prefix ?? []), schema.items].map((item) => String(describe(item))).join("|");
    case "map":
      return String(describe(schema.values));
    case "object": {
      const additional = schema.additional ? describe(schema.additional) : String(schema.additional);
      const members = schema.properties.map(
        ({ name, required, schema: member }) =>
          `${stringifyJson(name)}${required ? "" : "?"}:${String(describe(member))}`,
      );
      const patterns = (schema.patternProperties ?? []).map(
        ({ pattern, schema: member }) => `${stringifyJson(pattern)}:${String(describe(member))}`,
      );
      return [members.sort().join(), String(additional), ...patterns.sort()].join("|");
    }
    case "union":
      return listVariants(index, schema)
        .map((variant) => String(describe(variant.schema)))
        .sort()
        .join();
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "unknown":
      return "";
    default:
      return schema satisfies never;
  }
}

function describeAll(index: SpecIndex, schema: ConcreteSchema, describe: Describe): string {
  const constraints = [...describeConstraints(schema, describe)].map(
    ([keyword, text]) => `|${keyword}=${text}`,
  );
  return `${describeBounds(schema)}|${describeContent(index, schema, describe)}${constraints.join("")}`;
}

/** Numbers equal descriptions alike, so that whole shapes compare as two numbers. */
function createInterner(): (description: string) => ShapeId {
  const ids = new Map<string, ShapeId>();
  return (description) => {
    const known = ids.get(description);
    if (known !== undefined) return known;
    ids.set(description, ids.size + 1);
    return ids.size;
  };
}

/** Shapes of one spec, told apart to a number of references deep. */
function describeSpec(index: SpecIndex, intern: (description: string) => ShapeId): Describe {
  function createDescribe(names: ReadonlyMap<string, ShapeId>): Describe {
    const known = new WeakMap<Schema, ShapeId>();
    const describeAnew = (schema: Schema): ShapeId => {
      const concrete = asBoolean(index.resolve(schema).schema);
      const content =
        schema.kind === "ref"
          ? (names.get(index.follow(schema).name) ?? 0)
          : intern(describeAll(index, concrete, describe));
      return allowsNull(concrete) ? intern(`nullable|${String(content)}`) : content;
    };
    const describe: Describe = (schema) => {
      const id = known.get(schema) ?? describeAnew(schema);
      known.set(schema, id);
      return id;
    };
    return describe;
  }

  let describe = createDescribe(new Map());
  for (let round = 0; round < depth; round += 1) {
    const deeper = describe;
    describe = createDescribe(
      new Map([...index.schemas].map(([name, schema]) => [name, deeper(withoutNull(schema))])),
    );
  }
  return describe;
}

/** Numbers the shapes of both specs, so that equal numbers mean equal shapes across them. */
export function describeShapes(base: SpecIndex, revision: SpecIndex): Shapes {
  const intern = createInterner();
  return { ofBase: describeSpec(base, intern), ofRevision: describeSpec(revision, intern) };
}
