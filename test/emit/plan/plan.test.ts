import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { findEmitProblems } from "../../../generator/emit/index.js";
import { allocateNames } from "../../../generator/emit/plan/allocate-names.js";
import {
  collectParameterTypes,
  flattenResources,
  planPackage,
  planTypes,
} from "../../../generator/emit/plan/index.js";
import { runtimeOptions } from "../../../generator/emit/plan/client-options.js";
import { planCredentials } from "../../../generator/emit/plan/credentials.js";
import {
  errorExports,
  importedFromRuntime,
  runtimeExports,
} from "../../../generator/emit/plan/taken-names.js";
import type { ApiSpec, MediaType, Operation, RequestBody, Schema } from "../../../generator/model/index.js";
import { garden } from "../specs/garden.js";
import { list, object, ok, path, ref, text } from "../specs/shapes.js";

function specOf(
  operations: readonly Partial<Operation>[],
  schemas: Readonly<Record<string, Schema>> = {},
): ApiSpec {
  return {
    ...garden,
    operations: operations.map((operation) => ({
      method: "post",
      path: "/things/{id}",
      resource: ["things"],
      name: "create",
      parameters: [path("id")],
      responses: ok(text),
      ...operation,
    })),
    schemas: Object.entries(schemas).map(([name, schema]) => ({ name, schema })),
  };
}

function json(
  schema: Schema,
  { mediaType = "application/json", ...more }: Partial<RequestBody & MediaType> = {},
): RequestBody {
  return { required: true, content: [{ mediaType, schema }], ...more };
}

/** The members of the parameters of the only operation, as `name:place`, with `?` for what may be absent. */
function flatten(requestBody: RequestBody, schemas: Readonly<Record<string, Schema>> = {}): string[] {
  const [type] = collectParameterTypes(specOf([{ requestBody }], schemas));
  return (type?.members ?? []).map((member, index) => {
    const isRequired = type?.schema.properties[index]?.required === true;
    return `${member.name}${isRequired ? "" : "?"}:${member.in}`;
  });
}

describe("the parameter object of an operation", () => {
  it("has the members of a JSON body beside the parameters", () => {
    expect(flatten(json(object({ name: text }, { size: text })))).toEqual([
      "id:path",
      "name:body",
      "size?:body",
    ]);
  });

  it("looks through references to the object", () => {
    expect(flatten(json(ref("Alias")), { Alias: ref("Thing"), Thing: object({ name: text }) })).toEqual([
      "id:path",
      "name:body",
    ]);
  });

  it("keeps members whose name is taken under `body`", () => {
    expect(flatten(json(object({ id: text, name: text })))).toEqual([
      "id:path",
      "name:body",
      "body:wholeBody",
    ]);
  });

  it.each([
    ["a list", json(list(text)), "body:wholeBody"],
    ["an object that may be null", json({ ...object({ a: text }), nullable: true }), "body:wholeBody"],
    ["a map", json({ kind: "map", values: text }), "body:wholeBody"],
    [
      "an optional object with required members",
      json(object({ a: text }), { required: false }),
      "body?:wholeBody",
    ],
    ["an object with a taken name and `body`", json(object({ id: text, body: text })), "body:wholeBody"],
    ["text that is not JSON", json(text, { mediaType: "text/plain" }), "body:wholeBody"],
  ])("has %s under `body` as a whole", (_kind, body, member) => {
    expect(flatten(body)).toEqual(["id:path", member]);
  });

  it("leaves out what an option of the client supplies", () => {
    const [type] = collectParameterTypes(garden);
    expect(type?.members[0]).toMatchObject({ name: "account_id", clientOption: "accountId" });
    expect(type?.schema.properties[0]).toMatchObject({ name: "account_id", required: false });
  });
});

describe("the names of types", () => {
  const named = (name: string, schema: Schema, more: Partial<Operation> = {}): Partial<Operation> => ({
    name,
    responses: ok(schema),
    ...more,
  });

  it("follow the documented name of the result", () => {
    const spec = specOf([named("list", list(ref("AIThingListResponse"))), named("get", text)], {
      AIThingListResponse: text,
    });
    expect(collectParameterTypes(spec).map(({ name }) => name)).toEqual([
      "AIThingListParams",
      "AIThingGetParams",
    ]);
  });

  it("are made from the resource where no result has one", () => {
    expect(collectParameterTypes(specOf([named("list", text)])).map(({ name }) => name)).toEqual([
      "ThingListParams",
    ]);
  });

  it("step aside for what the package exports anyway", () => {
    const spec = specOf([], { Client: text, plants: text, Page: text });
    expect(planTypes({ ...spec, operations: garden.operations }).types.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Client2", "plants2", "Page2"]),
    );
  });

  it("are those of the documents wherever these are legal", () => {
    const documented = garden.schemas.map(({ name }) => name);
    expect(documented.map((name) => planTypes(garden).exportNameOf(name))).toEqual(documented);
  });
});

describe("names that collide", () => {
  it("are settled the same way in any order", () => {
    const requests = ["foo-bar", "foo_bar", "fooBar"].map((key) => ({ key, wanted: "fooBar" }));
    const settled = Object.fromEntries(allocateNames(requests));
    expect(settled).toEqual({ fooBar: "fooBar", "foo-bar": "fooBar2", foo_bar: "fooBar3" });
    expect(Object.fromEntries(allocateNames(requests.toReversed()))).toEqual(settled);
  });

  it.each([
    ["the resource mock", { resource: ["mock"] }, ["mock2"]],
    ["the resource APIError", { resource: ["APIError"] }, ["APIError2"]],
    ["a resource named as a method beside it", { resource: ["things", "create"] }, ["things", "create2"]],
  ])("give %s another name", (_title, operation, namespace) => {
    const { resources } = planPackage(specOf([{}, operation]));
    const planned = flattenResources(resources).map((resource) => resource.namespace);
    expect(planned).toContainEqual(namespace);
  });

  it("never give the factory the name or the file of something else", () => {
    const named = (factory: string): ApiSpec => ({ ...garden, sdk: { ...garden.sdk, factory } });
    expect(
      ["createClient", "plants", "index", "delete"].map((name) => planPackage(named(name))),
    ).toMatchObject([
      { factory: "createClient2", factoryFile: "create-client2" },
      { factory: "plants2", factoryFile: "plants2" },
      { factory: "index", factoryFile: "index2" },
      { factory: "delete_", factoryFile: "delete" },
    ]);
  });

  it("differ in more than case where they are files", () => {
    const spec = specOf([{ resource: ["Logs"] }, { resource: ["logs"] }]);
    expect(planPackage(spec).resources.map(({ file }) => file)).toEqual(["logs2", "logs"]);
  });
});

describe("problems", () => {
  it.each([
    ["type-name-taken", { ...garden, schemas: [...garden.schemas, ...garden.schemas.slice(0, 1)] }],
    ["version-not-semver", { ...garden, version: "2024-01-02" }],
    ["client-option-taken", { ...garden, sdk: { ...garden.sdk, clientOptions: { id: "timeout" } } }],
    [
      "type-circular",
      specOf([], { A: ref("B"), B: { kind: "union", mode: "any", variants: [ref("A"), text] } }),
    ],
  ])("%s", (code, spec) => {
    expect(findEmitProblems(spec).map((problem) => problem.code)).toContain(code);
  });

  it.each(["v2", "1.0", "V1.2.3"])(
    "are none in %s, which is a version of npm but for its spelling",
    (version) => {
      expect(findEmitProblems({ ...garden, version })).toEqual(findEmitProblems(garden));
    },
  );

  it.each(["2.01", "v3-beta", "latest"])(
    "are told of %s, of which the package has another version",
    (version) => {
      expect(findEmitProblems({ ...garden, version }).map(({ code }) => code)).toContain(
        "version-not-semver",
      );
    },
  );
});

describe("the options of credentials", () => {
  it("are no options that every client has, and no members of every object", () => {
    const options = ["fetch", "constructor", "__proto__", "token"];
    const spec: ApiSpec = {
      ...garden,
      security: options.map((scheme) => [{ scheme, scopes: [] }]),
      credentials: options.map((option) => ({ scheme: option, type: "bearer", option })),
    };
    expect(planCredentials(spec).map(({ option }) => option)).toEqual([
      "fetchCredential",
      "constructorCredential",
      "__proto__Credential",
      "token",
    ]);
    const problems = findEmitProblems(spec).filter(({ code }) => code === "client-option-renamed");
    expect(problems).toHaveLength(3);
    expect(problems[0]?.severity).toBe("warning");
    expect(problems[0]?.message).toContain('"fetch" is the option fetchCredential');
  });
});

describe("what is known of the runtime", () => {
  const folder = join(import.meta.dirname, "../../../templates/runtime");
  const exportsOf = (file: string): string[] =>
    [
      ...readFileSync(join(folder, `${file}.ts`), "utf8").matchAll(
        /^export (?:abstract )?(?:async )?(?:class|function|const|interface|type) (\w+)/gmu,
      ),
    ].map(([, name = ""]) => name);

  it("is what it exports", () => {
    const errors = [...errorExports, ...(runtimeExports["errors"] ?? [])];
    expect(exportsOf("errors").toSorted()).toEqual(errors.toSorted());
    for (const [file, names] of Object.entries(runtimeExports))
      expect(exportsOf(file)).toEqual(expect.arrayContaining([...names]));
    const everything = readdirSync(folder).flatMap((file) => exportsOf(file.replace(/\.ts$/u, "")));
    expect(everything).toEqual(expect.arrayContaining([...importedFromRuntime]));
  });

  it("includes the options of every client", () => {
    const file = ts.createSourceFile(
      "o.ts",
      readFileSync(join(folder, "contract.ts"), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const members = file.statements
      .filter(ts.isInterfaceDeclaration)
      .filter(({ name }) => /^(?:Request|Runtime)Options$/u.test(name.text));
    const names = members.flatMap((declaration) =>
      declaration.members.map((member) => member.name?.getText(file)),
    );
    expect(names.toSorted()).toEqual([...runtimeOptions].toSorted());
  });
});
