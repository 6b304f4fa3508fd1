import { RuleTester } from "eslint";
import tseslint from "typescript-eslint";
import { describe, it } from "vitest";
import { noBareStringify } from "../../scripts/lint/no-bare-stringify.js";

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: {
      projectService: { allowDefaultProject: ["*.ts"] },
      tsconfigRootDir: import.meta.dirname,
    },
  },
});

const types = `
  type Json = null | boolean | number | bigint | string | readonly Json[] | { readonly [name: string]: Json };
  interface Tree { readonly name: string; readonly parts: readonly Tree[]; readonly print: () => bigint }
  interface Schema { readonly kind: string; readonly inner?: Schema; readonly default?: Json }
`;
const withTypes = (name: string, code: string) => ({ name, code: `${types} ${code}` });
const ofType = (type: string) =>
  withTypes(type, `export const print = (value: ${type}) => JSON.stringify(value);`);
const errors = [{ messageId: "bare" }];

tester.run("JSON.stringify", noBareStringify, {
  valid: [
    ...["string", "readonly (readonly [string, number | null])[]", "Tree", "Record<string, Tree>"].map(
      ofType,
    ),
    withTypes("another function", "export const print = (value: Json) => stringifyJson(value);"),
    withTypes("JSON.parse", "export const read = (text: string): unknown => JSON.parse(text);"),
  ],
  invalid: [
    ...[
      "bigint",
      "Json",
      "Schema",
      "readonly [string, Schema]",
      "Record<string, Json>",
      "unknown",
      "object",
    ].map(ofType),
    withTypes("any type", "export function print<T>(value: T) { return JSON.stringify(value); }"),
    withTypes(
      "any of a type",
      "export function print<T extends Schema>(value: T) { return JSON.stringify([value]); }",
    ),
  ].map((one) => ({ ...one, errors })),
});
