import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import type { ApiSpec } from "../../generator/model/index.js";
import { garden } from "./specs/garden.js";
import { object, oneOf, ref, text } from "./specs/shapes.js";
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
    { name: "Fish", schema: object({ kind: oneOf("fish"), fins: { kind: "integer" } }) },
    { name: "Other", schema: object({ name: text }, { kind: text }) },
    {
      name: "Guest",
      schema: {
        kind: "union",
        mode: "one",
        variants: [ref("Dog"), ref("Fish"), ref("Other")],
        discriminator: { property: "kind", mapping: { dog: "Dog", fish: "Fish" }, defaultMapping: "Other" },
      },
    },
  ],
};

const use = `import type { Cat, Guest, Pet } from "./src/types/index.js";
export const size = (pet: Pet): number => (pet.kind === "dog" ? pet.bones : pet.lives);
export const kinds: Record<Pet["kind"], true> = { cat: true, lion: true, dog: true };
export const alone: Cat = { kind: "any", lives: 9 };
export const guests: Guest[] = [{ kind: "dog", bones: 1 }, { kind: "bird", name: "Tit" }, { name: "Tit" }];
// @ts-expect-error: what is mapped to no variant is of the default one, which has a name
export const unnamed: Guest = { kind: "bird", bones: 1 };
export const extent = (guest: Guest): number | string =>
  "fins" in guest ? guest.fins : "name" in guest ? guest.name : guest.bones;
`;

describe("a union whose mapping tells its variants apart by a plain string", () => {
  it("narrows by the tag, which in each variant alone stays a string", async () => {
    const files = (await emit(spec)).filter(({ path }) => /^src\/types\/|^package\.json$/u.test(path));
    const types = files.find(({ path }) => path.startsWith("src/types/"));
    const program = use.replace("./src/types/index.js", `./${types?.path.replace(/\.ts$/u, ".js") ?? ""}`);
    expect(findTypeErrors([...files, { path: "use.ts", text: program }])).toEqual([]);
    expect(types?.text).toContain('export type Guest = (Dog & { kind: "dog" }) | Fish | Other;');
  });
});
