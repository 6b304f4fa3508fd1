import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { shellWord } from "../../generator/cli/shell-word.js";

it("leaves a path alone that no shell reads anything in", () => {
  expect(shellWord("../clients/lamp-1.0")).toBe("../clients/lamp-1.0");
});

it.each(["-", "--", "-d", "-my client"])("is a path where %s would be an option", (path) => {
  const printed = execFileSync("sh", ["-c", `printf '%s|' ${shellWord(path)}`], { encoding: "utf8" });
  expect(printed).toBe(`./${path}|`);
});

it.each(["my client", "it's", "a$HOME", "a`pwd`", 'the "new" one', "a\\b", "é"])(
  "is one word for a shell, and means %s",
  (path) => {
    const printed = execFileSync("sh", ["-c", `printf '%s|' ${shellWord(path)}`], { encoding: "utf8" });
    expect(printed).toBe(`${path}|`);
  },
);
