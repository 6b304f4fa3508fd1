import { Buffer } from "node:buffer";
import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";

/** No document has as much: what goes on after it, as a device that never ends does, is none. */
const mostMegabytes = 256;
const mostBytes = mostMegabytes * 2 ** 20;
const chunkBytes = 2 ** 16;

/** Why something was not read to its end, in words for a diagnostic. */
export const tooLarge = `it has more than ${String(mostMegabytes)} MB`;

/** Collects bytes as they come; undefined once there are too many of them. */
function collect(): (chunk: Uint8Array) => readonly Uint8Array[] | undefined {
  const chunks: Uint8Array[] = [];
  let size = 0;
  return (chunk) => {
    chunks.push(chunk);
    size += chunk.length;
    return size > mostBytes ? undefined : chunks;
  };
}

function readToEnd(file: number): Buffer | undefined {
  const add = collect();
  for (;;) {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const length = readSync(file, chunk);
    const chunks = add(chunk.subarray(0, length));
    if (!chunks) return undefined;
    if (length === 0) return Buffer.concat(chunks);
  }
}

/** The bytes of a file, or of what else stands in its place; undefined where these are too many. */
export function readBounded(path: string): Buffer | undefined {
  const file = openSync(path, "r");
  try {
    const found = fstatSync(file);
    if (!found.isFile()) return readToEnd(file);
    return found.size > mostBytes ? undefined : readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** The bytes of a stream; undefined, and the stream closed, where these are too many. */
export async function readBoundedStream(stream: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const add = collect();
  let chunks: readonly Uint8Array[] | undefined = [];
  for await (const chunk of stream) {
    chunks = add(chunk);
    if (!chunks) return undefined;
  }
  return Buffer.concat(chunks);
}
