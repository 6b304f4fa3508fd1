// Written by docwright; do not edit. The next run writes this file anew.

// Spelt out digits, since `\d{4}` is slower by a third; the last alternative is 29 February of the years that have one.
const dateTime =
  /^(?:\d\d\d\d-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)|(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

/** Whether the value is a `date-time` of RFC 3339, with an offset. */
export function isDateTime(value: unknown): boolean {
  return (
    typeof value === "string" && (dateTime.test(value) || isLeapSecond(value))
  );
}

/** A second 60 ends June or December in UTC (RFC 3339, section 5.7). */
function isLeapSecond(value: string): boolean {
  const before = value.replace(/(:\d\d):60/, "$1:59").toUpperCase();
  return (
    dateTime.test(before) &&
    /(06-30|12-31)T23:59/.test(new Date(before).toJSON())
  );
}

/** Whether the value is a `full-date` of RFC 3339. */
export function isDate(value: unknown): boolean {
  return typeof value === "string" && isDateTime(`${value}T00:00:00Z`);
}

/** Whether the value is a `full-time` of RFC 3339, with an offset; a leap second only where it is 23:59:60 in UTC. */
export function isTime(value: unknown): boolean {
  // The last seconds of June, in UTC, are of these days elsewhere.
  const days = ["2016-06-30", "2016-07-01"];
  return (
    typeof value === "string" &&
    days.some((day) => isDateTime(`${day}T${value}`))
  );
}
