const semver =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\da-z-]+(?:\.[\da-z-]+)*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i;

/** The numbers of a version without leading zeros, three of them: `v2` is 2.0.0, `2024-01-02` is 2024.1.2. */
export function toPackageVersion(version: string): string {
  if (semver.test(version)) return version;
  const numbers = (version.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((digits) => digits.slice(0, 15).replace(/^0+(?=\d)/, ""));
  return [...numbers, "0", "0", "0"].slice(0, 3).join(".");
}
