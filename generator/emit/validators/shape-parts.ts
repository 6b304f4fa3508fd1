import {
  isRestricted,
  listPatterns,
  restrictionsOf,
  type ObjectSchema,
  type Property,
  type Schema,
} from "../../model/index.js";
import { toPascalCase } from "../escape/identifier.js";
import { besideTag, findTagPlace } from "./beside-tag.js";
import { isPlain, isShortLiteral, withoutNull } from "./leaf.js";
import { planUnion, tagText, type TaggedVariant } from "./union-plan.js";
import type { Resolve } from "./value-types.js";

/** A schema inside another that gets a function, and what to call it after its owner. */
export interface Part {
  readonly schema: Schema;
  readonly suffix: string;
  /** The member that the function of the union looks at before it calls that of the part. */
  readonly tag?: string;
}

/** Whether any value will do. Its function, where a type makes it have one, looks at nothing and is never called. */
export function isUnchecked(schema: Schema, resolve: Resolve): boolean {
  const resolved = resolve(schema);
  if (resolved?.kind === "union") return planUnion(resolved, resolve).kind === "anything";
  return resolved?.kind === "unknown";
}

/** Whether anything is said of a member: that it is there, or what it holds. */
export function isCheckedMember({ required, schema }: Property, resolve: Resolve): boolean {
  return required || !isUnchecked(schema, resolve);
}

const isSaid = (rule: unknown): boolean => rule !== undefined;

/** Whether anything is said of an object beside its tag. */
function saysMore(object: ObjectSchema, tag: string, resolve: Resolve): boolean {
  const { dependentRequired, maxProperties, minProperties = 0, propertyNames } = object;
  const { patterns, additional } = listPatterns(object);
  const ofOthers = additional === false || (additional && !isUnchecked(additional, resolve));
  const ofCount = minProperties > 0 || maxProperties !== undefined;
  const ofWhole = ofCount || isRestricted(object) || [dependentRequired, propertyNames].some(isSaid);
  const ofMembers = besideTag(object, tag).some((property) => isCheckedMember(property, resolve));
  const ofPatterns = patterns.some(({ schema }) => !isUnchecked(schema, resolve));
  return ofMembers || ofWhole || ofPatterns || ofOthers === true;
}

/** Whether a schema is checked by a function of its own wherever it stands, rather than in place. */
export function needsFunction(schema: Schema, resolve: Resolve): boolean {
  switch (schema.kind) {
    case "array":
    case "object":
    case "map":
      return true;
    case "ref":
      return !isUnchecked(schema, resolve);
    case "union":
      return !isPlainUnion(schema, resolve);
    case "literal":
      return !isShortLiteral(schema);
    case "string":
    case "number":
    case "integer":
      return isRestricted(schema);
    case "boolean":
    case "null":
    case "unknown":
      return false;
    default:
      return schema satisfies never;
  }
}

/** Whether a union needs no calls: `string or number`. */
export function isPlainUnion(schema: Schema, resolve: Resolve): boolean {
  if (schema.kind !== "union") return false;
  const plan = planUnion(schema, resolve);
  return plan.kind === "anything" || (plan.kind === "any" && plan.others.length === 0);
}

/** The parts of a schema that its function calls: those within its values, without `null`, and those of the values themselves. */
export function partsOf(schema: Schema, resolve: Resolve): readonly Part[] {
  const { not, conditions = [] } = restrictionsOf(schema);
  const ofValue = [
    { schema: not, suffix: "Not" },
    ...conditions.flatMap((condition) => [
      { schema: condition.if, suffix: "If" },
      { schema: condition.then, suffix: "Then" },
      { schema: condition.else, suffix: "Else" },
    ]),
  ];
  const restricting = ofValue.flatMap(({ schema: part, suffix }) => (part ? [{ schema: part, suffix }] : []));
  return [...partsWithin(schema, resolve), ...restricting];
}

function partsWithin(schema: Schema, resolve: Resolve): readonly Part[] {
  const inPlace = (part: Schema, suffix: string): readonly Part[] => {
    const core = withoutNull(part);
    return needsFunction(core, resolve) ? [{ schema: core, suffix }] : [];
  };
  // A part that is asked whether a value is of it, rather than what is wrong with the value, always has a function.
  const partOf = (part: Schema | undefined, suffix: string): readonly Part[] =>
    part && !isUnchecked(part, resolve) ? [{ schema: part, suffix }] : [];
  switch (schema.kind) {
    case "array":
      return [
        ...(schema.prefix ?? []).flatMap((item, index) => inPlace(item, `Item${index + 1}`)),
        ...inPlace(schema.items, "Item"),
        ...partOf(schema.contains, "Contained"),
      ];
    case "map":
      return [...inPlace(schema.values, "Value"), ...partOf(schema.propertyNames, "Name")];
    case "object": {
      const members = schema.properties.flatMap((member) =>
        inPlace(member.schema, toPascalCase(member.name)),
      );
      const { patterns, additional } = listPatterns(schema);
      const others = [...patterns.map((one) => one.schema), ...(additional ? [additional] : [])];
      return [
        ...members,
        ...others.flatMap((other) => inPlace(other, "Value")),
        ...partOf(schema.propertyNames, "Name"),
      ];
    }
    case "union":
      return unionParts(schema, resolve);
    case "ref":
      return [{ schema: withoutNull(schema), suffix: "" }];
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "literal":
    case "unknown":
      return [];
    default:
      return schema satisfies never;
  }
}

function unionParts(schema: Schema & { readonly kind: "union" }, resolve: Resolve): readonly Part[] {
  const plan = planUnion(schema, resolve);
  switch (plan.kind) {
    case "anything":
      return [];
    case "tagged":
      return [
        ...plan.variants.map((variant) => taggedPart(plan.tag, variant, resolve)),
        ...plan.mapped.map(({ schema: variant }, index) => untaggedPart(variant, index)),
        ...(plan.otherwise ? [untaggedPart(plan.otherwise, plan.mapped.length)] : []),
      ];
    case "any":
      return plan.others.map(untaggedPart);
    case "one":
      return plan.variants.map(untaggedPart);
    default:
      return plan satisfies never;
  }
}

/** A variant under the words of its tag. What is its tag alone, or a type whose tag stands between its members, is checked as a whole. */
function taggedPart(tag: string, { tags, schema }: TaggedVariant, resolve: Resolve): Part {
  const words = tags.map((tagged) => toPascalCase(tagText(tagged)));
  const part = { schema, suffix: words.join("Or") };
  const object = resolve(schema);
  if (object?.kind !== "object" || !saysMore(object, tag, resolve)) return part;
  if (schema.kind === "ref" && findTagPlace(object, tag) === "between") return part;
  return { ...part, tag };
}

function untaggedPart(schema: Schema, index: number): Part {
  const isPlainKind = isPlain(schema) || schema.kind === "literal";
  return { schema, suffix: isPlainKind ? toPascalCase(schema.kind) : `Variant${index + 1}` };
}
