import { beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { findTypeErrors } from "./support/compile.js";
import { bundlePackage } from "./support/load-package.js";
import { readDocument } from "./support/read-document.js";

const json = (schema: object) => ({ content: { "application/json": { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Members that only answers (`readOnly`) or only requests (`writeOnly`) have, all of them required. */
const spec = readDocument(
  {
    "/things": {
      get: { operationId: "things.get", responses: { "200": { description: "ok", ...json(ref("Thing")) } } },
      put: {
        operationId: "things.update",
        requestBody: { required: true, ...json(ref("Thing")) },
        responses: { "204": { description: "ok" } },
      },
      post: {
        operationId: "things.create",
        requestBody: { required: true, ...json({ type: "array", items: ref("Thing") }) },
        responses: { "200": { description: "ok", ...json({ type: "array", items: ref("Thing") }) } },
      },
    },
  },
  {
    schemas: {
      Thing: {
        type: "object",
        required: ["id", "name", "secret", "owner"],
        properties: {
          id: { type: "integer", readOnly: true },
          name: { type: "string" },
          secret: { type: "string", writeOnly: true },
          owner: {
            type: "object",
            required: ["name", "seen_at"],
            properties: { name: { type: "string" }, seen_at: { type: "string", readOnly: true } },
          },
        },
      },
    },
  },
);

type Validators = Readonly<Record<string, { is: (value: unknown) => boolean }>>;

const sent = { name: "n", secret: "s", owner: { name: "o" } };
const answered = { id: 1, name: "n", owner: { name: "o", seen_at: "now" } };

describe("members of one direction", () => {
  let validators: Validators;
  beforeAll(async () => {
    const code = await bundlePackage(spec, 'export * from "./src/validators.js";');
    validators = (await import(
      `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`
    )) as Validators;
  });

  it.each([
    ["ThingUpdateParams", sent],
    ["ThingCreateParams", { body: [sent] }],
    ["Thing", answered],
    ["ThingCreateResponse", [answered]],
  ])("are not asked for in the other: %s", (name, value) => {
    expect(validators[name]?.is(value)).toBe(true);
  });

  it.each([
    ["ThingUpdateParams", { ...sent, name: undefined }],
    ["ThingUpdateParams", { ...sent, name: 1 }],
    ["ThingCreateParams", { body: [{ ...sent, owner: {} }] }],
    ["ThingUpdateParams", { ...sent, secret: undefined }],
    ["ThingCreateParams", { body: [{ ...sent, secret: undefined }] }],
    ["ThingInput", { ...sent, secret: undefined }],
    ["Thing", { ...answered, name: undefined }],
    ["Thing", { ...answered, id: undefined }],
    ["Thing", { ...answered, owner: { name: "o" } }],
    ["ThingCreateResponse", [{ ...answered, id: undefined }]],
    ["Thing", { ...answered, id: "1" }],
  ])("leave the others required and checked: %s, %j", (name, value) => {
    expect(validators[name]?.is(value)).toBe(false);
  });

  it("are so in types, too", async () => {
    const program = `
      import { createClient, things, type Thing, type ThingUpdateParams } from "./src/index.js";
      const client = createClient();
      const update: ThingUpdateParams = { name: "n", secret: "s", owner: { name: "o" } };
      await things.update(client, update);
      await things.create(client, { body: [update] });
      const thing: Thing = await things.get(client);
      console.log(thing.name, thing.owner.name, thing.id.toFixed(), thing.owner.seen_at.length);
      const [first] = await things.create(client, { body: [{ ...thing, secret: "s" }] });
      console.log(first?.id.toFixed());
      // @ts-expect-error A request has to have the secret.
      await things.create(client, { body: [thing] });`;
    const files = [...(await emit(spec)), { path: "consumer.ts", text: program }];
    expect(findTypeErrors(files, { skipLibCheck: true })).toEqual([]);
  });
});
