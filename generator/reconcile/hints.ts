import type { Place, PlaceRoot, StructureHints } from "../model/index.js";
import type { SourceReading } from "./reading.js";
import { compareReadings } from "./told.js";
import { obtain, printOperationKey } from "./tree.js";

function printRoot(root: PlaceRoot): string {
  switch (root.kind) {
    case "api":
      return "api";
    case "resource":
      return `resource ${root.title}`;
    case "type":
      return `type ${root.name}`;
    case "operation":
    case "body":
      return `${root.kind} ${printOperationKey(root.operation)}`;
    case "parameter":
      return `parameter ${printOperationKey(root.operation)} ${root.name}`;
    case "response":
      return `response ${printOperationKey(root.operation)} ${root.status}`;
  }
}

function printPlace({ root, steps }: Place): string {
  return JSON.stringify([printRoot(root), ...steps]);
}

/** The names of members at every place that any document with nesting of its own has told, for pages without. */
export function structureHints(readings: readonly SourceReading[]): StructureHints {
  const members = new Map<string, Set<string>>();
  for (const reading of [...readings].sort(compareReadings)) {
    if (!reading.abilities.has("nesting")) continue;
    for (const { place } of reading.claims) {
      const last = place.steps.at(-1);
      if (last?.kind !== "property") continue;
      const parent = printPlace({ root: place.root, steps: place.steps.slice(0, -1) });
      obtain(members, parent, () => new Set<string>()).add(last.name);
    }
  }
  return {
    members: (place) => {
      const names = members.get(printPlace(place));
      return names && [...names];
    },
  };
}
