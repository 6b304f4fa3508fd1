import { describe, expect, it } from "vitest";
import type { Method } from "../../../generator/model/index.js";
import { literal, object, Page, reconcilePages, text } from "../support/claims.js";

const operationAt = (path: string, method: Method = "get") => ({ method, path });

function pageOf(...paths: readonly string[]): Page {
  return paths.reduce(
    (page, path) =>
      page.operation(operationAt(path), "List").returns(operationAt(path), object({ a: text() })),
    new Page("a.md"),
  );
}

const parametersOf = (page: Page) => {
  const [operation] = reconcilePages([page]).spec.operations;
  return { path: operation?.path, parameters: operation?.parameters };
};

describe("a query in the path of an operation", () => {
  it("becomes a parameter of one value", () => {
    expect(parametersOf(pageOf("/boxes?beta=true"))).toMatchObject({
      path: "/boxes",
      parameters: [
        { in: "query", name: "beta", required: true, schema: { kind: "literal", values: ["true"] } },
      ],
    });
  });

  it("says nothing of a parameter that the page describes", () => {
    const key = operationAt("/boxes?beta=true");
    const root = { kind: "parameter", operation: key, in: "query", name: "beta" } as const;
    const page = pageOf("/boxes?beta=true").schema(root, { ...literal("true", "false"), required: false });
    expect(parametersOf(page).parameters).toMatchObject([
      { name: "beta", required: false, schema: { values: ["true", "false"] } },
    ]);
  });

  it("stays where only it tells two operations apart, with a warning", () => {
    const { diagnostics, spec } = reconcilePages([pageOf("/boxes", "/boxes?beta=true")]);
    expect(spec.operations.map(({ path }) => path)).toEqual(["/boxes", "/boxes?beta=true"]);
    expect(diagnostics.map(({ code }) => code)).toContain("path-query-kept");
  });

  it("keeps its constants there, and has what it leaves open as parameters", () => {
    const { spec } = reconcilePages([pageOf("/boxes/:id", "/boxes/:id?beta=a%20b&page={page}")]);
    expect(spec.operations.map(({ path, parameters }) => [path, parameters.map(({ name }) => name)])).toEqual(
      [
        ["/boxes/{id}", ["id"]],
        ["/boxes/{id}?beta=a%20b", ["id", "page"]],
      ],
    );
  });

  it("is in the name where it stays, and nowhere else", () => {
    const names = (...paths: readonly string[]) =>
      reconcilePages([pageOf(...paths)]).spec.operations.map(({ name, resource }) => [...resource, name]);
    expect(names("/boxes", "/boxes?beta=true")).toEqual([
      ["boxes", "list"],
      ["boxes", "listBetaTrue"],
    ]);
    expect(names("/boxes?beta=true")).toEqual([["boxes", "list"]]);
  });

  it("is one operation with the page that prints it alike", () => {
    const other = new Page("b.md").operation(operationAt("/boxes?beta=true"), "List");
    const { spec } = reconcilePages([pageOf("/boxes?beta=true"), other]);
    expect(spec.operations.map(({ path }) => path)).toEqual(["/boxes"]);
  });
});

describe("an expression in a path", () => {
  it("becomes parameters of the query", () => {
    const { parameters, path } = parametersOf(pageOf("/boxes/:id{?page,tags*}"));
    expect(path).toBe("/boxes/{id}");
    expect(parameters).toMatchObject([
      { in: "path", name: "id" },
      { in: "query", name: "page", required: false, schema: { kind: "string" } },
      { in: "query", name: "tags", schema: { kind: "array", items: { kind: "string" } } },
    ]);
  });

  it("is reported where no request can say it", () => {
    const { diagnostics } = reconcilePages([pageOf("/boxes#top")]);
    expect(diagnostics.map(({ code }) => code)).toContain("path-fragment");
  });
});

describe("a fragment in the path of an operation", () => {
  it("stays where only it tells two operations apart, with a warning for each", () => {
    const { diagnostics, spec } = reconcilePages([pageOf("/#Action=Open", "/#Action=Shut", "/boxes")]);
    expect(spec.operations.map(({ name, path }) => [path, name])).toEqual([
      ["/#Action=Open", "list"],
      ["/#Action=Shut", "listActionShut"],
      ["/boxes", "list"],
    ]);
    const kept = diagnostics.filter(({ code }) => code === "path-fragment-kept");
    expect(kept.map(({ message }) => message)).toEqual([
      "only its fragment, which is never sent, tells /#Action=Open from another operation of /; it stays in the path",
      "only its fragment, which is never sent, tells /#Action=Shut from another operation of /; it stays in the path",
    ]);
    expect(new Set(kept.map(({ at }) => at?.start)).size).toBe(2);
  });

  it("stays beside the operation of the same path without any", () => {
    const { spec } = reconcilePages([pageOf("/boxes/{id}", "/boxes/:id#many")]);
    expect(spec.operations.map(({ path }) => path)).toEqual(["/boxes/{id}", "/boxes/{id}#many"]);
  });

  it("is left out where every page prints the same one", () => {
    const other = new Page("b.md").operation(operationAt("/boxes#top"), "List");
    const { diagnostics, spec } = reconcilePages([pageOf("/boxes#top"), other]);
    expect(spec.operations.map(({ path }) => path)).toEqual(["/boxes"]);
    expect(diagnostics.filter(({ code }) => code === "path-fragment")).toHaveLength(1);
  });
});
