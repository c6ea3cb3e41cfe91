import { z } from 'zod';

/** A line to be charged. */
export interface OrderedLine {
  readonly sku: string;
  readonly unit: string | null;
  readonly quantity: string;
}

/** What Business Central charges for it, as its own sales order line says. */
export interface ChargedLine {
  /** Decimal with the currency's places. */
  readonly amountIncludingVat: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
}

/** Enters sales orders into Business Central as its own back office would, to see what it charges. */
export interface SalesDesk {
  /** One order of one customer; the answers stand in the order of the lines. */
  charge(customerNumber: string, lines: readonly OrderedLine[]): Promise<readonly ChargedLine[]>;
}

const order = z.object({
  salesOrderLines: z.array(
    z.object({
      sequence: z.number(),
      unitPrice: z.number(),
      discountPercent: z.number(),
      amountIncludingTax: z.number(),
    }),
  ),
});
const variants = z.object({ value: z.array(z.object({ id: z.string(), itemNumber: z.string(), code: z.string() })) });

export function createSalesDesk(settings: Readonly<Record<string, string>>): SalesDesk {
  const company = `${settings['ERP_URL'] ?? ''}/api/v2.0/companies(${settings['ERP_COMPANY_ID'] ?? ''})`;
  let signedIn: Promise<string> | undefined;

  async function signIn(): Promise<string> {
    const response = await fetch(settings['ERP_TOKEN_URL'] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: settings['ERP_CLIENT_ID'] ?? '',
        client_secret: settings['ERP_CLIENT_SECRET'] ?? '',
        scope: 'https://api.businesscentral.dynamics.com/.default',
      }),
    });
    return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
  }

  async function call(
    path: string,
    init: { readonly method?: string; readonly body?: unknown } = {},
  ): Promise<unknown> {
    const token = await (signedIn ??= signIn());
    const response = await fetch(`${company}/${path}`, {
      method: init.method ?? 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
    if (!response.ok) throw new Error(`Business Central answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  async function variantIds(skus: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const items = [...new Set(skus.filter((sku) => sku.includes('-')).map((sku) => sku.slice(0, sku.indexOf('-'))))];
    if (items.length === 0) return new Map();
    const filter = items.map((item) => `itemNumber eq '${item}'`).join(' or ');
    const { value } = variants.parse(await call(`itemVariants?$filter=${encodeURIComponent(filter)}`));
    return new Map(value.map(({ id, itemNumber, code }) => [`${itemNumber}-${code}`, id]));
  }

  return {
    async charge(customerNumber, lines) {
      const ids = await variantIds(lines.map(({ sku }) => sku));
      const entered = order.parse(
        await call('salesOrders?$expand=salesOrderLines', {
          method: 'POST',
          body: {
            customerNumber,
            salesOrderLines: lines.map(({ sku, unit, quantity }) => ({
              lineType: 'Item',
              lineObjectNumber: sku.split('-')[0],
              ...(ids.has(sku) ? { itemVariantId: ids.get(sku) } : {}),
              ...(unit === null ? {} : { unitOfMeasureCode: unit }),
              quantity: Number(quantity),
            })),
          },
        }),
      );
      return [...entered.salesOrderLines]
        .sort((a, b) => a.sequence - b.sequence)
        .map((line) => ({
          amountIncludingVat: line.amountIncludingTax.toFixed(2),
          unitPrice: String(line.unitPrice),
          discountPercent: String(line.discountPercent),
        }));
    },
  };
}
