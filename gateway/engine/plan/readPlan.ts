import type { FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import { getOperationAST, isObjectType, Kind, parse } from 'graphql';
import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';

/** One fetch of a plan, which the executor knows by its number. */
export interface PlannedFetch {
  readonly subgraph: string;
  readonly node: FetchNode;
  readonly document: DocumentNode;
  /** What it selects at its place: of each entity for a fetch of entities, else of the root. */
  readonly selections: SelectionSetNode;
  /** The planner's own aliases in the subgraph's answer, and the response names that they are put back to. */
  readonly renames: ReadonlyMap<string, string>;
  /** Tells which type an object has that was known as an interface only. */
  readonly tellsType: boolean;
}

/** The operation as the planner was given it. */
export interface PlannedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

export interface OperationPlan {
  /** The planner's, but each fetch names its number in place of its subgraph. */
  readonly plan: QueryPlan;
  readonly fetches: ReadonlyMap<string, PlannedFetch>;
  readonly context: PlannedOperation;
}

/**
 * Reads a plan as the planner wrote it. Numbering the fetches tells the executor's calls apart, which two fetches of one subgraph do not.
 * @param schema what clients see
 */
export function readPlan(
  { node }: QueryPlan,
  document: DocumentNode,
  operationName: string | null,
  schema: GraphQLSchema,
): OperationPlan {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The document has no such operation.');
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as Record<
    string,
    FragmentDefinitionNode
  >;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const fetches = new Map<string, PlannedFetch>();
  return {
    plan:
      node === undefined
        ? { kind: 'QueryPlan' }
        : { kind: 'QueryPlan', node: numbered(inSequence(node), fetches, schema) },
    fetches,
    context: { schema, operation, fragments },
  };
}

/** An event is completed as the answer of a first fetch is: what a subscription's own fetch gives comes before all else. */
function inSequence(node: PlanNode | SubscriptionNode): PlanNode {
  if (node.kind !== 'Subscription') return node;
  return node.rest === undefined ? node.primary : { kind: 'Sequence', nodes: [node.primary, node.rest] };
}

function numbered(node: PlanNode, fetches: Map<string, PlannedFetch>, schema: GraphQLSchema): PlanNode {
  const below = (child: PlanNode): PlanNode => numbered(child, fetches, schema);
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map(below) };
    case 'Flatten':
      return { ...node, node: below(node.node) };
    case 'Condition':
      return {
        ...node,
        ...(node.ifClause === undefined ? {} : { ifClause: below(node.ifClause) }),
        ...(node.elseClause === undefined ? {} : { elseClause: below(node.elseClause) }),
      };
    case 'Fetch': {
      const number = String(fetches.size);
      fetches.set(number, plannedFetch(node, schema));
      return { ...node, serviceName: number };
    }
    case 'Defer':
      return {
        ...node,
        primary: { ...node.primary, ...numberedWithin(node.primary, below) },
        deferred: node.deferred.map((part) => ({ ...part, ...numberedWithin(part, below) })),
      };
  }
}

function numberedWithin(
  { node }: { readonly node?: PlanNode },
  below: (child: PlanNode) => PlanNode,
): { readonly node?: PlanNode } {
  return node === undefined ? {} : { node: below(node) };
}

function plannedFetch(node: FetchNode, schema: GraphQLSchema): PlannedFetch {
  const document = parse(node.operation, { noLocation: true });
  const root = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)?.selectionSet;
  const [first] = root?.selections ?? [];
  const entities = node.requires !== undefined && first?.kind === Kind.FIELD ? first.selectionSet : undefined;
  const selections = entities ?? root;
  if (selections === undefined) throw new Error('A planned fetch selects nothing.');
  const renames = new Map<string, string>();
  for (const rewrite of node.outputRewrites ?? []) {
    const last = rewrite.path.at(-1);
    if (rewrite.kind === 'KeyRenamer' && last !== undefined) renames.set(last, rewrite.renameKeyTo);
  }
  return { subgraph: node.serviceName, node, document, selections, renames, tellsType: tellsType(selections, schema) };
}

function tellsType(selections: SelectionSetNode, schema: GraphQLSchema): boolean {
  return selections.selections.some((selection) => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return false;
    const type = selection.typeCondition && schema.getType(selection.typeCondition.name.value);
    return (
      !isObjectType(type) &&
      selection.selectionSet.selections.some((field) => field.kind === Kind.FIELD && field.name.value === '__typename')
    );
  });
}
