import { Option, type Command } from "commander";
import { leftOutReasons } from "../diagnostics.js";
import { driftFormats, openApiVersions } from "../pipeline.js";
import { runDrift, type DriftFlags } from "./drift.js";
import { runEmit, type EmitFlags } from "./emit.js";
import { runExplain, type ExplainFlags } from "./explain.js";
import { runGenerate, type GenerateFlags } from "./generate.js";
import { runInit, type InitFlags } from "./init.js";
import { runPull } from "./pull.js";
import { runRead, type ReadFlags } from "./read.js";
import type { Terminal } from "./terminal.js";

/** Runs a command at the terminal that its options ask for, and keeps its exit code. */
export type RunCommand = (command: (terminal: Terminal) => Promise<number>) => Promise<void>;

function addInit(program: Command, run: RunCommand): void {
  program
    .command("init")
    .description("pages, folders, addresses or OpenAPI files to a project of its own, and its first client")
    .argument(
      "[source...]",
      "files, folders, or addresses of a page, an llms.txt, a sitemap or an OpenAPI file",
    )
    .option("-y, --yes", "take every proposal; without a terminal nothing is asked anyway")
    .addHelpText("after", "\nExample:\n  docwright init https://api.example.com/openapi.json --yes")
    .action((sources: string[], flags: InitFlags) => run((terminal) => runInit(sources, flags, terminal)));
}

function addGenerate(program: Command, run: RunCommand): void {
  program
    .command("generate")
    .description("the project: documents to spec to package")
    .option("--check", "write nothing; name each file that is not up to date and exit with 1")
    .addOption(new Option("--watch", "run again whenever a document changes").conflicts("check"))
    .addHelpText("after", "\nExample:\n  docwright generate --check")
    .action((flags: GenerateFlags) => run((terminal) => runGenerate(flags, terminal)));
}

function addRead(program: Command, run: RunCommand): void {
  program
    .command("read")
    .description("documents to OpenAPI on standard output; diagnostics on standard error")
    .argument("<file...>", "documents; - is standard input")
    .option("--dialect <name>", "the dialect, where it is not to be recognised from the page")
    .addHelpText("after", "\nExample:\n  docwright read page.md > openapi.yaml")
    .action((files: string[], flags: ReadFlags) => run((terminal) => runRead(files, flags, terminal)));
}

/** What `emit` has no client for, and where it is said what it knows of the rest. */
function describeLeftOut(): string {
  const reasons = Object.values(leftOutReasons).map(({ where }) => `  - ${where}`);
  return [
    "An operation is left out, with a warning, where",
    ...reasons,
    "generator/docs/openapi.md lists what is read of OpenAPI and what becomes of it.",
  ].join("\n");
}

function addEmit(program: Command, run: RunCommand): void {
  program
    .command("emit")
    .description(`any OpenAPI (${openApiVersions.join(", ")}) to a client package`)
    .argument("<spec>", "an OpenAPI file or its address; - is standard input")
    .requiredOption("--out <dir>", "the folder of the package")
    .option("--strict", "an operation that can't be emitted is an error")
    .option("--follow-references", "follow references out of the folder of the spec, and to other hosts")
    .option("--overlay <file>", "correct the spec first, by an OpenAPI Overlay (1.0 or 1.1)")
    .addHelpText("after", `\n${describeLeftOut()}`)
    .addHelpText("after", "\nExample:\n  docwright emit spec/openapi.yaml --out client")
    .action((spec: string, flags: EmitFlags) => run((terminal) => runEmit(spec, flags, terminal)));
}

/** What `drift --fail-on` takes. */
const driftGates = ["breaking", "risky", "any"].flatMap((level) => [
  level,
  `wire:${level}`,
  `types:${level}`,
]);

function addDrift(program: Command, run: RunCommand): void {
  program
    .command("drift")
    .description("two specs to what changed, for whom, and how bad")
    .argument(
      "[base]",
      "git:REVISION, git:REVISION:PATH, an OpenAPI file or address, a folder or quoted glob of files that are one API, or - for standard input (default: git:HEAD)",
    )
    .argument("[revision]", "the same (default: the project's spec)")
    .addOption(
      new Option("--format <format>", "the form of the report (default: terminal)").choices(
        driftFormats.filter((format) => format !== "changelog"),
      ),
    )
    .addOption(
      new Option(
        "--fail-on <level>",
        "exit with 1 when a change is this bad; wire: or types: before a level looks at that verdict alone",
      ).choices(driftGates),
    )
    .option("--only <words...>", "levels or kinds of change to show; --fail-on sees all of them")
    .option("--resource <name>", "show what touches this resource, such as billing.topup")
    .option("--compile", "ask the TypeScript compiler whether it agrees with the verdicts on types")
    .option("--severity <file>", "a YAML file that gives kinds of change other levels")
    .addOption(
      // Neither this nor --explain looks at the gate, which would be passed without a word.
      new Option(
        "--accept <kind-pointer...>",
        "live with a change: its kind and its pointer; needs --reason",
      ).conflicts("failOn"),
    )
    .option("--reason <text>", "why the change is accepted")
    .option("--expires <date>", "the last day it is accepted, such as 2026-12-31")
    .option("--changelog", "propose an entry for the changelog of the package")
    .addOption(
      new Option(
        "--explain <kind>",
        "say what a kind of change means, why it has its levels, and what to do",
      ).conflicts("failOn"),
    )
    .addHelpText("after", "\nExample:\n  docwright drift git:v1.0.0 --fail-on breaking --format markdown")
    .action((base: string | undefined, revision: string | undefined, flags: DriftFlags) =>
      run((terminal) => runDrift(base, revision, flags, terminal)),
    );
}

function addExplain(program: Command, run: RunCommand): void {
  program
    .command("explain")
    .description("every claim behind a type, field or parameter, with page and line")
    .argument("<name>", "LogGetResponse.tokens_in, logs.list.filters, or a JSON pointer into the spec")
    .option("--json", "print it for programs")
    .addHelpText("after", "\nExample:\n  docwright explain LogGetResponse.tokens_in")
    .action((name: string, flags: ExplainFlags) => run((terminal) => runExplain(name, flags, terminal)));
}

function addPull(program: Command, run: RunCommand): void {
  program
    .command("pull")
    .description("fetch the project's pages again into spec/sources, and those that its indexes list")
    .addHelpText("after", "\nExample:\n  docwright pull && docwright generate")
    .action(() => run(runPull));
}

/** Adds every command to the program, with the arguments and options of its own. */
export function addCommands(program: Command, run: RunCommand): void {
  for (const add of [addInit, addGenerate, addRead, addEmit, addDrift, addExplain, addPull])
    add(program, run);
}
