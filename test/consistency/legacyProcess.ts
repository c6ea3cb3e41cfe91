import { legacyNames, startLegacySystems } from '../../cli/startLegacySystems.ts';
import { servePart } from './servePart.ts';

/** The embedded systems in a process of their own, steered through the control port. */
servePart(async ({ dataDir }, clock) => {
  const systems = await startLegacySystems({ names: legacyNames, clock, dataDir });
  // Made before anybody waits for it with a deadline.
  for (const part of Object.keys(systems.retailer)) Reflect.get(systems.retailer, part);
  return { url: systems.servers.erp?.url ?? '', settings: systems.settings };
});
