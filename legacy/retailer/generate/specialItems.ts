import type { ItemDraft } from './itemDrafts.ts';
import { convertedPrice } from './itemDrafts.ts';
import { localised } from './lexicon.ts';
import type { Localised, MarketCode } from '../model.ts';

const everywhere: readonly MarketCode[] = ['DK', 'SE', 'NO'];

type Make = (itemNo: string) => ItemDraft;

function special(
  name: Localised,
  dkk: number,
  category: string,
  rest: Pick<ItemDraft, 'kind' | 'itemType' | 'inShop'> & { readonly components?: ItemDraft['components'] },
): Make {
  const card = dkk * 100;
  return (itemNo) => ({
    itemNo,
    type: {
      category,
      noun: name,
      from: dkk,
      to: dkk,
      scheme: 'none',
      unit: 'PCS',
      vat: 'STANDARD',
      sensitivity: 'NONE',
      contents: [],
      contentMeasure: 'PCS',
      boxed: false,
    },
    name,
    brand: 'Nordhavn',
    card,
    list: { DK: card, SE: convertedPrice(card, 'SE', 'STANDARD'), NO: convertedPrice(card, 'NO', 'STANDARD') },
    ownList: { SE: false, NO: false },
    variants: [],
    boxed: false,
    salesUnit: 'PCS',
    content: null,
    components: [],
    status: 'ACTIVE',
    markets: everywhere,
    ...rest,
  });
}

/** Gift sets of named articles, gift cards and services. A gift card is a voucher for any goods and is sold with VAT like them. */
export function specialDrafts(named: readonly ItemDraft[]): readonly Make[] {
  const part = (index: number, quantity = '1') => {
    const draft = named[index];
    if (draft === undefined) throw new Error('A gift set misses its part.');
    const variant = draft.variants[0];
    return { sku: variant === undefined ? draft.itemNo : `${draft.itemNo}-${variant.code}`, quantity };
  };
  const set = (n: number, dkk: number, components: ItemDraft['components']) =>
    special(localised(`Gavesæt ${n}`, `Presentset ${n}`, `Gavesett ${n}`, `Gift set ${n}`), dkk, 'C-GIFTS-SETS', {
      kind: 'BUNDLE',
      itemType: 'Non-Inventory',
      inShop: true,
      components,
    });
  const card = (dkk: number) =>
    special(
      localised(`Gavekort ${dkk}`, `Presentkort ${dkk}`, `Gavekort ${dkk}`, `Gift card ${dkk}`),
      dkk,
      'C-GIFTS-CARDS',
      { kind: 'GIFT_CARD', itemType: 'Non-Inventory', inShop: true },
    );
  const service = (name: Localised, dkk: number, inShop: boolean) =>
    special(name, dkk, 'C-GIFTS-SERVICES', { kind: 'SERVICE', itemType: 'Service', inShop });
  return [
    set(1, 149, [part(8), part(10)]),
    set(2, 249, [part(7, '2'), part(18), part(10)]),
    set(3, 599, [part(15), part(16)]),
    set(4, 449, [part(1)]),
    set(5, 329, [part(19), part(7, '4')]),
    card(200),
    card(500),
    card(1000),
    service(localised('Batteriskift', 'Batteribyte', 'Batteribytte', 'Battery change'), 99, false),
    service(localised('Gravering', 'Gravyr', 'Gravering', 'Engraving'), 149, true),
    service(localised('Gaveindpakning', 'Presentinslagning', 'Gaveinnpakning', 'Gift wrapping'), 29, true),
    service(localised('Reparation af tøj', 'Klädlagning', 'Reparasjon av klær', 'Clothing repair'), 199, false),
  ];
}
