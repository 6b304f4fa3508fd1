// Written by docwright; do not edit. The next run writes this file anew.

import { isIpv6 } from "./hosts.js";

/** The parts of a URI reference (RFC 3986, appendix B); each character is tried against one part alone. */
const parts =
  /^(?:([^:/?#]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/;

const scheme = /^[A-Za-z][\dA-Za-z+.-]*$/;
const authority =
  /^(?:[\w.~!$&'()*+,;=:%-]*@)?(?:\[([^[\]]*)\]|[\w.~!$&'()*+,;=%-]*)(?::\d*)?$/;
const futureAddress = /^[Vv][\dA-Fa-f]+\.[\w.~!$&'()*+,;=:-]+$/;
const path = /^[\w.~!$&'()*+,;=:@%/-]*$/;
const queryOrFragment = /^[\w.~!$&'()*+,;=:@%/?-]*$/;
const brokenEscape = /%(?![\dA-Fa-f]{2})/;

/** Whether the value is a URI, with a scheme (RFC 3986, section 3). */
export function isUri(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^[^:/?#]+:/.test(value) &&
    isUriReference(value)
  );
}

/** Whether the value is a URI or a relative reference (RFC 3986, section 4.1). */
export function isUriReference(value: unknown): boolean {
  if (typeof value !== "string" || brokenEscape.test(value)) return false;
  const [, start, host, rest = "", query = "", fragment = ""] =
    parts.exec(value) ?? [];
  return (
    (start === undefined || scheme.test(start)) &&
    (host === undefined ? !rest.startsWith("//") : isAuthority(host)) &&
    path.test(rest) &&
    queryOrFragment.test(query) &&
    queryOrFragment.test(fragment)
  );
}

function isAuthority(text: string): boolean {
  const match = authority.exec(text);
  const address = match?.[1];
  return (
    match !== null &&
    (address === undefined || isIpv6(address) || futureAddress.test(address))
  );
}

/** Whether the value is an IRI, with a scheme (RFC 3987, section 2.2). */
export function isIri(value: unknown): boolean {
  return typeof value === "string" && isUri(toAscii(value));
}

/** Whether the value is an IRI or a relative reference (RFC 3987, section 2.2). */
export function isIriReference(value: unknown): boolean {
  return typeof value === "string" && isUriReference(toAscii(value));
}

/** An IRI allows more characters (`ucschar`) wherever a URI allows letters. */
function toAscii(iri: string): string {
  return iri.replace(
    /[\u{a0}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{ffef}\u{10000}-\u{dffff}\u{e1000}-\u{efffd}]/gu,
    "x",
  );
}
