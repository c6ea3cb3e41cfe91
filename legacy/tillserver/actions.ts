import type { SystemAction } from '../kit/index.ts';
import { ActionRefused } from '../kit/index.ts';
import type { Chain } from './chain.ts';
import { versionOf } from './priceFile/priceFile.ts';
import { ringUp } from './receipts/ringUp.ts';
import type { Till } from './till.ts';

/** What can be done to a till by hand: `npm run -s legacy -- till <action> <till> …`. */
export function tillActions(chain: Chain): ReadonlyMap<string, SystemAction> {
  const tillNamed = (id: string | undefined): Till => {
    const till = chain.till(id ?? '');
    if (till === undefined) throw new ActionRefused(`There is no till "${id ?? ''}". Say one such as S-DK01-T1.`);
    return till;
  };
  return new Map<string, SystemAction>([
    [
      'offline',
      ([id]) => {
        const till = tillNamed(id);
        till.goOffline(chain.now());
        return `${till.id} offline`;
      },
    ],
    [
      'online',
      ([id]) => {
        const till = tillNamed(id);
        till.goOnline(chain.now());
        chain.sweep();
        return `${till.id} online`;
      },
    ],
    [
      'deliver',
      ([id]) => {
        const till = tillNamed(id);
        if (!till.deliver(chain.now())) throw new ActionRefused(`${till.id} is offline.`);
        return `${till.id} has price file ${versionOf(till.activeFile(chain.now())?.day ?? '')}`;
      },
    ],
    [
      'sell',
      ([id, plu = '', card]) => {
        const till = tillNamed(id);
        const file = till.activeFile(chain.now());
        const book = file === null ? null : chain.runOf(till.storeId).book(till.storeId, file.day);
        const item = book?.item(plu, null);
        if (file === null || book === null || item === undefined) {
          throw new ActionRefused(`${till.id} knows no article "${plu}".`);
        }
        const sale = {
          lines: [{ id: '1', item, quantity: '1' }],
          cardCode: card ?? null,
          customerNo: null,
          staffId: 'E0001',
          tender: 'CARD',
          paymentToken: null,
        } as const;
        const { receiptNo, quote, currency } = ringUp(chain, till, sale, { day: file.day, book });
        return `${receiptNo} ${quote.total} ${currency}`;
      },
    ],
  ]);
}
