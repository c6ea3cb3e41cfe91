import type { DeferNode, PlanNode, QueryPlan } from '@apollo/query-planner';

/** A plan taken apart at its Defer nodes. */
export interface SplitPlan {
  /** What the first answer needs. */
  readonly primary: PlanNode | undefined;
  /** What each deferred part needs beside what it stands in, by the part's label. A part that is not here needs nothing more. */
  readonly parts: ReadonlyMap<string, PlanNode>;
}

/** The planner puts Defer nodes at the top of a plan and at the top of a deferred part, and nowhere else. */
export function splitPlan({ node }: QueryPlan): SplitPlan {
  const parts = new Map<string, PlanNode>();
  const take = (whole: PlanNode | undefined): PlanNode | undefined => {
    if (whole?.kind !== 'Defer') return whole;
    for (const { label, node: part } of whole.deferred) {
      if (label === undefined) throw new Error('The planner answered a part that has no label.');
      const own = take(part);
      if (own !== undefined) parts.set(label, own);
    }
    return whole.primary.node;
  };
  const primary = node === undefined || node.kind === 'Subscription' ? undefined : take(node);
  for (const part of [primary, ...parts.values()]) {
    if (part !== undefined && defersIn(part)) throw new Error('The planner deferred within a group.');
  }
  return { primary, parts };
}

/** Numbers of the fetches below a node of a plan that was read. */
export function fetchesIn(node: PlanNode): readonly string[] {
  return node.kind === 'Fetch' ? [node.serviceName] : childrenOf(node).flatMap(fetchesIn);
}

function defersIn(node: PlanNode): boolean {
  return node.kind === 'Defer' || childrenOf(node).some(defersIn);
}

function childrenOf(node: PlanNode): readonly PlanNode[] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes;
    case 'Flatten':
      return [node.node];
    case 'Condition':
      return [node.ifClause, node.elseClause].flatMap((child) => child ?? []);
    case 'Defer':
      return childrenOfDefer(node);
    case 'Fetch':
      return [];
  }
}

function childrenOfDefer({ primary, deferred }: DeferNode): readonly PlanNode[] {
  return [primary, ...deferred].flatMap(({ node }) => node ?? []);
}
