import { createHash } from 'node:crypto';
import type { BusinessClock, LegacyServer, Route } from '../kit/index.ts';
import { startLegacyServer } from '../kit/index.ts';
import type { Retailer } from '../retailer/model.ts';
import { createAccess } from './access.ts';
import { createGuestCarts } from './guestCarts.ts';
import { createOrderBook } from './orderBook.ts';
import { adobeReplies } from './problem.ts';
import type { CartTerms } from './quote/reckonCart.ts';
import { cartItemEndpoints } from './routes/cartItems.ts';
import { cartEndpoints } from './routes/carts.ts';
import { cartQuoteEndpoints } from './routes/cartQuotes.ts';
import { catalogEndpoints } from './routes/catalog.ts';
import { customerEndpoints } from './routes/customers.ts';
import { extensionEndpoints } from './routes/extension.ts';
import { guestCartEndpoints } from './routes/guestCarts.ts';
import { orderEndpoints } from './routes/orders.ts';
import { priceEndpoints } from './routes/prices.ts';
import { routesOf } from './routes/route.ts';
import { ruleEndpoints } from './routes/rules.ts';
import { stockEndpoints } from './routes/stock.ts';
import { taxEndpoints } from './routes/taxes.ts';
import { storeEndpoints } from './routes/stores.ts';
import { createShop } from './shop.ts';
import { createShopBackOffice, type ShopBackOffice } from './shopBackOffice.ts';
import { cartTable, customerTable, orderTable, productTable, rulePriceTable } from './tables.ts';

export interface AdobeCommerceOptions {
  readonly retailer: Retailer;
  readonly clock: BusinessClock;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Real milliseconds that tokens live; Adobe's defaults are 4 h for administrators and 1 h for customers. */
  readonly adminTokenMs?: number;
  readonly customerTokenMs?: number;
  /** Whether the site has its own module (`/V1/samklang/…`, attributes `samklang_*` on orders). Default true. */
  readonly siteModule?: boolean;
}

export interface AdobeCommerceServer extends LegacyServer {
  /** Environment for the product's adapter, signing in as an administrator. */
  readonly settings: Readonly<Record<string, string>>;
  /** The same with an integration's OAuth keys. */
  readonly integrationSettings: Readonly<Record<string, string>>;
  /** Every account's password in the demo. */
  readonly customerPassword: string;
  /** What its own staff would do in the shop. */
  readonly backOffice: ShopBackOffice;
  /** Ends every token now. */
  expireTokens(): void;
}

const hour = 3_600_000;
const adminUser = 'samklang';

/** The embedded Adobe Commerce 2.4: REST under `/rest/<store view>/V1`, seeded by the retailer; beside customers and orders it takes guests' carts. */
export async function startAdobeCommerce(options: AdobeCommerceOptions): Promise<AdobeCommerceServer> {
  const { retailer, clock, adminTokenMs = 4 * hour, customerTokenMs = hour, siteModule = true } = options;
  const shop = createShop(retailer);
  const accounts = customerTable(shop);
  const orders = orderTable(shop);
  const carts = cartTable(shop);
  let products: ReturnType<typeof productTable> | undefined;
  const productsTable = (): ReturnType<typeof productTable> => (products ??= productTable(shop));
  const rulePrices = rulePriceTable(shop);
  const all = shop.scopeOf('all');
  const account = (id: number): ReturnType<typeof accounts.all>[number] | undefined =>
    accounts.lookUp('entity_id', [String(id)], all)?.[0];
  const book = createOrderBook(shop, () => orders.all(), account);
  const secret = (name: string): string =>
    createHash('sha256').update(`adobe-commerce/${retailer.seed}/${name}`).digest('base64url').slice(0, 32);
  const integration = {
    consumerKey: secret('consumer-key'),
    consumerSecret: secret('consumer-secret'),
    accessToken: secret('access-token'),
    accessTokenSecret: secret('access-token-secret'),
  };
  const adminPassword = secret('admin');
  const customerPassword = secret('customer');

  let url = '';
  const baseUrl = (): string => url;
  const access = createAccess({
    baseUrl,
    adminUser,
    adminPassword,
    integration,
    adminTokenMs,
    customerTokenMs,
    customerOf: (email, password) =>
      password === customerPassword ? (accounts.lookUp('email', [email], all)?.[0]?.accountId ?? null) : null,
  });
  const now = (): Date => clock.now();
  const terms: CartTerms = { shop, now, groupOf: (id) => account(id)?.group ?? 'General' };
  const guests = createGuestCarts(terms);
  const endpoints = [
    ...catalogEndpoints(shop, productsTable),
    ...priceEndpoints(shop),
    ...stockEndpoints(shop),
    ...customerEndpoints(shop, accounts, now),
    ...orderEndpoints({ shop, orders, book, now, siteModule }),
    ...cartEndpoints({ terms, carts, guests }),
    ...cartItemEndpoints({ shop, carts, accounts, now }),
    ...guestCartEndpoints(guests),
    ...taxEndpoints(shop),
    ...ruleEndpoints(shop),
    ...storeEndpoints(shop, baseUrl),
    ...(siteModule ? [...extensionEndpoints(terms, carts, rulePrices), ...cartQuoteEndpoints(terms)] : []),
  ];
  const tokenRoutes = ['/rest/:store/V1', '/rest/V1'].flatMap((base): Route[] => [
    {
      method: 'POST',
      path: `${base}/integration/admin/token`,
      kind: 'token',
      handle: (request) => access.adminToken(request),
    },
    {
      method: 'POST',
      path: `${base}/integration/customer/token`,
      kind: 'token',
      handle: (request) => access.customerToken(request),
    },
  ]);
  const server = await startLegacyServer({
    name: 'commerce',
    clock,
    port: options.port ?? 0,
    routes: [...tokenRoutes, ...routesOf(endpoints, shop.scopeOf, (request) => access.callerOf(request))],
    replies: adobeReplies,
  });
  url = server.url;
  const common = { COMMERCE_ADAPTER: 'adobe-commerce', COMMERCE_URL: url };
  return {
    ...server,
    settings: { ...common, COMMERCE_ADMIN_USER: adminUser, COMMERCE_ADMIN_PASSWORD: adminPassword },
    integrationSettings: {
      ...common,
      COMMERCE_CONSUMER_KEY: integration.consumerKey,
      COMMERCE_CONSUMER_SECRET: integration.consumerSecret,
      COMMERCE_ACCESS_TOKEN: integration.accessToken,
      COMMERCE_ACCESS_TOKEN_SECRET: integration.accessTokenSecret,
    },
    customerPassword,
    backOffice: createShopBackOffice({ shop, products: productsTable, rulePrices, now }),
    expireTokens: () => access.expireTokens(),
  };
}
