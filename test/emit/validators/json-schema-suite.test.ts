import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { hasSuite, readGroup, readSuite, suiteFolder, type SuiteGroup } from "./json-schema-suite.js";
import { loadValidators, specOf, type Validators } from "./load-validators.js";

/** What of the suite is not supported, and why. */
interface Exceptions {
  readonly keywords: Readonly<Record<string, string>>;
  readonly references: string;
  readonly patterns: string;
  readonly groups: Readonly<Record<string, string>>;
}

const exceptions = JSON.parse(
  readFileSync(new URL("../../fixtures/validators/json-schema-suite.json", import.meta.url), "utf8"),
) as Exceptions;

const unknownKey = /^"(?<keyword>[^"]+)" is not a key of a schema/u;
const foreignReference = /is not a reference to a schema|^nothing in this document is at/u;

/** Whether the list of exceptions knows what a group is refused for. */
function isExpected(problem: string): boolean {
  const keyword = unknownKey.exec(problem)?.groups?.["keyword"];
  if (keyword !== undefined) return keyword in exceptions.keywords;
  return foreignReference.test(problem) || problem.includes("cannot be shown to match in linear time");
}

const groups = hasSuite ? readSuite().map((group, index) => ({ group, root: `Case${index}` })) : [];
const readings = groups.map(({ group, root }) => ({ group, root, ...readGroup(group, root) }));
const supported = readings.flatMap((reading) => ("schemas" in reading ? [reading] : []));
const refused = readings.flatMap((reading) => ("problems" in reading ? [reading] : []));

/** The tests of a group that come out otherwise than the suite says. */
function findFailures({ tests }: SuiteGroup, validator: Validators[string] | undefined): readonly string[] {
  const isWrong = ({ data, valid }: SuiteGroup["tests"][number]): boolean =>
    validator?.is(data) !== valid || (validator.validate(data).issues === undefined) !== valid;
  return tests.filter(isWrong).map(({ description }) => description);
}

describe(`the JSON Schema test suite, draft 2020-12${hasSuite ? "" : ` (skipped: there is no ${suiteFolder})`}`, () => {
  let validators: Validators = {};

  beforeAll(async () => {
    validators = await loadValidators({
      ...specOf({}),
      schemas: supported.flatMap(({ schemas }) => schemas),
    });
  });

  it.skipIf(!hasSuite)("is passed by every schema of supported keywords", () => {
    const failures = supported
      .filter(({ group }) => !(group.name in exceptions.groups))
      .flatMap(({ group, root }) =>
        findFailures(group, validators[root]).map((test) => `${group.name}: ${test}`),
      );
    expect(failures).toEqual([]);
  });

  it.skipIf(!hasSuite)(
    "is refused, with a diagnostic, only where a keyword or a reference is listed as unsupported",
    () => {
      const unexpected = refused.flatMap(({ group, problems }) =>
        problems.length > 0 && problems.every(isExpected) ? [] : [{ name: group.name, problems }],
      );
      expect(unexpected).toEqual([]);
    },
  );

  it.skipIf(!hasSuite)("has a use for every listed exception", () => {
    const keywords = refused.flatMap(({ problems }) =>
      problems.flatMap((problem) => unknownKey.exec(problem)?.groups?.["keyword"] ?? []),
    );
    const failing = supported.filter(({ group, root }) => findFailures(group, validators[root]).length > 0);
    expect(Object.keys(exceptions.keywords).filter((keyword) => !keywords.includes(keyword))).toEqual([]);
    expect(failing.map(({ group }) => group.name)).toEqual(Object.keys(exceptions.groups));
  });
});
