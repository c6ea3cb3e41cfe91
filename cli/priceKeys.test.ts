import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../platform/clock/index.ts';
import { loadMarkets } from '../platform/context/index.ts';
import { promiseKeySchema } from '../platform/pricePromise/index.ts';
import { priceKeys } from './priceKeys.ts';

describe('the published keys of price promises', () => {
  it('are those of the pricing subgraph, asked as the service, in the form that a till reads', async () => {
    const markets = await loadMarkets(new URL('../config/markets.json', import.meta.url));
    const key = { kid: '2026-11', x: 'x'.repeat(43) };
    const asked: unknown[] = [];
    const read = priceKeys(
      {
        call: async ({ subgraph, context }) => {
          asked.push([subgraph, context.caller.kind]);
          return { data: { pricePromiseKeys: [key] } };
        },
      },
      { clock: systemClock, markets },
    );
    const { keys } = await read();
    expect(asked).toEqual([['pricing', 'service']]);
    expect(keys).toEqual([{ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', ...key }]);
    expect(keys.map((each) => promiseKeySchema.parse(each))).toEqual([{ kty: 'OKP', crv: 'Ed25519', ...key }]);
  });
});
