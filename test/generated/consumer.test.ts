import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findTypeErrors } from "../emit/support/compile.js";
import { listFiles } from "../support/golden.js";

const sources = listFiles("generated/src").map((path) => ({
  path: `src/${path}`,
  text: readFileSync(join("generated/src", path), "utf8"),
}));

const manifest = { path: "package.json", text: '{ "type": "module" }' };

/** A program as a user of the shipped package writes it, optional parameters given as `undefined` included. */
const consumer = {
  path: "consumer.ts",
  text: `import { createClient, logs, type DynamicRoutingGetResponse, type LogListParams } from "./src/index.js";

const search: string | undefined = [][0];
const params: LogListParams = { gateway_id: "prod", search, per_page: undefined };

export async function countTokens(): Promise<number> {
  let tokens = 0;
  for await (const log of logs.list(createClient(), params)) tokens += log.tokens_in ?? 0;
  return tokens;
}

export function limitsOf({ elements }: DynamicRoutingGetResponse): number[] {
  return elements.flatMap((element) => (element.type === "rate" ? [element.properties.limit] : []));
}
`,
};

describe("the shipped package compiles with its consumer under the strictest flags, libraries checked", () => {
  it.each([
    { version: 7, exactOptionalPropertyTypes: true },
    { version: 7, exactOptionalPropertyTypes: false },
    { version: 6, exactOptionalPropertyTypes: true },
  ] as const)(
    "TypeScript $version, exactOptionalPropertyTypes $exactOptionalPropertyTypes",
    ({ version, exactOptionalPropertyTypes }) => {
      const files = [...sources, consumer, manifest];
      expect(findTypeErrors(files, { exactOptionalPropertyTypes }, version)).toEqual([]);
    },
  );
});
