import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers, type Members } from "./support/carriers.js";
import { compareDocuments, judgeBothWays } from "./support/judge-on-wire.js";

const text: Members = { type: "string" };
const refTo = (name: string): Members => ({ $ref: `#/components/schemas/${name}` });
const animal = (required: readonly string[]): Members => ({
  type: "object",
  required,
  properties: { kind: text, name: text },
});

interface Animals {
  readonly mode?: "oneOf" | "anyOf";
  readonly mapping?: Members;
  readonly required?: readonly string[];
}

/** A cat or a dog, which their shapes do not tell apart, in a body or an answer. */
function animals(way: "request" | "response", { mapping, mode = "oneOf", required = ["kind"] }: Animals) {
  const discriminator = { propertyName: "kind", ...(mapping && { mapping }) };
  const schema = { [mode]: [refTo("Cat"), refTo("Dog")], discriminator };
  const schemas = { Cat: animal(required), Dog: { ...animal(required), description: "It barks." } };
  return { ...(carriers[way].carry(schema) as Members), components: { schemas } } satisfies JsonValue;
}

const usual = { cat: "Cat", dog: "Dog" };
const exchanged = { cat: "Dog", dog: "Cat" };

describe("exactly one of some variants in place of any of them", () => {
  it("refuses nothing where each has tags of its own", () => {
    for (const rest of [{ mapping: usual }, {}, { mapping: { ...usual, kitten: "Cat" } }]) {
      const both = [animals("request", { mode: "anyOf", ...rest }), animals("request", rest)] as const;
      expect(judgeBothWays(...both)).toEqual(["none", "none"]);
    }
  });

  it("refuses what two of them allow where a value may have no tag, or one of both", () => {
    for (const rest of [{ mapping: usual, required: ["name"] }, { mapping: { Dog: "Cat" } }]) {
      const both = [animals("request", { mode: "anyOf", ...rest }), animals("request", rest)] as const;
      expect(judgeBothWays(...both)).toEqual(["breaking", "safe"]);
    }
  });
});

describe("a tag", () => {
  it("breaks requests and answers where it stands for another variant", () => {
    for (const way of ["request", "response"] as const) {
      const both = [animals(way, { mapping: usual }), animals(way, { mapping: exchanged })] as const;
      expect(judgeBothWays(...both)).toEqual(["breaking", "breaking"]);
    }
  });

  it("may surprise who reads answers where it has another name", () => {
    const both = [
      animals("response", { mapping: usual }),
      animals("response", { mapping: { ...usual, cat: "Dog", kitten: "Cat", dog: "Dog" } }),
    ] as const;
    const renamed = [
      animals("response", { mapping: usual }),
      animals("response", { mapping: { kitten: "Cat", dog: "Dog" } }),
    ] as const;
    expect(judgeBothWays(...renamed)).toEqual(["risky", "risky"]);
    expect(judgeBothWays(...both)).toEqual(["breaking", "breaking"]);
  });

  it("breaks requests and answers where it moves to the only variant that is left, or back", () => {
    for (const way of ["request", "response"] as const) {
      const before = animals(way, { mapping: usual });
      const left = (mapping: Members): JsonValue => {
        const schema = { oneOf: [refTo("Cat")], discriminator: { propertyName: "kind", mapping } };
        return { ...before, ...(carriers[way].carry(schema) as Members) };
      };
      expect(judgeBothWays(before, left({ cat: "Cat", dog: "Cat" }))).toEqual(["breaking", "breaking"]);
      const gone = compareDocuments(before, left({ cat: "Cat" }));
      expect(gone.map(({ kind }) => kind)).toEqual(["union-dissolved"]);
    }
  });

  it("tells which variant became which where names and members are others", () => {
    const members = (name: string, value: Members): Members => ({
      type: "object",
      required: ["kind", name],
      properties: { kind: text, [name]: value },
    });
    const answering = (schemas: readonly (readonly [name: string, schema: Members])[]): JsonValue => {
      const [cat = "", dog = ""] = schemas.map(([name]) => name);
      const discriminator = { propertyName: "kind", mapping: { cat, dog } };
      const schema = { oneOf: [refTo(dog), refTo(cat)], discriminator };
      const { carry } = carriers.response;
      return { ...(carry(schema) as Members), components: { schemas: Object.fromEntries(schemas) } };
    };
    const changes = compareDocuments(
      answering([
        ["Cat", members("lives", { type: "integer" })],
        ["Dog", members("tricks", { type: "array", items: text })],
      ]),
      answering([
        ["Feline", members("colour", text)],
        ["Canine", members("owners", { type: "array", items: { type: "integer" } })],
      ]),
    );
    const renamed = changes.filter(({ kind }) => kind === "type-renamed");
    expect(renamed.map(({ after, before }) => [before, after])).toEqual([
      ["Cat", "Feline"],
      ["Dog", "Canine"],
    ]);
    expect(changes.map(({ wire }) => wire)).toContain("breaking");
  });

  it("says nothing new in a list that is written in another order", () => {
    const turned = { dog: "Dog", cat: "Cat" };
    const both = [animals("response", { mapping: usual }), animals("response", { mapping: turned })] as const;
    expect(compareDocuments(...both)).toEqual([]);
  });
});
