import type {
  Ability,
  ApiSpec,
  Assertion,
  Claim,
  OperationKey,
  PlaceRoot,
  PlaceStep,
  ProjectInfo,
  Schema,
} from "../../../generator/model/index.js";
import { reconcile, type Reconciliation, type SourceReading } from "../../../generator/reconcile/index.js";

export const project: ProjectInfo = { title: "Test", version: "1.0.0", package: "test", credentials: [] };

/** What a document says of a schema, in the words of a reference page. */
export interface Said {
  readonly type?: Extract<Assertion, { aspect: "type" }>["type"];
  readonly required?: boolean;
  readonly absentOrNull?: true;
  readonly nullable?: boolean;
  readonly description?: string;
  readonly values?: Extract<Assertion, { aspect: "values" }>["values"];
  readonly constraints?: Readonly<Record<string, number | string>>;
  readonly model?: string;
  readonly example?: Extract<Assertion, { aspect: "example" }>["value"];
  readonly properties?: Readonly<Record<string, Said>>;
  readonly items?: Said;
  readonly map?: Said;
  readonly variants?: readonly Said[];
}

export const text = (said: Said = {}): Said => ({ type: "string", required: true, ...said });
export const number = (said: Said = {}): Said => ({ type: "number", required: true, ...said });
export const object = (properties: Record<string, Said>, said: Said = {}): Said => ({
  type: "object",
  required: true,
  properties,
  ...said,
});
export const array = (items: Said, said: Said = {}): Said => ({
  type: "array",
  required: true,
  items,
  ...said,
});
export const literal = (...values: string[]): Said => ({ type: "literal", values, required: true });

/** A document written claim by claim. Its text is made of the claims, so that each has a place to point at. */
export class Page {
  readonly claims: Claim[] = [];
  private text = "";

  constructor(
    readonly name: string,
    readonly rank = 1,
    readonly abilities: readonly Ability[] = ["optionality", "enumerations", "nesting", "examples"],
  ) {}

  say(root: PlaceRoot, steps: readonly PlaceStep[], assertion: Assertion): this {
    const words = JSON.stringify(assertion);
    const at = { source: this.name, start: this.text.length, end: this.text.length + words.length };
    this.text += `${words}\n`;
    this.claims.push({ place: { root, steps }, assertion, at });
    return this;
  }

  operation(key: OperationKey, title: string, resource: readonly string[] = []): this {
    return this.say({ kind: "operation", operation: key }, [], { aspect: "operation", title, resource });
  }

  sayOf(key: OperationKey, assertion: Assertion): this {
    return this.say({ kind: "operation", operation: key }, [], assertion);
  }

  parameter(key: OperationKey, location: "path" | "query" | "unlocated", name: string, said: Said): this {
    return this.schema({ kind: "parameter", operation: key, in: location, name }, said);
  }

  body(key: OperationKey, said: Said): this {
    return this.schema({ kind: "body", operation: key }, said);
  }

  returns(key: OperationKey, said: Said, status = "200"): this {
    return this.schema({ kind: "response", operation: key, status }, said);
  }

  type(name: string, said: Said): this {
    return this.schema({ kind: "type", name }, said);
  }

  schema(root: PlaceRoot, said: Said, steps: readonly PlaceStep[] = []): this {
    this.say(root, steps, { aspect: "exists" });
    this.sayFacts(root, said, steps);
    for (const [name, property] of Object.entries(said.properties ?? {})) {
      this.schema(root, property, [...steps, { kind: "property", name }]);
    }
    if (said.items) this.schema(root, said.items, [...steps, { kind: "items" }]);
    if (said.map) this.schema(root, said.map, [...steps, { kind: "values" }]);
    for (const [index, variant] of (said.variants ?? []).entries()) {
      this.schema(root, variant, [...steps, { kind: "variant", index }]);
    }
    return this;
  }

  private sayFacts(root: PlaceRoot, said: Said, steps: readonly PlaceStep[]): void {
    const { absentOrNull, constraints, description, example, model, nullable, required, type, values } = said;
    const say = (assertion: Assertion) => this.say(root, steps, assertion);
    if (model !== undefined) say({ aspect: "model", name: model });
    if (type) say({ aspect: "type", type });
    if (values) say({ aspect: "values", values });
    if (required !== undefined && steps.at(-1)?.kind !== "items") say({ aspect: "required", required });
    if (nullable !== undefined) say({ aspect: "nullable", nullable });
    if (absentOrNull) say({ aspect: "absentOrNull" });
    if (description !== undefined) say({ aspect: "description", text: description });
    if (example !== undefined) say({ aspect: "example", value: example });
    for (const [keyword, value] of Object.entries(constraints ?? {})) {
      say({ aspect: "constraint", keyword: keyword as "minimum", value });
    }
  }

  read(): SourceReading {
    return {
      document: { name: this.name, text: this.text },
      dialect: "test",
      abilities: new Set(this.abilities),
      claims: this.claims,
      rank: this.rank,
      coverage: { operations: 0, items: 0, unread: 0, unused: [] },
    };
  }
}

export function reconcilePages(pages: readonly Page[], changes: Partial<ProjectInfo> = {}): Reconciliation {
  return reconcile(
    pages.map((page) => page.read()),
    { ...project, ...changes },
  );
}

export function findSchema(spec: ApiSpec, name: string): Schema {
  const found = spec.schemas.find((one) => one.name === name);
  if (!found) throw new Error(`no schema ${name} among ${spec.schemas.map((one) => one.name).join(", ")}`);
  return found.schema;
}

/** A property of a named schema. */
export function findProperty(spec: ApiSpec, type: string, name: string) {
  const schema = findSchema(spec, type);
  const property = schema.kind === "object" ? schema.properties.find((one) => one.name === name) : undefined;
  if (!property) throw new Error(`${type} has no ${name}`);
  return property;
}

export function listOperationIds(spec: ApiSpec): string[] {
  return spec.operations.map(({ name, resource }) => [...resource, name].join("."));
}
