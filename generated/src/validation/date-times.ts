// Spelt out digits and few alternatives: `\d{4}` and exact days make it slower by a third.
const dateTime =
  /^\d\d\d\d-(?:0[1-9]|1[0-2])-(?:[012]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the value is a `date-time` of RFC 3339, with an offset. */
export function isDateTime(value: unknown): boolean {
  return (
    typeof value === "string" &&
    (dateTime.test(value) ? hasDay(value) : isLeapSecond(value))
  );
}

/** Whether the month of a well-formed date has its day (RFC 3339, appendix C). */
function hasDay(date: string): boolean {
  const day = 10 * date.charCodeAt(8) + date.charCodeAt(9) - 528;
  if (day < 29) return day > 0;
  const month = Number(date.slice(5, 7));
  if (month !== 2) return day <= 30 + ((month + (month >> 3)) & 1);
  const year = Number(date.slice(0, 4));
  return day === 29 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether a date-time is one but for its second 60, at the end of June or December in UTC (RFC 3339, section 5.7). */
function isLeapSecond(value: string): boolean {
  const before = value.replace(/:60(?=\D)/, ":59");
  return (
    before !== value &&
    isDateTime(before) &&
    /-(?:06-30|12-31)T23:59:59/.test(
      new Date(before.toUpperCase()).toISOString(),
    )
  );
}

/** Whether the value is a `full-date` of RFC 3339. */
export function isDate(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value) &&
    hasDay(value)
  );
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
