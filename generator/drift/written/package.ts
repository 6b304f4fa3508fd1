import { memberOf, type WrittenSpec } from "./part.js";

/** Whether a document says what its client package is called, or the function that binds it. */
export function namesPackage({ root }: WrittenSpec): boolean {
  const info = memberOf({ node: root, pointer: "" }, "info");
  const sdk = memberOf(info, "x-sdk");
  return ["package", "factory"].some((name) => memberOf(sdk, name) !== undefined);
}
