import { installPackage } from '../../services/installPackage.ts';
import { postgresPrograms, startPostgres } from '../../services/startPostgres.ts';
import type { Progress, Running } from '../running.ts';
import { chooseShopSubset } from '../shopSubset.ts';
import type { MedusaState } from '../state.ts';
import { chooseSubset } from '../subset.ts';
import { installMedusa } from './installMedusa.ts';
import { openEmptyShop } from './openEmptyShop.ts';
import { seedMedusa } from './seedMedusa.ts';
import { startMedusa } from './startMedusa.ts';

/** A Medusa server on a PostgreSQL of its own with its part of the retailer; null, and one line, where it cannot be had. */
export async function runMedusa({ say, signal }: Progress): Promise<Running<MedusaState> | null> {
  const missing = installPackage('postgresql', () => postgresPrograms() !== null);
  const programs = postgresPrograms();
  if (missing !== null || programs === null) {
    say(`medusa: not run, ${missing ?? 'no PostgreSQL was found'}`);
    return null;
  }
  const installed = await installMedusa(signal);
  if ('missing' in installed) {
    say(`medusa: not run, ${installed.missing}`);
    return null;
  }
  say(`medusa: installed in ${installed.folder}`);
  const postgres = await startPostgres(programs);
  const stops = [() => postgres.stop()];
  const stop = async (): Promise<void> => {
    for (const each of stops.toReversed()) await each();
  };
  try {
    const databaseUrl = new URL(postgres.env['TEST_DATABASE_URL'] ?? '');
    const owner = await openEmptyShop({ folder: installed.folder, databaseUrl, programs, say, signal });
    const server = await startMedusa({ folder: installed.folder, ...owner, signal });
    stops.push(() => server.stop());
    say('medusa: listening');
    const subset = chooseSubset();
    const shop = chooseShopSubset(subset);
    const { url, email, password } = server;
    const seeded = await seedMedusa(server, subset, shop);
    say(`medusa: seeded with ${shop.products.length} products and ${seeded.orders.length} orders`);
    return { state: { url, email, password, subset, shop, seeded }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
