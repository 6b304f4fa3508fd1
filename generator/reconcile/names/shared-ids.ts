import { diagnose } from "../../diagnostics.js";
import { groupBy, type Diagnostic } from "../../model/index.js";
import { firstTold } from "../told.js";
import { compareNamed } from "./compare-named.js";
import { listVersions, printId, printOperation, type Named } from "./operation-name.js";
import { toPascalCase } from "./words.js";

const parameter = /\{([^{}]*)\}/gu;

/** A name with the words of its path: `createV1ParcelsByParcelId` of `/v1/parcels/{parcel_id}`. */
function nameByPath({ name, operation }: Named): string {
  const { path } = operation.key;
  const by = [...path.matchAll(parameter)].map(([, word = ""]) => `By${toPascalCase(word)}`);
  return `${name.name}${toPascalCase(path.replace(parameter, ""))}${by.join("")}`;
}

/** Names operations by their paths, and by their method too where one before them has that path. */
function renameAll(shared: readonly Named[]): readonly Named[] {
  const taken = new Set<string>();
  return shared.map((one) => {
    const byPath = nameByPath(one);
    const name = taken.has(byPath) ? `${byPath}${toPascalCase(one.operation.key.method)}` : byPath;
    taken.add(byPath);
    return { ...one, name: { ...one.name, name } };
  });
}

function report(first: Named, renamed: readonly Named[]): Diagnostic {
  const operations = renamed.map((one) => `${printOperation(one)} as ${one.name.name}`);
  const [second] = renamed;
  const at = second && firstTold(second.operation.told, "name")?.at;
  const operation = printOperation(first);
  return diagnose("name-shared", { name: printId(first.name), operation, operations }, at);
}

/**
 * Operations of one version of an API that documents give one id: the first by `compareNamed` keeps it, and each of the
 * others is named by its own path. What ids of several versions become `separateNames` decides.
 */
export function separateShared(named: readonly Named[]): {
  readonly named: readonly Named[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const groups = groupBy(named, ({ name, operation }) =>
    [printId(name), ...listVersions(operation.key.path)].join(" "),
  );
  const diagnostics: Diagnostic[] = [];
  const separated = [...groups.values()].flatMap((group) => {
    const [first, ...others] = [...group].sort(compareNamed);
    if (!first || others.length === 0) return group;
    const renamed = renameAll(others);
    diagnostics.push(report(first, renamed));
    return [first, ...renamed];
  });
  return { named: separated, diagnostics };
}
