import { getOperationAST, Kind, OperationTypeNode, visit } from 'graphql';
import type { DirectiveNode, DocumentNode } from 'graphql';
import { checkDefers } from '../document/checkDefers.ts';
import { deferLabel } from '../document/deferLabel.ts';
import { OperationRefused } from '../pipeline/operationRefused.ts';
import { adaptResult } from '../engine/adaptResult.ts';
import type { PluginFactory } from './plugin.ts';

/** Variables that decide on `@defer` double the ways to run a document; beyond so many kept ones all are made anew. */
const keptVariants = 16;

/** A document in which `@defer` stands only where it is obeyed, under a label of our own that tells it from all others. */
interface Variant {
  readonly document: DocumentNode;
  /** The client's labels by ours. */
  readonly labels: ReadonlyMap<string, string | undefined>;
}

interface Deferring {
  /** Variables that decide whether a fragment is deferred. */
  readonly deciding: readonly string[];
  readonly variants: Map<string, Variant>;
}

/**
 * Decides which `@defer`s are obeyed: those of queries whose client takes an answer in parts, unless their `if` says no. What stands within sees
 * no other, each with a label of its own; the client gets its own labels back.
 */
export const deferPlugin: PluginFactory = () => {
  const documents = new WeakMap<DocumentNode, Deferring | 'none'>();

  const deferringOf = (document: DocumentNode): Deferring | 'none' => {
    const known = documents.get(document);
    if (known !== undefined) return known;
    const defers = defersIn(document);
    const deciding = [...new Set(defers.flatMap((defer) => decidedBy(defer) ?? []))];
    const made = defers.length === 0 ? 'none' : { deciding, variants: new Map<string, Variant>() };
    documents.set(document, made);
    return made;
  };

  return {
    name: 'defer',
    checkDocument: (document) => {
      const errors = checkDefers(document);
      if (errors.length > 0) throw new OperationRefused('GRAPHQL_VALIDATION_FAILED', errors);
    },
    around: async (operation, next) => {
      const deferring = deferringOf(operation.document);
      if (deferring === 'none') return next(operation);
      const { mayDefer, variables, definition, operationName } = operation;
      const obeys = mayDefer && definition.operation === OperationTypeNode.QUERY;
      const key = obeys ? deferring.deciding.map((name) => (variables[name] === false ? '0' : '1')).join('') : 'whole';
      const variant =
        deferring.variants.get(key) ??
        variantOf(operation.document, (defer) => obeys && isActive(defer, operation.variables));
      if (deferring.variants.size >= keptVariants) deferring.variants.clear();
      deferring.variants.set(key, variant);
      const { document, labels } = variant;
      const own = getOperationAST(document, operationName) ?? definition;
      return adaptResult(await next({ ...operation, document, definition: own }), ({ label: ours, ...increment }) => {
        const label = ours === undefined ? undefined : labels.get(ours);
        return { ...increment, ...(label === undefined ? {} : { label }) };
      });
    },
  };
};

function defersIn(document: DocumentNode): readonly DirectiveNode[] {
  const found: DirectiveNode[] = [];
  visit(document, {
    Directive: (node) => {
      if (node.name.value === 'defer') found.push(node);
    },
  });
  return found;
}

function variantOf(document: DocumentNode, isObeyed: (defer: DirectiveNode) => boolean): Variant {
  const labels = new Map<string, string | undefined>();
  const made = visit(document, {
    Directive: (node) => {
      if (node.name.value !== 'defer') return undefined;
      if (!isObeyed(node)) return null;
      const label = `d${labels.size}`;
      labels.set(label, deferLabel(node));
      const name = { kind: Kind.NAME, value: 'label' } as const;
      return {
        ...node,
        arguments: [{ kind: Kind.ARGUMENT, name, value: { kind: Kind.STRING, value: label } }],
      } satisfies DirectiveNode;
    },
  });
  return { document: made, labels };
}

/** The variable that decides, if one does. */
function decidedBy(defer: DirectiveNode): string | undefined {
  const value = defer.arguments?.find(({ name }) => name.value === 'if')?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

function isActive(defer: DirectiveNode, variables: Readonly<Record<string, unknown>>): boolean {
  const variable = decidedBy(defer);
  if (variable !== undefined) return variables[variable] !== false;
  const value = defer.arguments?.find(({ name }) => name.value === 'if')?.value;
  return value?.kind !== Kind.BOOLEAN || value.value;
}
