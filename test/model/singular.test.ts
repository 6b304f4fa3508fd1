import { describe, expect, it } from "vitest";
import { toSingular } from "../../generator/model/index.js";

describe("a plural", () => {
  it.each([
    ["logs", "log"],
    ["keys", "key"],
    ["LOGS", "LOG"],
    ["URLs", "URL"],
    ["APIs", "API"],
    ["GPUs", "GPU"],
    ["menus", "menu"],
    ["responses", "response"],
    ["sizes", "size"],
    ["Policies", "Policy"],
    ["properties", "property"],
    ["cookies", "cookie"],
    ["movies", "movie"],
    ["ties", "tie"],
    ["caches", "cache"],
    ["branches", "branch"],
    ["wishes", "wish"],
    ["boxes", "box"],
    ["buzzes", "buzz"],
    ["addresses", "address"],
    ["classes", "class"],
    ["statuses", "status"],
    ["buses", "bus"],
    ["uses", "use"],
    ["causes", "cause"],
    ["houses", "house"],
  ])("%s is one %s", (plural, singular) => {
    expect(toSingular(plural)).toBe(singular);
  });
});

describe("what is no plural", () => {
  it.each([
    ...["data", "day", "class", "status", "bus", "analysis", "axis", "redis"],
    ...["Analytics", "news", "series", "species", "logs of all"],
  ])("stays %s", (name) => {
    expect(toSingular(name)).toBe(name);
  });
});
