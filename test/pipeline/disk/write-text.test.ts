import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { writeText } from "../../../generator/pipeline/disk/write-text.js";

it.runIf(existsSync("/dev/full"))("the error of a full disk names the file", () => {
  const full = expect.objectContaining({ code: "ENOSPC", path: "/dev/full" }) as Error;
  expect(() => {
    writeText("/dev/full", "text");
  }).toThrow(full);
});
