import { diagnose } from "../../diagnostics.js";
import { isPackageName, listChildSchemas, type ApiSpec, type Diagnostic } from "../../model/index.js";
import { toTypeName } from "../escape/identifier.js";
import { findAssumedServer, findBaseUrl, findResolvedServer } from "./base-url.js";
import { runtimeOptions } from "./client-options.js";
import { findRenamedOptions, planCredentials } from "./credentials.js";
import { findTwice } from "./find-twice.js";
import { planTypes } from "./index.js";
import { toPackageVersion } from "./package-version.js";
import { printRequestLine } from "./request-line.js";
import { indexSchemas, type SchemaIndex } from "./schema-walk.js";
import type { Schema } from "../../model/index.js";

/** What stands in the way of a package of this spec: an error here means that `emit` must not be called. */
export function findEmitProblems(spec: ApiSpec): readonly Diagnostic[] {
  const index = indexSchemas(spec);
  return [
    ...findNameProblem(spec),
    ...findSameNames(spec),
    ...findVersionProblems(spec),
    ...findServerProblems(spec),
    ...findResolvedServers(spec),
    ...findOptionProblems(spec),
    ...findCircles(index),
    ...findRenamed(spec),
  ];
}

function findNameProblem({ sdk: { package: name } }: ApiSpec): readonly Diagnostic[] {
  return isPackageName(name) ? [] : [diagnose("package-name-invalid", { name })];
}

/** Types that can't be exported as documented, because the package exports something else under their name. */
function findRenamed(spec: ApiSpec): readonly Diagnostic[] {
  const types = planTypes(spec);
  return spec.schemas
    .map(({ name }) => ({ name, exported: types.exportNameOf(name) }))
    .filter(({ name, exported }) => exported !== toTypeName(name))
    .map((names) => diagnose("type-renamed", names));
}

/** The version of the package where it is another than the stated one; `v2` and `1.0` only lack what all versions have. */
function findVersionProblems({ version }: ApiSpec): readonly Diagnostic[] {
  const used = toPackageVersion(version);
  const stated = version.replace(/^v/iu, "");
  const isSame = [stated, `${stated}.0`, `${stated}.0.0`].includes(used);
  return isSame ? [] : [diagnose("version-not-semver", { version, used })];
}

/** A document without servers says nothing of them; one whose servers nobody can call should be known as such. */
function findServerProblems(spec: ApiSpec): readonly Diagnostic[] {
  const urls = spec.servers.map(({ url }) => url);
  const assumed = findAssumedServer(spec.servers);
  if (assumed !== undefined) return [diagnose("server-scheme-assumed", { address: assumed })];
  const isCallable = urls.length === 0 || findBaseUrl(spec) !== undefined;
  return isCallable ? [] : [diagnose("server-unusable", { urls })];
}

/** Servers of operations that are an address only beside that of the API: where the document lies, nobody knows here. */
function findResolvedServers(spec: ApiSpec): readonly Diagnostic[] {
  return spec.operations.flatMap((operation) => {
    const address = findResolvedServer(operation, spec);
    return address === undefined
      ? []
      : [diagnose("server-resolved", { operation: printRequestLine(operation), address })];
  });
}

function findSameNames(spec: ApiSpec): readonly Diagnostic[] {
  return findTwice(spec.schemas, ({ name }) => name).map(([{ name }]) =>
    diagnose("type-name-taken", { name }),
  );
}

function findOptionProblems(spec: ApiSpec): readonly Diagnostic[] {
  const credentials = planCredentials(spec);
  const taken = new Set([...runtimeOptions, ...credentials.map(({ option }) => option)]);
  const defaults = Object.values(spec.sdk.clientOptions).filter((option) => taken.has(option));
  return [
    ...findRenamedOptions(spec).map((names) => diagnose("client-option-renamed", names)),
    ...defaults.map((option) => diagnose("client-option-taken", { option })),
  ];
}

/** Types that are made of nothing but themselves: `A` is `B or string`, `B` is `A`. */
function findCircles(index: SchemaIndex): readonly Diagnostic[] {
  return [...findCircularNames(index)].map((name) => diagnose("type-circular", { name }));
}

/** The names of types that lead back to themselves through references and unions alone. */
export function findCircularNames(index: SchemaIndex): ReadonlySet<string> {
  const leadsTo = (start: string): boolean => {
    const seen = new Set<string>();
    const pending = directReferences(index.get(start));
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
      if (name === start) return true;
      if (seen.has(name)) continue;
      seen.add(name);
      pending.push(...directReferences(index.get(name)));
    }
    return false;
  };
  return new Set([...index.keys()].filter(leadsTo));
}

function directReferences(schema: Schema | undefined): string[] {
  if (schema?.kind === "ref") return [schema.name];
  return schema?.kind === "union" ? listChildSchemas(schema).flatMap(directReferences) : [];
}
