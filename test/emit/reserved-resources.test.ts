import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { garden } from "./specs/garden.js";
import { findTypeErrors } from "./support/compile.js";

describe("resources whose names TypeScript reserves", () => {
  it("compile at the root and inside another, and are called by their names", async () => {
    const names = ["public", "private", "package", "static", "index", "then"];
    const operations = names.flatMap((name) => [
      { ...operation(name, [name]), path: `/${name}` },
      { ...operation(name, ["beds", name]), path: `/beds/${name}` },
    ]);
    const files = await emit({ ...garden, operations });
    const use = `import { public as shared, private as own, beds } from "./src/index.js";
export const calls = [shared.list, own.list, beds.public.list, beds.package.list];
`;
    expect(findTypeErrors([...files, { path: "use.ts", text: use }])).toEqual([]);
  });
});

it("resources called as what their file imports or declares compile, and are called by their names", async () => {
  const names = ["request", "Client", "list", "listOperation", "requestResource"];
  const operations = [
    { ...operation("beds", ["beds"]), path: "/beds" },
    ...names.map((name) => ({ ...operation(name, ["beds", name]), path: `/beds/${name}` })),
  ];
  const files = await emit({ ...garden, operations });
  const use = `import { beds } from "./src/index.js";
export const calls = [beds.list, beds.request.list, beds.Client.list, beds.listOperation.list, beds.requestResource.list];
`;
  expect(findTypeErrors([...files, { path: "use.ts", text: use }])).toEqual([]);
});

it("no module is exported as a namespace in one statement, which the preset of React Native refuses", async () => {
  const files = await emit(garden);
  for (const { path, text } of files) {
    if (path.endsWith(".ts")) expect(text, path).not.toMatch(/^export \* as /mu);
  }
  expect(files.find(({ path }) => path === "src/index.ts")?.text).toContain("export { plants");
});

function operation(name: string, resource: readonly string[]) {
  return { method: "get", name: "list", summary: name, resource, parameters: [], responses: [] } as const;
}
