import type { GraphQLSchema } from 'graphql';
import { isObjectTypeOf, type CompiledStep, type Step } from '../steps.ts';
import { withoutOwn } from '../take.ts';
import { compileRepresenter } from './compileRepresenter.ts';
import { compileTake } from './compileTake.ts';

/** Writes a step for its operation; what cannot be compiled stays as it is. */
export function compileStep({ fetch, shape, own, taking, representer }: Step, schema: GraphQLSchema): CompiledStep {
  const isObjectType = isObjectTypeOf(schema);
  return {
    representer: representer && (compileRepresenter(schema, fetch.node, representer) ?? representer),
    taking: {
      whole: compileTake(shape, isObjectType) ?? taking.whole,
      apart: compileTake(withoutOwn(shape, own), isObjectType) ?? taking.apart,
    },
  };
}
