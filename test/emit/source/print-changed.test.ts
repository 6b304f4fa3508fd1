import { expect, it } from "vitest";
import { emit } from "../../../generator/emit/index.js";
import { garden } from "../specs/garden.js";

const first = await emit(garden);

/** Emits with the texts of the first emission at hand, and tells which files were printed all the same. */
async function emitAgain(spec: typeof garden) {
  const known = new Map(first.map(({ path, source, text }) => [`${path} ${source ?? ""}`, text]));
  const printed: string[] = [];
  const files = await emit(spec, {
    findPrinted: (path, source) => {
      const text = known.get(`${path} ${source}`);
      if (text === undefined) printed.push(path);
      return text;
    },
  });
  return { files, printed };
}

it("nothing is printed again where nothing changed, and the package is the same", async () => {
  expect(await emitAgain(garden)).toEqual({ files: first, printed: [] });
});

it("an operation that says something else has its own file printed again, and no other", async () => {
  const [operation, ...others] = garden.operations;
  if (!operation) throw new Error("the garden has no operations");
  const spec = { ...garden, operations: [{ ...operation, description: "Lists all plants." }, ...others] };
  const { files, printed } = await emitAgain(spec);
  expect(printed).toEqual(["src/resources/plants.ts"]);
  expect(files).toEqual(await emit(spec));
});
