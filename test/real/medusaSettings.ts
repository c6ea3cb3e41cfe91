import type { MedusaState } from './state.ts';

/** The settings that point the commerce subgraph at the server, and all that is needed for it. */
export function medusaSettings({ url, seeded }: MedusaState): Readonly<Record<string, string>> {
  return {
    COMMERCE_ADAPTER: 'medusa',
    COMMERCE_URL: url,
    COMMERCE_SECRET_KEY: seeded.secretKey,
    COMMERCE_PUBLISHABLE_KEY: seeded.publishableKey,
    COMMERCE_ERP_NUMBER_ATTRIBUTE: 'erp_number',
    COMMERCE_CLUB_CARD_ATTRIBUTE: 'club_card',
  };
}
