import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import { Ajv } from "ajv";
import { format } from "prettier";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { manifestSchema } from "../../../generator/pipeline/project/manifest-schema.js";
import { expectGolden } from "../../support/golden.js";

const folder = "templates/schemas";
const file = "docwright.schema.json";
// What the manifest checks beyond JSON Schema (that no file is listed twice) is left out.
const jsonSchema = toJsonSchema(manifestSchema, { errorMode: "ignore", typeMode: "input" });

type AnySchema = v.GenericSchema;

/** What holds further schemas: an object by member, a list by item, an optional one by what it wraps. */
interface Nested {
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly wrapped?: AnySchema;
}

describe("the JSON Schema of the manifest", () => {
  it("is the one that ships, for editors", async () => {
    const text = JSON.stringify(jsonSchema);
    expectGolden(folder, { [file]: await format(text, { parser: "json", printWidth: 110 }) });
  });

  it("takes the manifest of this project, and refuses a member that nobody knows", () => {
    const validate = new Ajv({ strict: false }).compile(
      JSON.parse(readFileSync(join(folder, file), "utf8")) as object,
    );
    const manifest = parse(readFileSync("spec/docwright.yaml", "utf8")) as object;
    expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...manifest, colour: "red" })).toBe(false);
  });

  it("describes every member, with examples that are right", () => {
    const check = (schema: AnySchema, name: string): void => {
      const { entries = {}, item, wrapped } = schema as Nested;
      const inner = wrapped ?? item;
      if (inner) check(inner, name);
      for (const [key, member] of Object.entries(entries)) {
        const { wrapped: required = member } = member as Nested;
        const known = [member, required];
        expect(
          known.some((one) => v.getDescription(one) !== undefined),
          `${name}.${key}`,
        ).toBe(true);
        for (const example of known.flatMap((one) => v.getExamples(one)))
          expect(v.safeParse(member, example).success, `${name}.${key}`).toBe(true);
        check(member, `${name}.${key}`);
      }
    };
    check(manifestSchema, "manifest");
  });
});
