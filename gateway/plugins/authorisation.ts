import { isAbstractType, isCompositeType, Kind, separateOperations, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { child, raceDeadline } from '../../platform/deadline/index.ts';
import { createAccessRequirements, type AccessRequirements } from '../auth/accessRequirements.ts';
import { permits, type AccessRule } from '../auth/accessRules.ts';
import type { Operation } from '../pipeline/operation.ts';
import { typeNameAlias, type Denies } from './completeDenied.ts';
import { completeResult } from './completeResult.ts';
import type { PluginContext, PluginFactory } from './plugin.ts';

/** Operations that are kept without their denied fields, for each: one for each set of rules that a caller does not satisfy. */
const keptVariants = 64;

/** What an operation needs of its caller, whoever that is. */
interface Needs {
  /** The operation alone, with the fragments that it spreads. */
  readonly document: DocumentNode;
  readonly rules: readonly AccessRule[];
  readonly policies: readonly string[];
  /** Without what is denied, by the rules that were not satisfied. */
  readonly variants: Map<string, DocumentNode>;
}

/**
 * Enforces the authorisation directives of the supergraph on the operation: what the caller may not read is taken out before anything
 * runs, so no subgraph is asked for it; in the answer it is null, with an error for each field.
 */
export const authorisationPlugin: PluginFactory = ({ schema, supergraph, config, policies, logger }) => {
  const requirements = createAccessRequirements(supergraph);
  const known = new WeakMap<OperationDefinitionNode, Needs>();

  const needsOf = ({ document, definition }: Operation): Needs => {
    const needs = known.get(definition) ?? readNeeds(schema, requirements, document, definition);
    known.set(definition, needs);
    return needs;
  };

  return {
    name: 'authorisation',
    around: async (operation, next) => {
      const needs = needsOf(operation);
      if (needs.rules.length === 0) return next(operation);
      const { caller } = operation.context;
      const held = await heldPolicies(needs.policies, operation, { config, policies, logger });
      const refused = new Set(needs.rules.filter((rule) => !permits(rule, caller, held)));
      if (refused.size === 0) return next(operation);
      const denies: Denies = (type, field) => requirements(type.name, field).some((rule) => refused.has(rule));
      const document = variantFor(schema, needs, refused, denies);
      const result = await next({ ...operation, document });
      const { definition, variables } = operation;
      return completeResult({ document: operation.document, definition, variables, schema }, denies, result);
    },
  };
};

/** The policies of the operation that hold for the caller: none when whoever decides them fails or is late. */
async function heldPolicies(
  names: readonly string[],
  { context, deadline: whole }: Operation,
  { config, policies, logger }: Pick<PluginContext, 'config' | 'policies' | 'logger'>,
): Promise<ReadonlySet<string>> {
  if (names.length === 0 || policies === undefined) return new Set();
  const deadline = child(whole, config.policies.timeoutMs);
  try {
    return await raceDeadline(policies({ names, context, deadline }), deadline);
  } catch (err) {
    logger.error('policies could not be decided, so that they are refused', { requestId: context.requestId, err });
    return new Set();
  } finally {
    deadline.dispose();
  }
}

function readNeeds(
  schema: GraphQLSchema,
  requirements: AccessRequirements,
  document: DocumentNode,
  definition: OperationDefinitionNode,
): Needs {
  const own = separateOperations(document)[definition.name?.value ?? ''] ?? document;
  const rules = new Set<AccessRule>();
  const typeInfo = new TypeInfo(schema);
  visit(
    own,
    visitWithTypeInfo(typeInfo, {
      Field: ({ name }) => {
        const parent = typeInfo.getParentType();
        if (parent) requirements(parent.name, name.value).forEach((rule) => rules.add(rule));
      },
    }),
  );
  const policies = [...rules].flatMap(({ feature, alternatives }) => (feature === 'policy' ? alternatives.flat() : []));
  return { document: own, rules: [...rules], policies: [...new Set(policies)], variants: new Map() };
}

function variantFor(
  schema: GraphQLSchema,
  { document, rules, variants }: Needs,
  refused: ReadonlySet<AccessRule>,
  denies: Denies,
): DocumentNode {
  const key = rules.map((rule) => (refused.has(rule) ? '-' : '+')).join('');
  const variant = variants.get(key) ?? withoutDenied(schema, document, denies);
  if (variants.size >= keptVariants) variants.clear();
  variants.set(key, variant);
  return variant;
}

function withoutDenied(schema: GraphQLSchema, document: DocumentNode, denies: Denies): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  const pruned = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => {
        const parent = typeInfo.getParentType();
        return parent && denies(parent, node.name.value) ? null : undefined;
      },
    }),
  );
  return withTypeNames(schema, pruned);
}

/**
 * Puts `__typename` where nothing else is left, and, under a name of our own, wherever the static type does not tell which type an
 * object has: completing the answer needs it.
 */
function withTypeNames(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      SelectionSet: {
        leave: (node: SelectionSetNode): SelectionSetNode | undefined => {
          const parent = typeInfo.getParentType();
          const added: SelectionNode[] = [];
          if (isCompositeType(parent) && isAbstractType(parent)) added.push(typeNameField(typeNameAlias));
          else if (node.selections.length === 0) added.push(typeNameField());
          return added.length === 0 ? undefined : { ...node, selections: [...node.selections, ...added] };
        },
      },
    }),
  );
}

function typeNameField(alias?: string): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: '__typename' },
    ...(alias === undefined ? {} : { alias: { kind: Kind.NAME, value: alias } }),
  };
}
