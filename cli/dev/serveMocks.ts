import Fastify from 'fastify';
import { execute, GraphQLError, parse, validate } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { z } from 'zod';
import { mockField, mockType } from './mockValues.ts';

const bodySchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

const MAX_BODY_BYTES = 8 * 1024 * 1024;

export interface ServedMocks {
  /** Base URL of a mocked subgraph. */
  urlOf(name: string): string;
  /** Begins to answer for a subgraph, or by another schema than before. */
  mock(name: string, schema: GraphQLSchema): void;
  stop(): Promise<void>;
}

/** Serves subgraphs that exist as schemas alone on a free port of this machine, each at `<base>/<name>/graphql`. Signatures are not looked at. */
export async function serveMocks(): Promise<ServedMocks> {
  const schemas = new Map<string, GraphQLSchema>();
  const app = Fastify({ bodyLimit: MAX_BODY_BYTES, logger: false, forceCloseConnections: true });
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    const message = error instanceof Error ? error.message : 'failed';
    return reply.status(status).send({ errors: [{ message }] });
  });
  app.post<{ Params: { name: string } }>('/:name/graphql', async (request, reply) => {
    const schema = schemas.get(request.params.name);
    if (schema === undefined)
      return reply.status(404).send({ errors: [{ message: 'Nothing is mocked by this name.' }] });
    const body = bodySchema.safeParse(request.body);
    if (!body.success) return reply.status(400).send({ errors: [{ message: 'The body is no GraphQL request.' }] });
    try {
      const document = parse(body.data.query);
      const errors = validate(schema, document);
      if (errors.length > 0) return await reply.status(400).send({ errors });
      return await execute({
        schema,
        document,
        operationName: body.data.operationName ?? null,
        variableValues: body.data.variables ?? {},
        fieldResolver: mockField,
        typeResolver: mockType,
      });
    } catch (error) {
      if (error instanceof GraphQLError) return reply.status(400).send({ errors: [error] });
      throw error;
    }
  });
  const base = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    urlOf: (name) => `${base}/${name}`,
    mock: (name, schema) => void schemas.set(name, schema),
    stop: () => app.close(),
  };
}
