import type { Reading, Shelf } from '../../../kit/index.ts';
import type { ErpScope } from '../../port.ts';
import { inChunks } from './chunks.ts';
import { accountScope } from './accountScope.ts';
import type { BusinessCentralClient } from './client.ts';
import { oneOf } from './filter.ts';
import { groupBy } from './groupBy.ts';
import * as wire from './wire.ts';

/** A customer's terms. */
export interface CustomerTerms {
  readonly number: string;
  readonly billTo: string;
  readonly company: boolean;
  readonly priceGroup: string;
  readonly discountGroup: string;
  readonly allowLineDiscount: boolean;
  /** Campaigns whose target group holds the customer. */
  readonly targetedBy: readonly string[];
}

/** Customers by number; null: there is none. Kept by the record's number alone: what they are does not depend on who asks. */
export async function readCustomers(
  client: BusinessCentralClient,
  shelf: Shelf<CustomerTerms>,
  numbers: readonly string[],
  scope: ErpScope,
): Promise<ReadonlyMap<string, Reading<CustomerTerms | null> | Error>> {
  return shelf.read({
    keys: [...new Set(numbers)],
    scope: (number) => accountScope(number, scope.market),
    load: async (missing, deadline) => {
      const options = { deadline, priority: scope.priority ?? 'interactive' };
      const [rows, targets] = await Promise.all([
        inChunks(missing, (chunk) =>
          client.rows(
            { entitySet: 'retailCustomers', row: wire.retailCustomer, filter: oneOf('number', chunk) },
            options,
          ),
        ),
        inChunks(missing, (chunk) =>
          client.rows(
            { entitySet: 'campaignTargets', row: wire.campaignTarget, filter: oneOf('customerNo', chunk) },
            options,
          ),
        ),
      ]);
      const targetsOf = groupBy(targets, ({ customerNo }) => customerNo);
      return new Map(rows.map((row) => [row.number, toTerms(row, targetsOf.get(row.number) ?? [])]));
    },
    deadline: scope.deadline,
    anew: scope.anew ?? false,
  });
}

function toTerms(row: wire.WireCustomer, targets: readonly { readonly campaignNo: string }[]): CustomerTerms {
  return {
    number: row.number,
    billTo: row.billToCustomerNo || row.number,
    company: row.type === 'Company',
    priceGroup: row.customerPriceGroup,
    discountGroup: row.customerDiscGroup,
    allowLineDiscount: row.allowLineDisc,
    targetedBy: targets.map(({ campaignNo }) => campaignNo),
  };
}
