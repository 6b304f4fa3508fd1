import type { ApiSpec, Operation, Response, Schema } from "../../generator/model/index.js";
import type { Shape } from "./claimed-shape.js";
import { schemaOf } from "./contents.js";

/** A sample as JSON: what a document of the dialect `sample-markdown` shows of a schema. */
type Sample = string | null | readonly Sample[] | { readonly [name: string]: Sample };

function nameLeaf(schema: Schema): "string" | "integer" | "number" | "boolean" | undefined {
  switch (schema.kind) {
    case "string":
    case "integer":
    case "number":
    case "boolean":
      return schema.kind;
    case "literal": {
      const types = new Set(schema.values.map((value) => typeof value));
      const [only, second] = types;
      return !second && (only === "string" || only === "number" || only === "boolean") ? only : undefined;
    }
    case "null":
    case "array":
    case "object":
    case "map":
    case "union":
    case "ref":
    case "unknown":
      return undefined;
  }
}

/** Renders the answers of a spec as samples, and says what a reading of them can tell. */
export class SampleRenderer {
  constructor(private readonly spec: ApiSpec) {}

  render(): string {
    return [
      "docs/example.md",
      "",
      "# Example",
      "",
      ...this.spec.operations.flatMap((it) => this.renderOperation(it)),
    ].join("\n");
  }

  /** The shapes that a reading must find, by the keys of `readShapes`; members are in alphabetical order. */
  expect(): Map<string, Shape> {
    const shapes = new Map<string, Shape>();
    for (const { method, path, responses, unwrap } of this.spec.operations) {
      for (const response of responses) {
        const { status } = response;
        const schema = schemaOf(response);
        const key = `${status} of ${method} ${path}`;
        const sampled = schema && this.findSampled(schema, status === "200" ? unwrap : undefined);
        const shape = sampled ? this.expectShape(sampled) : {};
        const isInside = sampled !== undefined && status === "200" && unwrap !== undefined;
        shapes.set(key, isInside ? { type: "object", properties: [[unwrap, shape]] } : shape);
      }
    }
    return shapes;
  }

  private renderOperation(operation: Operation): string[] {
    const { description, method, path, responses, summary, unwrap } = operation;
    return [
      `## ${summary ?? "The operation"}`,
      "",
      `**${method.toUpperCase()}** \`${path}\``,
      "",
      description ?? "",
      "",
      "### Responses",
      "",
      ...responses.flatMap((response) => this.renderResponse(response, unwrap)),
      "",
    ];
  }

  private renderResponse(response: Response, unwrap: string | undefined): string[] {
    const { description, status } = response;
    const schema = schemaOf(response);
    const member = status === "200" && schema ? unwrap : undefined;
    const sampled = schema && this.findSampled(schema, member);
    const sample = sampled && JSON.stringify(this.makeSample(sampled), null, 2);
    return [
      `#### ${status} ${description}`,
      "",
      ...(member === undefined ? [] : [`> Data is at \`body["${member}"]\``, ""]),
      ...(sample === undefined ? [] : ["```json", sample, "```", ""]),
    ];
  }

  private resolve(schema: Schema): Schema {
    if (schema.kind !== "ref") return schema;
    const named = this.spec.schemas.find(({ name }) => name === schema.name);
    return named ? this.resolve(named.schema) : { kind: "unknown" };
  }

  private findSampled(schema: Schema, member: string | undefined): Schema {
    const body = this.resolve(schema);
    if (member === undefined || body.kind !== "object") return body;
    return body.properties.find(({ name }) => name === member)?.schema ?? { kind: "unknown" };
  }

  private makeSample(from: Schema): Sample {
    const schema = this.resolve(from);
    const leaf = nameLeaf(schema);
    if (leaf) return `*${leaf}*`;
    if (schema.kind === "array") return [this.makeSample(schema.items)];
    if (schema.kind === "map") return {};
    if (schema.kind !== "object") return null;
    return Object.fromEntries(this.sort(schema).map(({ name, schema: it }) => [name, this.makeSample(it)]));
  }

  private expectShape(from: Schema): Shape {
    const schema = this.resolve(from);
    const leaf = nameLeaf(schema);
    if (leaf) return { type: leaf };
    if (schema.kind === "array") return this.expectArray(schema.items);
    if (schema.kind === "map") return { type: "object" };
    if (schema.kind !== "object") return {};
    if (schema.properties.length === 0) return { type: "object" };
    return {
      type: "object",
      properties: this.sort(schema).map(({ name, schema: it }) => [name, this.expectShape(it)]),
    };
  }

  /** Of an item without a type nothing is claimed, not even its place. */
  private expectArray(items: Schema): Shape {
    const shape = this.expectShape(items);
    return Object.keys(shape).length > 0 ? { type: "array", items: shape } : { type: "array" };
  }

  private sort({ properties }: Schema & { readonly kind: "object" }) {
    // Names that are numbers come first in any object of JavaScript.
    const ranked = properties.map((property) => ({ ...property, rank: /^\d+$/.test(property.name) ? 0 : 1 }));
    return ranked.sort((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1));
  }
}
