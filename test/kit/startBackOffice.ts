import { z } from 'zod';

/** Changes rows of Business Central as its own back office would. */
export interface BackOffice {
  /** Rows of the retailer's own pages. */
  rows(entitySet: string, filter: string): Promise<readonly { readonly id: string }[]>;
  patch(entitySet: string, id: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
  create(entitySet: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
  /** A released sales order of one article. */
  createOrder(customerNumber: string, itemNo: string): Promise<{ readonly id: string; readonly number: string }>;
  shipAndInvoice(orderId: string): Promise<void>;
}

const rowsSchema = z.object({ value: z.array(z.object({ id: z.string() })) });
const orderSchema = z.object({ id: z.string(), number: z.string() });

export function startBackOffice(settings: Readonly<Record<string, string>>): BackOffice {
  const companyOf = (api: string): string =>
    `${settings['ERP_URL'] ?? ''}/api/${api}/companies(${settings['ERP_COMPANY_ID'] ?? ''})`;
  const retail = companyOf('samklang/retail/v1.0');
  const standard = companyOf('v2.0');

  async function call(url: string, method = 'GET', body?: unknown): Promise<unknown> {
    const token = await fetch(settings['ERP_TOKEN_URL'] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: settings['ERP_CLIENT_ID'] ?? '',
        client_secret: settings['ERP_CLIENT_SECRET'] ?? '',
        scope: 'https://api.businesscentral.dynamics.com/.default',
      }),
    });
    const { access_token } = z.object({ access_token: z.string() }).parse(await token.json());
    const response = await fetch(url, {
      method,
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json', 'if-match': '*' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Business Central answered ${response.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  return {
    rows: async (entitySet, filter) =>
      rowsSchema.parse(await call(`${retail}/${entitySet}?$filter=${encodeURIComponent(filter)}`)).value,
    patch: async (entitySet, id, fields) => {
      await call(`${retail}/${entitySet}(${id})`, 'PATCH', fields);
    },
    create: async (entitySet, fields) => {
      await call(`${retail}/${entitySet}`, 'POST', fields);
    },
    createOrder: async (customerNumber, itemNo) =>
      orderSchema.parse(
        await call(`${standard}/salesOrders`, 'POST', {
          customerNumber,
          salesOrderLines: [{ lineType: 'Item', lineObjectNumber: itemNo, quantity: 1 }],
        }),
      ),
    shipAndInvoice: async (orderId) => {
      await call(`${standard}/salesOrders(${orderId})/Microsoft.NAV.shipAndInvoice`, 'POST');
    },
  };
}
