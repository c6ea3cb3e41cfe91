import type { z } from 'zod';
import type { Markets } from '../../../../platform/context/index.ts';
import type { IdentityFact, IdentityFeed, IdentityRecord, SaleFeed } from '../../__generated__/resolvers.ts';
import { toE164 } from '../../../kit/index.ts';
import type { AdobeCommerceConfig } from '../../config.ts';
import type { CommerceScope, FeedPosition } from '../../port.ts';
import type { AdobeClient } from './client.ts';
import type { Reference } from './reference.ts';
import { readChanged } from './readChanged.ts';
import { mapEntry } from './sales.ts';
import { attributeText, customer, customerFields, orderEntry, orderEntryFields, type WireCustomer } from './wire.ts';

export interface FeedReader {
  saleChanges(position: FeedPosition, scope: CommerceScope): Promise<SaleFeed>;
  identityChanges(position: FeedPosition, scope: CommerceScope): Promise<IdentityFeed>;
}

/** Changes of orders and customers. */
export function createFeedReader(parts: {
  readonly client: AdobeClient;
  readonly config: AdobeCommerceConfig;
  readonly markets: Markets;
  readonly reference: Reference;
}): FeedReader {
  const { client, config, markets, reference } = parts;

  return {
    saleChanges: async (position, scope) => {
      const source = {
        path: '/orders',
        row: orderEntry,
        fields: orderEntryFields,
        idOf: (row: z.infer<typeof orderEntry>) => Number(row.entity_id),
      };
      const { rows, ...end } = await readChanged(client, config, source, position, scope);
      return { entries: rows.map(mapEntry), ...end, reset: false };
    },

    identityChanges: async (position, scope) => {
      const source = {
        path: '/customers/search',
        row: customer,
        fields: customerFields,
        idOf: (row: WireCustomer) => Number(row.id),
      };
      const { value: stores } = await reference.stores.read(scope.deadline);
      const marketOf = (websiteId: string): Markets['default'] | null =>
        markets.all.find(({ shopStoreViews }) =>
          Object.values(shopStoreViews).some((view) => stores.get(view)?.website_id === websiteId),
        ) ?? null;
      const { rows, ...end } = await readChanged(client, config, source, position, scope);
      return { records: rows.map((row) => mapIdentity(row, marketOf(row.website_id), config)), ...end, reset: false };
    },
  };
}

function mapIdentity(
  wire: WireCustomer,
  market: Markets['default'] | null,
  config: AdobeCommerceConfig,
): IdentityRecord {
  // Adobe names a confirmation key only while the address waits to be confirmed.
  const confirmed = wire.confirmation == null || wire.confirmation === '';
  const email = wire.email.toLowerCase();
  const phones = new Set((wire.addresses ?? []).flatMap(({ telephone }) => toE164(telephone, market?.country) ?? []));
  const erpNumber = attributeText(wire.custom_attributes, config.COMMERCE_ERP_NUMBER_ATTRIBUTE);
  const fact = (type: IdentityFact['type'], value: string, verified: boolean): IdentityFact => ({
    type,
    value,
    verified,
    verifiedAt: verified ? wire.created_at : null,
  });
  return {
    id: wire.id,
    shared: false,
    deleted: false,
    displayName: [wire.firstname, wire.lastname].filter(Boolean).join(' ') || null,
    birthDate: null,
    market: market?.code ?? null,
    createdAt: wire.created_at,
    modifiedAt: wire.updated_at,
    identifiers: [
      fact('LOGIN', email, confirmed),
      fact('EMAIL', email, confirmed),
      // A phone in an address is what somebody typed.
      ...[...phones].map((phone) => fact('PHONE', phone, false)),
      // Written by the order connector, not by the customer.
      ...(erpNumber === null ? [] : [fact('ERP_NUMBER', erpNumber, true)]),
    ],
  };
}
