import { readFileSync } from 'node:fs';
import type { Seeded } from './seedTryton.ts';
import type { Subset } from './subset.ts';

/** Where the running server is and what is in it: the runner writes it for the suites. */
export interface TrytonState {
  readonly url: string;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  readonly subset: Subset;
  readonly seeded: Seeded;
}

/** Name of the variable with the state file's path. */
export const STATE_FILE = 'TRYTON_STATE_FILE';

export function readState(): TrytonState {
  const file = process.env[STATE_FILE];
  if (file === undefined) throw new Error('These suites are run by `npm run e2e:tryton`.');
  return JSON.parse(readFileSync(file, 'utf8')) as TrytonState;
}

/** The settings that point the erp subgraph at the server, and all that is needed for it. */
export function settingsOf({ url, database, user, password }: TrytonState): Readonly<Record<string, string>> {
  return { ERP_ADAPTER: 'tryton', ERP_URL: url, ERP_DATABASE: database, ERP_USER: user, ERP_PASSWORD: password };
}
