import { Command, CommanderError, Option } from "commander";
import packageData from "../../package.json" with { type: "json" };
import { diagnose } from "../diagnostics.js";
import { suggestNames } from "../pipeline.js";
import { addCommands, type RunCommand } from "./commands.js";
import { exitCodes } from "./exit.js";
import { runOneShot } from "./one-shot.js";
import { reportError } from "./report-error.js";
import { createTerminal, findWidth, type Streams, type Terminal, type TerminalFlags } from "./terminal.js";

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

/** Ends with the message that commander has for a command it does not know. */
function refuseCommand(program: Command, [name = ""]: readonly string[]): never {
  const [nearest] = suggestNames(
    name,
    program.commands.map((command) => command.name()),
  );
  const suggestion = nearest === undefined ? "" : `\n(Did you mean ${nearest}?)`;
  return program.error(`error: unknown command '${name}', and no --out to write a package to${suggestion}`);
}

/** What is done where no command is named. */
function addOneShot(program: Command, run: RunCommand): void {
  program
    .argument(
      "[source...]",
      "pages, folders, addresses or OpenAPI files to make a package of, without a project",
    )
    .option("--out <dir>", "the folder of that package")
    .addHelpText("after", "\nExamples:\n  docwright init page.md\n  docwright openapi.yaml --out client")
    .action(async (sources: string[], { out }: { readonly out?: string }) => {
      if (sources.length === 0 && out === undefined) program.help({ error: true });
      if (out === undefined) refuseCommand(program, sources);
      await run((terminal) => runOneShot(sources, out, terminal));
    });
}

/** The program with all its commands; `refuse` is given what commander says of arguments that it does not take. */
function createProgram({ stdout }: Streams, refuse: (text: string) => void, run: RunCommand): Command {
  const program = new Command("docwright")
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: refuse,
      getOutHelpWidth: () => findWidth(stdout) ?? 80,
    })
    .description(
      "Turns API documentation into a reviewed OpenAPI spec and a typed TypeScript client, and tells what changed.",
    )
    .version(packageData.version, "-v, --version")
    .option(...quiet)
    .option(...project)
    .addOption(createFormatOption())
    .showHelpAfterError("(docwright --help lists the commands and options)")
    .enablePositionalOptions()
    .exitOverride();
  addOneShot(program, run);
  addCommands(program, run);
  for (const command of program.commands) {
    command.option(...quiet);
    if (projectCommands.has(command.name())) command.option(...project);
    if (command.name() !== "drift") command.addOption(createFormatOption());
  }
  return program;
}

/** What all commands have in common may stand before the command or after it; the formats of drift are its own, but for that of programs. */
function readTerminalFlags(program: Command, command: Command): TerminalFlags {
  const { format, ...own } = command.opts<TerminalFlags>();
  const hasFormat = format !== undefined && (command.name() !== "drift" || format === "json");
  const { project, quiet } = { ...program.opts<TerminalFlags>(), ...own };
  const stated = hasFormat ? format : program.opts<TerminalFlags>().format;
  return {
    ...(stated && { format: stated }),
    ...(project !== undefined && { project }),
    ...(quiet && { quiet }),
  };
}

/** Reports as JSON what commander would have printed of arguments that it refuses. */
function reportRefusal(message: string, terminal: Terminal): void {
  const problem = message.replace(/^error: /u, "").trimEnd();
  terminal.report({ diagnostics: [diagnose("arguments-invalid", { problem })], documents: new Map() });
}

/** Reports that standard output or error can't be written to, on a disk that is full for instance; gives the exit code for it. */
export function failOutput(
  { code = "EIO" }: NodeJS.ErrnoException,
  args: readonly string[],
  streams: Streams,
): number {
  const terminal = createTerminal({ format: asksForJson(args) ? "json" : "text" }, streams);
  const fault = diagnose("machine-fault", { path: "the output", reason: code });
  terminal.report({ diagnostics: [fault], documents: new Map() });
  terminal.close();
  return exitCodes.invalidInput;
}

/** Runs the command that the arguments name; gives its exit code. */
export async function runProgram(args: readonly string[], streams: Streams): Promise<number> {
  const isJson = asksForJson(args);
  const refusals: string[] = [];
  let terminal = createTerminal({}, streams);
  let exitCode: number = exitCodes.done;
  const program = createProgram(
    streams,
    (text) => {
      if (isJson) refusals.push(text);
      else streams.stderr.write(text);
    },
    async (command) => {
      exitCode = await command(terminal);
    },
  );
  program.hook("preAction", (_program, command) => {
    terminal = createTerminal(readTerminalFlags(program, command), streams);
  });
  const fail = (error: unknown): number => {
    if (!(error instanceof CommanderError)) return reportError(error, terminal);
    // Commander has printed its own message: 0 for --help and --version, else the arguments are wrong.
    if (error.exitCode === 0) return exitCodes.done;
    if (isJson) {
      terminal = createTerminal({ format: "json" }, streams);
      reportRefusal(refusals[0] ?? "", terminal);
    }
    return exitCodes.invalidInput;
  };
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    exitCode = fail(error);
  }
  terminal.close();
  return exitCode;
}
