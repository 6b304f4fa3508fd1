import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { fromJson, mapOf } from "../../generator/openapi/tree.js";
import { printYaml } from "../../generator/openapi/write/print-yaml.js";

/** Reads YAML on standard input with PyYAML, a reader of YAML 1.1, and prints maps as lists of pairs, so that keys keep their types. */
const script = `
import json, sys, yaml
def plain(value):
    if isinstance(value, dict): return [[plain(key), plain(member)] for key, member in value.items()]
    if isinstance(value, list): return [plain(item) for item in value]
    if value is None or isinstance(value, (str, bool, int, float)): return value
    return {"type": type(value).__name__}
json.dump(plain(yaml.safe_load(sys.stdin.buffer.read().decode("utf-8"))), sys.stdout)
`;

const hasPyYaml = spawnSync("python3", ["-c", "import yaml"]).status === 0;

function readWithPython(yaml: string): unknown {
  const { status, stderr, stdout } = spawnSync("python3", ["-c", script], { input: yaml, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

const pairs = (values: readonly string[]): [string, string][] => values.map((value) => [value, value]);

const kinds: readonly (readonly [string, readonly string[]])[] = [
  [
    "special to YAML",
    ["=", "<<", "<", "~", "", "-", "?", ":", "- a", "? a", "a: b", "a #b", "#", "&a", "*a", "!a"],
  ],
  [
    "of indicators",
    ["|", ">", "%", "@", "`", "{", "}", "[", "]", ",", "{a}", "[a]", "a, b", "'", '"', "'a'", "---", "..."],
  ],
  ["yes and no", ["y", "Y", "n", "yes", "Yes", "NO", "on", "Off", "true", "False", "null", "Null", "NULL"]],
  [
    "numbers",
    [
      "1",
      "-1",
      "+1",
      "010",
      "0o10",
      "0x1F",
      "0b11",
      "1_000",
      "1.5",
      ".5",
      "1.",
      "1e3",
      "1.0e+3",
      "-.inf",
      ".NaN",
    ],
  ],
  ["of base 60", ["1:30", "190:20:30", "190:20:30.15", "-1:30", "12:30:45"]],
  [
    "dates",
    ["2024-01-02", "2024-1-2", "2024-01-02T03:04:05Z", "2024-01-02 03:04:05.6 +1:00", "2024-01-02t03:04:05"],
  ],
  ["with tabs", ["\t", "a\tb", "\ta", "a\t", "a\n\tb", "\t\n", "a:\tb", "a\t#b"]],
  [
    "with spaces",
    [" ", " a", "a ", "a  b", "a\n b", " a\nb", "a \nb", "a\n\n", "\na", "a\n\n\nb\n", "a\r\nb", "a\rb"],
  ],
  [
    "of control and other hidden characters",
    [
      "\u0001",
      "a\u0000b",
      "\u0007",
      "\u001b[0m",
      "\u007f",
      "\u0085",
      "\u0092s",
      "\u2028",
      "\u2029",
      "\ufeff",
      "\ufffe",
    ],
  ],
  ["beyond ASCII", ["é", "日本語", "\u{1f600}", "\u00a0", "a\u200bb"]],
  [
    "of a long line",
    ["word ".repeat(400).trim(), `${"a".repeat(3000)}: b`, `${"x".repeat(200)} # y`, "k".repeat(1100)],
  ],
];

describe.skipIf(!hasPyYaml)(
  "what PyYAML reads of YAML that docwright writes (skipped where python3 has no yaml)",
  () => {
    it.each(kinds)("is the same of texts that are %s", (_, values) => {
      const short = values.filter((value) => value.length < 1000);
      const tree = mapOf([
        ["block", fromJson(Object.fromEntries(pairs(short)))],
        ["items", fromJson(values)],
        ["flow", { ...mapOf(pairs(short)), flow: true }],
        ["enum", fromJson(short)],
      ]);
      // Python's maps keep their order, JavaScript's objects begin with whole numbers.
      const sorted = (list: unknown) =>
        [...(list as [string, string][])].sort(([a], [b]) => (a < b ? -1 : 1));
      const [block, items, flow, listed] = readWithPython(printYaml(tree)) as [string, unknown][];
      expect(sorted(block?.[1])).toEqual(sorted(pairs(short)));
      expect(items).toEqual(["items", values]);
      expect(sorted(flow?.[1])).toEqual(sorted(pairs(short)));
      expect(listed).toEqual(["enum", short]);
    });

    it("is the same of numbers, of true, false and null", () => {
      const values = [0, 1, -1, 0.1, 1e21, 1.5e-7, 123456789012345, true, false, null];
      expect(readWithPython(printYaml(mapOf([["values", fromJson(values)]])))).toEqual([["values", values]]);
    });
  },
);
