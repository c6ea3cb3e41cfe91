import { isAbstractType, isCompositeType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLNamedType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { permits, readAccessRules, scopesOf, type AccessRules } from '../auth/accessRules.ts';
import type { Caller } from '../../platform/context/index.ts';
import { fieldType, typeNameAlias, type Denies } from './completeDenied.ts';
import { completeResult } from './completeResult.ts';
import type { PluginFactory } from './plugin.ts';

/** Documents that are kept without their denied fields, for each client document: one for each set of scopes. */
const keptVariants = 64;

/**
 * Enforces the authorisation directives of the supergraph on the operation: what the caller may not read is taken out before anything
 * runs, so no subgraph is asked for it; in the answer it is null, with an error for each field.
 */
export const authorisationPlugin: PluginFactory = ({ schema, supergraph }) => {
  const rules = readAccessRules(supergraph);
  const variants = new WeakMap<DocumentNode, Map<string, DocumentNode>>();

  const variantFor = (document: DocumentNode, caller: Caller, denies: Denies): DocumentNode => {
    const known = variants.get(document) ?? new Map<string, DocumentNode>();
    variants.set(document, known);
    const key = caller.kind === 'anonymous' ? '' : JSON.stringify([...new Set(scopesOf(caller))].sort());
    const variant = known.get(key) ?? withoutDenied(schema, document, denies);
    if (known.size >= keptVariants) known.clear();
    known.set(key, variant);
    return variant;
  };

  return {
    name: 'authorisation',
    around: async (operation, next) => {
      const denies = denialFor(rules, schema, operation.context.caller);
      const document = variantFor(operation.document, operation.context.caller, denies);
      if (document === operation.document) return next(operation);
      const result = await next({ ...operation, document });
      const asked = {
        document: operation.document,
        definition: operation.definition,
        variables: operation.variables,
        schema,
      };
      return completeResult(asked, denies, result);
    },
  };
};

/**
 * A field is denied by its own rules, by those of the type that it gives and those of the type that it stands on; on an abstract
 * type, also by those of any type that may stand behind it, since which one it is shows only after asking.
 */
function denialFor(rules: AccessRules, schema: GraphQLSchema, caller: Caller): Denies {
  const known = new Map<string, boolean>();
  const refused = (type: string, field: string): boolean =>
    [...rules.ofType(type), ...rules.ofField(type, field)].some((rule) => !permits(rule, caller));
  const decide = (type: GraphQLNamedType, field: string): boolean => {
    if (field.startsWith('__')) return false;
    if (refused(type.name, field)) return true;
    const given = fieldType(type, field);
    if (given !== undefined && rules.ofType(given.name).some((rule) => !permits(rule, caller))) return true;
    return isAbstractType(type) && schema.getPossibleTypes(type).some((possible) => decide(possible, field));
  };
  return (type, field) => {
    const key = `${type.name}.${field}`;
    const answer = known.get(key) ?? decide(type, field);
    known.set(key, answer);
    return answer;
  };
}

/** The same object when nothing is denied. */
function withoutDenied(schema: GraphQLSchema, document: DocumentNode, denies: Denies): DocumentNode {
  const removed: FieldNode[] = [];
  const typeInfo = new TypeInfo(schema);
  const pruned = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field: (node) => {
        const parent = typeInfo.getParentType();
        if (!parent || !denies(parent, node.name.value)) return undefined;
        removed.push(node);
        return null;
      },
    }),
  );
  return removed.length > 0 ? withTypeNames(schema, pruned) : document;
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
