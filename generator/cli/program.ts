import { Command, CommanderError, Option } from "commander";
import packageData from "../../package.json" with { type: "json" };
import { diagnose, leftOutReasons } from "../diagnostics.js";
import { runDrift, type DriftFlags } from "./drift.js";
import { runEmit, type EmitFlags } from "./emit.js";
import { exitCodes } from "./exit.js";
import { runExplain, type ExplainFlags } from "./explain.js";
import { runGenerate, type GenerateFlags } from "./generate.js";
import { runInit, type InitFlags } from "./init.js";
import { runOneShot } from "./one-shot.js";
import { reportError } from "./report-error.js";
import { runPull } from "./pull.js";
import { runRead, type ReadFlags } from "./read.js";
import { driftFormats, openApiVersions, suggestNames } from "../pipeline.js";
import { createTerminal, type Terminal, type TerminalFlags } from "./terminal.js";

/** What `drift --fail-on` takes. */
const driftGates = ["breaking", "risky", "any"].flatMap((level) => [
  level,
  `wire:${level}`,
  `types:${level}`,
]);

const quiet = ["-q, --quiet", "print results and diagnostics only"] as const;
const project = ["--project <dir>", "the folder of the project, where that is another one"] as const;

/** The commands that work on a project. */
const projectCommands: ReadonlySet<string> = new Set(["init", "generate", "drift", "explain", "pull"]);

function createFormatOption(): Option {
  return new Option("--format <format>", "how results and diagnostics are printed").choices(["text", "json"]);
}

/** Arguments that commander refuses may be those that ask for JSON, so it is looked for before they are read. */
function asksForJson(args: readonly string[]): boolean {
  return args.some(
    (arg, index) => arg === "--format=json" || (arg === "json" && args[index - 1] === "--format"),
  );
}

/** What commander says of arguments that it refuses, where that is not printed as it stands. */
const refusals: string[] = [];

const program = new Command("docwright")
  .configureOutput({
    writeErr: (text) => {
      if (asksForJson(process.argv)) refusals.push(text);
      else process.stderr.write(text);
    },
  })
  .description(
    "Turns API documentation into a reviewed OpenAPI spec and a typed TypeScript client, and tells what changed.",
  )
  .version(packageData.version, "-v, --version")
  .option(...quiet)
  .option(...project)
  .addOption(createFormatOption())
  .showHelpAfterError("(docwright --help lists the commands and options)")
  .argument(
    "[source...]",
    "pages, folders, addresses or OpenAPI files to make a package of, without a project",
  )
  .option("--out <dir>", "the folder of that package")
  .enablePositionalOptions()
  .exitOverride();

/** What all commands have in common may stand before the command or after it; the format of drift is its own. */
let shared: Terminal = createTerminal({});
program.hook("preAction", (_program, command) => {
  const { format, ...own } = command.opts<TerminalFlags>();
  const hasFormat = command.name() !== "drift" && format !== undefined;
  const { project, quiet } = { ...program.opts<TerminalFlags>(), ...own };
  const stated = hasFormat ? format : program.opts<TerminalFlags>().format;
  shared = createTerminal({
    ...(stated && { format: stated }),
    ...(project !== undefined && { project }),
    ...(quiet && { quiet }),
  });
});

function terminal(): Terminal {
  return shared;
}

/** Ends with the message that commander has for a command it does not know. */
function refuseCommand([name = ""]: readonly string[]): never {
  const [nearest] = suggestNames(
    name,
    program.commands.map((command) => command.name()),
  );
  const suggestion = nearest === undefined ? "" : `\n(Did you mean ${nearest}?)`;
  return program.error(`error: unknown command '${name}', and no --out to write a package to${suggestion}`);
}

program
  .addHelpText("after", "\nExamples:\n  docwright init page.md\n  docwright openapi.yaml --out client")
  .action(async (sources: string[], { out }: { readonly out?: string }) => {
    if (sources.length === 0 && out === undefined) program.help({ error: true });
    if (out === undefined) refuseCommand(sources);
    process.exitCode = await runOneShot(sources, out, terminal());
  });

program
  .command("init")
  .description("pages, folders, addresses or OpenAPI files to a project of its own, and its first client")
  .argument(
    "[source...]",
    "files, folders, or addresses of a page, an llms.txt, a sitemap or an OpenAPI file",
  )
  .option("-y, --yes", "take every proposal; without a terminal nothing is asked anyway")
  .addHelpText("after", "\nExample:\n  docwright init https://api.example.com/openapi.json --yes")
  .action(async (sources: string[], flags: InitFlags) => {
    process.exitCode = await runInit(sources, flags, terminal());
  });

program
  .command("generate")
  .description("the project: documents to spec to package")
  .option("--check", "write nothing; name each file that is not up to date and exit with 1")
  .addOption(new Option("--watch", "run again whenever a document changes").conflicts("check"))
  .addHelpText("after", "\nExample:\n  docwright generate --check")
  .action(async (flags: GenerateFlags) => {
    process.exitCode = await runGenerate(flags, terminal());
  });

program
  .command("read")
  .description("documents to OpenAPI on standard output; diagnostics on standard error")
  .argument("<file...>", "documents; - is standard input")
  .option("--dialect <name>", "the dialect, where it is not to be recognised from the page")
  .addHelpText("after", "\nExample:\n  docwright read page.md > openapi.yaml")
  .action(async (files: string[], flags: ReadFlags) => {
    process.exitCode = await runRead(files, flags, terminal());
  });

/** What `emit` has no client for, and where it is said what it knows of the rest. */
function describeLeftOut(): string {
  const reasons = Object.values(leftOutReasons).map(({ where }) => `  - ${where}`);
  return [
    "An operation is left out, with a warning, where",
    ...reasons,
    "generator/docs/openapi.md lists what is read of OpenAPI and what becomes of it.",
  ].join("\n");
}

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
  .action(async (spec: string, flags: EmitFlags) => {
    process.exitCode = await runEmit(spec, flags, terminal());
  });

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
  .option("--accept <kind-pointer...>", "live with a change: its kind and its pointer; needs --reason")
  .option("--reason <text>", "why the change is accepted")
  .option("--expires <date>", "the last day it is accepted, such as 2026-12-31")
  .option("--changelog", "propose an entry for the changelog of the package")
  .option("--explain <kind>", "say what a kind of change means, why it has its levels, and what to do")
  .addHelpText("after", "\nExample:\n  docwright drift git:v1.0.0 --fail-on breaking --format markdown")
  .action(async (base: string | undefined, revision: string | undefined, flags: DriftFlags) => {
    process.exitCode = await runDrift(base, revision, flags, terminal());
  });

program
  .command("explain")
  .description("every claim behind a type, field or parameter, with page and line")
  .argument("<name>", "LogGetResponse.tokens_in, logs.list.filters, or a JSON pointer into the spec")
  .option("--json", "print it for programs")
  .addHelpText("after", "\nExample:\n  docwright explain LogGetResponse.tokens_in")
  .action(async (name: string, flags: ExplainFlags) => {
    process.exitCode = await runExplain(name, flags, terminal());
  });

program
  .command("pull")
  .description("fetch the project's pages again into spec/sources, and those that its indexes list")
  .addHelpText("after", "\nExample:\n  docwright pull && docwright generate")
  .action(async () => {
    process.exitCode = await runPull(terminal());
  });

for (const command of program.commands) {
  command.option(...quiet);
  if (projectCommands.has(command.name())) command.option(...project);
  if (command.name() !== "drift") command.addOption(createFormatOption());
}

/** Reports as JSON what commander would have printed of arguments that it refuses. */
function reportRefusal(): void {
  const [message = ""] = refusals;
  const problem = message.replace(/^error: /u, "").trimEnd();
  shared = createTerminal({ format: "json" });
  shared.report({ diagnostics: [diagnose("arguments-invalid", { problem })], documents: new Map() });
}

function fail(error: unknown): number {
  if (!(error instanceof CommanderError)) return reportError(error, terminal());
  // Commander has printed its own message: 0 for --help and --version, else the arguments are wrong.
  if (error.exitCode === 0) return exitCodes.done;
  if (asksForJson(process.argv)) reportRefusal();
  return exitCodes.invalidInput;
}

/** Runs the command that the arguments of this process name, and leaves its exit code for the end of the process. */
export async function runProgram(): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = fail(error);
  }
  terminal().close();
}
