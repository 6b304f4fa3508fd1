import { hasErrors, showJson, showText } from "../diagnostics.js";
import {
  generate,
  isBuildStale,
  summariseDrift,
  watchInputs,
  type Generation,
  type Step,
} from "../pipeline.js";
import { exitCodes } from "./exit.js";
import { reportError } from "./report-error.js";
import type { Terminal } from "./terminal.js";

export interface GenerateFlags {
  readonly check?: boolean;
  readonly watch?: boolean;
}

function printStep({ milliseconds, name, summary }: Step): string {
  return `${name.padEnd(10)}${summary.padEnd(31)} ${(milliseconds / 1000).toFixed(2)} s`;
}

function printDiscrepancies({ discrepancies }: Generation): string {
  const parts = discrepancies.map(
    ({ diff, kind, path }) => `${kind}: ${path}${diff === undefined ? "" : `\n${diff}`}`,
  );
  const files =
    discrepancies.length === 1 ? "1 file differs" : `${String(discrepancies.length)} files differ`;
  return [...parts, `${files} from what the documents make; run docwright generate.`].join("\n");
}

const listed = 10;

/** The files that changed, as many as fit, and every one that is gone. */
function printChanged({ changed, removed }: Generation): string {
  const shown = changed.slice(0, listed).map((path) => `  ${path}`);
  const rest = changed.length - shown.length;
  const more = rest > 0 ? [`  … and ${String(rest)} more`] : [];
  return [...shown, ...more, ...removed.map((path) => `  removed ${path}`)].join("\n");
}

const staleBuild =
  "generated/dist is older than generated/src: npm run build --workspace generated builds it (npm pack does so too)";

async function generateOnce(root: string, isCheck: boolean, terminal: Terminal): Promise<number> {
  const generation = await generate({
    root,
    isCheck,
    onLongStep: terminal.progress,
    onStep: (step) => {
      terminal.progress(printStep(step));
    },
  });
  terminal.report(generation);
  if (hasErrors(generation)) return exitCodes.invalidInput;
  if (generation.discrepancies.length > 0) {
    terminal.result(
      terminal.isJson ? showJson(generation.discrepancies, 2) : showText(printDiscrepancies(generation)),
    );
    return exitCodes.failed;
  }
  if (isCheck && terminal.isJson) terminal.result("[]");
  if (isCheck) terminal.progress("spec and package are up to date");
  else if (generation.changed.length + generation.removed.length > 0)
    terminal.progress(printChanged(generation));
  if (!isCheck && !terminal.isQuiet) {
    terminal.progress(await summariseDrift(root, new Date().toISOString().slice(0, 10)));
    if (isBuildStale(root)) terminal.progress(staleBuild);
  }
  return exitCodes.done;
}

async function generateAlways(root: string, terminal: Terminal): Promise<number> {
  const interruption = new AbortController();
  process.once("SIGINT", () => {
    interruption.abort();
  });
  const run = async () => {
    // Whatever is wrong now may be right after the next change.
    await generateOnce(root, false, terminal).catch((error: unknown) => reportError(error, terminal));
  };
  await run();
  terminal.progress("watching spec/ (Ctrl-C ends)");
  await watchInputs(root, interruption.signal, run);
  return exitCodes.done;
}

/** `docwright generate [--check | --watch]` */
export function runGenerate(
  { check = false, watch = false }: GenerateFlags,
  terminal: Terminal,
): Promise<number> {
  const root = terminal.findRoot();
  return watch ? generateAlways(root, terminal) : generateOnce(root, check, terminal);
}
