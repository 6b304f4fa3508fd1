import {
  listPathParameters,
  pointerTo,
  type ApiSpec,
  type JsonValue,
  type SdkInfo,
} from "../../model/index.js";
import type { ChangeKind } from "../rules/kinds.js";
import type { Comparison, Position } from "./comparison.js";
import { compareField } from "./annotations.js";
import { compareCredentials } from "./credentials.js";
import { unblocked, type Owner } from "./difference.js";
import { compareServersOfApi } from "./servers.js";
import { compareTagNames } from "./tags.js";
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

/** What is known of two specs before the API as a whole is compared. */
interface Known {
  /** Every operation goes where it went. */
  readonly areAddressesKept: boolean;
  /** One of them says what its package is called; otherwise the title does, and a new one breaks no import. */
  readonly isPackageNamed: boolean;
}

/**
 * Compares what two specs say of the API and its package as a whole. Where every operation keeps its whole address, the
 * servers are only written otherwise.
 */
export function compareApis(comparison: Comparison, { areAddressesKept, isPackageNamed }: Known): void {
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
  compareTagNames(root, comparison.tagNames);
  const named = base.tags?.map((tag) => ({ ...tag, name: comparison.tagNames.get(tag.name) ?? tag.name }));
  compareWordsOfApi(root, { ...base, ...(named && { tags: named }) }, revision);
  if (isPackageNamed) comparePackage(below(info, pointerTo("x-sdk")), base, revision);
  compareServersOfApi(below(root, pointerTo("servers")), areAddressesKept);
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

function optionKind(before: unknown, after: unknown): ChangeKind {
  if (before === undefined) return "client-option-added";
  return after === undefined ? "client-option-removed" : "client-option-changed";
}

/** A client option for a path parameter tells on the calls of each operation that has it; its name, on `createClient` alone. */
function compareClientOption(
  options: Position,
  name: string,
  [before, after]: readonly [string | undefined, string | undefined],
): void {
  const field = { kind: optionKind(before, after), keyword: name };
  const isRenamed = before !== undefined && after !== undefined;
  const owners = options.comparison.revision.spec.operations
    .filter(({ path }) => listPathParameters(path).includes(name))
    .map((operation): Owner => ({ kind: "operation", operation: idOf(operation), direction: "request" }));
  for (const owner of isRenamed || owners.length === 0 ? [options.owner] : owners) {
    compareField({ ...options, owner }, field, before, after);
  }
}
