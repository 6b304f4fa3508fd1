import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import type { NamedSchema, Schema } from "../../generator/model/index.js";
import { garden } from "./specs/garden.js";
import { integer, object, oneOf, ref, text } from "./specs/shapes.js";
import { findTypeErrors } from "./support/compile.js";

/** What the compiler says of a program that uses the types of some schemas. */
async function check(schemas: Readonly<Record<string, Schema>>, use: string): Promise<readonly string[]> {
  const named = Object.entries(schemas).map(([name, schema]): NamedSchema => ({ name, schema }));
  const files = await emit({ ...garden, operations: [], schemas: named });
  const kept = files.filter(({ path }) => /^src\/types\/|^package\.json$/u.test(path));
  const module = kept.find(({ path }) => path.startsWith("src/types/"))?.path.replace(/\.ts$/u, ".js") ?? "";
  const names = Object.keys(schemas).join(", ");
  const text = `import type { ${names} } from "./${module}";\n${use}`;
  return findTypeErrors([...kept, { path: "use.ts", text }]).filter((error) => error.startsWith("use.ts"));
}

describe("members whose names begin or end alike", () => {
  const schemas: Readonly<Record<string, Schema>> = {
    Labels: {
      ...object({ name: text }, { "x-size": integer }),
      patternProperties: [
        { pattern: "^x-", schema: text },
        { pattern: "^x-flag-", schema: { kind: "boolean" } },
        { pattern: "_at$", schema: { kind: "null" } },
        { pattern: "^[a-c]+$", schema: text },
      ],
    },
    Notes: {
      ...object({}),
      patternProperties: [{ pattern: "^[a-z]+$", schema: text }],
      additional: false,
    },
  };

  it("have a type of their own, which covers the listed ones among them", async () => {
    const use = `export const labels: Labels = { name: "a", "x-size": 1, "x-other": "b", "x-flag-a": true, made_at: null };
export const flag: boolean | undefined = labels["x-flag-b"];
export const note: string | undefined = ({} as Notes)["any"];\n`;
    expect(await check(schemas, use)).toEqual([]);
  });

  it("are refused where they are of another", async () => {
    const use = `export const labels: Labels = { name: "a", "x-other": null };
export const notes: Notes = { any: 1 };\n`;
    expect(await check(schemas, use)).toEqual([
      expect.stringContaining("Type 'null' is not assignable"),
      expect.stringContaining("Type 'number' is not assignable"),
    ]);
  });
});

describe("a map whose names are listed", () => {
  const schemas: Readonly<Record<string, Schema>> = {
    Colour: oneOf("red", "blue"),
    Shares: { kind: "map", values: integer, propertyNames: ref("Colour") },
  };

  it("has a member for each, none of which has to be there", async () => {
    const use = `export const colour: Colour = "red";
export const some: Shares = { red: 1 };
export const share: number | undefined = some[colour];\n`;
    expect(await check(schemas, use)).toEqual([]);
  });

  it("has no other member", async () => {
    const errors = await check(schemas, `export const none: Colour | Shares = { green: 1 };\n`);
    expect(errors).toEqual([expect.stringContaining("'green' does not exist in type")]);
  });
});
