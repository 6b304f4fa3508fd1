/** Where the edges of a node lead. */
export type Edges<Node> = (node: Node) => readonly Node[];

/** The edges of a graph, followed backwards. */
export function reverseEdges<Node>(nodes: readonly Node[], edges: Edges<Node>): Edges<Node> {
  const sources = new Map<Node, Node[]>(nodes.map((node) => [node, []]));
  for (const node of nodes) {
    for (const target of edges(node)) sources.get(target)?.push(node);
  }
  return (node) => sources.get(node) ?? [];
}

/** Adds to `reached` the starts and all that they lead to, and returns what it added. */
export function reachFrom<Node>(
  starts: readonly Node[],
  edges: Edges<Node>,
  reached: Set<Node>,
): readonly Node[] {
  const added: Node[] = [];
  const pending = [...starts];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    added.push(node);
    pending.push(...edges(node));
  }
  return added;
}

/** The strongly connected parts of a graph that hold a cycle, numbered: the nodes that can reach themselves (Kosaraju's algorithm). */
export function findCycles<Node>(nodes: readonly Node[], edges: Edges<Node>): ReadonlyMap<Node, number> {
  const backwards = reverseEdges(nodes, edges);
  const reached = new Set<Node>();
  const cycles = new Map<Node, number>();
  for (const node of orderByFinish(nodes, edges).toReversed()) {
    const component = reachFrom([node], backwards, reached);
    if (component.length < 2 && !edges(node).includes(node)) continue;
    const number = cycles.size;
    for (const member of component) cycles.set(member, number);
  }
  return cycles;
}

/** The nodes, each after all that can be reached from it and has not been met before. Without recursion: schemas can form long chains. */
function orderByFinish<Node>(nodes: readonly Node[], edges: Edges<Node>): readonly Node[] {
  const met = new Set<Node>();
  const finished: Node[] = [];
  for (const start of nodes) {
    const open: { readonly node: Node; readonly isDone: boolean }[] = [{ node: start, isDone: false }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { node, isDone } = next;
      if (isDone) finished.push(node);
      if (met.has(node)) continue;
      met.add(node);
      open.push({ node, isDone: true }, ...edges(node).map((target) => ({ node: target, isDone: false })));
    }
  }
  return finished;
}
