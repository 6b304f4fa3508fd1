import fc from "fast-check";
import { format } from "prettier";
import { expect, it } from "vitest";
import { printExampleCalls, type ExampleCall } from "../../../generator/emit/files/readme-calls.js";
import { objectOf } from "../../../generator/emit/syntax/expression.js";

const runs = Number(process.env["LAYOUT_RUNS"] ?? 100);

const word = fc.integer({ min: 2, max: 24 }).map((length) => `w${"o".repeat(length - 1)}`);

const params = fc
  .uniqueArray(fc.tuple(word, word), { maxLength: 4, selector: ([name]) => name })
  .map((members) => objectOf(members.map(([key, text]) => ({ key, value: `"my-${text}"` }))));

const example: fc.Arbitrary<ExampleCall> = fc.record({
  local: fc.oneof(word, fc.constant("URLs")),
  method: word,
  bound: word,
  params,
  paramsType: word.map((name) => `${name}Params`),
  resultType: fc.option(word, { nil: undefined }),
});

/** The code of the README around its calls. */
function printReadme(calls: Readonly<Record<string, string>>): string {
  const { argument, callee, items, pages, tried, validators, ...statements } = calls;
  return [
    ...Object.values(statements),
    `${String(items)}\n  use(item);\n}`,
    `${String(pages)}\n  use(items);\n}`,
    `try {\n  ${String(tried)}\n} catch (error) {\n  throw error;\n}`,
    `await ${String(callee)}(\n  client,\n  ${String(argument)}\n  {\n    timeout: 10_000, // milliseconds\n  },\n);`,
    `const checked = createClient({\n  ${String(validators)}\n  validate: true,\n});\n`,
  ].join("\n");
}

it("the calls of the README are laid out as prettier would, which leaves them as they are", async () => {
  await fc.assert(
    fc.asyncProperty(example, async (given) => {
      const text = printReadme(printExampleCalls(given));
      expect(await format(text, { parser: "typescript" })).toBe(text);
    }),
    { numRuns: runs },
  );
});
