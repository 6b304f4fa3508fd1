import { diagnose } from "../../diagnostics.js";
import { compareNumbered, findFreeName, groupBy, type Diagnostic } from "../../model/index.js";
import { toPascalCase } from "../names/words.js";
import type { SourceReading } from "../reading.js";
import { clusterDefinitions, type Cluster } from "./cluster-definitions.js";
import { listDefinitions, type Definition } from "./definitions.js";
import { findApis, type FoundApi } from "./find-apis.js";
import { renameTypes } from "./rename-types.js";

/** Readings in which one name is one type. */
export interface Separated {
  readonly readings: readonly SourceReading[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What tells a type of a document from another of its name: the API, or what the document calls its first operation. */
function findPrefix(definition: Definition, first: Definition, apis: readonly FoundApi[]): string {
  if (definition.api !== first.api) return toPascalCase(apis[definition.api]?.name ?? "");
  const reading = apis.flatMap(({ readings }) => readings)[definition.reading];
  for (const { assertion } of reading?.claims ?? []) {
    if (assertion.aspect === "name") return toPascalCase(assertion.name);
  }
  return "";
}

/** Each API by the number of its documents, in words. */
function listApis(apis: readonly FoundApi[]): readonly string[] {
  return apis.map(({ name, readings }) => `${name} (${String(readings.length)})`);
}

/** A word on each API of which documents are of several versions: pages that were saved at different times. */
function reportVersions(apis: readonly FoundApi[]): readonly Diagnostic[] {
  return apis.flatMap(({ name, readings }) => {
    const origins = readings.flatMap(({ claims }) =>
      claims.flatMap(({ assertion, at }) =>
        assertion.aspect === "origin" && assertion.origin.version !== undefined
          ? [{ version: assertion.origin.version, at }]
          : [],
      ),
    );
    const counts = groupBy(origins, ({ version }) => version);
    if (counts.size < 2) return [];
    const versions = [...counts]
      .sort(([a], [b]) => compareNumbered(a, b))
      .map(([version, all]) => `${version} in ${String(all.length)}`);
    const [first] = origins;
    const other = origins.find(({ version }) => version !== first?.version);
    return [diagnose("versions-mixed", { api: name, versions }, other?.at)];
  });
}

interface Renaming {
  /** By the number of a document. */
  readonly names: ReadonlyMap<number, Map<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

function nameClusters(
  clusters: ReadonlyMap<string, readonly Cluster[]>,
  apis: readonly FoundApi[],
  taken: Set<string>,
): Renaming {
  const names = new Map<number, Map<string, string>>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, [original, ...others]] of clusters) {
    const first = original?.[0];
    for (const cluster of others) {
      const [definition] = cluster;
      if (!first || !definition) continue;
      const wanted = `${findPrefix(definition, first, apis)}${name}`;
      const instead = findFreeName(wanted, (one) => taken.has(one));
      taken.add(instead);
      const other = first.claims[0]?.at.source ?? "";
      diagnostics.push(diagnose("type-separated", { name, other, instead }, definition.claims[0]?.at));
      for (const { reading } of cluster)
        names.set(reading, (names.get(reading) ?? new Map<string, string>()).set(name, instead));
    }
  }
  return { names, diagnostics };
}

/**
 * Gives types of one name that are not one type names of their own: those of different APIs, and those of one API that
 * have nothing in common. `readings` in the order in which they count.
 */
export function separateTypes(readings: readonly SourceReading[]): Separated {
  const apis = findApis(readings);
  const members = apis.flatMap(({ readings: own }, api) => own.map((reading) => ({ api, reading })));
  if (members.length < 2) return { readings, diagnostics: [] };
  const definitions = members.flatMap(({ api, reading }, index) =>
    listDefinitions(reading.claims, { api, reading: index }),
  );
  const taken = new Set(definitions.map(({ name }) => name));
  const { diagnostics, names } = nameClusters(clusterDefinitions(definitions), apis, taken);
  const renamed = new Map(
    [...names].flatMap(([index, own]) => {
      const reading = members[index]?.reading;
      return reading ? [[reading, renameTypes(reading, own)] as const] : [];
    }),
  );
  const several = apis.length > 1 ? [diagnose("apis-mixed", { apis: listApis(apis) })] : [];
  return {
    readings: readings.map((reading) => renamed.get(reading) ?? reading),
    diagnostics: [...several, ...reportVersions(apis), ...diagnostics],
  };
}
