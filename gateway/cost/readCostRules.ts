import { Kind, valueFromASTUntyped } from 'graphql';
import type { ConstDirectiveNode, DocumentNode, InputValueDefinitionNode } from 'graphql';
import { z } from 'zod';
import { linkedDirective } from '../supergraph/linkedDirective.ts';

/** How long a list is taken to be: `@listSize`. */
export interface ListSize {
  /** When no slicing argument says it; null: nobody says it. */
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  /** Fields of the given type that are as long as the slicing arguments say; empty: the field itself is. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** `@cost` and `@listSize` as a supergraph applies them. Undefined: it says nothing there. */
export interface CostRules {
  weightOfType(type: string): number | undefined;
  /** Fields of input objects too. */
  weightOfField(type: string, field: string): number | undefined;
  weightOfArgument(type: string, field: string, argument: string): number | undefined;
  listSize(type: string, field: string): ListSize | undefined;
}

const costSchema = z.object({ weight: z.number() });

const listSizeSchema = z.object({
  assumedSize: z.number().nullable().default(null),
  slicingArguments: z.array(z.string()).nullish(),
  sizedFields: z.array(z.string()).nullish(),
  requireOneSlicingArgument: z.boolean().default(true),
});

/** Reads the directives of https://specs.apollo.dev/cost, whatever names the supergraph gives them. */
export function readCostRules(supergraph: DocumentNode): CostRules {
  const costName = linkedDirective(supergraph, 'cost', 'cost');
  const listSizeName = linkedDirective(supergraph, 'cost', 'listSize');
  const weights = new Map<string, number>();
  const sizes = new Map<string, ListSize>();
  const readWeight = (key: string, directives: readonly ConstDirectiveNode[] = []): void => {
    const found = directives.find(({ name }) => name.value === costName);
    if (found !== undefined) weights.set(key, costSchema.parse(argumentsOf(found)).weight);
  };
  const readValues = (key: string, values: readonly InputValueDefinitionNode[] = []): void => {
    for (const value of values) readWeight(`${key}.${value.name.value}`, value.directives);
  };
  for (const node of supergraph.definitions) {
    switch (node.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        readWeight(node.name.value, node.directives);
        for (const field of node.fields ?? []) {
          const key = `${node.name.value}.${field.name.value}`;
          readWeight(key, field.directives);
          readValues(key, field.arguments);
          const size = field.directives?.find(({ name }) => name.value === listSizeName);
          if (size !== undefined) sizes.set(key, readListSize(size));
        }
        break;
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        readWeight(node.name.value, node.directives);
        readValues(node.name.value, node.fields);
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
        readWeight(node.name.value, node.directives);
        break;
      default:
    }
  }
  return {
    weightOfType: (type) => weights.get(type),
    weightOfField: (type, field) => weights.get(`${type}.${field}`),
    weightOfArgument: (type, field, name) => weights.get(`${type}.${field}.${name}`),
    listSize: (type, field) => sizes.get(`${type}.${field}`),
  };
}

function readListSize(directive: ConstDirectiveNode): ListSize {
  const read = listSizeSchema.parse(argumentsOf(directive));
  return { ...read, slicingArguments: read.slicingArguments ?? [], sizedFields: read.sizedFields ?? [] };
}

function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
