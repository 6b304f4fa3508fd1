import fc from "fast-check";
import type { JsonValue } from "../../../generator/model/index.js";

type Path = readonly (string | number)[];

/** The paths of a value and of everything in it. */
function pathsOf(value: JsonValue, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const entries: readonly (readonly [string | number, JsonValue])[] = isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** The value with the part at a path replaced; undefined removes a member. */
function replaceAt(
  value: JsonValue,
  path: Path,
  change: (old: JsonValue) => JsonValue | undefined,
): JsonValue | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  if (isArray(value)) {
    return value.flatMap((item, index) => (index === key ? (replaceAt(item, rest, change) ?? []) : [item]));
  }
  const entries = Object.entries<JsonValue>((value ?? {}) as Readonly<Record<string, JsonValue>>);
  return Object.fromEntries(
    entries.flatMap(([name, member]): [string, JsonValue][] => {
      const replaced = name === String(key) ? replaceAt(member, rest, change) : member;
      return replaced === undefined ? [] : [[name, replaced]];
    }),
  );
}

/** Values of every JSON type, near what specs ask for. */
const other: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(
  null,
  true,
  false,
  0,
  -1,
  1,
  1.5,
  101,
  3_000_000_000,
  "",
  "a",
  "fixed",
  "x".repeat(40),
  "😀😀",
  "2024-02-29T12:00:00Z",
  "2023-02-29T12:00:00Z",
  [],
  [0],
  [null, null],
  {},
  { type: "start" },
  { id: 1 },
);

/** A value that differs from the given one in a single place: a part replaced, removed, changed a little, or added. */
export function arbitraryMutation(value: JsonValue): fc.Arbitrary<JsonValue> {
  const place = fc.constantFrom(...pathsOf(value));
  const change = fc.oneof(
    { weight: 3, arbitrary: other.map((replacement) => () => replacement) },
    { weight: 2, arbitrary: fc.constant(() => undefined) },
    { weight: 3, arbitrary: fc.constantFrom(changeALittle, addMember) },
  );
  return fc.tuple(place, change).map(([path, edit]) => replaceAt(value, path, edit) ?? null);
}

function changeALittle(value: JsonValue): JsonValue {
  if (typeof value === "string") return `${value}x`;
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (isArray(value)) return [...value, ...value.slice(0, 1)];
  return value === null ? {} : { ...value, id: null };
}

function addMember(value: JsonValue): JsonValue {
  return typeof value === "object" && value !== null && !isArray(value) ? { ...value, extra: 1 } : [value];
}

/** `Array.isArray` does not know arrays that are read-only. */
function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
