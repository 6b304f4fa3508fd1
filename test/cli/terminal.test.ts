import { afterEach, describe, expect, it, vi } from "vitest";
import { createTerminal } from "../../generator/cli/terminal.js";

const { stdout } = process;
const own = { isTTY: stdout.isTTY, columns: stdout.columns };

afterEach(() => {
  Object.assign(stdout, own);
  vi.unstubAllEnvs();
});

describe("the width of a terminal", () => {
  it.each([
    ["that says 120", 120, 120],
    ["of 0 columns, which does not know its width", 0, 80],
  ])("%s", (_case, columns, width) => {
    Object.assign(stdout, { isTTY: true, columns });
    expect(createTerminal({}).width).toBe(width);
  });

  it("is not known where the output goes elsewhere", () => {
    Object.assign(stdout, { isTTY: false, columns: undefined });
    expect(createTerminal({}).width).toBeUndefined();
  });
});

describe("the colours of a terminal", () => {
  it.each([
    ["a terminal has them", true, {}, true],
    ["a file has none", false, {}, false],
    ["NO_COLOR refuses them", true, { NO_COLOR: "1" }, false],
    ["an empty NO_COLOR says nothing", true, { NO_COLOR: "" }, true],
    ["FORCE_COLOR wants them in a file", false, { FORCE_COLOR: "1" }, true],
    ["FORCE_COLOR=0 refuses them", true, { FORCE_COLOR: "0" }, false],
    ["NO_COLOR wins", true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ])("%s", (_case, isTTY, environment: Readonly<Record<string, string>>, hasColor) => {
    vi.stubEnv("NO_COLOR", environment["NO_COLOR"]);
    vi.stubEnv("FORCE_COLOR", environment["FORCE_COLOR"]);
    Object.assign(stdout, { isTTY });
    expect(createTerminal({}).hasColor).toBe(hasColor);
  });
});
