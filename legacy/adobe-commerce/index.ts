export { startAdobeCommerce, type AdobeCommerceOptions, type AdobeCommerceServer } from './startAdobeCommerce.ts';
