// Written by docwright; do not edit. The next run writes this file anew.

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** Whether the value is an IPv4 address in dotted decimals (RFC 2673, section 3.2). */
export function isIpv4(value: unknown): boolean {
  return typeof value === "string" && ipv4.test(value);
}

/** Whether the value is an IPv6 address, without a zone (RFC 4291, section 2.2). */
export function isIpv6(value: unknown): boolean {
  if (typeof value !== "string" || value.length > 45) return false;
  const tail = value.slice(value.lastIndexOf(":") + 1);
  if (!tail.includes(".")) return isHexGroups(value);
  return isIpv4(tail) && isHexGroups(value.slice(0, -tail.length) + "0:0");
}

/** Eight groups, or fewer around one `::` that stands for the others. */
function isHexGroups(text: string): boolean {
  const sides = text.split("::");
  const groups = sides.flatMap((side) => (side === "" ? [] : side.split(":")));
  const isComplete =
    sides.length === 1
      ? groups.length === 8
      : sides.length === 2 && groups.length < 8;
  return isComplete && groups.every((group) => /^[\dA-Fa-f]{1,4}$/.test(group));
}

const label = /^[\dA-Za-z](?:[\dA-Za-z-]{0,61}[\dA-Za-z])?$/;

/** Whether the value is a host name (RFC 1123, section 2.1): labels of at most 63 characters, 253 in all. */
export function isHostname(value: unknown): boolean {
  return (
    typeof value === "string" &&
    value.length <= 253 &&
    value.split(".").every((part) => label.test(part))
  );
}

const localPart =
  /^(?:[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*|"(?:[ !#-[\]-~]|\\[ -~])*")$/;

/** Whether the value is a mailbox (RFC 5321, section 4.1.2). */
export function isEmail(value: unknown): boolean {
  if (typeof value !== "string") return false;
  const at = value.lastIndexOf("@");
  const host = value.slice(at + 1);
  return (
    at > 0 &&
    localPart.test(value.slice(0, at)) &&
    (isHostname(host) || isAddressLiteral(host))
  );
}

/** Whether the value is a mailbox of which both parts may hold characters beyond ASCII (RFC 6531, section 3.3). */
export function isIdnEmail(value: unknown): boolean {
  // A letter stands in for them: what else they must be takes the tables of IDNA.
  return (
    typeof value === "string" && isEmail(value.replace(/[^\0-\x7f]/gu, "x"))
  );
}

/** `[127.0.0.1]` or `[IPv6:::1]`. */
function isAddressLiteral(host: string): boolean {
  if (!host.startsWith("[") || !host.endsWith("]")) return false;
  const address = host.slice(1, -1);
  return /^ipv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address);
}
