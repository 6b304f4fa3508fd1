import { appendFileSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { watchInputs } from "../../../generator/pipeline.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

it("sees each change of the inputs, also after spec/ was away", async () => {
  const root = createTemporaryFolder();
  mkdirSync(join(root, "spec/sources"), { recursive: true });
  writeFileSync(join(root, "spec/docwright.yaml"), "a");
  const end = new AbortController();
  let runs = 0;
  const watching = watchInputs(root, end.signal, () => {
    runs += 1;
    return Promise.resolve();
  });
  const expectRun = async (change: () => void) => {
    const before = runs;
    change();
    for (let wait = 0; runs === before && wait < 200; wait++) await sleep(50);
    expect(runs).toBe(before + 1);
  };
  await sleep(300);
  await expectRun(() => {
    writeFileSync(join(root, "spec/sources/page.md"), "");
  });
  await expectRun(() => {
    renameSync(join(root, "spec"), join(root, "away"));
  });
  await expectRun(() => {
    renameSync(join(root, "away"), join(root, "spec"));
  });
  await expectRun(() => {
    appendFileSync(join(root, "spec/docwright.yaml"), ": [");
  });
  writeFileSync(join(root, "spec/openapi.yaml"), "an output");
  await sleep(900);
  end.abort();
  await watching;
  expect(runs).toBe(4);
});
