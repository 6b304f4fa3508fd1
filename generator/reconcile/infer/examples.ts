import { isJsonList, isJsonObject, type JsonValue } from "../../model/index.js";
import { type DraftApi } from "../draft-api.js";
import { followType, type Draft } from "../draft.js";
import { obtain } from "../tree.js";
import { findTold, type Told } from "../told.js";

/** A value that an example has at a place. */
export interface ExampleValue {
  readonly value: JsonValue;
  readonly told: Told;
}

type Values = Map<Draft, ExampleValue[]>;

/** A member by its name; what every object inherits, such as `constructor`, is none. */
function findMember(value: Readonly<Record<string, JsonValue>>, name: string): JsonValue | undefined {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Whether an object is this variant: all that is required is there, and the constants are its own. */
function isVariant(variant: Draft, value: JsonValue): boolean {
  if (variant.kind !== "object") return typeof value === variant.kind;
  if (!isJsonObject(value)) return false;
  return [...variant.properties].every(([name, { kind, required, values }]) => {
    const member = findMember(value, name);
    if (member === undefined) return !required;
    return kind !== "literal" || values.includes(member);
  });
}

class ExampleReader {
  readonly values: Values = new Map();

  constructor(private readonly types: ReadonlyMap<string, Draft>) {}

  read(place: Draft, example: ExampleValue): void {
    const { told, value } = example;
    // Where a documented type is null, that is said of its use there, not of the type.
    const draft = value === null ? place : followType(place, this.types);
    obtain(this.values, draft, () => [] as ExampleValue[]).push(example);
    if (draft.items && isJsonList(value))
      for (const one of value) this.read(draft.items, { value: one, told });
    if (!isJsonObject(value)) return;
    if (draft.mapValues)
      for (const one of Object.values(value)) this.read(draft.mapValues, { value: one, told });
    for (const [name, property] of draft.properties) {
      const member = findMember(value, name);
      if (member !== undefined) this.read(property, { value: member, told });
    }
    const variant = draft.variants.find((one) => isVariant(one, value));
    if (variant) this.read(variant, example);
  }
}

/** The values that the documented examples of requests and answers have at each place. */
export function collectExampleValues(api: DraftApi): Values {
  const reader = new ExampleReader(api.types);
  for (const operation of api.operations) {
    const roots = [...operation.parameters.map(({ draft }) => draft), ...operation.responses.values()];
    for (const root of operation.body ? [...roots, operation.body] : roots) {
      for (const told of findTold(root.told, "example"))
        reader.read(root, { value: told.assertion.value, told });
    }
  }
  return reader.values;
}
