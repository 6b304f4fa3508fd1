/** Tells a listener; what it throws, at once or later, is not the call's concern. */
export function notify<A extends readonly unknown[]>(
  listener: ((...args: A) => unknown) | undefined,
  ...args: A
): void {
  // eslint-disable-next-line @typescript-eslint/require-await
  if (listener) (async () => listener(...args))().catch(() => undefined);
}
