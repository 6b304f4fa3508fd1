import { ts } from "ts-morph";
import { UnknownSyntax } from "./unknown-syntax.js";

/** The name of a member. Whether quotes are needed around letters beyond ASCII is for prettier to say. */
export function layOutKey(name: ts.PropertyName, file: ts.SourceFile): string {
  const text = name.getText(file);
  if (ts.isStringLiteral(name) && /[^ -~]/u.test(text))
    throw new UnknownSyntax(name, "with letters beyond ASCII");
  return text;
}
