/** Tells a listener; what it throws, at once or later, is not the call's concern. */
export function notify<E>(listener: (event: E) => unknown, event: E): void {
  // eslint-disable-next-line @typescript-eslint/require-await
  (async () => listener(event))().catch(() => undefined);
}
