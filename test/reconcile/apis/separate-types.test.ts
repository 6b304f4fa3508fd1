import { describe, expect, it } from "vitest";
import type { SpecOrigin } from "../../../generator/model/index.js";
import {
  array,
  findSchema,
  number,
  object,
  Page,
  reconcilePages,
  text,
  type Said,
} from "../support/claims.js";

const gamma: SpecOrigin = { file: "gamma.yaml", title: "Gamma", servers: ["https://gamma.example"] };
const clob: SpecOrigin = { file: "clob.yaml", title: "Clob", servers: ["https://clob.example"] };
const untitled: SpecOrigin = { servers: [] };

/** A document of a spec, with one operation that answers with a type, and its types. */
function document(name: string, origin: SpecOrigin, types: Readonly<Record<string, Said>>, rank = 1): Page {
  const key = { method: "get", path: `/${name}` } as const;
  const [answer = ""] = Object.keys(types);
  const page = new Page(`${name}.md`, rank)
    .say({ kind: "api" }, [], { aspect: "origin", origin })
    .operation(key, name)
    .sayOf(key, { aspect: "name", resource: [], name })
    .returns(key, { model: answer });
  return Object.entries(types).reduce((all, [type, said]) => all.type(type, said), page);
}

const order = object({ id: text() });
const price = object({ price: number() });

function made(...pages: readonly Page[]) {
  const { diagnostics, spec } = reconcilePages(pages);
  const answers = spec.operations.map(({ path, responses }) => {
    const schema = responses[0]?.content[0]?.schema;
    return [path.slice(1), schema?.kind === "ref" ? schema.name : schema?.kind];
  });
  const codes = diagnostics.map(({ code }) => code).filter((code) => /^(?:apis|type)-/.test(code));
  const told = diagnostics.find(({ code }) => code === "apis-mixed")?.message;
  return { answers: Object.fromEntries(answers) as Record<string, string>, codes, spec, told };
}

const membersOf = (spec: Parameters<typeof findSchema>[0], name: string) => {
  const schema = findSchema(spec, name);
  return schema.kind === "object" ? schema.properties.map((one) => one.name) : schema.kind;
};

describe("documents of two APIs", () => {
  it("keep what a tuple and a tag refer to apart", () => {
    const said = (page: Page) =>
      page.type("Pair", array(text())).say({ kind: "type", name: "Pair" }, [], {
        aspect: "keywords",
        keywords: {
          prefix: [{ kind: "ref", name: "Order" }],
          discriminator: { property: "kind", mapping: { order: "Order" } },
        },
      });
    const { spec } = made(
      said(document("a", gamma, { Order: order })),
      said(document("b", clob, { Order: price })),
    );
    const named = (name: string) => ({
      prefix: [{ kind: "ref", name }],
      discriminator: { property: "kind", mapping: { order: name } },
    });
    expect(findSchema(spec, "Pair")).toMatchObject(named("Order"));
    expect(findSchema(spec, "ClobPair")).toMatchObject(named("ClobOrder"));
  });

  it("keep types of one name apart, and are listed", () => {
    const { answers, codes, told } = made(
      document("a", gamma, { Order: order }),
      document("b", clob, { Order: object({ id: text(), price: number() }) }),
      document("c", gamma, { Order: order }),
    );
    expect(answers).toEqual({ a: "Order", b: "ClobOrder", c: "Order" });
    expect(codes).toEqual(["apis-mixed", "type-separated"]);
    expect(told).toBe("the documents are of 2 APIs, which become one client: Gamma (2), Clob (1)");
  });

  it("share a type that is equal, whatever is said of it", () => {
    const described = { ...order, description: "An order." };
    const { answers, codes } = made(
      document("a", gamma, { Order: order }),
      document("b", clob, { Order: described }),
    );
    expect(answers).toEqual({ a: "Order", b: "Order" });
    expect(codes).toEqual(["apis-mixed"]);
  });

  it("keep types apart that refer to such types", () => {
    const list = object({ all: array({ model: "Order" }) });
    const { answers, spec } = made(
      document("a", gamma, { List: list, Order: order }),
      document("b", clob, { List: list, Order: price }),
    );
    expect(answers).toEqual({ a: "List", b: "ClobList" });
    expect(findSchema(spec, "ClobList")).toMatchObject({
      properties: [{ name: "all", schema: { items: { kind: "ref", name: "ClobOrder" } } }],
    });
  });
});

describe("documents of one API", () => {
  it("are told by their file, or by title and server", () => {
    const whole: SpecOrigin = { title: "Gamma", servers: ["https://gamma.example"] };
    const unfiled: SpecOrigin = { servers: ["https://gamma.example"] };
    const newer: SpecOrigin = { file: "gamma.yaml", title: "Gamma 2", servers: ["https://new.example"] };
    const pages = [gamma, whole, unfiled, untitled, newer].map((origin, index) =>
      document(`p${String(index)}`, origin, { Order: order }),
    );
    expect(made(...pages).codes).toEqual([]);
    expect(made(...pages.toReversed()).codes).toEqual([]);
  });

  it("say of one type what any of them says", () => {
    const { codes, spec } = made(
      document("a", gamma, { Order: object({ id: text(), a: text() }) }),
      document("b", gamma, { Order: object({ id: text(), b: text() }) }),
    );
    expect(codes).toEqual([]);
    expect(membersOf(spec, "Order")).toEqual(["id", "a", "b"]);
  });

  it("mean two types where these have nothing in common, at the root or further in", () => {
    const around = (data: Said) => object({ code: number(), data });
    const { answers, codes, spec } = made(
      document("a", untitled, { Response: around(object({ id: text() })) }),
      document("login", untitled, { Response: around(object({ token: text() })) }),
      document("names", untitled, { Response: array(text()) }),
    );
    expect(answers).toEqual({ a: "Response", login: "LoginResponse", names: "NamesResponse" });
    expect(codes).toEqual(["type-separated", "type-separated"]);
    expect(findSchema(spec, "LoginResponse")).toMatchObject({
      properties: [{ name: "code" }, { name: "data", schema: { properties: [{ name: "token" }] } }],
    });
  });

  it("make a disagreement of what they say otherwise of one place, on record in the ledger", () => {
    const first = document("a", gamma, { Order: object({ id: text(), size: number() }) });
    const second = document("b", gamma, { Order: object({ id: text(), size: text() }) }, 2);
    const { ledger, spec } = reconcilePages([second, first]);
    expect(findSchema(spec, "Order")).toMatchObject({
      properties: [{ name: "id" }, { name: "size", schema: { kind: "number" } }],
    });
    expect(ledger).toContain("Order");
  });

  it("give the same in any order", () => {
    const pages = [
      document("a", untitled, { Response: order }),
      document("b", untitled, { Response: price }),
      document("c", untitled, { Response: object({ name: text() }) }),
    ];
    expect(made(...pages.toReversed()).spec).toEqual(made(...pages).spec);
  });
});

describe("documents of other dialects", () => {
  it("are of every API", () => {
    const page = new Page("z.md").type("Order", object({ note: text() }));
    expect(membersOf(made(document("a", gamma, { Order: order }), page).spec, "Order")).toEqual([
      "id",
      "note",
    ]);
  });
});

describe("documents of several versions of an API", () => {
  const versionsOf = (...versions: readonly (string | undefined)[]) => {
    const pages = versions.map((version, index) =>
      document(
        String.fromCharCode(97 + index),
        { ...gamma, ...(version !== undefined && { version }) },
        { Order: order },
      ),
    );
    return reconcilePages(pages).diagnostics.filter(({ code }) => code === "versions-mixed");
  };

  it("are named by number with how many are of each, and the place of the first that differs", () => {
    const [found, second] = versionsOf("3.20.0", "3.9.0", "3.20.0");
    expect(second).toBeUndefined();
    expect(found?.message).toContain(
      "documents of Gamma are of several versions of it (3.9.0 in 1, 3.20.0 in 2)",
    );
    expect(found?.at?.source).toBe("b.md");
  });

  it("are none where they are of one, or say nothing of it", () => {
    expect(versionsOf("3.20.0", "3.20.0", undefined)).toEqual([]);
  });

  it("are none where they are of two APIs", () => {
    const one = document("a", { ...gamma, version: "1" }, { Order: order });
    const other = document("b", { ...clob, version: "2" }, { Order: order });
    const codes = reconcilePages([one, other]).diagnostics.map(({ code }) => code);
    expect(codes).not.toContain("versions-mixed");
  });
});
