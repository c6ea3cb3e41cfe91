import { z } from 'zod';
import type { RequestContext } from '../../platform/context/index.ts';
import type { Deadline } from '../../platform/deadline/index.ts';
import { ClientError, type ErrorCode } from '../../platform/errors/index.ts';
import type { InternalGraph } from '../../platform/internalGraph/index.ts';

const declarationSchema = z.object({
  declaredSources: z.object({
    system: z.string().nullable(),
    fields: z.array(
      z.object({
        field: z.string(),
        supported: z.boolean(),
        maximumAgeMs: z.number(),
        staleIfErrorMs: z.number().nullable(),
        madeFrom: z.array(z.string()),
      }),
    ),
  }),
});

/** What a subgraph says of the system or store behind its fields. */
export type Declaration = z.infer<typeof declarationSchema>['declaredSources'];

/** By subgraph: what it declares, or why it could not say. */
export type Declarations = ReadonlyMap<string, Declaration | ErrorCode>;

/** Asks subgraphs, all at once, what they declare; one that cannot be asked is answered by its error's code. */
export async function askDeclarations(
  internalGraph: InternalGraph,
  subgraphs: readonly string[],
  call: { readonly context: RequestContext; readonly deadline: Deadline },
): Promise<Declarations> {
  const answers = await Promise.all(
    subgraphs.map(async (subgraph): Promise<readonly [string, Declaration | ErrorCode]> => {
      try {
        const { declaredSources } = await internalGraph.query({
          subgraph,
          document: '{ declaredSources { system fields { field supported maximumAgeMs staleIfErrorMs madeFrom } } }',
          schema: declarationSchema,
          ...call,
        });
        return [subgraph, declaredSources];
      } catch (error) {
        if (error instanceof ClientError) return [subgraph, error.code];
        throw error;
      }
    }),
  );
  return new Map(answers);
}
