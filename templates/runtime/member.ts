/** The member of a JSON value at a path, undefined where there is none. */
export const findMember = (
  value: unknown,
  path: readonly string[] | undefined,
): unknown =>
  path?.reduce<unknown>(
    (parent, name) =>
      (parent as Readonly<Record<string, unknown>> | null | undefined)?.[name],
    value,
  );
