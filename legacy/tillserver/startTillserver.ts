import { createHash } from 'node:crypto';
import type { BusinessClock, LegacyServer } from '../kit/index.ts';
import { startLegacyServer } from '../kit/index.ts';
import type { Retailer } from '../retailer/index.ts';
import { createAccess } from './access.ts';
import { tillActions } from './actions.ts';
import { createChain } from './chain.ts';
import type { ChainSeed } from './chain.ts';
import type { HeadOffice } from './headOffice.ts';
import { withoutHeadOffice } from './headOffice.ts';
import { serverReplies } from './replies.ts';
import { priceRoutes } from './routes/priceRoutes.ts';
import { saleRoutes } from './routes/saleRoutes.ts';
import { storeRoutes } from './routes/storeRoutes.ts';

export interface TillserverOptions {
  readonly retailer: ChainSeed;
  readonly clock: BusinessClock;
  /** Without one it prices from the lines of the data set and keeps its receipts. */
  readonly headOffice?: HeadOffice;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly requestsPerMinute?: number;
  /** Seconds that a session is good for. */
  readonly sessionSeconds?: number;
}

/** The running till system of a chain. */
export interface Tillserver extends LegacyServer {
  /** The environment with which the product's till adapter reaches it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Does now what has become due, instead of within a second. */
  sweep(): void;
  /** Makes every session given so far worthless. */
  endSessions(): void;
}

const sweepEveryMs = 1_000;

/** Starts it on 127.0.0.1. Price files are made when they are first read, so that starting costs nothing. */
export async function startTillserver(options: TillserverOptions): Promise<Tillserver> {
  const { retailer, clock } = options;
  const chain = createChain(retailer, options.headOffice ?? withoutHeadOffice(retailer), clock);
  const keys = new Map([...chain.stores.keys()].map((id) => [id, keyOf(retailer, id)]));
  const access = createAccess({
    keys,
    sessionSeconds: options.sessionSeconds ?? 600,
    requestsPerMinute: options.requestsPerMinute ?? 1_200,
  });
  const timer = setInterval(() => chain.sweep(), sweepEveryMs);
  timer.unref();
  const server = await startLegacyServer({
    name: 'till',
    clock,
    routes: [access.sessionRoute, ...storeRoutes(chain), ...priceRoutes(chain), ...saleRoutes(chain)],
    replies: serverReplies(access.throttled),
    around: (request, next) =>
      access.around(request, () => {
        chain.sweep();
        return next();
      }),
    ...(options.port === undefined ? {} : { port: options.port }),
    onStop: () => clearInterval(timer),
  }).catch((error: unknown) => {
    clearInterval(timer);
    throw error;
  });
  const stores = [...chain.stores.values()];
  return Object.assign(server, {
    actions: tillActions(chain),
    settings: {
      POS_ADAPTER: 'tillserver',
      POS_URL: server.url,
      POS_STORES: stores.map(({ id, market }) => `${id}:${market.code}:${keys.get(id) ?? ''}`).join(','),
    },
    sweep: () => chain.sweep(),
    endSessions: access.endSessions,
  });
}

/** Installed at the till server and told to whoever may ask for the store. */
function keyOf({ seed }: Pick<Retailer, 'seed'>, storeId: string): string {
  return createHash('sha256').update(`store key ${seed} ${storeId}`).digest('base64url').slice(0, 32);
}
