import { Kind, parse } from 'graphql';
import type {
  ConstDirectiveNode,
  FieldDefinitionNode,
  ObjectTypeDefinitionNode,
  SelectionSetNode,
  TypeNode,
} from 'graphql';

/** A field of the composed graph. */
export interface OwnedField {
  /** As in "Product.price". */
  readonly field: string;
  /** The subgraphs that answer it; several where it is shareable. */
  readonly subgraphs: readonly string[];
  /** The fields that the answering subgraph requires of others. */
  readonly requires: readonly string[];
  /** Whether clients see it. */
  readonly isPublic: boolean;
  /** Of a root or an entity: a field that a subgraph answers by itself and not as part of another field's value. */
  readonly isEntry: boolean;
}

/** By name. Keys of entities are missing: every subgraph knows them, and none owns them. */
export type FieldOwners = ReadonlyMap<string, OwnedField>;

const roots: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** Reads from a supergraph's join directives which subgraph answers each field, and what for that it requires of others. */
export function fieldOwners(supergraph: string): FieldOwners {
  const { definitions } = parse(supergraph, { noLocation: true });
  const names = new Map<string, string>();
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(definition.name.value, definition);
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives } of definition.values ?? []) {
      const [graph] = directivesOf(directives, 'join__graph');
      names.set(name.value, argumentOf(graph, 'name') ?? name.value);
    }
  }
  const owners = new Map<string, OwnedField>();
  for (const type of types.values()) {
    for (const node of type.fields ?? []) {
      const field = `${type.name.value}.${node.name.value}`;
      const owned = ownersOf(type, node);
      if (owned.graphs.length === 0) continue;
      owners.set(field, {
        field,
        subgraphs: owned.graphs.map((graph) => names.get(graph) ?? graph),
        requires: owned.requires.flatMap((text) => requiredFields(type, parseFieldSet(text), types)),
        isPublic: !isInaccessible(type.directives) && !isInaccessible(node.directives),
        isEntry: roots.has(type.name.value) || directivesOf(type.directives, 'join__type').some(hasKey),
      });
    }
  }
  return owners;
}

function ownersOf(
  type: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
): { readonly graphs: readonly string[]; readonly requires: readonly string[] } {
  const joins = directivesOf(field.directives, 'join__field');
  const own = joins.filter((join) => argumentOf(join, 'external') !== 'true');
  const graphs = own.flatMap((join) => argumentOf(join, 'graph') ?? []);
  if (graphs.length > 0) return { graphs, requires: own.flatMap((join) => argumentOf(join, 'requires') ?? []) };
  // Without a word every subgraph that has the type answers the field: if that is one, it owns it.
  const all = new Set(directivesOf(type.directives, 'join__type').flatMap((join) => argumentOf(join, 'graph') ?? []));
  return { graphs: all.size === 1 && joins.length === 0 ? [...all] : [], requires: [] };
}

function parseFieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${text}" is no set of fields.`);
  return definition.selectionSet;
}

/** What is required where it leads to another entity: "buyer { erpNumbers }" requires Customer.erpNumbers, not Product.buyer. */
function requiredFields(
  type: ObjectTypeDefinitionNode,
  { selections }: SelectionSetNode,
  types: ReadonlyMap<string, ObjectTypeDefinitionNode>,
): readonly string[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) return [];
    const definition = type.fields?.find(({ name }) => name.value === selection.name.value);
    const target = definition === undefined ? undefined : types.get(namedTypeOf(definition.type));
    const isReference = target !== undefined && directivesOf(target.directives, 'join__type').some(hasKey);
    if (isReference && selection.selectionSet) return requiredFields(target, selection.selectionSet, types);
    return [`${type.name.value}.${selection.name.value}`];
  });
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

function hasKey(join: ConstDirectiveNode): boolean {
  return argumentOf(join, 'key') !== undefined;
}

function isInaccessible(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return directivesOf(directives, 'inaccessible').length > 0;
}

function directivesOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly ConstDirectiveNode[] {
  return (directives ?? []).filter((directive) => directive.name.value === name);
}

function argumentOf(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.BOOLEAN) return String(value.value);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
