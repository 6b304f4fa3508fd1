/** The strongly connected parts of a graph that hold a cycle, numbered: the nodes that can reach themselves. */
export function findCycles<Node>(
  nodes: readonly Node[],
  successorsOf: (node: Node) => readonly Node[],
): ReadonlyMap<Node, number> {
  const reachable = new Map(nodes.map((node) => [node, reachFrom(node, successorsOf)] as const));
  const cycles = new Map<Node, number>();
  let count = 0;
  for (const node of nodes) {
    const ahead = reachable.get(node);
    if (cycles.has(node) || !ahead?.has(node)) continue;
    for (const other of ahead) {
      if (reachable.get(other)?.has(node)) cycles.set(other, count);
    }
    count++;
  }
  return cycles;
}

/** What can be reached from a node in one step or more. */
function reachFrom<Node>(start: Node, successorsOf: (node: Node) => readonly Node[]): ReadonlySet<Node> {
  const reached = new Set<Node>();
  const pending = [...successorsOf(start)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    pending.push(...successorsOf(node));
  }
  return reached;
}
