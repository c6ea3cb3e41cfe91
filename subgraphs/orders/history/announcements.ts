import { z } from 'zod';
import type { RequestContext } from '../../../platform/context/index.ts';
import type { Deadline } from '../../../platform/deadline/index.ts';
import type { InternalGraph } from '../../../platform/internalGraph/index.ts';
import type { FeedPart } from '../../kit/index.ts';
import { feedRoots } from './feedRoots.ts';
import { saleEntrySchema, saleEntrySelection } from './saleEntry.ts';
import type { SaleEntry } from './saleEntry.ts';
import type { CustomerRecords } from './saleIndex.ts';
import type { SaleSystem } from './saleSystems.ts';

interface Call {
  readonly context: RequestContext;
  readonly deadline: Deadline;
}

/** What the systems announce of their sales, asked of the subgraphs that wrap them. */
export interface Announcements {
  /** All changes, in parts. */
  changes(system: SaleSystem, cursor: string | null, call: Call): Promise<FeedPart<SaleEntry>>;
  /** One customer's sales that changed since an instant. */
  ofCustomer(system: SaleSystem, records: CustomerRecords, since: string, call: Call): Promise<readonly SaleEntry[]>;
}

const partSchema = z.object({
  feed: z.object({
    entries: z.array(saleEntrySchema),
    cursor: z.string(),
    hasMore: z.boolean(),
    reset: z.boolean(),
  }),
});

const salesSchema = z.object({ sales: z.array(saleEntrySchema) });

const customerQueries: Readonly<
  Record<
    SaleSystem,
    { readonly document: string; readonly variables: (records: CustomerRecords) => Record<string, unknown> }
  >
> = {
  erp: {
    document: `query Sales($numbers: [ID!]!, $cards: [ID!]!, $tokens: [ID!]!, $since: DateTime!) {
      sales: erpSales(customerNumbers: $numbers, clubCards: $cards, paymentTokens: $tokens, since: $since) { ${saleEntrySelection} }
    }`,
    variables: (records) => ({
      numbers: records.erpNumbers ?? [],
      cards: records.clubCards ?? [],
      tokens: records.paymentTokens ?? [],
    }),
  },
  commerce: {
    document: `query Sales($ids: [ID!]!, $since: DateTime!) {
      sales: shopSales(customerIds: $ids, since: $since) { ${saleEntrySelection} }
    }`,
    variables: (records) => ({ ids: records.shopIds ?? [] }),
  },
};

export function createAnnouncements(internalGraph: InternalGraph): Announcements {
  return {
    async changes(system, cursor, call) {
      const data = await internalGraph.query({
        subgraph: system,
        document: `query Changes($cursor: String) {
          feed: ${feedRoots[system]}(cursor: $cursor) { entries { ${saleEntrySelection} } cursor hasMore reset }
        }`,
        variables: { cursor },
        schema: partSchema,
        ...call,
      });
      return data.feed;
    },

    async ofCustomer(system, records, since, call) {
      const { document, variables } = customerQueries[system];
      const data = await internalGraph.query({
        subgraph: system,
        document,
        variables: { ...variables(records), since },
        schema: salesSchema,
        ...call,
      });
      return data.sales;
    },
  };
}
