import { legacyNames, startLegacySystems } from '../../cli/startLegacySystems.ts';
import { servePart } from './servePart.ts';

/** Business Central's own is 30 s, in which many changes go with one notice. What is measured begins when it comes. */
const NOTICE_DELAY_MS = 1_000;

/** The embedded systems in a process of their own, steered through the control port. */
servePart(async ({ dataDir }, clock) => {
  const systems = await startLegacySystems({
    ...{ names: legacyNames, clock, dataDir },
    subscriptions: { delayMs: NOTICE_DELAY_MS, retryDelaysMs: [500, 1_000, 5_000] },
  });
  // Made before anybody waits for it with a deadline.
  for (const part of Object.keys(systems.retailer)) Reflect.get(systems.retailer, part);
  return { url: systems.servers.erp?.url ?? '', settings: systems.settings };
});
