/** Whether a value has members: no list, no date, no function, no bytes. */
export const isObject = (value: unknown): boolean =>
  Object.prototype.toString.call(value) === "[object Object]";

/** A value as JSON, with a bigint as the number that it is. */
export function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    const mark = `${Math.random()}:`;
    return JSON.stringify(value, (_, member: unknown) =>
      typeof member === "bigint" ? `${mark}${member}` : member,
    ).replace(RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
  }
}
