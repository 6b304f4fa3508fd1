import { entry } from "./entry.js";

/** What the stage `reconcile` can find undecided between the documents. */
export const reconcileCodes = {
  "name-taken": entry(
    "warning",
    ({
      name,
      operation,
      other,
      instead,
    }: {
      name: string;
      operation: string;
      other: string;
      instead: string;
    }) => `${operation} would be called ${name}, as ${other} is; it is called ${instead} instead`,
    "Name one of the two in spec/overlay.yaml by its `x-sdk`; a source of a lower `rank` keeps its names, whatever is added.",
  ),
  "name-shared": entry(
    "warning",
    ({ name, operation, operations }: { name: string; operation: string; operations: readonly string[] }) =>
      `${String(operations.length + 1)} operations are called ${name}; ${operation} keeps the name, the others are named by their paths: ${operations.join(", ")}`,
    "Name them in spec/overlay.yaml by their `x-sdk`; a source of a lower `rank` keeps its names, whatever is added.",
  ),
  "model-undefined": entry(
    "warning",
    ({ name }: { name: string }) => `no document says what ${name} is; it is taken as any value`,
    "Add a page to the sources that prints the type in full, or define it in spec/overlay.yaml.",
  ),
  "model-ambiguous": entry(
    "info",
    ({ name }: { name: string }) =>
      `${name} is another type here than elsewhere; it stays without a name here`,
    "Nothing needs doing; name it in spec/overlay.yaml if the client should export it.",
  ),
  "model-circular": entry(
    "warning",
    ({ name }: { name: string }) =>
      `${name} stands for itself here, with nothing in between; this alternative is taken as any value`,
    "Correct the page, or define the type in spec/overlay.yaml.",
  ),
  "page-class-unknown": entry(
    "warning",
    ({ className, item }: { className: string; item: string }) =>
      `the call returns ${className} of ${item}, and no document says what the answer has around its items; it has no body`,
    "Add the HTTP page of the operation to the sources.",
  ),
  "versions-mixed": entry(
    "info",
    ({ api, versions }: { api: string; versions: readonly string[] }) =>
      `documents of ${api} are of several versions of it (${versions.join(", ")}); where they disagree, their rank decides`,
    "Retrieve the older ones again, or list the newest first.",
  ),
  "result-unplaced": entry(
    "warning",
    () =>
      "no part of the answer that other documents show is like what the call returns here, so nothing of it was used",
    "Compare the page with the HTTP page of the operation: one of the two may be older.",
  ),
  "result-of-list": entry(
    "warning",
    () => "the call returns a list of this, and no document says where in the answer the list stands",
    "Add the HTTP page of the operation to the sources.",
  ),
  "parameter-unlocated": entry(
    "warning",
    ({ name }: { name: string }) => `no document says in which part of the request ${name} goes`,
    "Add the HTTP page of the operation to the sources.",
  ),
  "path-parameter-undocumented": entry(
    "info",
    ({ name, operation }: { name: string; operation: string }) =>
      `the path of ${operation} has {${name}}, which no document describes; it is taken as a string`,
    "Nothing needs doing; describe it in spec/overlay.yaml if it is not a string.",
  ),
  "answer-undocumented": entry(
    "info",
    ({ operation }: { operation: string }) =>
      `no document says what ${operation} answers, so a call gives nothing of it`,
    "Add the answer in spec/overlay.yaml, bytes included; the client's `asResponse()` gives it as it comes.",
  ),
  "path-parameter-unplaced": entry(
    "warning",
    ({ name, operation }: { name: string; operation: string }) =>
      `${name} is a path parameter of ${operation}, but its path has no {${name}}; it is left out`,
    "Correct the path or the parameter in spec/overlay.yaml.",
  ),
  "apis-mixed": entry(
    "warning",
    ({ apis }: { apis: readonly string[] }) =>
      `the documents are of ${String(apis.length)} APIs, which become one client: ${apis.join(", ")}`,
    "Make a project of each API: under sources in spec/docwright.yaml, list its own documents.",
  ),
  "type-separated": entry(
    "warning",
    ({ instead, name, other }: { instead: string; name: string; other: string }) =>
      `${name} is another type here than in ${other}; it is called ${instead} here`,
    "Nothing needs doing; rename one of the two in spec/overlay.yaml to choose the name.",
  ),
  "credential-separated": entry(
    "warning",
    ({ instead, name, other }: { instead: string; name: string; other: string }) =>
      `${name} is sent in another way here than in ${other}; it is called ${instead} here`,
    "Correct the document that is wrong, or rename one of the two in spec/overlay.yaml to choose the name.",
  ),
  "path-query-kept": entry(
    "warning",
    ({ path, plain }: { path: string; plain: string }) =>
      `only its query tells ${path} from another operation of ${plain}, so the query stays in its path`,
    "Nothing needs doing for the client; other tools may refuse a path with a query.",
  ),
  "path-fragment-kept": entry(
    "warning",
    ({ path, plain }: { path: string; plain: string }) =>
      `only its fragment, which is never sent, tells ${path} from another operation of ${plain}; it stays in the path`,
    "See that something that is sent, such as a header, tells the two apart; if not, merge them in spec/overlay.yaml.",
  ),
  "path-fragment": entry(
    "warning",
    ({ path, part }: { path: string; part: string }) =>
      `the path ${path} is printed with ${part}, which no request can send; it is left out`,
    "Correct the page, or describe what it stands for in spec/overlay.yaml.",
  ),
  "credential-unnamed": entry(
    "warning",
    ({ header }: { header: string }) =>
      `the documents authenticate with ${header}, which spec/docwright.yaml does not name`,
    "Add the header to `credentials` in spec/docwright.yaml.",
  ),
  "security-assumed": entry(
    "info",
    ({ operation }: { operation: string }) =>
      `the documents of ${operation} state no way to authenticate; that of the API is taken`,
    "Write `security: []` for it in spec/overlay.yaml if it is open to all.",
  ),
  "security-withheld": entry(
    "warning",
    ({ operation }: { operation: string }) =>
      `the documents of ${operation} state no way to authenticate, and none shows a credential at its host; it is sent none`,
    "State its `security` in spec/overlay.yaml if it takes the credentials of the others.",
  ),
  "server-unknown": entry(
    "warning",
    () => "no document shows the base URL of the API",
    "State it as `server` in spec/docwright.yaml.",
  ),
} as const;
