import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import type { ApiSpec } from "../../generator/model/index.js";
import { garden } from "./specs/garden.js";
import { object, ref, text } from "./specs/shapes.js";
import { findTypeErrors } from "./support/compile.js";

const spec: ApiSpec = {
  ...garden,
  operations: [],
  schemas: [
    { name: "Cat", schema: object({ kind: text, lives: { kind: "integer" } }) },
    { name: "Dog", schema: object({ kind: text, bones: { kind: "integer" } }) },
    {
      name: "Pet",
      schema: {
        kind: "union",
        mode: "one",
        variants: [ref("Cat"), ref("Dog")],
        discriminator: { property: "kind", mapping: { cat: "Cat", lion: "Cat", dog: "Dog" } },
      },
    },
  ],
};

const use = `import type { Cat, Pet } from "./src/types/index.js";
export const size = (pet: Pet): number => (pet.kind === "dog" ? pet.bones : pet.lives);
export const kinds: Record<Pet["kind"], true> = { cat: true, lion: true, dog: true };
export const alone: Cat = { kind: "any", lives: 9 };
`;

describe("a union whose mapping tells its variants apart by a plain string", () => {
  it("narrows by the tag, which in each variant alone stays a string", async () => {
    const files = (await emit(spec)).filter(({ path }) => /^src\/types\/|^package\.json$/u.test(path));
    const types = files.find(({ path }) => path.startsWith("src/types/"));
    const program = use.replace("./src/types/index.js", `./${types?.path.replace(/\.ts$/u, ".js") ?? ""}`);
    expect(findTypeErrors([...files, { path: "use.ts", text: program }])).toEqual([]);
  });
});
