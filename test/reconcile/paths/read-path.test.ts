import { describe, expect, it } from "vitest";
import { readPath } from "../../../generator/reconcile/paths/read-path.js";

describe("a path as pages print it", () => {
  it.each([
    ["/boxes", "/boxes"],
    ["/boxes/{id}", "/boxes/{id}"],
    ["/boxes/{id}:cancel", "/boxes/{id}:cancel"],
    ["/boxes:batch", "/boxes:batch"],
    ["/boxes/:id/lids/:lid_id", "/boxes/{id}/lids/{lid_id}"],
    ["/boxes/:id.json", "/boxes/{id}.json"],
    ["/boxes/{{id}}", "/boxes/{id}"],
    ["/boxes/{{ id }}/lids", "/boxes/{id}/lids"],
    ["/boxes{/a,b}", "/boxes/{a}/{b}"],
    ["/boxes{.format}", "/boxes.{format}"],
    ["/boxes{;size}", "/boxes;size={size}"],
    ["/boxes/{id:3}", "/boxes/{id}"],
    ["/boxes/{a,b}", "/boxes/{a},{b}"],
    ["/boxes/{a b,}", "/boxes/{a b,}"],
    ["/boxes/<id>/lids/<int:lid_id>", "/boxes/{id}/lids/{lid_id}"],
    ["/boxes/[id]", "/boxes/{id}"],
  ])("%s has the path %s", (printed, path) => {
    expect(readPath(printed)).toMatchObject({ path, lost: [] });
  });

  it("has the constants of its query as parameters that are always sent", () => {
    expect(readPath("/boxes?beta=true&kind=a%20b&flag")).toEqual({
      path: "/boxes",
      parts: [
        { in: "query", name: "beta", value: "true", required: true },
        { in: "query", name: "kind", value: "a b", required: true },
        { in: "query", name: "flag", value: "", required: true },
      ],
      lost: [],
    });
  });

  it("has what its query leaves open as parameters of any value", () => {
    const open = [
      { in: "query", name: "page" },
      { in: "query", name: "size" },
    ];
    expect(readPath("/boxes?page={page}&size=<size>")).toMatchObject({ path: "/boxes", parts: open });
    expect(readPath("/boxes{?page,size}")).toMatchObject({ path: "/boxes", parts: open });
    expect(readPath("/boxes?beta=1{&page}")).toMatchObject({
      path: "/boxes",
      parts: [
        { in: "query", name: "page", isList: false },
        { in: "query", name: "beta", value: "1" },
      ],
    });
  });

  it("says how a value becomes text", () => {
    expect(readPath("/boxes/{+path}{?tags*}")).toEqual({
      path: "/boxes/{path}",
      parts: [
        { in: "path", name: "path", required: true, isList: false, serialisation: { allowReserved: true } },
        { in: "query", name: "tags", isList: true },
      ],
      lost: [],
    });
    expect(readPath("/boxes{/parts*}").parts).toEqual([
      { in: "path", name: "parts", required: true, isList: true, serialisation: { explode: true } },
    ]);
  });

  it.each([
    ["/boxes/{id:[0-9]+}", "/boxes/{id}", ":[0-9]+"],
    ["/boxes/{id:[0-9]{1,3}}/lids", "/boxes/{id}/lids", ":[0-9]{1,3}"],
    ["/boxes/{id?}", "/boxes/{id}", "?"],
    ["/boxes/:id?", "/boxes/{id}", "?"],
  ])("%s loses what a router says of a variable, and says so", (printed, path, part) => {
    expect(readPath(printed)).toEqual({ path, parts: [], lost: [part] });
  });

  it("loses a fragment, and says so", () => {
    expect(readPath("/boxes#top")).toEqual({ path: "/boxes", parts: [], lost: [], fragment: "#top" });
    expect(readPath("/boxes{#top}")).toEqual({ path: "/boxes", parts: [], lost: ["{#top}"] });
  });
});
