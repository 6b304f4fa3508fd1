import { entry } from "./entry.js";

/** What the stage `emit` can find wrong. */
export const emitCodes = {
  "operation-name-taken": entry(
    "error",
    ({ id, first, second }: { id: string; first: string; second: string }) =>
      `${JSON.stringify(id)} is the name of two operations: ${first} and ${second}`,
    "Give one of them another `x-sdk.method` or `x-sdk.resource`, in spec/overlay.yaml.",
  ),
  "package-name-invalid": entry(
    "error",
    ({ name }: { name: string }) => `${JSON.stringify(name)} must be an npm package name`,
    "Name the package in `info.x-sdk.package` as npm allows it: small letters, digits, dots and dashes, after a scope or without.",
  ),
  "operation-without-resource": entry(
    "error",
    ({ operation }: { operation: string }) => `${operation} belongs to no resource`,
    "Name its resource in `x-sdk.resource`.",
  ),
  "type-name-taken": entry(
    "error",
    ({ name }: { name: string }) => `two schemas are called ${JSON.stringify(name)}`,
    "Rename one of them, with the references to it.",
  ),
  "type-renamed": entry(
    "warning",
    ({ name, exported }: { name: string; exported: string }) =>
      `the type ${JSON.stringify(name)} is exported as ${exported}: the package exports something else under that name`,
    "Rename the schema in spec/overlay.yaml if another name suits it better.",
  ),
  "parameter-name-taken": entry(
    "error",
    ({
      operation,
      name,
      first,
      second,
    }: {
      operation: string;
      name: string;
      first: string;
      second: string;
    }) =>
      `the parameters of ${operation} are one flat object, and two of them are called ${JSON.stringify(name)}: one in ${printPart(first)}, one in ${printPart(second)}`,
    "Take one of them out in spec/overlay.yaml; a client with both can't be generated.",
  ),
  "cookie-parameter": entry(
    "error",
    ({ operation, name }: { operation: string; name: string }) =>
      `${operation} takes the cookie ${JSON.stringify(name)}, which a client in a browser can't send`,
    "Take the parameter out in spec/overlay.yaml, or pass the cookie with the option `headers` of the call.",
  ),
  "body-not-supported": entry(
    "error",
    ({ operation, mediaType }: { operation: string; mediaType: string }) =>
      `${operation} takes a body of ${mediaType}, which generated clients can't send yet`,
    "Take the operation out in spec/overlay.yaml until they can.",
  ),
  "client-option-taken": entry(
    "error",
    ({ option }: { option: string }) => `the option ${JSON.stringify(option)} of the client is there already`,
    "Choose another name for the credential or for the option that supplies a path parameter.",
  ),
  "type-circular": entry(
    "error",
    ({ name }: { name: string }) => `the type ${JSON.stringify(name)} is made of nothing but itself`,
    "Correct the reference that leads back to it.",
  ),
} as const;

function printPart(location: string): string {
  return location === "body" || location === "wholeBody" ? "the body" : `the ${location}`;
}
