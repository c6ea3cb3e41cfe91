import { isTypeDefinitionNode, isTypeExtensionNode, Kind, parse, print, visit } from 'graphql';
import type { ASTNode, DefinitionNode, DirectiveNode } from 'graphql';

/**
 * What an SDL says, one statement a line, sorted: two SDLs say the same if these are the same, whatever their order, their descriptions and
 * whether they extend or define. Directives' own definitions, which some libraries print and others leave out, do not count.
 */
export function statementsOf(sdl: string): string[] {
  const plain = visit(parse(sdl, { noLocation: true }), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
    // Some libraries write out what is so anyway.
    Argument: (node) => (print(node) === 'resolvable: true' ? null : undefined),
  });
  return [...new Set(plain.definitions.flatMap(ofDefinition))].sort();
}

function ofDefinition(definition: DefinitionNode): string[] {
  if (definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION) {
    const applied = (definition.directives ?? []).filter(({ name }) => name.value !== 'link');
    return applied.map((directive) => `schema ${print(directive)}`);
  }
  if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) return [];
  const { value: name } = definition.name;
  const kind = definition.kind.replace(/Definition|Extension/, '').replace(/Type$/, '');
  return [
    `${kind} ${name}`,
    ...directivesOf(definition).map((directive) => `${name} ${print(directive)}`),
    ...('interfaces' in definition ? (definition.interfaces ?? []) : []).map(
      (one) => `${name} implements ${print(one)}`,
    ),
    ...('types' in definition ? (definition.types ?? []) : []).map((one) => `${name} may be ${print(one)}`),
    ...('values' in definition ? (definition.values ?? []) : []).map((one) => `${name}.${told(one)}`),
    ...('fields' in definition ? (definition.fields ?? []) : []).map((one) => `${name}.${told(one)}`),
  ];
}

const directivesOf = (node: object): readonly DirectiveNode[] =>
  'directives' in node && Array.isArray(node.directives) ? (node.directives as readonly DirectiveNode[]) : [];

/** A field or a value on one line, its directives in one order. */
function told(node: ASTNode): string {
  const directives = [...directivesOf(node)].map(print).sort();
  return [print({ ...node, directives: [] } as ASTNode).replace(/\s+/g, ' '), ...directives].join(' ');
}
