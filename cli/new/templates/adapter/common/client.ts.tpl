import type { z } from 'zod';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { createHttpClient } from '../../../../platform/http/index.ts';
import type { __Vendor__Config } from './config.ts';
import { refusalOf } from './errors.ts';

/** The part of the system's interface that we read. */
export interface __Vendor__Client {
  /** @param query an array repeats its name. */
  get<T>(
    path: string,
    query: Readonly<Record<string, readonly string[]>>,
    schema: z.ZodType<T>,
    deadline: Deadline,
  ): Promise<T>;
  /** Destroys the connections. */
  close(): void;
}

export function create__Vendor__Client(config: __Vendor__Config): __Vendor__Client {
  const http = createHttpClient({
    name: '__vendor__',
    baseUrl: config.__SUBGRAPH___URL,
    // Asked for anew when the system refuses it: a token that has to be fetched is fetched here.
    auth: { header: async () => ({ authorization: `Bearer ${config.__SUBGRAPH___TOKEN}` }) },
    timeoutMs: config.__SUBGRAPH___TIMEOUT_MS,
    concurrency: config.__SUBGRAPH___CONCURRENCY,
    maxBytes: 4 * 1024 * 1024,
  });
  return {
    get: async (path, query, schema, deadline) => {
      const { body } = await http.send({ method: 'GET', path, query, schema, deadline, refusal: refusalOf });
      return body;
    },
    close: () => http.close(),
  };
}
