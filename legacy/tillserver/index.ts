export { startTillserver, type Tillserver } from './startTillserver.ts';
export type { HeadOffice } from './headOffice.ts';
export type { TillReceipt } from './receipts/receipt.ts';
