import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { foreignCanaries } from './canaries.ts';

/** Somebody who asks. Two may be the same person elsewhere, or with other rights: what they are given is still told apart. */
export interface Client {
  /** As the subgraphs of the test see it: everything of a context by which answers differ. */
  readonly identity: string;
  /** A token, made anew each time; undefined: none. */
  readonly token: () => Promise<string | undefined>;
}

/** One request of somebody, at some time. */
export interface Act {
  readonly client: number;
  readonly query: number;
  readonly waitMs: number;
  /** The client goes away after so long; null: it stays. */
  readonly abortMs: number | null;
  /** The client brings a new token. */
  readonly renews: boolean;
  /** The client asks again when the answer holds an error. */
  readonly retries: boolean;
}

export function acts(clients: number, queries: number): fc.Arbitrary<readonly Act[]> {
  return fc.array(
    fc.record({
      client: fc.nat(clients - 1),
      query: fc.nat(queries - 1),
      waitMs: fc.nat(15),
      abortMs: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(25) }),
      renews: fc.boolean(),
      retries: fc.boolean(),
    }),
    { minLength: 25, maxLength: 50 },
  );
}

export interface Seen {
  answers: number;
  aborted: number;
  /** Identities that were given another one's canary. */
  readonly crossed: string[];
}

/** Sends all of them, each at its time, and looks at every answer. */
export async function send(
  url: string,
  clients: readonly Client[],
  queries: readonly string[],
  batch: readonly Act[],
): Promise<Seen> {
  const seen: Seen = { answers: 0, aborted: 0, crossed: [] };
  const tokens = new Map<number, string | undefined>();
  const act = async (one: Act, isRetry: boolean): Promise<void> => {
    const client = clients[one.client];
    if (client === undefined) return;
    if (!tokens.has(one.client) || one.renews) tokens.set(one.client, await client.token());
    const token = tokens.get(one.client);
    await sleep(one.waitMs);
    try {
      const reply = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          // The same for all: nothing may be told apart by it alone.
          'x-request-id': 'one-for-all',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query: queries[one.query] }),
        ...(one.abortMs === null || isRetry ? {} : { signal: AbortSignal.timeout(one.abortMs) }),
      });
      const text = await reply.text();
      seen.answers += 1;
      if (foreignCanaries(text, client.identity).length > 0) seen.crossed.push(client.identity);
      if (one.retries && !isRetry && text.includes('"errors"')) await act(one, true);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      seen.aborted += 1;
    }
  };
  await Promise.all(batch.map((one) => act(one, false)));
  return seen;
}
