import type { BusinessClock, LegacyServer } from '../kit/index.ts';
import { startLegacyServer } from '../kit/index.ts';
import { createAccess } from './access.ts';
import { customerRoutes } from './customers.ts';
import { createClubEvents } from './events.ts';
import { memberRoutes } from './members.ts';
import { offerRoutes } from './offers.ts';
import { pointRoutes } from './points.ts';
import type { Project } from './project.ts';
import { vendorReplies } from './replies.ts';
import type { ClubSeed } from './state.ts';
import { createClubState, hashOf } from './state.ts';

export interface VoucherifyOptions {
  readonly retailer: ClubSeed;
  readonly clock: BusinessClock;
  readonly port?: number;
  /** 2,000, the Organization plan, by default; Business has 100. */
  readonly requestsPerMinute?: number;
  /** Real milliseconds until points posted by v2 are booked. */
  readonly settleAfterMs?: number;
}

/** The running loyalty system. */
export interface Voucherify extends LegacyServer {
  /** The environment with which the product's loyalty adapter reaches it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Sends signed webhooks of every change to this loopback URL, as the vendor's project settings would. */
  subscribe(url: string): void;
  /** Resolves when no webhook is on its way. */
  webhooksIdle(): Promise<void>;
}

/** An embedded Voucherify on loopback, seeded with the retailer's club. */
export async function startVoucherify(options: VoucherifyOptions): Promise<Voucherify> {
  const { retailer, clock } = options;
  const appId = `app-${hashOf(`${retailer.seed}/id`)}`;
  const appToken = `token-${hashOf(`${retailer.seed}/token`)}`;
  const secret = `hook-${hashOf(`${retailer.seed}/webhook`)}`;
  const events = createClubEvents({ secret, projectId: `proj_${hashOf('club')}` });
  const access = createAccess({ appId, appToken, requestsPerMinute: options.requestsPerMinute ?? 2_000 });
  const stopped = new AbortController();
  let made = 0;
  const project: Project = {
    state: createClubState(retailer),
    clock,
    events,
    adjustments: new Map(),
    nextId: (prefix) => `${prefix}${hashOf(`made/${(made += 1)}`)}`,
  };
  const server = await startLegacyServer({
    name: 'loyalty',
    clock,
    routes: [
      ...customerRoutes(project),
      ...memberRoutes(project),
      ...pointRoutes(project, { settleAfterMs: options.settleAfterMs ?? 300, stopped: stopped.signal }),
      ...offerRoutes(project),
    ],
    replies: vendorReplies(access.throttled),
    around: access.around,
    ...(options.port === undefined ? {} : { port: options.port }),
    onStop() {
      stopped.abort();
      events.stop();
    },
  });
  return Object.assign(server, {
    settings: {
      LOYALTY_ADAPTER: 'voucherify',
      LOYALTY_URL: server.url,
      LOYALTY_APP_ID: appId,
      LOYALTY_APP_TOKEN: appToken,
      LOYALTY_WEBHOOK_SECRET: secret,
    },
    subscribe: events.subscribe,
    webhooksIdle: events.idle,
  });
}
