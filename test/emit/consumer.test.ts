import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { garden } from "./specs/garden.js";
import { findTypeErrors } from "./support/compile.js";

const files = await emit(garden);

/** Compiles each program of a set in a file of its own, all at once, and gives the errors of each by its title. */
function findConsumerErrors(
  programs: Readonly<Record<string, string>>,
  exactOptionalPropertyTypes: boolean,
): ReadonlyMap<string, readonly string[]> {
  const titles = Object.keys(programs);
  const consumers = Object.values(programs).map((text, index) => ({
    path: `consumer-${String(index)}.ts`,
    text: header + text,
  }));
  const errors = findTypeErrors([...files, ...consumers], {
    exactOptionalPropertyTypes,
    noUnusedLocals: false,
    skipLibCheck: true,
  });
  return new Map(
    titles.map((title, index) => [
      title,
      errors.filter((error) => error.startsWith(`consumer-${String(index)}.ts`)),
    ]),
  );
}

const header = `
import { createClient, createGarden, plants, beds, APIError } from "./src/index.js";
import type { CareStep, Plant, PlantCreateParams, PlantListResponse } from "./src/index.js";
import * as samples from "./src/resources/beds/soil/samples.js";
declare const maybe: string | undefined;
const client = createClient({ apiToken: maybe, accountId: "a" });
`;

const accepted: Readonly<Record<string, string>> = {
  "awaits, iterates and pages through a list": `
    export async function run(): Promise<number> {
      let count = 0;
      for await (const plant of plants.list(client, { per_page: 50 })) count += plant.height ?? 0;
      for await (const page of plants.list(client).pages()) count += page.items.length;
      const first = await plants.list(client);
      return count + first.items.length;
    }`,
  "narrows a tagged union by its tag": `
    export function describe(step: CareStep): string | number {
      if (step.type === "water") return step.litres;
      if (step.type === "prune") return step.branches.join();
      return step.steps.length * step.times;
    }`,
  "accepts undefined for an optional parameter": `
    export const params: PlantCreateParams = { name: "Fern", notes: maybe, account_id: maybe };
    export const created = plants.create(client, { name: "Fern", labels: undefined, "Idempotency-Key": maybe });`,
  "gives the result, with the response where it is asked for": `
    export async function run(): Promise<string> {
      const plant: Plant = await plants.get(client, { id: "fern" });
      const { data, response } = await plants.get(client, { id: "fern" }).withResponse();
      return plant.name + data.id + String(response.status);
    }`,
  "reaches functions named by reserved words, and nested resources": `
    export async function run(): Promise<void> {
      await plants.delete(client, { id: "fern" });
      const found = await beds.soil.samples.list(client);
      const same = await samples.list(client, {});
      const drawing: Blob = await beds.drawMap(client, { bed_id: "b", width: 100 });
      console.log(found?.[0]?.ph, same?.length, drawing.size);
    }
    declare const console: { log(...values: unknown[]): void };`,
  "binds every operation to a client": `
    export async function run(): Promise<PlantListResponse[]> {
      const garden = createGarden({ apiToken: "t" });
      await garden.beds.reorder({ bed_id: "b", body: ["fern"] });
      await garden.plants.delete({ id: "fern" });
      const page = await garden.plants.list({ order_by: "height" });
      return page.items;
    }`,
  "tells failures apart": `
    export const status = (error: unknown): number | undefined =>
      error instanceof APIError ? error.status : undefined;`,
  "suggests known colours and takes any other": `
    export const colour: Plant["colour"] & string = "mauve";`,
};

const refused: Readonly<Record<string, string>> = {
  "a missing parameter": `export const call = plants.get(client, {});`,
  "an unknown parameter": `export const call = plants.get(client, { id: "fern", size: 1 });`,
  "a value outside of an enumeration": `export const call = plants.list(client, { order_by: "age" });`,
  "null where none is documented": `export const call = plants.list(client, { order_by: null });`,
  "a member of another variant": `
    export const litres = (step: CareStep): number => (step.type === "prune" ? step.litres : 0);`,
};

describe.each([
  ["with exactOptionalPropertyTypes", true],
  ["without exactOptionalPropertyTypes", false],
])("a consumer %s", (_mode, isExact) => {
  const errors = findConsumerErrors({ ...accepted, ...refused }, isExact);

  it.each(Object.keys(accepted))("%s", (title) => {
    expect(errors.get(title)).toEqual([]);
  });

  it.each(Object.keys(refused))("is refused %s", (title) => {
    expect(errors.get(title)).toHaveLength(1);
  });
});
