// What test files import in the place of vitest: describe and it collect the tests, expect is vitest's own.
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend, chai } from "@vitest/expect";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);

let suite;
let tests;
let namesakes;
let file;
let cleanups = [];

/** Forgets the tests collected so far. */
export function startCollecting() {
  tests = [];
  namesakes = new Map();
}

/** The tests of the file come next. */
export function startFile(path) {
  file = path;
  suite = createSuite("", undefined);
}

/** All tests collected, in their order. */
export const readCollected = () => tests;

const createSuite = (name, parent) => ({ name, parent, before: [], after: [], tests: [] });

const pathOf = ({ name, parent }) => (parent ? `${pathOf(parent)} > ${name}` : name);

function addSuite(name, collect) {
  const parent = suite;
  suite = createSuite(name, parent);
  collect();
  suite = parent;
}

function addTest(name, run) {
  const path = `${file}#${pathOf(suite)} > ${name}`;
  const same = namesakes.get(path) ?? 0;
  namesakes.set(path, same + 1);
  const id = same === 0 ? path : `${path} (${String(same + 1)})`;
  tests.push({ id, file, name, suite, run });
  for (const one of ancestors(suite)) one.tests.push(id);
}

/** `add`, with the variants of it that tests use. */
function withVariants(add) {
  const each = (cases) => (name, run) => {
    for (const one of cases) {
      const values = Array.isArray(one) ? one : [one];
      add(`${name} ${JSON.stringify(values).slice(0, 60)}`, () => run(...values));
    }
  };
  const ignore = Object.assign(() => undefined, { each: () => () => undefined });
  return Object.assign(add, { each, skipIf: (isSkipped) => (isSkipped ? ignore : add), skip: ignore });
}

export const describe = withVariants(addSuite);
export const it = withVariants(addTest);
export const test = it;
export const beforeAll = (hook) => suite.before.push(hook);
export const afterAll = (hook) => suite.after.push(hook);
export const onTestFinished = (hook) => cleanups.push(hook);

/** The suites around a test that `entered` does not hold yet, the outermost first; they are entered now. */
export function enterSuites({ suite: own }, entered) {
  const fresh = [...ancestors(own)].filter((one) => !entered.has(one)).reverse();
  for (const one of fresh) entered.add(one);
  return fresh;
}

function* ancestors(own) {
  for (let one = own; one; one = one.parent) yield one;
}

/** Runs a test and what it leaves to be done at its end. Throws what the test throws. */
export async function runTest({ run }) {
  try {
    await run();
  } finally {
    const hooks = cleanups.reverse();
    cleanups = [];
    for (const hook of hooks) await hook();
  }
}

/** Runs the hooks that end the suites. */
export async function leaveSuites(entered) {
  for (const { after } of entered) for (const hook of after) await hook();
}
