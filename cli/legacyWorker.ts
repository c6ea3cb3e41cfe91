import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Retailer } from '../legacy/retailer/index.ts';
import { openSharedClock } from '../platform/clock/index.ts';
import { serveWorker } from '../platform/worker/index.ts';
import { legacyOrderSchema, legacyStartSchema } from './legacyMessages.ts';
import type { LegacyNews } from './legacyMessages.ts';
import { startLegacySystems } from './startLegacySystems.ts';

/** What the adapters' reference data and the first crosswalk are read from. */
const firstRead = ['erpCustomers', 'crmContacts', 'shopAccounts', 'clubEnrolments', 'articles'] as const;

/** What a first caller's context waits for, the dearest first: whatever else is made before it would be waited for too. */
const firstAsked = ['webOrders', 'clubMembers', 'cases'] as const;

/** The program of the thread in which `npm start` runs the embedded systems: seeding them never holds up the gateway. */
await serveWorker({
  data: legacyStartSchema,
  receives: legacyOrderSchema,
  async start({ clock, ...options }, send) {
    const post = (news: LegacyNews): void => send(news);
    const begun = performance.now();
    const systems = await startLegacySystems({ ...options, clock: openSharedClock(clock) });
    post({ type: 'started', settings: systems.settings, durationMs: since(begun) });
    const made = makeFirst(systems.retailer, post);
    return {
      receive: (order) => {
        if (order.type === 'send webhooks') systems.sendWebhooksTo(order.gatewayUrl);
        else void made.then(() => makeRest(systems.retailer, post));
      },
      stop: () => systems.stop(),
    };
  },
});

async function makeFirst(retailer: Retailer, post: (news: LegacyNews) => void): Promise<void> {
  const begun = performance.now();
  await make(retailer, firstRead);
  post({ type: 'seeded', part: 'first', durationMs: since(begun) });
}

async function makeRest(retailer: Retailer, post: (news: LegacyNews) => void): Promise<void> {
  const begun = performance.now();
  await make(retailer, firstAsked);
  await make(retailer, Object.keys(retailer) as (keyof Retailer)[]);
  post({ type: 'seeded', part: 'rest', durationMs: since(begun) });
}

/** Collections are made by being read; between two of them the systems answer who has been waiting. */
async function make(retailer: Retailer, names: readonly (keyof Retailer)[]): Promise<void> {
  for (const name of names) {
    await nextTurn();
    Reflect.get(retailer, name);
  }
}

function since(begun: number): number {
  return Math.round(performance.now() - begun);
}
