import { toSentMethod, type Operation } from "../../model/index.js";

/** `GET /things/{id}`: an operation as documents have it. */
export function printRequestLine({ method, path }: Operation): string {
  return `${toSentMethod(method)} ${path}`;
}
