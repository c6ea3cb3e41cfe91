import { anchor } from '../../legacy/retailer/anchor.ts';
import { createSharedClock, type BusinessClock } from '../../platform/clock/index.ts';
import { parseEnv } from '../../platform/env/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import type { LegacyName } from '../legacyNames.ts';
import { namedOnly } from '../namedOnly.ts';
import { settingsSchema } from '../settings.ts';
import { startLegacyThread } from '../startLegacyThread.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The environment in which systems are asked, those that are embedded included. */
export interface SystemsAtHand {
  readonly env: Env;
  readonly clock: BusinessClock;
}

/** The embedded systems make their data while they are asked, and are no measure of anything. */
const patience = ['ERP', 'CRM', 'COMMERCE', 'LOYALTY', 'POS'].map((name) => [`${name}_TIMEOUT_MS`, '60000'] as const);

/** Embeds systems while some work is done, in a thread of their own and without a control port: a house that runs beside it keeps its own. */
export async function withSystems<T>(
  env: Env,
  embedded: readonly LegacyName[],
  logger: Logger,
  work: (systems: SystemsAtHand) => Promise<T>,
): Promise<T> {
  const clock = createSharedClock(embedded.length > 0 ? anchor : undefined);
  if (embedded.length === 0) return work({ env, clock });
  const { DEMO_ARTICLES: articles, DEMO_PEOPLE: people } = parseEnv(settingsSchema, env);
  const systems = startLegacyThread({ names: embedded, clock, articles, people, logger });
  systems.lost.catch(() => undefined);
  try {
    // An empty setting counts as unset: it must not hide the embedded system's own.
    return await work({
      env: { ...Object.fromEntries(patience), ...(await systems.settings), ...namedOnly(env) },
      clock,
    });
  } finally {
    await systems.stop();
  }
}
