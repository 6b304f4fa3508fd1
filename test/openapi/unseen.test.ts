import { parse } from "yaml";
import { expect, it } from "vitest";
import { printScalar } from "../../generator/openapi/write/print-scalar.js";

it.each(["a\u202eb", "\u2066x\u2069", "n\u0085el", "left\u200eright", "\u061c", "joined 👩\u200d💻"])(
  "a reviewer sees what turns text around in %j, and it is read back the same",
  (text) => {
    for (const place of ["block", "flow"] as const) {
      const yaml = printScalar(text, place);
      expect(yaml).not.toMatch(/[\u0080-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(parse(yaml)).toBe(text);
    }
  },
);
