// The shops that COMMERCE_ADAPTER may name, one line each.
export { adobeCommerce } from './adobe-commerce/adapter.ts';
export { medusa } from './medusa/adapter.ts';
