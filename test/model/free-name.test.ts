import { expect, it } from "vitest";
import { findFreeName } from "../../generator/model/index.js";

it.each([
  [[], "Pet"],
  [["Pet"], "Pet2"],
  [["Pet", "Pet2", "Pet4"], "Pet3"],
])("beside %j a name is %s", (taken: string[], free) => {
  expect(findFreeName("Pet", (name) => taken.includes(name))).toBe(free);
});
