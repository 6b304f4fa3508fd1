import { methods, type Method } from "../../model/index.js";
import { findServer } from "../shared/find-server.js";

/** A request as a page shows it: its address, or the path alone. */
export interface RequestLine {
  readonly method: Method;
  readonly address: string;
}

const form = new RegExp(`^(${methods.join("|")})\\s+(https?://\\S+|/\\S*)$`, "iu");
/** Marks of bold text, code and keys around the parts of a line. */
const marks = /\*\*|`|<\/?(?:kbd|code|b|strong)>/giu;

/** The request that a line consists of: `POST https://api.example/v1/parcels`, or **post** `/parcels`. */
export function readRequestLine(text: string): RequestLine | undefined {
  const [, method, address] = form.exec(text.replaceAll(marks, "").trim()) ?? [];
  if (method === undefined || address === undefined) return undefined;
  return { method: method.toLowerCase(), address };
}

/** The path of a request, as it is written. */
export function findPath({ address }: RequestLine): string {
  return /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)/iu.exec(address)?.[1] ?? "/";
}

/** Whether a request is one of the operation with a path, below whatever base. */
export function isOfPath({ address }: RequestLine, path: string): boolean {
  return findServer(address.startsWith("/") ? `https://host${address}` : address, path) !== undefined;
}
