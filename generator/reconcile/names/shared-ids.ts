import { diagnose } from "../../diagnostics.js";
import { groupBy, type Diagnostic } from "../../model/index.js";
import { listVersions, printId, type Named } from "./operation-name.js";
import { toPascalCase } from "./words.js";

const parameter = /\{([^{}]*)\}/gu;

/** A name with the words of its path: `createV1ParcelsByParcelId` of `/v1/parcels/{parcel_id}`. */
function nameByPath({ name, operation }: Named): string {
  const { path } = operation.key;
  const by = [...path.matchAll(parameter)].map(([, word = ""]) => `By${toPascalCase(word)}`);
  return `${name.name}${toPascalCase(path.replace(parameter, ""))}${by.join("")}`;
}

/** Operations of one name and one version, each named by its path, and by its method too where another has that path. */
function renameAll(shared: readonly Named[]): readonly Named[] {
  const byName = groupBy(shared, nameByPath);
  return shared.map((one) => {
    const name = nameByPath(one);
    const isOwn = byName.get(name)?.length === 1;
    return {
      ...one,
      name: { ...one.name, name: isOwn ? name : `${name}${toPascalCase(one.operation.key.method)}` },
    };
  });
}

function report(shared: readonly Named[], renamed: readonly Named[]): Diagnostic {
  const [first] = shared;
  const operations = renamed.map(({ key, name }) => `${key} as ${name.name}`).sort();
  const id = first ? printId(first.name) : "";
  return diagnose("name-shared", { name: id, operations }, first?.operation.told[0]?.at);
}

/**
 * Operations of one version of an API that documents give one id: each is named by its own path, so that another page with
 * the id renames none of them. What ids of several versions become `separateNames` decides.
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
    if (group.length === 1) return group;
    const renamed = renameAll(group);
    diagnostics.push(report(group, renamed));
    return renamed;
  });
  return { named: separated, diagnostics };
}
