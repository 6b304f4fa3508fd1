import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { identifyFolder } from "../../../generator/pipeline/disk/identity.js";
import { stageOf, stateOf } from "../../../generator/pipeline/disk/state-folder.js";

/** Leaves what a command leaves that was killed right after its point of no return, so many of its files in place. */
export function interrupt(
  root: string,
  files: Readonly<Record<string, string>>,
  removals: readonly string[] = [],
  applied = 0,
): void {
  const state = stateOf(root);
  mkdirSync(state.path, { recursive: true });
  const stage = stageOf(state);
  mkdirSync(stage);
  Object.entries(files).forEach(([path, text], index) => {
    const place = index < applied ? join(root, path) : join(stage, String(index));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  });
  const identity = identifyFolder(state.path);
  writeFileSync(state.journal, JSON.stringify({ identity, targets: Object.keys(files), removals }));
}
