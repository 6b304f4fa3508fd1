import type { Side } from "../change.js";
import {
  listPathParameters,
  pointerTo,
  type ApiSpec,
  type JsonValue,
  type SdkInfo,
  type SecurityScheme,
  type Server,
} from "../../model/index.js";
import type { ChangeKind } from "../rules/kinds.js";
import { type Comparison, report, type Position } from "./comparison.js";
import { addressOfServer, listServers } from "./address.js";
import { compareField } from "./annotations.js";
import { unblocked, type Owner } from "./difference.js";
import { matchBy, matchByKeys, matchFurther, matchLast, type Matching } from "./match.js";
import { idOf } from "./operations.js";
import { below, belowEach } from "./position.js";
import { compareHooks } from "./webhooks.js";
import { compareUnknownFields } from "./known-fields.js";

/** The place that a whole spec is. */
export function rootOf(comparison: Comparison): Position {
  return {
    comparison,
    owner: { kind: "api" },
    base: "",
    revision: "",
    trail: ["the API"],
    blocked: unblocked,
  };
}

/**
 * Compares what two specs say of the API and its package as a whole. Where every operation keeps its whole address, the
 * servers are only written otherwise.
 */
export function compareApis(comparison: Comparison, areAddressesKept: boolean): void {
  const root = rootOf(comparison);
  const { spec: base } = comparison.base;
  const { spec: revision } = comparison.revision;
  compareUnknownFields(root, "spec", base, revision);
  const info = below(root, pointerTo("info"));
  compareField(info, { kind: "title-changed", keyword: "title" }, base.title, revision.title);
  compareField(info, { kind: "version-changed", keyword: "version" }, base.version, revision.version);
  compareField(
    info,
    { kind: "description-changed", keyword: "description" },
    base.description,
    revision.description,
  );
  compareWordsOfApi(root, base, revision);
  comparePackage(below(info, pointerTo("x-sdk")), base, revision);
  const before = listServers(base.servers);
  const after = listServers(revision.servers);
  const isRewritten = areAddressesKept && before.length === 1 && after.length === 1;
  if (!isRewritten || addressesOf(before) === addressesOf(after)) {
    compareServers(below(root, pointerTo("servers")), base.servers, revision.servers);
  }
  compareCredentials(
    below(root, pointerTo("components", "securitySchemes")),
    base.credentials,
    revision.credentials,
  );
  compareHooks(root, "webhook", base.webhooks, revision.webhooks);
}

/** Where a spec says things of the API that touch no program. */
const wordsOfApi = {
  summary: pointerTo("info", "summary"),
  termsOfService: pointerTo("info", "termsOfService"),
  contact: pointerTo("info", "contact"),
  license: pointerTo("info", "license"),
  externalDocs: pointerTo("externalDocs"),
  tags: pointerTo("tags"),
} as const satisfies Partial<Record<keyof ApiSpec, string>>;

function compareWordsOfApi(root: Position, base: ApiSpec, revision: ApiSpec): void {
  for (const [keyword, steps] of Object.entries(wordsOfApi) as [keyof typeof wordsOfApi, string][]) {
    const [before, after] = [base[keyword], revision[keyword]] as readonly (JsonValue | undefined)[];
    compareField(root, { kind: "description-changed", keyword, steps }, before, after);
  }
}

function comparePackage(at: Position, { sdk: base }: ApiSpec, { sdk: revision }: ApiSpec): void {
  compareField(at, { kind: "package-renamed", keyword: "package" }, base.package, revision.package);
  compareField(at, { kind: "factory-renamed", keyword: "factory" }, base.factory, revision.factory);
  const [before, after] = [base.npm, revision.npm] as readonly (JsonValue | undefined)[];
  compareField(at, { kind: "description-changed", keyword: "npm" }, before, after);
  compareOptions(at, base, revision);
}

function compareOptions(at: Position, base: SdkInfo, revision: SdkInfo): void {
  const options = belowEach(at, stepsToOptions(base), stepsToOptions(revision));
  const before = new Map(Object.entries(base.clientOptions));
  const after = new Map(Object.entries(revision.clientOptions));
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    compareClientOption(options, name, [before.get(name), after.get(name)]);
  }
}

/** Where the client options of a package stand: they are not written where there are none. */
function stepsToOptions({ clientOptions }: SdkInfo): string {
  return Object.keys(clientOptions).length === 0 ? "" : pointerTo("clientOptions");
}

/** A client option for a path parameter tells on the calls of each operation that has it; its name, on `createClient` alone. */
function compareClientOption(
  options: Position,
  name: string,
  [before, after]: readonly [string | undefined, string | undefined],
): void {
  const field = { kind: presenceKind("client-option", before, after), keyword: name };
  const isRenamed = before !== undefined && after !== undefined;
  const owners = options.comparison.revision.spec.operations
    .filter(({ path }) => listPathParameters(path).includes(name))
    .map((operation): Owner => ({ kind: "operation", operation: idOf(operation), direction: "request" }));
  for (const owner of isRenamed || owners.length === 0 ? [options.owner] : owners) {
    compareField({ ...options, owner }, field, before, after);
  }
}

type Subject = "client-option" | "server" | "credential";

function presenceKind(subject: Subject, before: unknown, after: unknown): ChangeKind {
  if (before === undefined) return `${subject}-added`;
  return after === undefined ? `${subject}-removed` : `${subject}-changed`;
}

/** Reports the members of a list that came, went, or stand where another stood. */
function reportList<T>(
  at: Position,
  subject: Subject,
  { matched, removed, added }: Matching<T>,
  describe: {
    readonly steps: (thing: T, side: Side) => string;
    readonly print: (thing: T) => JsonValue;
  },
): void {
  const pointers = (base: T | undefined, revision: T | undefined) => ({
    ...(base !== undefined && { base: at.base + describe.steps(base, "base"), before: describe.print(base) }),
    ...(revision !== undefined && {
      revision: at.revision + describe.steps(revision, "revision"),
      after: describe.print(revision),
    }),
  });
  for (const { base, revision } of matched) {
    report(at, { kind: `${subject}-changed`, ...pointers(base, revision) });
  }
  for (const thing of removed) report(at, { kind: `${subject}-removed`, ...pointers(thing, undefined) });
  for (const thing of added) report(at, { kind: `${subject}-added`, ...pointers(undefined, thing) });
}

function addressesOf(servers: readonly Server[]): string {
  return servers.map(addressOfServer).join();
}

function compareServers(at: Position, base: readonly Server[], revision: readonly Server[]): void {
  if (
    base.length + revision.length <= 1 &&
    addressesOf(listServers(base)) === addressesOf(listServers(revision))
  )
    return;
  const { matched, ...rest } = matchBy(base, revision, addressOfServer);
  const steps = (server: Server, side: Side) => pointerTo({ base, revision }[side].indexOf(server));
  for (const match of matched) {
    const place = {
      ...at,
      base: at.base + steps(match.base, "base"),
      revision: at.revision + steps(match.revision, "revision"),
    };
    const field = { kind: "description-changed", keyword: "description" } as const;
    compareField(place, field, match.base.description, match.revision.description);
    compareUnknownFields(place, "server", match.base, match.revision);
  }
  reportList(at, "server", matchLast(rest.removed, rest.added), {
    steps,
    print: ({ url }) => url,
  });
  compareDefaultServer(at, base, revision);
}

/** The first server is where the client sends its requests; which one that is matters, the order of the rest does not. */
function compareDefaultServer(at: Position, base: readonly Server[], revision: readonly Server[]): void {
  const [before, after] = [base, revision].map(([first]) => first && addressOfServer(first));
  const has = (servers: readonly Server[], address: string | undefined) =>
    servers.some((server) => addressOfServer(server) === address);
  const isReordered = before !== after && has(base, after) && has(revision, before);
  if (!isReordered) return;
  report(at, {
    kind: "server-changed",
    keyword: "first",
    base: at.base + pointerTo(0),
    revision: at.revision + pointerTo(0),
    before,
    after,
  });
}

/** What two credentials may differ in. */
interface Credential {
  readonly type: string;
  readonly header: string | undefined;
  readonly option: string | undefined;
  readonly environment: string | undefined;
  readonly description: string | undefined;
  readonly rest: JsonValue;
}

const knownOfCredential: ReadonlySet<string> = new Set([
  ...["scheme", "type", "name", "option", "environment", "description"],
]);

/** A scheme as one list of fields, whatever its type. */
function flatten(scheme: SecurityScheme): Credential {
  const { type, option, environment, description } = scheme;
  const others = Object.entries(scheme).filter(([name]) => !knownOfCredential.has(name));
  const header = scheme.type === "apiKey" ? scheme.name : undefined;
  return { type, header, option, environment, description, rest: Object.fromEntries(others) };
}

const optionOf = ({ option }: SecurityScheme): string | undefined => option;

/** The kind of change that each field of a credential makes. */
const credentialFields = {
  type: "credential-changed",
  header: "credential-changed",
  option: "credential-option-renamed",
  environment: "credential-environment-changed",
  description: "description-changed",
  rest: "credential-changed",
} as const satisfies Readonly<Record<keyof Credential, ChangeKind>>;

/** Where each field stands below a security scheme. */
const credentialSteps: Readonly<Record<keyof typeof credentialFields, string>> = {
  type: pointerTo("type"),
  header: pointerTo("name"),
  option: pointerTo("x-sdk", "option"),
  environment: pointerTo("x-sdk", "environment"),
  description: pointerTo("description"),
  rest: "",
};

function compareCredentials(
  at: Position,
  base: readonly SecurityScheme[],
  revision: readonly SecurityScheme[],
): void {
  const byScheme = matchBy(base, revision, ({ scheme }) => scheme);
  const { matched, removed, added } = matchFurther(byScheme, (gone, come) =>
    matchByKeys(gone, come, optionOf, optionOf),
  );
  for (const match of matched) {
    const place = {
      ...at,
      base: at.base + pointerTo(match.base.scheme),
      revision: at.revision + pointerTo(match.revision.scheme),
      trail: [...at.trail, match.revision.option ?? match.revision.scheme],
    };
    compareField(
      place,
      { kind: "title-changed", keyword: "scheme", steps: "" },
      match.base.scheme,
      match.revision.scheme,
    );
    const [before, after] = [flatten(match.base), flatten(match.revision)];
    for (const [keyword, kind] of Object.entries(credentialFields) as [
      keyof typeof credentialFields,
      ChangeKind,
    ][]) {
      const field = { kind, keyword, steps: credentialSteps[keyword] };
      compareField(place, field, before[keyword], after[keyword]);
    }
  }
  const describe = {
    steps: ({ scheme }: SecurityScheme) => pointerTo(scheme),
    print: ({ option, scheme }: SecurityScheme) => option ?? scheme,
  };
  reportList(at, "credential", { matched: [], removed, added }, describe);
}
