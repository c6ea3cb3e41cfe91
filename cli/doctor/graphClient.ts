import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';

/** Sends one document and gives its data, read by a schema. */
export interface GraphClient {
  ask<T>(query: string, variables: Readonly<Record<string, unknown>>, schema: z.ZodType<T>): Promise<T>;
}

/** A graph that answers otherwise than it should: what is wrong, in one line. */
export class GraphProblem extends Error {
  override readonly name = 'GraphProblem';
}

const answerOf = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).optional() })).optional(),
});
const TRIES = 5;
const LONGEST_WAIT_S = 30;

/** A client of a running Samklang. An answer that asks to come again later is waited for, a few times. */
export function createGraphClient({ url, token }: { readonly url: string; readonly token: string }): GraphClient {
  const send = async (body: string): Promise<Response> => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      authorization: `Bearer ${token}`,
    };
    for (let attempt = 1; ; attempt += 1) {
      const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(60_000) }).catch(
        (cause: unknown) => {
          throw new GraphProblem(`Nothing answers at ${url}: is it running (npm start)?`, { cause });
        },
      );
      const isBusy = response.status === 429 || response.status === 503;
      if (!isBusy || attempt === TRIES) return response;
      await response.body?.cancel();
      const told = Number(response.headers.get('retry-after') ?? '1');
      await sleep(1_000 * Math.min(Number.isFinite(told) ? told : 1, LONGEST_WAIT_S));
    }
  };
  return {
    ask: async (query, variables, schema) => {
      const response = await send(JSON.stringify({ query, variables }));
      const answer = answerOf.safeParse(await response.json().catch(() => null));
      if (!answer.success) throw new GraphProblem(`${url} answered ${response.status} without GraphQL in it.`);
      const { data, errors = [] } = answer.data;
      const read = schema.safeParse(data);
      if (read.success) return read.data;
      const told = [...new Set(errors.map(({ message, extensions }) => `${extensions?.code ?? '?'}: ${message}`))];
      throw new GraphProblem(told.slice(0, 3).join('; ') || `${url} answered something that was not asked for.`);
    },
  };
}
