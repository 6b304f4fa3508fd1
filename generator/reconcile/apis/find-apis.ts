import type { SpecOrigin } from "../../model/index.js";
import type { SourceReading } from "../reading.js";

/** An API that documents of OpenAPI are of. */
export interface FoundApi {
  /** What the documents call it: a title, a file or a server. */
  readonly name: string;
  readonly readings: readonly SourceReading[];
}

interface Origins {
  readonly reading: SourceReading;
  readonly origins: readonly SpecOrigin[];
}

function listOrigins(reading: SourceReading): Origins {
  const origins = reading.claims.flatMap(({ assertion }) =>
    assertion.aspect === "origin" ? assertion.origin : [],
  );
  return { reading, origins };
}

/** What two documents of one API share: the file they are from, or else the title and a server. */
function listMarks({ file, servers, title }: SpecOrigin): readonly string[] {
  const titled =
    title === undefined
      ? []
      : [...servers, ...(servers.length === 0 ? [""] : [])].map((server) => `${title} ${server}`);
  return file === undefined ? titled : [`file ${file}`, ...titled];
}

function nameOrigin({ file, servers, title }: SpecOrigin): string | undefined {
  return title ?? file?.replace(/\.\w+$/, "").replace(/^.*\//, "") ?? servers[0];
}

/** Documents that share marks. */
interface Group {
  readonly marks: Set<string>;
  readonly servers: Set<string>;
  readonly members: Origins[];
  /** Whether its first document names a file. */
  readonly isFiled: boolean;
}

/** Whether two groups have something in common. */
const isShared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some((one) => b.has(one));

function joinGroup(group: Group, { marks, members, servers }: Group): void {
  for (const mark of marks) group.marks.add(mark);
  for (const server of servers) group.servers.add(server);
  group.members.push(...members);
}

/** Puts a document into the group that it shares a mark with, and joins groups that it shows to be one. */
function addMarked(groups: Group[], one: Group): void {
  const [first, ...others] = groups.filter((group) => isShared(one.marks, group.marks));
  if (!first) {
    groups.push(one);
    return;
  }
  for (const other of [...others, one]) joinGroup(first, other);
  for (const other of others) groups.splice(groups.indexOf(other), 1);
}

/** The group of a document that names no file: that of its title and server, or else of its server; without one, the first. */
function findGroup(groups: readonly Group[], one: Group): Group | undefined {
  const marked = groups.find((group) => isShared(one.marks, group.marks));
  if (marked) return marked;
  return one.servers.size === 0 ? groups[0] : groups.find((group) => isShared(one.servers, group.servers));
}

function addUnfiled(groups: Group[], one: Group): void {
  const group = findGroup(groups, one);
  if (group) joinGroup(group, one);
  else groups.push(one);
}

/**
 * The APIs that documents of OpenAPI are of, the first document's first. Documents that say nothing of it belong to
 * the first; those of other dialects belong to all, and are left out here.
 */
export function findApis(readings: readonly SourceReading[]): readonly FoundApi[] {
  const marked = readings.map(listOrigins).filter(({ origins }) => origins.length > 0);
  const single = marked.map((one): Group => ({
    marks: new Set(one.origins.flatMap(listMarks)),
    servers: new Set(one.origins.flatMap(({ servers }) => servers)),
    isFiled: one.origins.some(({ file }) => file !== undefined),
    members: [one],
  }));
  const groups: Group[] = [];
  for (const one of single) if (one.isFiled) addMarked(groups, one);
  for (const one of single) if (!one.isFiled && one.servers.size > 0) addUnfiled(groups, one);
  for (const one of single) if (!one.isFiled && one.servers.size === 0) addUnfiled(groups, one);
  return groups.map(({ members }) => ({
    name: members.flatMap(({ origins }) => origins.flatMap((one) => nameOrigin(one) ?? []))[0] ?? "API",
    readings: members.map(({ reading }) => reading),
  }));
}
