import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, Schema } from "../../generator/model/index.js";
import { answer, object, operation, property, spec, text } from "./support/small-spec.js";

const number: Schema = { kind: "number" };
const ref = (name: string): Schema => ({ kind: "ref", name });
const list = (items: Schema): Schema => ({ kind: "array", items });
const either = (...variants: readonly Schema[]): Schema => ({ kind: "union", mode: "any", variants });

const cat = object(property("lives", number));
const dog = object(property("tricks", list(text)));

type Types = Readonly<Record<string, Schema>>;

/** An API that answers with a schema, and whose spec names some. */
function answering(schema: Schema, types: Types = {}): ApiSpec {
  const named = Object.entries(types).map(([name, type]) => ({ name, schema: type }));
  return spec([operation({ responses: [answer(schema)] })], named);
}

const place = "/paths/~1logs~1{log_id}/get/responses/200/content/application~1json/schema";

function outline(base: ApiSpec, revision: ApiSpec) {
  return compare(base, revision, { exportedNames: true }).map(({ kind, symbols }) => [
    kind,
    symbols.join(" "),
  ]);
}

describe("a place that turns from one documented type to another", () => {
  const types: Types = { Cat: cat, Dog: dog, Cats: list(ref("Cat")), CatOrText: either(ref("Cat"), text) };
  const turning = (from: string, to: string) =>
    compare(answering(ref(from), types), answering(ref(to), types));

  it("has another type where their kinds differ", () => {
    expect(turning("Cat", "Cats")).toMatchObject([
      {
        kind: "type-changed",
        keyword: "type",
        base: place,
        revision: place,
        before: "Cat",
        after: "Cats",
        wireRelation: "incomparable",
      },
    ]);
  });

  it("has other members where both are objects", () => {
    expect(turning("Cat", "Dog").map(({ kind }) => kind)).toEqual(["property-removed", "property-added"]);
  });

  it("has alternatives where one is a union around the other: the place has, neither type has", () => {
    expect(outline(answering(ref("Cat"), types), answering(ref("CatOrText"), types))).toEqual([
      ["union-formed", "logs.get"],
    ]);
  });
});

describe("several places that turn from one type to a union around it", () => {
  const types: Types = {
    Cat: cat,
    Dog: dog,
    CatOrText: either(ref("Cat"), text),
    DogOrText: either(ref("Dog"), text),
  };

  it("are one change, of all their operations", () => {
    const both = (name: string) => {
      const { operations, ...rest } = answering(ref(name), types);
      const other = operation({
        path: "/logs",
        name: "list",
        parameters: [],
        responses: [answer(ref(name))],
      });
      return { ...rest, operations: [...operations, other] };
    };
    expect(outline(both("Cat"), both("CatOrText"))).toEqual([["union-formed", "logs.get logs.list"]]);
  });

  it("are a change for each type", () => {
    const members = (a: string, b: string) =>
      answering(object(property("a", ref(a)), property("b", ref(b))), types);
    expect(outline(members("Cat", "Dog"), members("CatOrText", "DogOrText"))).toEqual([
      ["union-formed", "logs.get"],
      ["union-formed", "logs.get"],
    ]);
  });
});

describe("two members that turn from what is written out to a union around it", () => {
  const members = (a: Schema, b: Schema, types: Types = {}) =>
    answering(object(property("a", a), property("b", b)), types);
  const short: Schema = { kind: "string", maxLength: 5 };
  const placesOf = (base: ApiSpec, revision: ApiSpec) =>
    compare(base, revision).map(({ kind, place: where }) => `${kind} at ${where.split(" › ").at(-1) ?? ""}`);

  it("are two changes where both unions are written out", () => {
    const union = either(text, number);
    expect(placesOf(members(text, text), members(union, union))).toEqual([
      "union-formed at a",
      "union-formed at b",
    ]);
    expect(placesOf(members(union, union), members(text, text))).toEqual([
      "union-dissolved at a",
      "union-dissolved at b",
    ]);
  });

  it("are compared with the variant one by one where the union has a name", () => {
    const written = members(text, short);
    const named = members(ref("Value"), ref("Value"), { Value: either(text, number) });
    expect(placesOf(written, named)).toContain("bound-loosened at b");
    expect(placesOf(named, written)).toContain("bound-tightened at b");
  });
});

describe("a type that comes to be a union around what it was", () => {
  it("changes for all who use it, under whichever name", () => {
    const renamed = outline(
      answering(ref("Cat"), { Cat: cat }),
      answering(ref("Pet"), { Pet: either(cat, text) }),
    );
    expect(renamed[0]).toEqual(["union-formed", "Cat Pet logs.get"]);
    const kept = outline(
      answering(ref("Cat"), { Cat: cat }),
      answering(ref("Cat"), { Cat: either(cat, text) }),
    );
    expect(kept).toEqual([["union-formed", "Cat logs.get"]]);
    const written = outline(answering(cat), answering(ref("Pet"), { Pet: either(cat, text) }));
    expect(written[0]).toEqual(["union-formed", "logs.get"]);
  });

  it("is the concern of one place where the other type was there before", () => {
    const pet: Types = { Pet: either(cat, text) };
    const base = answering(ref("Cat"), { ...pet, Cat: cat });
    expect(outline(base, answering(ref("Pet"), pet))[0]).toEqual(["union-formed", "logs.get"]);
    expect(outline(answering(ref("Pet"), pet), base)[0]).toEqual(["union-dissolved", "logs.get"]);
  });
});

describe("a place of another type", () => {
  it("takes with it, or brings, the type that nothing else names", () => {
    const dogs = answering(list(ref("Dog")), { Dog: dog });
    expect(outline(dogs, answering(text))).toEqual([["type-changed", "Dog logs.get"]]);
    expect(outline(answering(text), dogs)).toEqual([["type-changed", "Dog logs.get"]]);
  });

  it("allows more where the named type is among what it holds now, written out", () => {
    const exactlyOne: Schema = { kind: "union", mode: "one", variants: [cat, text] };
    const [change] = compare(answering(ref("Cat"), { Cat: cat }), answering(either(exactlyOne)));
    expect(change).toMatchObject({ kind: "union-formed", wire: "breaking", types: "breaking" });
  });
});

describe("a variant that goes, or comes", () => {
  it("takes with it, or brings, the type that nothing else names", () => {
    const one = answering(either(text, number), { Cat: cat });
    const more = answering(either(text, number, ref("Dog")), { Cat: cat, Dog: dog });
    expect(outline(more, one)).toEqual([["variant-removed", "Dog logs.get"]]);
    expect(outline(one, more)).toEqual([["variant-added", "Dog logs.get"]]);
  });
});

describe("a type of another kind under a new name", () => {
  it("is that type changed, since no other was there", () => {
    const [change] = compare(
      answering(ref("Cat"), { Cat: cat }),
      answering(ref("Cats"), { Cats: list(cat) }),
    );
    expect(change).toMatchObject({
      kind: "type-changed",
      base: "/components/schemas/Cat",
      revision: "/components/schemas/Cats",
      symbols: ["Cat", "Cats", "logs.get"],
    });
  });
});

describe("a change of a type that one spec writes out", () => {
  it("points at the definition in one, and at the place in the other", () => {
    const named = answering(ref("Cat"), { Cat: cat });
    const written = answering(object(property("lives", text)));
    expect(compare(named, written)).toMatchObject([
      { base: "/components/schemas/Cat/properties/lives", revision: `${place}/properties/lives` },
    ]);
    expect(compare(written, named)).toMatchObject([
      { base: `${place}/properties/lives`, revision: "/components/schemas/Cat/properties/lives" },
    ]);
  });
});

describe("another name for a type", () => {
  const aliased = (target: Schema): ApiSpec => answering(text, { Cat: cat, Pet: target });

  it("is a type of its own once it is written out", () => {
    expect(outline(aliased(ref("Cat")), aliased(cat))).toEqual([]);
    const changed = object(property("lives", text));
    expect(compare(aliased(ref("Cat")), aliased(changed))).toMatchObject([
      {
        kind: "type-changed",
        base: "/components/schemas/Cat/properties/lives",
        revision: "/components/schemas/Pet/properties/lives",
      },
    ]);
    expect(compare(aliased(changed), aliased(ref("Cat")))).toMatchObject([
      {
        kind: "type-changed",
        base: "/components/schemas/Pet/properties/lives",
        revision: "/components/schemas/Cat/properties/lives",
      },
    ]);
  });

  it("may allow null beside the type", () => {
    expect(outline(aliased(ref("Cat")), aliased({ ...ref("Cat"), nullable: true }))).toEqual([
      ["null-allowed", "Pet"],
    ]);
  });
});

describe("a reference to nothing", () => {
  it("is any value", () => {
    expect(compare(answering(ref("Gone")), answering(ref("Missing")))).toEqual([]);
    expect(compare(answering(ref("Gone")), answering({ kind: "unknown" }))).toEqual([]);
    const there = answering(ref("Cat"), { Cat: cat });
    expect(outline(there, answering(ref("Cat")))).toEqual([["type-removed", "Cat"]]);
    expect(outline(answering(ref("Cat")), there)).toEqual([["type-added", "Cat"]]);
    expect(compare(answering(ref("Gone")), answering(text))).toMatchObject([
      { kind: "type-changed", wireRelation: "narrows" },
    ]);
  });
});
