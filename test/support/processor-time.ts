/** A stopwatch that runs while the processor works for this process, so that a busy machine does not make it run on. */
export function startProcessorTime(): () => number {
  const before = process.cpuUsage();
  /** Milliseconds since the start. */
  return () => {
    const { system, user } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}
