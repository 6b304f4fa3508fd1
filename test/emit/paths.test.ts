import { describe, expect, it } from "vitest";
import { readForeign, servePackage } from "./support/serve-package.js";

const done = { "204": { description: "done" } };
const get = (name?: string, more: object = {}) => ({
  get: {
    operationId: "things.get",
    ...(name !== undefined && {
      parameters: [{ name, in: "path", required: true, schema: { type: "string" }, ...more }],
    }),
    responses: done,
  },
});

describe("paths that no request can go to", () => {
  it.each([
    ["/{}", "{} in it is not the name of a parameter"],
    ["/{ }", "{ } in it is not the name of a parameter"],
    ["/v1/{name=projects/*}", "{name=projects/*} in it is not the name of a parameter"],
    ["/v1/{name=**}", "{name=**} in it is not the name of a parameter"],
    ["/v1/{+name}", "{+name} in it is not the name of a parameter"],
    ["/files/{path*}", "{path*} in it is not the name of a parameter"],
    ["/files/{proxy+}", "{proxy+} in it is not the name of a parameter"],
    ["/things/{id", "a brace in it lacks the other one"],
    ["/things/id}", "a brace in it lacks the other one"],
    ["/../things", "a segment of it is . or .."],
    ["/things/.", "a segment of it is . or .."],
    ["/things/%2E%2e/x", "a segment of it is . or .."],
    ["/a\\b", "a backslash or a control character is in it"],
    ["/a\tb", "a backslash or a control character is in it"],
  ])("leave their operations out: %j", (path, problem) => {
    const { diagnostics, leftOut } = readForeign({ [path]: get(), "/others": { get: { responses: done } } });
    expect(leftOut).toBe(1);
    expect(diagnostics.at(-1)?.message).toContain(`no request can go to its path: ${problem}`);
  });
});

describe("paths that are sent as they are written", () => {
  it.each([
    ["/things//{id}", "/things//1"],
    ["//things/{id}", "//things/1"],
    ["/things/.../{id}", "/things/.../1"],
    ["/things.json/{id}:cancel", "/things.json/1:cancel"],
    ["/things(id={id})", "/things(id=1)"],
    ["/é/{id}", "/%C3%A9/1"],
  ])("%j", async (path, sent) => {
    const { diagnostics, spec } = readForeign({ [path]: get("id") });
    expect(diagnostics).toEqual([]);
    const served = await servePackage(spec);
    await served.call("things.get", { id: "1" });
    expect(served.last()?.url).toBe(sent);
    await served.server.close();
  });
});

describe("names in braces", () => {
  it.each(["/things/{ id }", "/things/{id:[0-9]+}", "/things/{id:int}", "/things/{id=*}"])(
    "are the names of parameters without what frameworks write beside them: %s",
    (path) => {
      const { diagnostics, spec } = readForeign({ [path]: get("id") });
      expect(diagnostics.map(({ message }) => message)).toEqual([
        `the document leaves something open: the path ${path} is taken for /things/{id}`,
      ]);
      expect(spec.operations.map((one) => [one.path, one.parameters.map(({ name }) => name)])).toEqual([
        ["/things/{id}", ["id"]],
      ]);
    },
  );

  it("tell apart two paths that are one without it", () => {
    const { spec } = readForeign({ "/things/{id}": get("id"), "/things/{id:int}": get("id") });
    expect(spec.operations).toHaveLength(2);
  });
});

describe("reserved characters in a path", () => {
  it("go as they are where the parameter allows it, but for those that would end its segment", async () => {
    const { spec } = readForeign({ "/things/{id}": get("id", { allowReserved: true }) });
    const served = await servePackage(spec);
    await served.call("things.get", { id: "a:b@c;d=e,f/g?h#i%" });
    expect(served.last()?.url).toBe("/things/a:b@c;d=e,f%2Fg%3Fh%23i%25");
    await expect(served.call("things.get", { id: ".." })).rejects.toMatchObject({ name: "RequestError" });
    await served.server.close();
  });
});
