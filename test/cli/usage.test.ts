import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.js";

describe("the command line", () => {
  it.each(["init", "generate", "read", "emit", "drift", "explain", "pull"])(
    "explains %s with an example",
    (command) => {
      const { status, stdout } = runCli([command, "--help"]);
      expect(status).toBe(0);
      expect(stdout).toContain(`Usage: docwright ${command}`);
      expect(stdout).toMatch(/Example:\n {2}docwright /);
    },
  );

  it.each([
    ["a command", ["genrate"], "Did you mean generate?"],
    ["an option", ["generate", "--chek"], "Did you mean --check?"],
  ])("suggests the near one for %s it does not know, and exits with 2", (_case, args, suggestion) => {
    const { status, stderr } = runCli(args);
    expect(status).toBe(2);
    expect(stderr).toContain(suggestion);
  });

  it("is quiet before a command and after it", () => {
    for (const args of [
      ["--quiet", "generate", "--check"],
      ["generate", "--check", "--quiet"],
    ]) {
      expect(runCli(args)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    }
  });

  it("prints its version", () => {
    expect(runCli(["--version"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
  });
});
