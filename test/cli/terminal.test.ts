import { Readable, Writable } from "node:stream";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createTerminal } from "../../generator/cli/terminal.js";

/** A terminal whose output is as described. */
function createTerminalOn(output: { readonly isTTY: boolean; readonly columns?: number }) {
  const stream = Object.assign(new Writable(), output);
  return createTerminal({}, { stdin: Readable.from([]), stdout: stream, stderr: stream });
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the width of a terminal", () => {
  it.each([
    ["that says 120", 120, 120],
    ["of 0 columns, which does not know its width", 0, 80],
  ])("%s", (_case, columns, width) => {
    expect(createTerminalOn({ isTTY: true, columns }).width).toBe(width);
  });

  it("is not known where the output goes elsewhere", () => {
    expect(createTerminalOn({ isTTY: false }).width).toBeUndefined();
  });
});

describe("a person", () => {
  it.each([
    ["is asked where input and errors are a terminal", true, true, true],
    ["is not asked where the input comes from elsewhere", false, true, false],
    ["is not asked where the questions would go elsewhere", true, false, false],
  ])("%s", (_case, hasInput, hasErrors, isThere) => {
    const stdin = Object.assign(Readable.from([]), { isTTY: hasInput });
    const stderr = Object.assign(new Writable(), { isTTY: hasErrors });
    const person = createTerminal({}, { stdin, stdout: new Writable(), stderr }).findPerson();
    expect(person).toEqual(isThere ? { input: stdin, output: stderr } : undefined);
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
    expect(createTerminalOn({ isTTY }).hasColor).toBe(hasColor);
  });
});
