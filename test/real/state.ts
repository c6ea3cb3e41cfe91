import { readFileSync } from 'node:fs';
import type { SeededMedusa } from './medusa/seedMedusa.ts';
import type { ShopSubset } from './shopSubset.ts';
import type { Subset } from './subset.ts';
import type { Seeded } from './tryton/seedTryton.ts';

/** Where a running server is and what is in it: the runner writes it for the suites. */
export interface TrytonState {
  readonly url: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly subset: Subset;
  readonly seeded: Seeded;
}

export interface MedusaState {
  readonly url: string;
  readonly email: string;
  readonly password: string;
  readonly subset: Subset;
  readonly shop: ShopSubset;
  readonly seeded: SeededMedusa;
}

/** What runs: null for what could not be had. */
export interface RealState {
  readonly tryton: TrytonState | null;
  readonly medusa: MedusaState | null;
}

/** Name of the variable with the state file's path. */
export const STATE_FILE = 'REAL_STATE_FILE';

function readState(): RealState {
  const file = process.env[STATE_FILE];
  if (file === undefined) throw new Error('These suites are run by `npm run e2e:real`.');
  return JSON.parse(readFileSync(file, 'utf8')) as RealState;
}

export function readTryton(): TrytonState {
  const { tryton } = readState();
  if (tryton === null) throw new Error('Tryton does not run.');
  return tryton;
}

export function readMedusa(): MedusaState {
  const { medusa } = readState();
  if (medusa === null) throw new Error('Medusa does not run.');
  return medusa;
}
