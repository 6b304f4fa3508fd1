const source = /^(?:#\s*|<!--\s*)?Source:\s*(https?:\/\/\S+?)(?:\s*-->)?$/iu;

/** The address that a line says a page is from: `# Source: https://docs.example/parcels`. */
export function readSourceLine(line: string): string | undefined {
  return source.exec(line)?.[1];
}
