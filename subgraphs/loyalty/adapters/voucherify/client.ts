import type { z } from 'zod';
import type { Deadline } from '../../../../platform/deadline/index.ts';
import { createHttpClient, type HttpHeaders, type HttpReply } from '../../../../platform/http/index.ts';
import type { LoyaltyConfig } from '../../config.ts';
import { refusalOf } from './errors.ts';

/** How a call is made. */
export interface CallOptions {
  readonly deadline: Deadline;
  readonly priority?: 'interactive' | 'background';
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** A page of one of the vendor's lists. */
export interface ListPage<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly total: number | null;
}

/** The part of the API that we read. */
export interface VoucherifyClient {
  get<T>(path: string, query: Query, schema: z.ZodType<T>, options: CallOptions): Promise<T>;
  /** Every row, page after page, as far as the vendor's last page goes. */
  all<Row>(path: string, query: Query, schema: z.ZodType<ListPage<Row>>, options: CallOptions): Promise<Row[]>;
  /** As {@link get}, with the answer's headers. */
  look<T>(path: string, query: Query, schema: z.ZodType<T>, options: CallOptions): Promise<HttpReply<T>>;
  /** Destroys the connections. */
  close(): void;
}

/** The most rows of one page and the last page, both the vendor's limits. */
export const PAGE_SIZE = 100;
export const LAST_PAGE = 99;

export function createVoucherifyClient(config: LoyaltyConfig): VoucherifyClient {
  const perMinute = config.LOYALTY_REQUESTS_PER_MINUTE;
  const http = createHttpClient({
    name: 'voucherify',
    baseUrl: config.LOYALTY_URL,
    headers: {
      'x-app-id': config.LOYALTY_APP_ID,
      'x-app-token': config.LOYALTY_APP_TOKEN,
      'x-voucherify-api-version': 'v2018-08-01',
    },
    timeoutMs: config.LOYALTY_TIMEOUT_MS,
    concurrency: config.LOYALTY_CONCURRENCY,
    rate: { perSecond: perMinute / 60, burst: Math.max(1, Math.floor(perMinute / 10)) },
    retryAfterMs: untilNextRequest,
  });
  const look: VoucherifyClient['look'] = async (path, query, schema, { deadline, priority = 'interactive' }) =>
    http.send({ method: 'GET', path, query, schema, deadline, priority, refusal: refusalOf });
  const get: VoucherifyClient['get'] = async (path, query, schema, options) =>
    (await look(path, query, schema, options)).body;
  return {
    get,
    look,
    all: async (path, query, schema, options) => {
      const rows = [];
      for (let page = 1; page <= LAST_PAGE; page += 1) {
        const part = await get(path, { ...query, limit: PAGE_SIZE, page }, schema, options);
        rows.push(...part.rows);
        if (!part.hasMore) break;
      }
      return rows;
    },
    close: () => http.close(),
  };
}

/** `X-Rate-Limit-Retry` is an epoch second; where `Retry-After` is there too, that is read as everywhere. */
function untilNextRequest(headers: HttpHeaders): number | undefined {
  const epoch = headers['x-rate-limit-retry'];
  if (headers['retry-after'] !== undefined || epoch === undefined || !/^\d{1,12}$/.test(epoch)) return undefined;
  return Math.max(0, Number(epoch) * 1000 - Date.now());
}
