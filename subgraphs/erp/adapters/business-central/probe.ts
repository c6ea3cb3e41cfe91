import type { SystemProbe } from '../../../kit/index.ts';
import type { BusinessCentralConfig } from '../../config.ts';
import type { ErpCapability } from '../../port.ts';
import type { BusinessCentralClient, RowQuery } from './client.ts';
import * as wire from './wire.ts';

/** The company and the first row of each page that a capability reads. Business Central tells nobody how much of the limits is left. */
export function createProbe(client: BusinessCentralClient, config: BusinessCentralConfig): SystemProbe<ErpCapability> {
  const page = <T>(query: Omit<RowQuery<T>, 'top'>, capabilities: readonly ErpCapability[]) => ({
    name: query.entitySet,
    capabilities,
    read: async (deadline: Parameters<typeof client.company>[0]) => {
      await client.rows({ ...query, top: 1 }, { deadline });
      return {};
    },
  });
  const prices: readonly ErpCapability[] = ['PRICES', 'PRICE_HISTORY', 'PRICE_CHANGES', 'PRICE_QUOTES'];
  return {
    signIn: (deadline) => client.signIn(deadline),
    reads: [
      {
        name: 'companies',
        capabilities: [],
        read: async (deadline) => {
          const { body, headers } = await client.company(deadline);
          const { name, displayName, systemVersion } = body;
          return {
            signedInAs: `application ${config.ERP_CLIENT_ID}, company ${displayName ?? name}`,
            ...(systemVersion == null ? {} : { version: systemVersion }),
            headers,
          };
        },
      },
      page({ entitySet: 'itemCards', row: wire.itemCard }, ['ARTICLES', ...prices]),
      page({ entitySet: 'itemVariants', row: wire.itemVariant, api: 'standard' }, ['ARTICLES']),
      page({ entitySet: 'priceListLines', row: wire.priceListLine }, prices),
      page({ entitySet: 'campaigns', row: wire.campaign }, ['OFFERS', ...prices]),
      page({ entitySet: 'stockByLocation', row: wire.stockByLocation }, ['STOCK', 'STOCK_CHANGES']),
      page({ entitySet: 'retailStores', row: wire.retailStore, expand: ['openingHours'] }, ['STORES']),
      page({ entitySet: 'retailCustomers', row: wire.retailCustomer }, ['CUSTOMER_CHANGES', 'PRICES']),
      page({ entitySet: 'posReceipts', row: wire.receiptEntry }, ['SALES', 'SALE_CHANGES']),
      page({ entitySet: 'salesDocuments', row: wire.documentEntry }, ['SALES', 'SALE_CHANGES']),
    ],
    limits: () => [
      { of: 'requests in 5 minutes, by ERP_REQUESTS', most: config.ERP_REQUESTS, left: null },
      { of: 'requests at once, by ERP_CONCURRENCY', most: config.ERP_CONCURRENCY, left: null },
    ],
  };
}
