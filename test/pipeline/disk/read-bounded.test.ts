import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBounded, readBoundedStream } from "../../../generator/pipeline/disk/read-bounded.js";
import { loadSource } from "../../../generator/pipeline/init/load-source.js";
import { loadDocument } from "../../../generator/pipeline/project/documents.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

const megabyte = new Uint8Array(2 ** 20);

/** A stream of megabytes, without end or of some. */
async function* streamMegabytes(count = Infinity): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < count; sent++) yield await Promise.resolve(megabyte);
}

/** A file of 300 MB of which none is on the disk. */
function createLargeFile(): string {
  const path = join(createTemporaryFolder(), "large.yaml");
  writeFileSync(path, "");
  truncateSync(path, 300 * 2 ** 20);
  return path;
}

describe("what is read as a document", () => {
  it("is all of a file, and of what else stands in its place", () => {
    expect(readBounded("package.json")).toEqual(readFileSync("package.json"));
    expect(readBounded("/dev/null")).toHaveLength(0);
  });

  it.skipIf(!statSync("/dev/zero", { throwIfNoEntry: false }))("is no device without end", () => {
    expect(readBounded("/dev/zero")).toBeUndefined();
  });

  it("is all of a stream, and none of one without end", async () => {
    expect(await readBoundedStream(streamMegabytes(3))).toHaveLength(3 * 2 ** 20);
    expect(await readBoundedStream(streamMegabytes())).toBeUndefined();
  });

  it("is no file of more than 256 MB, which is said", async () => {
    const path = createLargeFile();
    expect(loadDocument(path)).toMatchObject({
      diagnostic: { message: `cannot read ${path} (it has more than 256 MB)` },
    });
    expect(await loadSource(".", path)).toEqual({
      documents: [],
      leftOut: [{ name: path, reason: "it has more than 256 MB" }],
    });
  });
});
