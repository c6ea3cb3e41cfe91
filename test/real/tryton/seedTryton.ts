import { date, decimal, openRpc, type Rpc } from './rpc.ts';
import type { Tryton } from './startTryton.ts';
import type { Subset } from '../subset.ts';

/** What the seeded server gave its own numbers to. */
export interface Seeded {
  /** Tryton's sale number by the shop's. */
  readonly saleNumbers: Readonly<Record<string, string>>;
}

/** VIP: a tenth off, a fifth from ten pieces on. */
const vipLines = [
  { quantity: 10, formula: 'unit_price * 0.8', sequence: 1 },
  { formula: 'unit_price * 0.9', sequence: 2 },
];

/** Builds the company through the server's own API, in the order that its records need each other. */
export async function seedTryton(server: Tryton, subset: Subset): Promise<Seeded> {
  const rpc = await openRpc(`${server.url}/${server.database}/`, server.user, server.password);
  const company = await createCompany(rpc);
  const tax = await createTax(rpc, company.id);
  const [vip] = await rpc.create('product.price_list', [
    { name: 'VIP', company: company.id, tax_included: false, lines: [['create', vipLines]] },
  ]);
  const warehouses = await createWarehouses(rpc, subset, company);
  const products = await createProducts(rpc, subset, tax);
  await receiveStock(rpc, subset, products, warehouses, company);
  const parties = await createParties(rpc, subset, vip ?? 0, company.country);
  return createSales(rpc, subset, { company, products, parties, tax, warehouse: warehouses.get('WEB-DK')?.id ?? 0 });
}

interface Company {
  readonly id: number;
  readonly party: number;
  readonly currency: number;
  readonly country: number;
}

async function createCompany(rpc: Rpc): Promise<Company> {
  const [country] = await rpc.create('country.country', [{ name: 'Denmark', code: 'DK' }]);
  const [currency] = await rpc.create('currency.currency', [
    {
      name: 'Danish krone',
      code: 'DKK',
      symbol: 'kr',
      digits: 2,
      rounding: decimal('0.01'),
      rates: [['create', [{ date: date('2020-01-01'), rate: decimal('1') }]]],
    },
  ]);
  const [party] = await rpc.create('party.party', [{ name: 'Nordhavn', code: 'NORDHAVN' }]);
  const [id] = await rpc.create('company.company', [{ party, currency }]);
  const [user] = await rpc.search('res.user', [['login', '=', 'admin']]);
  await rpc.write('res.user', [user ?? 0], { companies: [['add', [id]]], company: id });
  return { id: id ?? 0, party: party ?? 0, currency: currency ?? 0, country: country ?? 0 };
}

/** The chart of accounts by its wizard, then the Danish rate. */
async function createTax(rpc: Rpc, company: number): Promise<number> {
  const [template] = await rpc.search('account.account.template', [['parent', '=', null]]);
  const wizard = 'wizard.account.create_chart';
  const [session] = (await rpc.call(`${wizard}.create`)) as readonly [number];
  const account = { company, account_template: template };
  await rpc.call(`${wizard}.execute`, session, { account }, 'create_account');
  const accountOf = async (kind: string): Promise<number> =>
    (
      await rpc.search('account.account', [
        [`type.${kind}`, '=', true],
        ['company', '=', company],
        ['party_required', '=', true],
      ])
    )[0] ?? 0;
  const properties = {
    company,
    account_receivable: await accountOf('receivable'),
    account_payable: await accountOf('payable'),
  };
  await rpc.call(`${wizard}.execute`, session, { account, properties }, 'create_properties');
  await rpc.call(`${wizard}.delete`, session);
  const [taxAccount] = await rpc.search('account.account', [
    ['company', '=', company],
    ['type', '!=', null],
    ['party_required', '=', false],
  ]);
  const [tax] = await rpc.create('account.tax', [
    {
      name: 'Moms 25 %',
      description: 'Moms 25 %',
      type: 'percentage',
      rate: decimal('0.25'),
      company,
      invoice_account: taxAccount,
      credit_note_account: taxAccount,
    },
  ]);
  return tax ?? 0;
}

interface Warehouse {
  readonly id: number;
  readonly storage: number;
}

/** The warehouse that every installation has becomes the web shop's. */
async function createWarehouses(rpc: Rpc, subset: Subset, company: Company): Promise<ReadonlyMap<string, Warehouse>> {
  const warehouses = new Map<string, Warehouse>();
  const [standard] = await rpc.search('stock.location', [['type', '=', 'warehouse']]);
  for (const { code, name } of subset.locations) {
    if (code === 'WEB-DK') {
      const [storage] = await rpc.search('stock.location', [['code', '=', 'STO']]);
      await rpc.write('stock.location', [standard ?? 0], { code, name });
      warehouses.set(code, { id: standard ?? 0, storage: storage ?? 0 });
      continue;
    }
    const [input, output, storage] = await rpc.create('stock.location', [
      { name: `${name}, in`, code: `${code}-I`, type: 'storage' },
      { name: `${name}, out`, code: `${code}-O`, type: 'storage' },
      { name: `${name}, shelves`, code: `${code}-S`, type: 'storage' },
    ]);
    const [address] = await rpc.create('party.address', [
      { party: company.party, street: 'Havnegade 1', postal_code: '1058', city: 'København', country: company.country },
    ]);
    const [id] = await rpc.create('stock.location', [
      {
        name,
        code,
        type: 'warehouse',
        address,
        input_location: input,
        output_location: output,
        storage_location: storage,
      },
    ]);
    warehouses.set(code, { id: id ?? 0, storage: storage ?? 0 });
  }
  return warehouses;
}

interface Product {
  readonly id: number;
  readonly unit: number;
  readonly netPrice: string;
}

async function createProducts(rpc: Rpc, subset: Subset, tax: number): Promise<ReadonlyMap<string, Product>> {
  const [category] = await rpc.create('product.uom.category', [{ name: 'Pieces' }]);
  const [unit] = await rpc.create('product.uom', [
    { name: 'Piece', symbol: 'PCS', category, rate: 1, factor: 1, rounding: 1, digits: 0 },
  ]);
  const [goods] = await rpc.create('product.category', [
    { name: 'Goods', accounting: true, customer_taxes: [['add', [tax]]] },
  ]);
  const templates = subset.articles.map((article) => ({
    name: article.name,
    type: 'goods',
    default_uom: unit,
    list_price: decimal(article.netPrice),
    cost_price_method: 'fixed',
    salable: true,
    sale_uom: unit,
    account_category: goods,
    products: [
      [
        'create',
        [
          {
            suffix_code: article.sku,
            cost_price: decimal('1'),
            identifiers: article.gtin === null ? [] : [['create', [{ type: 'ean', code: article.gtin }]]],
          },
        ],
      ],
    ],
  }));
  await rpc.create('product.template', templates);
  const rows = (await rpc.call('model.product.product.search_read', [], 0, null, null, ['code'])) as readonly {
    readonly id: number;
    readonly code: string;
  }[];
  const ids = new Map(rows.map(({ id, code }) => [code, id]));
  return new Map(
    subset.articles.map(({ sku, netPrice }) => [sku, { id: ids.get(sku) ?? 0, unit: unit ?? 0, netPrice }]),
  );
}

async function receiveStock(
  rpc: Rpc,
  subset: Subset,
  products: ReadonlyMap<string, Product>,
  warehouses: ReadonlyMap<string, Warehouse>,
  company: Company,
): Promise<void> {
  const [supplier] = await rpc.search('stock.location', [['type', '=', 'supplier']]);
  const moves = subset.articles.flatMap(({ sku, stock }) =>
    stock.map(({ location, onHand }) => ({
      product: products.get(sku)?.id,
      uom: products.get(sku)?.unit,
      quantity: Number(onHand),
      from_location: supplier,
      to_location: warehouses.get(location)?.storage,
      unit_price: decimal('1'),
      currency: company.currency,
      company: company.id,
    })),
  );
  await rpc.call('model.stock.move.do', await rpc.create('stock.move', moves));
}

interface Party {
  readonly id: number;
  readonly address: number;
  readonly priceList: number | null;
}

async function createParties(
  rpc: Rpc,
  subset: Subset,
  vip: number,
  country: number,
): Promise<ReadonlyMap<string, Party>> {
  const address = [['create', [{ street: 'Strandvejen 1', postal_code: '2100', city: 'København', country }]]];
  await rpc.create('party.party', [
    { name: 'Cash sales DK', code: subset.walkIn, addresses: address },
    ...subset.customers.map(({ number, name, email, phone, vip: isVip }) => ({
      name,
      code: number,
      addresses: address,
      ...(isVip ? { sale_price_list: vip } : {}),
      contact_mechanisms: [
        [
          'create',
          [
            ...(email === null ? [] : [{ type: 'email', value: email }]),
            ...(phone === null ? [] : [{ type: 'phone', value: phone }]),
          ],
        ],
      ],
    })),
  ]);
  const rows = (await rpc.call('model.party.party.search_read', [], 0, null, null, [
    'code',
    'addresses',
    'sale_price_list',
  ])) as readonly {
    readonly id: number;
    readonly code: string;
    readonly addresses: readonly number[];
    readonly sale_price_list: number | null;
  }[];
  return new Map(
    rows.map((row) => [row.code, { id: row.id, address: row.addresses[0] ?? 0, priceList: row.sale_price_list }]),
  );
}

async function createSales(
  rpc: Rpc,
  subset: Subset,
  seeded: {
    readonly company: Company;
    readonly products: ReadonlyMap<string, Product>;
    readonly parties: ReadonlyMap<string, Party>;
    readonly tax: number;
    readonly warehouse: number;
  },
): Promise<Seeded> {
  const { company, products, parties, tax, warehouse } = seeded;
  const ids = await rpc.create(
    'sale.sale',
    subset.sales.map(({ origin, customer, day, lines }) => {
      const party = parties.get(customer);
      return {
        company: company.id,
        currency: company.currency,
        party: party?.id,
        invoice_address: party?.address,
        shipment_address: party?.address,
        price_list: party?.priceList ?? null,
        warehouse,
        reference: origin,
        sale_date: date(day),
        // Neither invoices nor shipments are made: the sales stay as they are, and so does the stock.
        invoice_method: 'manual',
        shipment_method: 'manual',
        lines: [
          [
            'create',
            lines.map(({ sku, quantity, netPrice }) => ({
              type: 'line',
              product: products.get(sku)?.id,
              unit: products.get(sku)?.unit,
              quantity: Number(quantity),
              unit_price: decimal(netPrice),
              taxes: [['add', [tax]]],
            })),
          ],
        ],
      };
    }),
  );
  await rpc.call('model.sale.sale.quote', ids);
  await rpc.call('model.sale.sale.confirm', ids);
  const rows = (await rpc.call('model.sale.sale.read', ids, ['number', 'reference'])) as readonly {
    readonly number: string;
    readonly reference: string;
  }[];
  return { saleNumbers: Object.fromEntries(rows.map(({ number, reference }) => [reference, number])) };
}
