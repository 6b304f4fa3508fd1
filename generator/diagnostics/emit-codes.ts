import { stringifyJson } from "../model/index.js";
import { entry, quoteList } from "./entry.js";

/** What the stage `emit` can find wrong. */
export const emitCodes = {
  "package-name-invalid": entry(
    "error",
    ({ name }: { name: string }) => `${stringifyJson(name)} cannot be the name of a package`,
    "Name the package in `info.x-sdk.package` as npm allows it: small letters, digits, dots and dashes, after a scope or without; not the name of a module of Node.js, such as `dns`.",
  ),
  "operation-left-out": entry(
    "warning",
    ({ operation, reasons }: { operation: string; reasons: readonly string[] }) =>
      `${operation} is left out of the client: ${reasons.join("; ")}`,
    "Call it by other means, or change the spec, for instance with an overlay; --strict makes an error of this.",
  ),
  "type-name-taken": entry(
    "error",
    ({ name }: { name: string }) => `two schemas are called ${stringifyJson(name)}`,
    "Rename one of them, with the references to it.",
  ),
  "type-renamed": entry(
    "warning",
    ({ name, exported }: { name: string; exported: string }) =>
      `the type ${stringifyJson(name)} is exported as ${exported}: the package exports something else under that name`,
    "Rename the schema in spec/overlay.yaml if another name suits it better.",
  ),
  "answer-bodiless": entry(
    "info",
    ({ operation, status }: { operation: string; status: string }) =>
      `an answer ${status} never has a body, so the client expects none of ${operation}, whatever is documented`,
    "Nothing needs to be done, unless the API answers with another status; correct that in spec/overlay.yaml.",
  ),
  "body-unsent": entry(
    "warning",
    ({ operation }: { operation: string }) =>
      `the client sends ${operation} without its optional body: requests of this method can't have one`,
    "Nothing needs to be done, unless callers need the body; if the API takes another method, correct that in spec/overlay.yaml.",
  ),
  "body-as-bytes": entry(
    "warning",
    ({ operation, mediaType }: { operation: string; mediaType: string }) =>
      `the body of ${operation} is a structure in ${mediaType}, which the client does not write: callers give its bytes`,
    "Write the bytes by a library of that format; the client sends them as they are, and checks nothing in them.",
  ),
  "body-as-text": entry(
    "warning",
    ({ operation, mediaType }: { operation: string; mediaType: string }) =>
      `the body of ${operation} is a structure in ${mediaType}, which the client does not write: callers give its text`,
    "Write the text by a library of that format; the client sends it as it is, and checks nothing in it.",
  ),
  "body-unoffered": entry(
    "warning",
    ({ operation, mediaTypes }: { operation: string; mediaTypes: readonly string[] }) =>
      `${operation} also takes a body of ${quoteList(mediaTypes)}, another one than the client sends`,
    "Send it by `client.request`, with the header Content-Type; or correct the body in spec/overlay.yaml if it is the same one.",
  ),
  "answer-unoffered": entry(
    "warning",
    ({ operation, mediaTypes }: { operation: string; mediaTypes: readonly string[] }) =>
      `${operation} can also be answered with ${quoteList(mediaTypes)}, another answer than the client asks for`,
    "Ask for it by `client.request`, with the header Accept and `.asResponse()`.",
  ),
  "cookie-parameter": entry(
    "warning",
    ({ operation, name }: { operation: string; name: string }) =>
      `${operation} takes the cookie ${stringifyJson(name)}, which browsers don't let a client send`,
    "Nothing needs to be done: other platforms send it, and a browser sends the cookies of its page.",
  ),
  "header-parameter": entry(
    "warning",
    ({ operation, name }: { operation: string; name: string }) =>
      `${operation} takes the header ${stringifyJson(name)}, which browsers don't let a client send`,
    "Nothing needs to be done: other platforms send it, and a browser sends its own where it has one.",
  ),
  "header-unsent": entry(
    "warning",
    ({ operation, name }: { operation: string; name: string }) =>
      `${operation} takes the header ${stringifyJson(name)}, which the platform sets by itself; the client has no parameter for it`,
    "Nothing needs to be done for Content-Length and Host: they are those of the request. No client of fetch sets the others.",
  ),
  "parameter-nested": entry(
    "warning",
    ({ operation, location, name }: { operation: string; location: string; name: string }) =>
      `${operation} takes lists or objects within the ${location} parameter ${stringifyJson(name)}, which no style but deepObject writes: a call that gives one fails`,
    "Say how it is written, in the spec or by an overlay: by content with a media type such as application/json, or as a string.",
  ),
  "part-header-unsent": entry(
    "warning",
    ({ operation, part, name }: { operation: string; part: string; name: string }) =>
      `the client sends the part ${stringifyJson(part)} of ${operation} without its header ${stringifyJson(name)}`,
    "Send the form by `client.request`, with a body of your own, if the API needs that header.",
  ),
  "version-not-semver": entry(
    "warning",
    ({ version, used }: { version: string; used: string }) =>
      `the version ${stringifyJson(version)} is none that npm takes; the package is version ${used}`,
    "State a version such as 1.0.0 in the document, or set it in package.json.",
  ),
  "parameter-renamed": entry(
    "warning",
    ({ operation, name, as }: { operation: string; name: string; as: string }) =>
      `two parameters of ${operation} are called ${stringifyJson(name)}; that in the path is ${stringifyJson(as)} in the client`,
    "Rename the one in the path in the document if another name suits it better; it never goes over the wire.",
  ),
  "server-unusable": entry(
    "warning",
    ({ urls }: { urls: readonly string[] }) =>
      `no request can go to ${quoteList(urls)}: an address begins with http:// or https:// and names its host`,
    "Give clients the option baseUrl, or state the whole address under servers, with a default for each variable.",
  ),
  "server-scheme-assumed": entry(
    "warning",
    ({ address }: { address: string }) =>
      `the server names a host and neither http nor https; the client sends requests to ${address}`,
    "State the whole address under servers, or give clients the option baseUrl.",
  ),
  "server-resolved": entry(
    "info",
    ({ operation, address }: { operation: string; address: string }) =>
      `${operation} is sent to ${address}: its own server is relative, and is taken so to the address of the API`,
    "State the whole address under the servers of the operation if it is another.",
  ),
  "client-option-taken": entry(
    "error",
    ({ option }: { option: string }) => `the option ${stringifyJson(option)} of the client is there already`,
    "Choose another name for the option that supplies a path parameter: `client.options` of spec/docwright.yaml, or `clientOptions` of the spec's x-sdk, has it.",
  ),
  "client-option-renamed": entry(
    "warning",
    ({ name, as }: { name: string; as: string }) =>
      `the credential ${stringifyJson(name)} is the option ${as} of the client: the other name is taken`,
    "Give it another name by x-sdk.option in spec/overlay.yaml if that suits it better.",
  ),
  "type-circular": entry(
    "error",
    ({ name }: { name: string }) => `the type ${stringifyJson(name)} is made of nothing but itself`,
    "Correct the reference that leads back to it.",
  ),
} as const;
