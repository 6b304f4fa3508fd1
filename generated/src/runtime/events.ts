/** Tells a listener; what it throws, at once or later, is not the call's concern. */
export function notify<A extends readonly unknown[]>(
  listener: ((...args: A) => unknown) | undefined,
  ...args: A
): void {
  if (!listener) return;
  new Promise((resolve) => {
    resolve(listener(...args));
  }).catch(() => undefined);
}
