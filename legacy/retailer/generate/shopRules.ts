import type { CartRule, CatalogRulePrice } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { localised } from './lexicon.ts';
import { marketCodes } from './markets.ts';
import { amountOf, divideHalfUp } from './numbers.ts';

/** The shop's own basket rules, market by market. */
export function buildCartRules(): CartRule[] {
  const welcome = localised(
    '10 % på første køb',
    '10 % på första köpet',
    '10 % på første kjøp',
    '10 % off the first order',
  );
  const tea = localised('Tre te for to', 'Tre te för två', 'Tre te for to', 'Three teas for two');
  const gifts = localised('100 af ved 1.000', '100 av vid 1 000', '100 av ved 1 000', '100 off from 1,000');
  const summer = localised('Sommerfragt', 'Sommarfrakt', 'Sommerfrakt', 'Summer delivery');
  const members = localised(
    'Medlemmer: 5 % i kassen',
    'Medlemmar: 5 % i kassan',
    'Medlemmer: 5 % i kassen',
    'Members: 5 % at checkout',
  );
  return marketCodes.flatMap((market, index): CartRule[] => {
    const rule = (n: number, name: CartRule['name'], rest: Partial<CartRule>): CartRule => ({
      ruleId: index * 10 + n,
      name,
      market,
      active: true,
      fromDate: '2026-11-01',
      toDate: '2026-12-31',
      couponCode: null,
      action: 'by_percent',
      amount: '10',
      discountStep: 0,
      customerGroups: [],
      categoryId: null,
      skus: [],
      minimumSubtotal: null,
      stopFurtherRules: false,
      ...rest,
    });
    return [
      rule(1, welcome, { couponCode: 'VELKOMMEN10', fromDate: '2024-01-01', toDate: null, stopFurtherRules: true }),
      rule(2, tea, { action: 'buy_x_get_y', amount: '1', discountStep: 2, categoryId: 'C-FOOD-TEA' }),
      rule(3, gifts, { action: 'cart_fixed', amount: '100', minimumSubtotal: '1000.00' }),
      rule(4, summer, {
        active: false,
        fromDate: '2026-06-01',
        toDate: '2026-08-31',
        action: 'by_fixed',
        amount: '49',
      }),
      rule(5, members, { customerGroups: ['Club'], amount: '5', fromDate: '2026-12-01' }),
    ];
  });
}

/** A catalogue rule of the shop alone, "Online Friday": a declared difference from the ERP's price on a few articles. */
export function buildCatalogRulePrices(catalogue: Catalogue): CatalogRulePrice[] {
  return catalogue.sellable
    .filter(({ article }, row) => article.shop !== null && row % 97 === 50 && article.kind !== 'GIFT_CARD')
    .flatMap(({ article, draft }) =>
      article.markets.map((market) => ({
        ruleId: 1,
        name: 'Online Friday',
        sku: article.sku,
        market,
        customerGroup: 'ALL GROUPS',
        rulePrice: amountOf(divideHalfUp(draft.list[market] * 93, 100)),
        fromDate: '2026-11-20',
        toDate: '2026-11-20',
      })),
    );
}
