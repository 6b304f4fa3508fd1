import { describe, expect, it } from "vitest";
import { findRequestPath } from "../../../generator/emit/plan/request-path.js";
import type { Operation } from "../../../generator/model/index.js";

describe("the path of a request", () => {
  it.each([
    ["/beds/{id}", "/beds/{id}"],
    ["/beds#empty", "/beds"],
    ["/beds/{id}?deep=true#a#b", "/beds/{id}?deep=true"],
  ])("of %s is %s", (path, expected) => {
    const operation: Operation = {
      method: "get",
      path,
      resource: [],
      name: "",
      parameters: [],
      responses: [],
    };
    expect(findRequestPath(operation)).toBe(expected);
  });
});
