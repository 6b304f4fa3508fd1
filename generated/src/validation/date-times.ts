const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the value is a `date-time` of RFC 3339, with an offset; a leap second only where section 5.7 has one. */
export function isDateTime(value: unknown): boolean {
  return (
    typeof value === "string" &&
    dateTime.test(value) &&
    (value.charAt(8) < "2" || hasDay(value)) &&
    (value.charAt(17) !== "6" || isLeapSecond(value))
  );
}

/** Whether the month of a well-formed date has its day (RFC 3339, appendix C). */
function hasDay(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date
    .slice(0, 10)
    .split("-")
    .map(Number);
  if (month !== 2) return day <= 30 + ((month + (month >> 3)) & 1);
  return (
    day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28)
  );
}

/** Leap seconds end June or December, in UTC (RFC 3339, section 5.7). */
function isLeapSecond(dateTime: string): boolean {
  const minute = new Date(
    dateTime.toUpperCase().replace(/:60(\.\d+)?/, ":59"),
  ).toISOString();
  return /-(?:06-30|12-31)T23:59/.test(minute);
}

/** Whether the value is a `full-date` of RFC 3339. */
export function isDate(value: unknown): boolean {
  return (
    typeof value === "string" &&
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(value) &&
    hasDay(value)
  );
}

const fullTime =
  /^(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether the value is a `full-time` of RFC 3339, with an offset; a leap second only at 23:59:60 UTC. */
export function isTime(value: unknown): boolean {
  return (
    typeof value === "string" &&
    fullTime.test(value) &&
    (value.charAt(6) !== "6" || toUtc(value).includes("T23:59"))
  );
}

/** The minute in UTC of a time with a leap second, on a day in the middle of a month. */
function toUtc(time: string): string {
  return new Date(
    `2000-01-15T${time.toUpperCase().replace(/:60(\.\d+)?/, ":59")}`,
  ).toISOString();
}

const durationTime = String.raw`T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)`;

/** Whether the value is a `duration` of RFC 3339, appendix A. */
export function isDuration(value: unknown): boolean {
  return typeof value === "string" && duration.test(value);
}

const duration = /* @__PURE__ */ new RegExp(
  String.raw`^P(?:\d+W|${durationTime}|(?:\d+D|\d+M(?:\d+D)?|\d+Y(?:\d+M(?:\d+D)?)?)(?:${durationTime})?)$`,
);
