import { z } from 'zod';
import { buildRetailer } from '../retailer/index.ts';
import type { BusinessCentral, BusinessCentralOptions } from './startBusinessCentral.ts';
import { startBusinessCentral } from './startBusinessCentral.ts';

const rowSchema = z.record(z.string(), z.unknown());
const orderSchema = z.object({
  id: z.string(),
  salesOrderLines: z.array(
    z.looseObject({
      id: z.string(),
      '@odata.etag': z.string(),
      unitPrice: z.number(),
      discountPercent: z.number(),
      amountExcludingTax: z.number(),
      amountIncludingTax: z.number(),
    }),
  ),
});

export type PricedLine = z.infer<typeof orderSchema>['salesOrderLines'][number];

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as an object; empty when there is none. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The rows of a collection. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** `error.code` and `error.message` of a refusal. */
  readonly error: { readonly code: string; readonly message: string };
}

interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A Business Central on a free port with a caller who holds a token. */
export interface TestBusinessCentral extends BusinessCentral {
  /** @param path below ERP_URL; `{v2}` and `{retail}` stand for the company in either group. */
  ask(path: string, options?: Ask): Promise<Reply>;
  /** A token for the caller's own requests. */
  token(): Promise<string>;
  setClock(instant: string): void;
  /** What the system charges: the line of an order made for the purpose. */
  priceOf(customerNo: string, sku: string, unit: string, quantity: string): Promise<PricedLine>;
}

export async function startTestBusinessCentral(
  options: Partial<BusinessCentralOptions> = {},
): Promise<TestBusinessCentral> {
  const retailer = options.retailer ?? buildRetailer();
  let now = new Date(retailer.anchor);
  const bc = await startBusinessCentral({ clock: { now: () => now }, ...options, retailer });
  const setting = (name: string): string => bc.settings[name] ?? '';
  const company = `companies(${setting('ERP_COMPANY_ID')})`;

  const token = async (): Promise<string> => {
    const reply = await fetch(setting('ERP_TOKEN_URL'), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: setting('ERP_CLIENT_ID'),
        client_secret: setting('ERP_CLIENT_SECRET'),
        scope: 'https://api.businesscentral.dynamics.com/.default',
      }),
    });
    return z.object({ access_token: z.string() }).parse(await reply.json()).access_token;
  };
  const bearer = await token();

  const ask = async (path: string, { method = 'GET', body, headers = {} }: Ask = {}): Promise<Reply> => {
    const target = path
      .replace('{v2}', `/api/v2.0/${company}`)
      .replace('{retail}', `/api/samklang/retail/v1.0/${company}`);
    const reply = await fetch(`${setting('ERP_URL')}${target}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await reply.text();
    const parsed = text.startsWith('{') ? rowSchema.parse(JSON.parse(text)) : {};
    return {
      status: reply.status,
      headers: reply.headers,
      text,
      body: parsed,
      rows: z.array(rowSchema).catch([]).parse(parsed['value']),
      error: z
        .object({ code: z.string(), message: z.string() })
        .catch({ code: '', message: '' })
        .parse(parsed['error']),
    };
  };

  return {
    ...bc,
    ask,
    token,
    setClock: (instant) => void (now = new Date(instant)),
    async priceOf(customerNo, sku, unit, quantity) {
      const dash = sku.indexOf('-');
      const [itemNo, variantCode] = dash < 0 ? [sku, null] : [sku.slice(0, dash), sku.slice(dash + 1)];
      const variant = retailer.items
        .find((item) => item.itemNo === itemNo)
        ?.variants.find(({ code }) => code === variantCode);
      const reply = await ask('{v2}/salesOrders?$expand=salesOrderLines', {
        method: 'POST',
        body: {
          customerNumber: customerNo,
          salesOrderLines: [
            {
              lineObjectNumber: itemNo,
              ...(variant === undefined ? {} : { itemVariantId: variant.id }),
              unitOfMeasureCode: unit,
              quantity: Number(quantity),
            },
          ],
        },
      });
      const [line] = orderSchema.parse(reply.body).salesOrderLines;
      if (line === undefined) throw new Error('The order has no line.');
      return line;
    },
  };
}
