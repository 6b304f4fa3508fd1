import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, Schema } from "../../generator/model/index.js";
import {
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

  it("tells nothing of what an answer holds, or what answers and requests share", () => {
    expect(typesOf(inResponse(wide("int64")), inResponse(plain))).toEqual(["none"]);
    expect(typesOf(inSharedType(wide("int64")), inSharedType(plain))).toEqual(["none"]);
  });

  it("tells nothing of a type that no operation uses", () => {
    const alone = (schema: Schema) => spec([], [{ name: "Lone", schema: object(property("n", schema)) }]);
    expect(typesOf(alone(wide("int64")), alone(plain))).toEqual(["none"]);
  });
});
