import type { TrytonState } from './state.ts';

/** The settings that point the erp subgraph at the server, and all that is needed for it. */
export function trytonSettings({ url, database, user, password }: TrytonState): Readonly<Record<string, string>> {
  return { ERP_ADAPTER: 'tryton', ERP_URL: url, ERP_DATABASE: database, ERP_USER: user, ERP_PASSWORD: password };
}
