import { publicScope } from '../../../../platform/cache/index.ts';
import { createCalendars, freshness, type Reading, type Shelf, type Snapshot } from '../../../kit/index.ts';
import type { OfferRecord } from '../../__generated__/resolvers.ts';
import type { ErpScope } from '../../port.ts';
import type { SkuRule } from '../../sku.ts';
import { inChunks } from './chunks.ts';
import type { BusinessCentralClient, ReadOptions } from './client.ts';
import { readCustomers, type CustomerTerms } from './customers.ts';
import { all, eq, oneOf } from './filter.ts';
import { groupBy } from './groupBy.ts';
import type { Campaign, Reference } from './reference.ts';
import * as wire from './wire.ts';

export interface OfferParts {
  readonly system: string;
  readonly client: BusinessCentralClient;
  readonly sku: SkuRule;
  readonly reference: Snapshot<Reference>;
  readonly customers: Shelf<CustomerTerms>;
  /** Active price lines by campaign. */
  readonly campaignLines: Shelf<readonly CampaignLine[]>;
}

/** Which article a campaign's price line names, and for whom. */
export interface CampaignLine {
  readonly sku: string;
  readonly assignToType: string;
  readonly assignToNo: string;
}

/** Campaigns that run now: those open to all that have price lines, and activated ones whose target group holds a customer. */
export function createOffers(parts: OfferParts) {
  const calendarOf = createCalendars();
  const { client, sku } = parts;
  return async (numbers: readonly string[], scope: ErpScope): Promise<Reading<readonly OfferRecord[]>> => {
    const [reference, customers] = await Promise.all([
      parts.reference.read(scope.deadline),
      readCustomers(client, parts.customers, numbers, scope),
    ]);
    const terms = [...customers.values()].map((reading) => {
      if (reading instanceof Error) throw reading;
      return reading;
    });
    const targeted = new Set(terms.flatMap(({ value }) => value?.targetedBy ?? []));
    const calendar = calendarOf(scope.market.timeZone);
    const today = calendar.dayOf(scope.now);
    const running = [...reference.value.campaigns.values()].filter(
      (campaign) =>
        runsOn(campaign, today) && (campaign.openToAll || (campaign.activated && targeted.has(campaign.no))),
    );
    const lines = await parts.campaignLines.read({
      keys: running.map(({ no }) => no),
      scope: publicScope,
      load: async (missing, deadline) => loadLines(missing, { deadline, priority: scope.priority ?? 'interactive' }),
      deadline: scope.deadline,
    });
    const readings = [...lines.values()].map((reading) => {
      if (reading instanceof Error) throw reading;
      return reading;
    });
    const records = running.flatMap((campaign): readonly OfferRecord[] => {
      const known = lines.get(campaign.no);
      const reach = reachOf(
        campaign,
        known instanceof Error ? [] : (known?.value ?? []),
        scope.market.memberPriceGroup,
      );
      if (reach === null) return [];
      return [
        {
          id: campaign.no,
          kind: 'CAMPAIGN',
          title: campaign.titles[scope.locale] ?? campaign.description,
          source: parts.system,
          validFrom: campaign.startingDate === null ? null : calendar.startOf(campaign.startingDate),
          validUntil: campaign.endingDate === null ? null : calendar.startOf(campaign.endingDate, 1),
          channels: null,
          storeIds: null,
          code: null,
          codeRequired: false,
          combinable: null,
          ...reach,
        },
      ];
    });
    return { value: records, ...freshness([reference, ...terms, ...readings]) };
  };

  async function loadLines(
    campaigns: readonly string[],
    options: ReadOptions,
  ): Promise<ReadonlyMap<string, readonly CampaignLine[]>> {
    const linesBy = (field: 'campaignNo' | 'assignToNo') =>
      inChunks(campaigns, (chunk) =>
        client.rows(
          {
            entitySet: 'priceListLines',
            row: wire.campaignLine,
            filter: all(
              oneOf(field, chunk),
              eq('status', 'Active'),
              ...(field === 'assignToNo' ? [eq('assignToType', 'Campaign')] : []),
            ),
          },
          options,
        ),
      );
    const [named, assigned] = await Promise.all([linesBy('campaignNo'), linesBy('assignToNo')]);
    const toLine = (row: (typeof named)[number]): CampaignLine => ({
      ...row,
      sku: sku.join(row.itemNo, row.variantCode),
    });
    const byNo = groupBy(named, ({ campaignNo }) => campaignNo, campaigns);
    // A campaign's own lines often name it once more: those came with the first list.
    for (const row of assigned) if (row.campaignNo !== row.assignToNo) byNo.get(row.assignToNo)?.push(row);
    return new Map([...byNo].map(([no, rows]) => [no, rows.map(toLine)]));
  }
}

/** For whom and for which articles a campaign is; null: for nobody who asks here. */
function reachOf(
  campaign: Campaign,
  lines: readonly CampaignLine[],
  memberGroup: string,
): Pick<OfferRecord, 'requiresMembership' | 'skus'> | null {
  const skusOf = (mine: (line: CampaignLine) => boolean): readonly string[] => [
    ...new Set(lines.filter(mine).map(({ sku }) => sku)),
  ];
  const open = skusOf(({ assignToType }) => assignToType === 'All Customers');
  if (!campaign.openToAll) {
    const targeted = skusOf(({ assignToType }) => assignToType === 'Campaign' || assignToType === 'All Customers');
    return { requiresMembership: false, skus: targeted.length === 0 ? null : targeted };
  }
  if (open.length > 0) return { requiresMembership: false, skus: open };
  const members = skusOf(
    ({ assignToType, assignToNo }) => assignToType === 'Customer Price Group' && assignToNo === memberGroup,
  );
  return members.length > 0 ? { requiresMembership: true, skus: members } : null;
}

function runsOn({ startingDate, endingDate }: Campaign, day: string): boolean {
  return (startingDate === null || startingDate <= day) && (endingDate === null || day <= endingDate);
}
