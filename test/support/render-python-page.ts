import type {
  ApiSpec,
  JsonValue,
  ObjectSchema,
  Operation,
  Place,
  PlaceStep,
  Property,
  Schema,
  StructureHints,
} from "../../generator/model/index.js";
import { compact } from "./arbitrary-tools.js";
import type { Shape } from "./claimed-shape.js";
import {
  asProperty,
  elide,
  expectConstraints,
  findCore,
  renderConstraints,
  renderHead,
  renderProse,
} from "./render-page.js";
import { mapSchemas, schemaOf } from "./contents.js";
import { hintMembers } from "./hints.js";

/** Renders operations as the page text of a Python SDK has them, and says what a reading of it can tell. */
export class PythonPageRenderer {
  /** Classes of variants, which a page names by the place they have in their union. */
  private count = 0;

  constructor(private readonly spec: ApiSpec) {}

  render(operation: Operation): string {
    const title = operation.summary ?? "The operation";
    const returned = this.findReturned(operation);
    const signature = `example.things.${operation.name}(strid, Params**kwargs)${returned ? " -> Returned" : ""}`;
    this.count = 0;
    return [
      ...renderHead(operation, title, signature),
      ...(operation.parameters.length > 0 ? ["ParametersExpand Collapse"] : []),
      ...operation.parameters.flatMap((parameter) => this.renderProperty(asProperty(parameter))),
      ...(returned ? ["ReturnsExpand Collapse", "class Returned:"] : []),
      ...(returned?.properties ?? []).flatMap((property) => this.renderProperty(property)),
      "",
      title,
      "",
      "import example",
      `thing = example.things.${operation.name}(`,
      '    id="id",',
      ")",
    ].join("\n");
  }

  /** The operation as a page prints it: a type that is neither a class nor an enumeration has no name in Python. */
  prepare(operation: Operation): Operation {
    return {
      ...operation,
      parameters: operation.parameters.map((one) => ({ ...one, schema: this.inline(one.schema) })),
      responses: operation.responses.map((response) => mapSchemas(response, (schema) => this.inline(schema))),
    };
  }

  /** What another document would tell of the same structure. */
  hints(operation: Operation): StructureHints {
    return hintMembers((place) => this.findMembers(operation, place));
  }

  /** The shapes that a reading of the page with these hints must find, by the keys of `readShapes`. */
  expect(operation: Operation): Map<string, Shape> {
    this.count = 0;
    const of = `of ${operation.method} ${operation.path}`;
    const shapes = new Map<string, Shape>();
    for (const parameter of operation.parameters) {
      const { required, schema } = asProperty(parameter);
      shapes.set(`unlocated ${parameter.name} ${of}`, this.expectProperty(schema, required));
    }
    const returned = this.findReturned(operation);
    if (returned) {
      shapes.set("type Returned", this.expectMembers(returned.properties));
    }
    return shapes;
  }

  private findReturned({ responses }: Operation): ObjectSchema | undefined {
    const answer = schemaOf(responses.find(({ status }) => status === "200"));
    const schema = answer && this.resolve(answer);
    return schema?.kind === "object" ? schema : undefined;
  }

  private findMembers(operation: Operation, { root, steps }: Place): readonly string[] | undefined {
    const parameter = operation.parameters.find(
      ({ name }) => root.kind === "parameter" && root.name === name,
    );
    const start = root.kind === "type" ? this.findReturned(operation) : parameter?.schema;
    const found = steps.reduce<Schema | undefined>(
      (schema, step) => schema && this.follow(schema, step),
      start,
    );
    const schema = found && this.resolve(found);
    return schema?.kind === "object" ? schema.properties.map(({ name }) => name) : undefined;
  }

  private follow(from: Schema, step: PlaceStep): Schema | undefined {
    const schema = this.resolve(from);
    switch (step.kind) {
      case "items":
        return schema.kind === "array" ? schema.items : undefined;
      case "values":
        return schema.kind === "map" ? schema.values : undefined;
      case "variant":
        return schema.kind === "union" ? schema.variants[step.index] : undefined;
      case "property":
        return schema.kind === "object"
          ? schema.properties.find(({ name }) => name === step.name)?.schema
          : undefined;
    }
  }

  private inline(schema: Schema): Schema {
    switch (schema.kind) {
      case "array":
        return { ...schema, items: this.inline(schema.items) };
      case "map":
        return { ...schema, values: this.inline(schema.values) };
      case "object":
        return { ...schema, properties: this.inlineAll(schema.properties) };
      case "union":
        return { ...schema, variants: schema.variants.map((variant) => this.inline(variant)) };
      case "ref":
        return this.inlineRef(schema);
      case "string":
      case "number":
      case "integer":
      case "boolean":
      case "null":
      case "literal":
      case "unknown":
        return schema;
    }
  }

  private inlineAll(properties: readonly Property[]): Property[] {
    return properties.map((property) => ({ ...property, schema: this.inline(property.schema) }));
  }

  private inlineRef(schema: Schema & { readonly kind: "ref" }): Schema {
    const target = this.resolve(schema);
    if (target.kind === "literal") return schema;
    const { deprecated, description } = schema;
    return compact<Schema>({ ...this.inline(target), deprecated, description });
  }

  private resolve(schema: Schema): Schema {
    if (schema.kind !== "ref") return schema;
    const named = this.spec.schemas.find(({ name }) => name === schema.name);
    return named ? this.resolve(named.schema) : { kind: "unknown" };
  }

  private renderProperty({ name, required, schema }: Property): string[] {
    const classes = this.nameClasses(schema);
    const type = this.printType(schema, classes);
    const isOptional = !required || schema.nullable;
    return [
      `${schema.deprecated ? "Deprecated" : ""}${name}: ${isOptional ? `Optional[${type}]` : type}`,
      ...renderProse(schema.description),
      ...renderConstraints(schema),
      ...this.renderChildren(schema, classes),
    ];
  }

  /** The names of the classes of a union's variants, or of an object. */
  private nameClasses(schema: Schema): readonly string[] {
    const core = findCore(schema);
    if (core.kind === "object") return [`Class${(this.count += 1)}`];
    return core.kind === "union" ? this.nameVariants(core.variants) : [];
  }

  /** What a union calls its variants: a plain type by itself, all others by a class. */
  private nameVariants(variants: readonly Schema[]): readonly string[] {
    return variants.map((variant) =>
      isPlain(variant) ? this.printType(variant, []) : `Class${(this.count += 1)}`,
    );
  }

  private renderChildren(schema: Schema, classes: readonly string[]): string[] {
    const core = findCore(schema);
    const target = this.resolve(core);
    if (target.kind === "object")
      return target.properties.flatMap((property) => this.renderProperty(property));
    if (core.kind === "ref" && target.kind !== "literal") return [];
    if (target.kind === "literal") {
      const isListed = core.kind === "ref" || target.values.length > 1;
      return isListed ? ["One of the following:", ...target.values.map(printLiteral)] : [];
    }
    if (target.kind !== "union") return [];
    return [
      "One of the following:",
      ...target.variants.flatMap((variant, index) => this.renderVariant(variant, classes[index] ?? "")),
    ];
  }

  private renderVariant(variant: Schema, name: string): string[] {
    const line = isPlain(variant) ? name : `class ${name}:`;
    return [line, ...renderProse(variant.description), ...this.renderChildren(variant, [])];
  }

  private printType(schema: Schema, classes: readonly string[]): string {
    switch (schema.kind) {
      case "array":
        return `List[${this.printType(schema.items, classes)}]`;
      case "map":
        return `Dict[str, ${this.printType(schema.values, classes)}]`;
      case "object":
        return classes[0] ?? "";
      case "union":
        return `Union[${elide(classes).join(", ")}]`;
      case "literal":
        return `Literal[${elide(schema.values.map(printLiteral)).join(", ")}]`;
      case "ref":
        return schema.name;
      case "integer":
        return "int";
      case "number":
        return "float";
      case "boolean":
        return "bool";
      case "unknown":
        return "object";
      case "null":
        return "None";
      case "string":
        return schema.format === "date-time" ? "datetime" : "str";
    }
  }

  private expectMembers(properties: readonly Property[]): Shape {
    return {
      type: "object",
      properties: properties.map(({ name, required, schema }) => [
        name,
        this.expectProperty(schema, required),
      ]),
    };
  }

  private expectProperty(schema: Schema, required: boolean): Shape {
    const isOptional = !required || schema.nullable;
    return compact<Shape>({
      required: isOptional ? undefined : true,
      absentOrNull: isOptional ? true : undefined,
      deprecated: schema.deprecated,
      description: schema.description,
      ...this.expectType(schema),
    });
  }

  private expectType(schema: Schema): Shape {
    switch (schema.kind) {
      case "array":
        return { type: "array", items: this.expectType(schema.items) };
      case "map":
        return { type: "map", mapValues: this.expectType(schema.values) };
      case "object":
        return { model: `Class${(this.count += 1)}`, ...this.expectMembers(schema.properties) };
      case "union":
        return { type: "union", variants: this.expectVariants(schema.variants) };
      case "literal":
        return { type: "literal", values: schema.values };
      case "ref":
        return { model: schema.name, ...this.expectModel(this.resolve(schema)) };
      case "string":
      case "number":
      case "integer":
      case "boolean":
      case "null":
      case "unknown":
        return { type: schema.kind, ...expectConstraints(schema) };
    }
  }

  private expectVariants(variants: readonly Schema[]): Shape[] {
    const names = this.nameVariants(variants);
    return variants.map((variant, index) =>
      compact<Shape>({
        model: isPlain(variant) ? undefined : names[index],
        description: variant.description,
        ...(isPlain(variant) && this.expectType(variant)),
        ...(variant.kind === "object" && this.expectMembers(variant.properties)),
      }),
    );
  }

  private expectModel(target: Schema): Shape {
    if (target.kind === "object") return this.expectMembers(target.properties);
    return target.kind === "literal" ? this.expectType(target) : {};
  }
}

function isPlain({ kind }: Schema): boolean {
  return kind === "string" || kind === "number" || kind === "integer" || kind === "boolean";
}

function printLiteral(value: JsonValue): string {
  return typeof value === "boolean" ? (value ? "True" : "False") : JSON.stringify(value);
}
