import { z } from 'zod';
import { amountOf, type PriceRecordKind } from './priceCode.ts';

/** Inclusive days, YYYY-MM-DD. */
export interface CampaignDays {
  readonly first: string;
  readonly last: string;
}

/** Writes prices into the embedded Business Central as its back office would, around everything that is done to the nodes' way to it. */
export interface PriceWriter {
  /** Gives the article a card, a member line and a campaign line of its own. */
  prepare(sku: string): Promise<void>;
  /** Writes every record of the article in one transaction. null: a campaign that is long over. */
  write(sku: string, version: number, campaign: CampaignDays | null): Promise<void>;
}

const rows = z.object({ value: z.array(z.object({ id: z.string() })) });
const batchReply = z.object({ responses: z.array(z.object({ status: z.int() })) });
const longOver: CampaignDays = { first: '2020-01-01', last: '2020-01-31' };

/** @param settings with which the product's adapter reaches the ERP. */
export function createPriceWriter(settings: Readonly<Record<string, string>>): PriceWriter {
  const root = settings['ERP_URL'] ?? '';
  const company = settings['ERP_COMPANY_ID'] ?? '';
  const retail = `${root}/api/samklang/retail/v1.0`;
  const pages = `${retail}/companies(${company})`;
  const cards = `${root}/api/v2.0/companies(${company})`;
  const ids = new Map<string, Readonly<Record<PriceRecordKind, string>>>();
  let token: Promise<string> | undefined;

  const signIn = async (): Promise<string> => {
    const reply = await fetch(settings['ERP_TOKEN_URL'] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: settings['ERP_CLIENT_ID'] ?? '',
        client_secret: settings['ERP_CLIENT_SECRET'] ?? '',
        scope: 'https://api.businesscentral.dynamics.com/.default',
      }),
    });
    return z.object({ access_token: z.string() }).parse(await reply.json()).access_token;
  };

  const call = async (
    url: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<unknown> => {
    const reply = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${await (token ??= signIn())}`,
        'content-type': 'application/json',
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`Business Central answered ${reply.status}: ${text}`);
    return JSON.parse(text);
  };

  const idOf = async (url: string): Promise<string> => {
    const [row] = rows.parse(await call(url)).value;
    if (row === undefined) throw new Error(`Business Central has no such row: ${url}`);
    return row.id;
  };

  const lineFor = async (sku: string, record: 'member' | 'campaign', number: number): Promise<string> => {
    const whose =
      record === 'member'
        ? { priceListCode: 'CLUB-DK', assignToType: 'Customer Price Group', assignToNo: 'CLUB', campaignNo: '' }
        : { priceListCode: 'CP1002', assignToType: 'All Customers', assignToNo: '', campaignNo: 'CP1002' };
    const line = {
      ...whose,
      ...{ lineNo: number, status: 'Active', amountType: 'Price', itemNo: sku, currencyCode: '', minimumQuantity: 0 },
      ...{ unitPrice: Number(amountOf({ record, version: 1 })), priceIncludesVat: true, allowLineDisc: true },
      ...{ vatBusPostingGrPrice: 'DOMESTIC-DK', startingDate: '0001-01-01', endingDate: '0001-01-01' },
    };
    const { id } = z.object({ id: z.string() }).parse(await call(`${pages}/priceListLines`, line));
    return id;
  };

  return {
    prepare: async (sku) => {
      const number = 9_000_000 + ids.size * 10;
      ids.set(sku, {
        card: await idOf(`${cards}/items?$filter=${encodeURIComponent(`number eq '${sku}'`)}`),
        member: await lineFor(sku, 'member', number),
        campaign: await lineFor(sku, 'campaign', number + 1),
      });
    },
    write: async (sku, version, campaign) => {
      const own = ids.get(sku);
      if (own === undefined) throw new Error(`${sku} has not been prepared.`);
      const days = campaign ?? longOver;
      const price = (record: PriceRecordKind) => ({ unitPrice: Number(amountOf({ record, version })) });
      const changes = [
        { url: `${cards}/items(${own.card})`, body: price('card') },
        { url: `${pages}/priceListLines(${own.member})`, body: price('member') },
        {
          url: `${pages}/priceListLines(${own.campaign})`,
          body: { ...price('campaign'), startingDate: days.first, endingDate: days.last },
        },
      ];
      const requests = changes.map((change, index) => ({
        ...{ id: String(index), method: 'PATCH', ...change },
        headers: { 'content-type': 'application/json', 'if-match': '*' },
      }));
      const reply = await call(`${retail}/$batch`, { requests }, { isolation: 'snapshot' });
      const { responses } = batchReply.parse(reply);
      if (responses.length < changes.length || responses.some(({ status }) => status >= 300)) {
        throw new Error(`Business Central did not take version ${version} of ${sku}: ${JSON.stringify(reply)}`);
      }
    },
  };
}
