import type {
  ApiSpec,
  JsonValue,
  Operation,
  Parameter,
  Property,
  Schema,
} from "../../generator/model/index.js";
import type { Shape } from "./claimed-shape.js";
import { compact } from "./arbitrary-tools.js";
import {
  asProperty,
  elide,
  expectConstraints,
  findCore,
  renderConstraints,
  renderHead,
  renderProse,
} from "./render-page.js";
import { schemaOf } from "./contents.js";

/** Renders operations as the page text of an HTTP reference has them, and says what a reading of it can tell. */
export class ReferencePageRenderer {
  constructor(private readonly spec: ApiSpec) {}

  /** The page of an operation. */
  render(operation: Operation): string {
    const title = operation.summary ?? "The operation";
    return [
      ...renderHead(operation, title),
      ...["path", "query", "header", "cookie"].flatMap((location) =>
        this.renderParameters(operation, location),
      ),
      ...this.renderBody(operation),
      ...this.renderReturns(operation),
      "",
      title,
      "",
      ...this.renderExample(operation),
    ].join("\n");
  }

  /** The shapes that a reading of the page must find, by the keys of `readShapes`. */
  expect(operation: Operation): Map<string, Shape> {
    const of = `of ${operation.method} ${operation.path}`;
    const shapes = new Map<string, Shape>();
    for (const parameter of operation.parameters) {
      shapes.set(`${parameter.in} ${parameter.name} ${of}`, this.expectParameter(parameter));
    }
    const body = this.findBody(operation);
    if (body) shapes.set(`body ${of}`, this.expectMembers(body.properties));
    const answer = this.findAnswer(operation);
    if (answer && answer.properties.length > 0)
      shapes.set(`200 ${of}`, this.expectMembers(answer.properties));
    return shapes;
  }

  private resolve(schema: Schema): Schema {
    if (schema.kind !== "ref") return schema;
    const named = this.spec.schemas.find(({ name }) => name === schema.name);
    return named ? this.resolve(named.schema) : { kind: "unknown" };
  }

  private findBody({ requestBody }: Operation) {
    const body = schemaOf(requestBody);
    const schema = body && this.resolve(body);
    return schema?.kind === "object" && schema.properties.length > 0 ? schema : undefined;
  }

  private findAnswer({ responses }: Operation) {
    const answer = schemaOf(responses.find(({ status }) => status === "200"));
    const schema = answer && this.resolve(answer);
    return schema?.kind === "object" ? schema : undefined;
  }

  private renderParameters(operation: Operation, location: string): string[] {
    const parameters = operation.parameters.filter((parameter) => parameter.in === location);
    if (parameters.length === 0) return [];
    const head = `${location.charAt(0).toUpperCase()}${location.slice(1)} ParametersExpand Collapse`;
    return [head, ...parameters.flatMap((parameter) => this.renderProperty(asProperty(parameter)))];
  }

  private renderBody(operation: Operation): string[] {
    const body = this.findBody(operation);
    if (!body) return [];
    return [
      "Body ParametersJSONExpand Collapse",
      ...body.properties.flatMap((it) => this.renderProperty(it)),
    ];
  }

  private renderReturns(operation: Operation): string[] {
    const answer = this.findAnswer(operation);
    if (!answer) return [];
    return ["ReturnsExpand Collapse", ...answer.properties.flatMap((it) => this.renderProperty(it))];
  }

  private renderExample({ path }: Operation): string[] {
    const address = `https://api.example.com/v1${path.replaceAll(/\{(\w+)\}/g, "$$$1")}`;
    return [`curl ${address} \\`, '    -H "Authorization: Bearer $EXAMPLE_API_TOKEN"', '{ "success": true }'];
  }

  private renderProperty({ name, required, schema }: Property): string[] {
    const type = `${required ? "" : "optional "}${this.printType(schema)}${schema.nullable ? " or null" : ""}`;
    return [
      `${schema.deprecated ? "Deprecated" : ""}${quoteName(name)}: ${type}`,
      ...renderProse(schema.description),
      ...renderConstraints(schema),
      ...this.renderChildren(schema),
    ];
  }

  private renderChildren(schema: Schema): string[] {
    const core = this.resolve(findCore(schema));
    if (core !== findCore(schema) && core.kind !== "object") return this.renderModelChildren(core);
    if (core.kind === "object") return core.properties.flatMap((property) => this.renderProperty(property));
    if (core.kind === "literal" && core.values.length > 1) {
      return ["One of the following:", ...core.values.map(printLiteral)];
    }
    if (core.kind !== "union") return [];
    return ["One of the following:", ...core.variants.flatMap((variant) => this.renderVariant(variant))];
  }

  /** A model that is no object stands without its values on the line, and with them below it. */
  private renderModelChildren(core: Schema): string[] {
    if (core.kind === "literal") return ["One of the following:", ...core.values.map(printLiteral)];
    return [];
  }

  private renderVariant(variant: Schema): string[] {
    return [
      this.printType(variant),
      ...renderProse(variant.description),
      ...renderConstraints(variant),
      ...this.renderChildren(variant),
    ];
  }

  private printType(schema: Schema): string {
    switch (schema.kind) {
      case "array":
        return `array of ${this.printType(schema.items)}`;
      case "map":
        return `map[${this.printType(schema.values)}]`;
      case "object":
        return `object ${printFields(schema.properties)}`;
      case "union":
        return elide(schema.variants.map((variant) => this.printType(variant))).join(" or ");
      case "literal":
        return elide(schema.values.map(printLiteral)).join(" or ");
      case "ref": {
        const target = this.resolve(schema);
        return target.kind === "object" ? `${schema.name} ${printFields(target.properties)}` : schema.name;
      }
      case "integer":
        return "number";
      case "string":
      case "number":
      case "boolean":
      case "unknown":
        return schema.kind;
      case "null":
        throw new Error("the notation has no type of null alone");
    }
  }

  private expectParameter(parameter: Parameter): Shape {
    const { required, schema } = asProperty(parameter);
    return this.expectProperty(schema, required);
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
    const { deprecated, nullable } = schema;
    return compact<Shape>({ required, deprecated, nullable, ...this.expectVariant(schema) });
  }

  private expectVariant(schema: Schema): Shape {
    return compact<Shape>({ ...this.expectType(schema), description: schema.description });
  }

  private expectType(schema: Schema): Shape {
    switch (schema.kind) {
      case "array":
        return { type: "array", items: this.expectType(schema.items) };
      case "map":
        return { type: "map", mapValues: this.expectType(schema.values) };
      case "object":
        return this.expectMembers(schema.properties);
      case "union":
        return { type: "union", variants: schema.variants.map((variant) => this.expectVariant(variant)) };
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
        return { type: schema.kind === "integer" ? "number" : schema.kind, ...expectConstraints(schema) };
    }
  }

  private expectModel(target: Schema): Shape {
    return target.kind === "object" || target.kind === "literal" ? this.expectType(target) : {};
  }
}

function quoteName(name: string): string {
  return /^[\p{L}\p{N}_$]+$/u.test(name) ? name : JSON.stringify(name);
}

function printFields(properties: readonly Property[]): string {
  return `{ ${elide(properties.map(({ name }) => quoteName(name))).join(", ")} }`;
}

function printLiteral(value: JsonValue): string {
  return typeof value === "string" ? `"${value}"` : JSON.stringify(value);
}
