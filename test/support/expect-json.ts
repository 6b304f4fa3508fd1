import ts from "typescript";
import { expect } from "vitest";

/** Expects a file to be JSON; `tsconfig.json` may have comments, as TypeScript reads it. */
export function expectJson(path: string, text: string): void {
  const isConfiguration = path === "tsconfig.json";
  if (isConfiguration) expect(ts.parseConfigFileTextToJson(path, text).error, path).toBeUndefined();
  else expect(() => JSON.parse(text) as unknown, path).not.toThrow();
}
