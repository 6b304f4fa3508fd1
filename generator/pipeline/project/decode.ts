import { isUtf8 } from "node:buffer";
import type { SourceDocument } from "../../model/index.js";

/** The offset of the first byte that is not UTF-8 (RFC 3629), or undefined where all are. */
export function findInvalidUtf8(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let valid = 0;
  let invalid = bytes.length;
  while (valid < invalid) {
    const middle = Math.ceil((valid + invalid) / 2);
    if (isPrefix(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle - 1;
  }
  return valid;
}

/** Whether bytes are UTF-8 or the beginning of it: a character cut at the end is fine. */
function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Bytes to a document, without byte-order mark and with `\n` alone as the end of a line, so that no stage has to know of
 * the others. Positions stay what an editor shows. Expects valid UTF-8.
 */
export function decodeDocument(name: string, bytes: Uint8Array): SourceDocument {
  const text = new TextDecoder("utf-8").decode(bytes).replaceAll("\r\n", "\n");
  return { name, text };
}
