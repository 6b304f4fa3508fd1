import { describe, expect, it } from "vitest";
import { normaliseOpenApi } from "../../generator/openapi/index.js";
import { parseYaml } from "../../generator/openapi/parse-yaml.js";
import { listOutwardReferences, nameReferences, nameSelf } from "../../generator/openapi/references.js";
import { toJson, type Node } from "../../generator/openapi/tree.js";

const text = `paths:
  /a:
    get:
      parameters:
        - $ref: common.yaml#/Page
        - $ref: "#/components/parameters/Size"
      example: {$ref: data.yaml}
components:
  schemas:
    $ref: {type: string}
    Own: {$ref: "#/components/schemas/Other"}
`;

function read(): Node {
  const { root } = parseYaml({ name: "api.yaml", text });
  if (!root) throw new Error("it is YAML");
  return root;
}

const memberOf = (node: Node, name: string): Node | undefined =>
  node.kind === "map" ? node.entries.get(name)?.value : undefined;

describe("references of a document", () => {
  it("into others are listed with their places, and neither data nor names count", () => {
    const [found, ...others] = listOutwardReferences(read());
    expect(others).toEqual([]);
    expect(found?.document).toBe("common.yaml");
    expect(text.slice(found?.at?.start, found?.at?.end)).toBe("common.yaml#/Page");
  });

  it("name others by address, in the order of the document", () => {
    const named = nameReferences(read(), "", (document) => `/specs/${document}`);
    expect(JSON.stringify(toJson(named))).toBe(
      JSON.stringify(toJson(read())).replace("common.yaml#/Page", "/specs/common.yaml#/Page"),
    );
  });

  it("are those of a discriminator, too, which brings no document of its own, but not names", () => {
    const mapping = {
      cat: "#/Cat",
      dog: "dog.yaml",
      fish: "sea/all#/Fish",
      bird: "Bird",
      old: { $ref: "#/Old" },
    };
    const discriminator = { propertyName: "kind", mapping, defaultMapping: "other.json" };
    const { root } = parseYaml({ name: "pet.json", text: JSON.stringify({ discriminator }) });
    if (!root) throw new Error("it is YAML");
    expect(listOutwardReferences(root)).toEqual([]);
    expect(toJson(nameReferences(root, "/specs/pet.json", (document) => `/specs/${document}`))).toEqual({
      discriminator: {
        propertyName: "kind",
        mapping: {
          cat: "/specs/pet.json#/Cat",
          dog: "/specs/dog.yaml",
          fish: "/specs/sea/all#/Fish",
          bird: "Bird",
          old: { $ref: "/specs/pet.json#/Old" },
        },
        defaultMapping: "/specs/other.json",
      },
    });
  });

  it("copy no part of a tree that is left as it is", () => {
    const root = read();
    expect(nameReferences(root, "", (document) => document)).toBe(root);
    const named = nameReferences(root, "", (document) => `/specs/${document}`);
    expect(named).not.toBe(root);
    expect(memberOf(named, "components")).toBe(memberOf(root, "components"));
  });

  it("of a document that is not the main one name it too", () => {
    const named = nameReferences(read(), "/specs/api.yaml", () => undefined);
    const schemas = memberOf(memberOf(named, "components") ?? named, "schemas");
    expect(schemas && toJson(schemas)).toEqual({
      $ref: { type: "string" },
      Own: { $ref: "/specs/api.yaml#/components/schemas/Other" },
    });
  });

  it.each(["https://a.example/v1/api.yaml", "v1/api.yaml"])("to the address %s of its own stay", (self) => {
    const refs = [`${self}#/x`, "api.yaml#/x", "other.yaml#/x", "#/x"].map((reference) => ({
      $ref: reference,
    }));
    const { root } = parseYaml({ name: "api.json", text: JSON.stringify({ $self: self, items: refs }) });
    if (!root) throw new Error("it is JSON");
    const own = self.startsWith("https:") ? "#/x" : "v1/api.yaml#/x";
    expect(toJson(nameSelf(root))).toEqual({
      $self: self,
      items: [own, "#/x", "other.yaml#/x", "#/x"].map((reference) => ({ $ref: reference })),
    });
  });

  it("to its own address are followed wherever the document is read", () => {
    const content = {
      "application/json": { schema: { $ref: "https://a.example/api#/components/schemas/A" } },
    };
    const text = JSON.stringify({
      openapi: "3.2.0",
      $self: "https://a.example/api",
      info: { title: "A", version: "1" },
      paths: { "/a": { get: { operationId: "a.get", responses: { 200: { description: "", content } } } } },
      components: { schemas: { A: { type: "string" } } },
    });
    const { diagnostics, spec } = normaliseOpenApi({ name: "api.json", text });
    expect(diagnostics).toEqual([]);
    expect(spec?.operations[0]?.responses[0]?.content).toMatchObject([
      { schema: { kind: "ref", name: "A" } },
    ]);
  });
});
