import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, NamedSchema, Schema } from "../../generator/model/index.js";
import { json } from "../support/contents.js";
import {
  answer,
  inRequest,
  inResponse,
  inSharedType,
  object,
  operation,
  property,
  query,
  spec,
} from "./support/small-spec.js";

const plain: Schema = { kind: "integer" };
const wide = (format: string): Schema => ({ kind: "integer", format });
const shared = (schema: Schema): readonly NamedSchema[] => [{ name: "Shared", schema }];
const list: Schema = { kind: "array", items: { kind: "ref", name: "Shared" } };

/** A spec that sends and answers with a body. */
function asBody(body: Schema, schemas: readonly NamedSchema[]): ApiSpec {
  const requestBody = { required: true, content: json(body) };
  return spec([operation({ method: "post", requestBody, responses: [answer(body)] })], schemas);
}

const typesOf = (base: ApiSpec, revision: ApiSpec) => compare(base, revision).map(({ types }) => types);

describe("the format of a 64-bit integer", () => {
  it.each(["int64", "uint64"])("tells on what a request takes, which may be a bigint (%s)", (format) => {
    expect(typesOf(inRequest(wide(format)), inRequest(plain))).toEqual(["breaking"]);
    expect(typesOf(inRequest(plain), inRequest(wide(format)))).toEqual(["safe"]);
    expect(typesOf(inRequest(wide(format)), inRequest(wide("int32")))).toEqual(["breaking"]);
  });

  it("tells on parameters", () => {
    const asking = (schema: Schema) => spec([operation({ parameters: [query("n", schema)] })]);
    expect(typesOf(asking(wide("int64")), asking(plain))).toEqual(["breaking"]);
  });

  it("tells nothing of one with another that takes a bigint, too", () => {
    expect(typesOf(inRequest(wide("int64")), inRequest(wide("uint64")))).toEqual(["none"]);
  });

  it("tells nothing of what an answer holds", () => {
    expect(typesOf(inResponse(wide("int64")), inResponse(plain))).toEqual(["none"]);
  });

  it("tells nothing of a member of a type that answers and requests share", () => {
    const listed = (schema: Schema) => asBody(list, shared(object(property("n", schema))));
    expect(typesOf(listed(wide("int64")), listed(plain))).toEqual(["none"]);
  });

  it("tells on the body of a request, whose members are parameters, whatever answers share its type", () => {
    expect(typesOf(inSharedType(wide("int64")), inSharedType(plain))).toEqual(["breaking"]);
    expect(typesOf(inSharedType(plain), inSharedType(wide("int64")))).toEqual(["safe"]);
  });

  it("tells on a type that requests have one of their own for, because it asks for a member of answers", () => {
    const id = property("id", { kind: "string", readOnly: true });
    const listed = (schema: Schema) => asBody(list, shared(object(id, property("n", schema))));
    expect(typesOf(listed(wide("int64")), listed(plain))).toEqual(["breaking"]);
    const nested = (schema: Schema) =>
      asBody(list, [
        ...shared(object(property("inner", { kind: "ref", name: "Inner" }))),
        { name: "Inner", schema: object(id, property("n", schema)) },
      ]);
    expect(typesOf(nested(wide("int64")), nested(plain))).toEqual(["breaking"]);
  });

  it("tells nothing of a type that no operation uses", () => {
    const alone = (schema: Schema) => spec([], [{ name: "Lone", schema: object(property("n", schema)) }]);
    expect(typesOf(alone(wide("int64")), alone(plain))).toEqual(["none"]);
  });
});
