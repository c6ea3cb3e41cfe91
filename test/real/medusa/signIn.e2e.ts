import { expect, it } from '@jest/globals';
import { createMemoryCaches } from '../../../platform/cache/index.ts';
import { createSettableClock } from '../../../platform/clock/index.ts';
import { loadMarkets } from '../../../platform/context/index.ts';
import { withDeadline } from '../../../platform/deadline/index.ts';
import { createLogger } from '../../../platform/log/index.ts';
import { createMedusa } from '../../../subgraphs/commerce/adapters/medusa/index.ts';
import { parseMedusaConfig } from '../../../subgraphs/commerce/config.ts';
import { startFaultProxy } from '../../../subgraphs/erp/adapters/faultProxy.ts';
import { medusaSettings } from '../medusaSettings.ts';
import { readMedusa } from '../state.ts';

it('reads Medusa by an administrator’s sign-in, and signs in again when the token is refused', async () => {
  const state = readMedusa();
  const proxy = await startFaultProxy(state.url);
  const markets = await loadMarkets(new URL('../../../config/markets.json', import.meta.url));
  const port = createMedusa({
    config: parseMedusaConfig({
      ...medusaSettings(state),
      COMMERCE_SECRET_KEY: undefined,
      COMMERCE_URL: proxy.url,
      COMMERCE_ADMIN_USER: state.email,
      COMMERCE_ADMIN_PASSWORD: state.password,
      COMMERCE_TIMEOUT_MS: '30000',
    }),
    markets,
    clock: createSettableClock(state.subset.anchor),
    logger: createLogger({ name: 'test', level: 'silent' }),
    caches: createMemoryCaches(),
  });
  try {
    await port.start();
    const ids = Object.values(state.seeded.accounts);
    const read = async (): Promise<number> =>
      withDeadline(30_000, async (deadline) => {
        const scope = { market: markets.default, locale: 'da-DK', now: state.subset.anchor, deadline };
        return (await port.accounts(ids, scope)).size;
      });
    expect(await read()).toBe(ids.length);
    const before = proxy.requests;
    proxy.next('unauthorized');
    expect(await read()).toBe(ids.length);
    // The refusal, the sign-in and the request once more.
    expect(proxy.requests - before).toBe(3);
  } finally {
    port.stop();
    await proxy.stop();
  }
});
