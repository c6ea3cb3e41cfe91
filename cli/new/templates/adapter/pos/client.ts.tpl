import type { z } from 'zod';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { createHttpClient, type HttpClient } from '../../../../platform/http/index.ts';
import type { __Vendor__Config } from './config.ts';
import { refusalOf } from './errors.ts';

/** The way to the stores: each has its own key and breaker, so that one store's trouble is its own. */
export interface __Vendor__Client {
  /** @param storeId one of POS_STORES. `path` is below the store; in `query` an array repeats its name. */
  get<T>(
    storeId: string,
    path: string,
    query: Readonly<Record<string, readonly string[]>>,
    schema: z.ZodType<T>,
    deadline: Deadline,
  ): Promise<T>;
  /** Destroys the connections. */
  close(): void;
}

export function create__Vendor__Client(config: __Vendor__Config): __Vendor__Client {
  const stores = new Map<string, HttpClient>(
    config.POS_STORES.map(({ id, key }) => [
      id,
      createHttpClient({
        name: '__vendor__',
        baseUrl: config.POS_URL,
        // Asked for anew when the store refuses it: a session that has to be opened is opened here.
        auth: { header: async () => ({ 'x-store-key': key }) },
        timeoutMs: config.POS_TIMEOUT_MS,
        concurrency: config.POS_CONCURRENCY,
        maxBytes: 4 * 1024 * 1024,
      }),
    ]),
  );
  return {
    get: async (storeId, path, query, schema, deadline) => {
      const http = stores.get(storeId);
      if (http === undefined) throw new Error('A store was asked that is none of POS_STORES.');
      const store = `/stores/${encodeURIComponent(storeId)}`;
      const { body } = await http.send({
        method: 'GET',
        path: `${store}${path}`,
        query,
        schema,
        deadline,
        refusal: refusalOf,
      });
      return body;
    },
    close: () => {
      for (const http of stores.values()) http.close();
    },
  };
}
