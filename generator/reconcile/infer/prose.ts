import { keepDigits, type ConstraintKeyword, type JsonNumber } from "../../model/index.js";

/** A bound that a sentence states. */
export interface ProseBound {
  readonly keyword: ConstraintKeyword & ("minimum" | "maximum");
  readonly value: JsonNumber;
}

const number = String.raw`(-?\d+(?:,\d{3})*(?:\.\d+)?)`;
const tick = "`?";

const ranges: readonly RegExp[] = [
  new RegExp(String.raw`\(${number}\s*[-–]\s*${number}\)`),
  new RegExp(String.raw`[Rr]anges? from ${tick}${number}${tick} to ${tick}${number}${tick}`),
  new RegExp(String.raw`[Bb]etween ${tick}${number}${tick} and ${tick}${number}${tick}`),
];
const minimum = new RegExp(
  String.raw`(?:\(min(?:imum)?:?|[Mm]inimum(?: value)?(?: is| of|:)) ${tick}${number}${tick}`,
);
const maximum = new RegExp(
  String.raw`(?:\(max(?:imum)?:?|[Mm]aximum(?: value)?(?: is| of|:)) ${tick}${number}${tick}`,
);

function readNumber(text: string | undefined): JsonNumber | undefined {
  return text === undefined ? undefined : keepDigits(text.replaceAll(",", ""));
}

/** The bounds that a description states: `(0-5000)`, `(min 1000)`, "Ranges from `1` to `1000`". */
export function readBounds(description: string): ProseBound[] {
  const range = ranges.map((pattern) => pattern.exec(description)).find((match) => match !== null);
  const low = readNumber(range?.[1] ?? minimum.exec(description)?.[1]);
  const high = readNumber(range?.[2] ?? maximum.exec(description)?.[1]);
  if (low !== undefined && high !== undefined && low > high) return [];
  return [
    ...(low === undefined ? [] : [{ keyword: "minimum" as const, value: low }]),
    ...(high === undefined ? [] : [{ keyword: "maximum" as const, value: high }]),
  ];
}

/** The default that a description states in code: "Defaults to `20`", "Default value: `20`". */
export function readDefault(description: string): string | undefined {
  return /[Dd]efaults?(?: value)?(?: to| is| of)?:?\s*`([^`]+)`/.exec(description)?.[1];
}
