import { parseQuantity, toDecimal, type Quantity } from '../../platform/money/index.ts';
import type { Market } from '../../platform/context/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { priceUnavailable, type PriceFacts, type PriceRecord } from './priceFacts.ts';
import type { PriceQuestion } from './rules/rule.ts';

/** What a client asks: how much, in which unit, when. */
export interface Asked {
  readonly quantity: string;
  /** null: the base unit. */
  readonly unit: string | null;
  /** RFC 3339. */
  readonly at: string;
}

/**
 * The question for the owner's rule.
 * @throws ClientError BAD_USER_INPUT for a quantity of nothing or a unit in which the article is not sold, PRICE_UNAVAILABLE where
 * its tax is not known.
 */
export function toQuestion(
  facts: PriceFacts,
  records: readonly PriceRecord[],
  { quantity, unit: askedUnit, at }: Asked,
  market: Market,
): PriceQuestion {
  const unit = askedUnit ?? facts.baseUnit;
  const known = facts.units.find(({ code }) => code === unit);
  if (askedUnit !== null && askedUnit !== facts.baseUnit && known === undefined) {
    throw new ClientError('BAD_USER_INPUT', '`unit` is not a unit in which this article is sold.');
  }
  if (facts.taxRate === null) throw priceUnavailable('RESPONSE_VALIDATION_FAILED');
  return {
    records,
    quantity: toDecimal(soldQuantity(quantity)),
    unit,
    quantityPerUnit: toDecimal(known?.quantityPerUnit ?? '1'),
    currency: market.currency,
    localCurrency: facts.localCurrency,
    exchangeRate: facts.exchangeRate === null ? null : toDecimal(facts.exchangeRate),
    taxRate: toDecimal(facts.taxRate),
    pricesIncludeTax: market.consumerPricesIncludeTax,
    at: Date.parse(at),
  };
}

/** The most of one article that is priced at once. */
const MOST = '1000000';

/** @throws ClientError BAD_USER_INPUT unless it is above 0 and at most a million. */
export function soldQuantity(text: string): Quantity {
  const quantity = parseQuantity(text);
  const value = toDecimal(quantity);
  if (value.gt(0) && value.lte(toDecimal(MOST))) return quantity;
  throw new ClientError('BAD_USER_INPUT', `\`quantity\` must be more than 0 and at most ${MOST}.`);
}
