import { startAdobeCommerce } from '../legacy/adobe-commerce/index.ts';
import { startBusinessCentral } from '../legacy/business-central/index.ts';
import { startDataverse } from '../legacy/dataverse/index.ts';
import { startControlServer } from '../legacy/kit/index.ts';
import type { ControlServer, LegacyServer } from '../legacy/kit/index.ts';
import { buildRetailer } from '../legacy/retailer/index.ts';
import type { Retailer } from '../legacy/retailer/index.ts';
import { startTillserver } from '../legacy/tillserver/index.ts';
import { startVoucherify } from '../legacy/voucherify/index.ts';
import type { SettableClock } from '../platform/clock/index.ts';
import { embeddedOrigins } from './embeddedOrigins.ts';
import type { LegacyName } from './legacyNames.ts';
import { tillHeadOffice } from './tillHeadOffice.ts';

export { legacyNames, type LegacyName } from './legacyNames.ts';

const starters = {
  erp: startBusinessCentral,
  crm: startDataverse,
  commerce: startAdobeCommerce,
  loyalty: startVoucherify,
  pos: startTillserver,
} as const satisfies Readonly<Record<LegacyName, unknown>>;

type Started<Name extends LegacyName> = Awaited<ReturnType<(typeof starters)[Name]>>;

export interface LegacySystems {
  readonly servers: { readonly [Name in LegacyName]?: Started<Name> };
  readonly retailer: Retailer;
  /** The environment with which the product's adapters reach them. */
  readonly settings: Readonly<Record<string, string>>;
  /** Has the systems that know webhooks send theirs to this gateway, as their own settings pages would. */
  sendWebhooksTo(gatewayUrl: string): void;
  stop(): Promise<void>;
}

/**
 * Starts those of the embedded legacy systems for which the environment names no real one (`ERP_URL`, `CRM_URL`, `COMMERCE_URL`,
 * `LOYALTY_URL`, `POS_URL`), seeded from one data set, and with `dataDir` the control port that turns their knobs.
 */
export async function startLegacySystems(options: {
  readonly names: readonly LegacyName[];
  readonly clock: SettableClock;
  readonly articles?: 1 | 10 | 100;
  readonly people?: 1 | 10;
  readonly dataDir?: string;
  /** How the ERP tells of changes. */
  readonly subscriptions?: Parameters<typeof startBusinessCentral>[0]['subscriptions'];
}): Promise<LegacySystems> {
  const { names, clock, articles = 1, people = 1, dataDir, subscriptions } = options;
  const retailer = buildRetailer({ articles, people });
  // The tills have their price lines from the ERP, and it their receipts; where another ERP stands, they are on their own.
  const erp = names.includes('erp')
    ? await starters.erp({ retailer, clock, ...(subscriptions && { subscriptions }) })
    : undefined;
  const start = async (name: LegacyName): Promise<Started<LegacyName>> => {
    if (name === 'erp' && erp !== undefined) return erp;
    if (name !== 'pos' || erp === undefined) return starters[name]({ retailer, clock });
    return starters.pos({ retailer, clock, headOffice: tillHeadOffice(erp) });
  };
  const started = await Promise.all(names.map(async (name) => [name, await start(name)] as const));
  const systems: readonly LegacyServer[] = started.map(([, server]) => server);
  let control: ControlServer | undefined;
  if (dataDir !== undefined) control = await startControlServer({ systems, clock, dataDir });
  const servers: LegacySystems['servers'] = Object.fromEntries(started);
  return {
    servers,
    retailer,
    settings: Object.assign(
      // The state in which they begin, wherever they listen: a store made from it holds for the next start.
      { ...embeddedOrigins(names, 'embedded') },
      ...started.map(([, server]) => server.settings),
    ) as Record<string, string>,
    sendWebhooksTo: (gatewayUrl) => servers.loyalty?.subscribe(`${gatewayUrl}/hooks/loyalty/voucherify`),
    stop: async () => {
      await control?.stop();
      await Promise.all(systems.map((server) => server.stop()));
    },
  };
}
