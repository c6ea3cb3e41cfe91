import { Agent, request } from 'undici';
import { z } from 'zod';
import { personaToken } from '../../cli/personaToken.ts';
import type { Retailer } from '../../legacy/retailer/index.ts';
import type { MixedOperation, Shopper } from './operationMix.ts';
import type { Whole } from './startWhole.ts';

const failed = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }).optional() })) });

/** Sends operations over kept connections, each as whoever asks. Answers "ok", the code of the first error, or the status. */
export function createAsker(
  { url, issuer }: Whole,
  retailer: Retailer,
): { ask(operation: MixedOperation): Promise<string>; close(): Promise<void> } {
  const agent = new Agent({ connections: 128, pipelining: 1 });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = async (shopper: Shopper): Promise<string | null> => {
    if (shopper.kind === 'visitor') return null;
    const name = shopper.kind === 'staff' ? shopper.as : shopper.shopId;
    // Signed once: what it costs to log in is not what is asked here.
    const token =
      tokens.get(name) ??
      (shopper.kind === 'staff'
        ? personaToken(issuer, shopper.as, {}, retailer)
        : issuer.sign({
            ...{ subject: `shop|${name}`, role: 'customer', market: 'DK', channel: 'WEB' },
            identifier: { type: 'SHOP_ID', value: name },
          }));
    tokens.set(name, token);
    return token;
  };
  return {
    ask: async ({ name, query, variables, shopper }) => {
      const token = await tokenOf(shopper);
      const { statusCode, body } = await request(`${url}/graphql`, {
        ...{ method: 'POST', dispatcher: agent },
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify({ query, variables, operationName: name }),
      });
      const text = await body.text();
      if (statusCode !== 200) return String(statusCode);
      if (!text.includes('"errors":')) return 'ok';
      const parsed = failed.safeParse(JSON.parse(text));
      return parsed.success ? (parsed.data.errors[0]?.extensions?.code ?? 'error') : 'ok';
    },
    close: () => agent.close(),
  };
}
