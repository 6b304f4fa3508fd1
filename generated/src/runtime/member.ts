/** The member of a JSON value at a path, undefined where there is none. */
export function findMember(
  value: unknown,
  path: readonly string[] | undefined,
): unknown {
  return path?.reduce<unknown>(
    (parent, name) =>
      (parent as Readonly<Record<string, unknown>> | null | undefined)?.[name],
    value,
  );
}
