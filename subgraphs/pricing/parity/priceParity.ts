import type { ParityParty, PriceParity } from '../__generated__/resolvers.ts';
import type { PricingContext } from '../context.ts';
import type { ProductReference } from '../entities.ts';
import { compareParties } from './compareParties.ts';
import { comparePromise } from './comparePromise.ts';
import { ruleOfDivergence } from './declaredDivergences.ts';
import { parityChannels, type DivergenceSeen } from './parityChannels.ts';
import { partyOf, type ParityQuestion, type PartyRule } from './partyOf.ts';
import type { Party } from './party.ts';
import { promiseParties } from './promiseParties.ts';
import { tillParties } from './tillParties.ts';

/** The rule by which a promise may be below the owner's price. */
const PROMISE_RULE = 'price promise';

/** Everybody who states a price of this article beside the market's owner of prices, and what of it is promised. */
export async function priceParity(product: ProductReference, context: PricingContext): Promise<PriceParity> {
  const { request, ruleOf, declaredDivergences, skuSeparator } = context;
  const { market, now } = request;
  const asked: ParityQuestion = { sku: product.sku, now, market, separator: skuSeparator };
  // Where the shop does not tell its tax: the amounts compared contain it or do not, as the market's do.
  const taxRate = textOf(product.erpPriceFacts, 'taxRate');
  const systems = systemsOf(product, ruleOf);
  const ownerSystem = systems.find(({ system }) => system === market.priceOwner);
  const ofOwner = (promised?: ParityQuestion['promised']): Party =>
    partyOf(
      ownerSystem ?? { kind: 'ERP', system: market.priceOwner, rule: context.rule },
      ownerSystem?.facts,
      { ...asked, ...(promised === undefined ? {} : { promised }) },
      taxRate,
    );
  const owner = ofOwner();
  const others = [
    ...systems
      .filter(({ system }) => system !== market.priceOwner)
      .map((each) => partyOf(each, each.facts, asked, taxRate)),
    ...tillParties(product.tillPriceFacts, textOf(product.erpPriceFacts, 'baseUnit')),
  ];
  const promises = await promiseParties(product.sku, context);
  const parties = [owner, ...others, ...promises];
  const found = [...compareParties(owner, others), ...promises.flatMap((party) => comparePromise(party, ofOwner))];
  const divergences = found.map((divergence) => {
    const declared = ruleOfDivergence(declaredDivergences, {
      sku: product.sku,
      market: market.code,
      party: divergence.party,
      at: Date.parse(now),
    });
    // A promise is meant to hold while the price rises.
    const rule = declared ?? (divergence.party.kind === 'PROMISE' ? PROMISE_RULE : null);
    return { ...divergence, party: told(divergence.party), declared: rule !== null, rule };
  });
  for (const { party, declared } of divergences) {
    if (!declared && parityChannels.divergence.hasSubscribers) {
      parityChannels.divergence.publish({ market: market.code, party: party.kind } satisfies DivergenceSeen);
    }
  }
  return {
    consistent: divergences.every(({ declared }) => declared),
    complete: parties.every(({ state }) => state !== 'UNAVAILABLE'),
    compared: parties.map(told),
    divergences,
  };
}

/** Who states prices of a whole market, each with its facts; a system without a rule states none. */
function systemsOf(
  { erpPriceFacts, shopPriceFacts }: ProductReference,
  ruleOf: PricingContext['ruleOf'],
): readonly (PartyRule & { readonly facts: unknown })[] {
  return [
    { kind: 'ERP' as const, system: 'erp', facts: erpPriceFacts },
    { kind: 'SHOP' as const, system: 'commerce', facts: shopPriceFacts },
  ].flatMap((each) => {
    const rule = ruleOf(each.system);
    return rule === undefined ? [] : [{ ...each, rule }];
  });
}

function told({ storeId, promised, ...party }: Party): ParityParty {
  return { ...party, store: storeId === null ? null : { id: storeId }, promised: promised ?? null };
}

/** A text of the owner's facts that others are read by; null where they do not tell it. */
function textOf(facts: unknown, name: 'taxRate' | 'baseUnit'): string | null {
  if (typeof facts !== 'object' || facts === null) return null;
  const value: unknown = Reflect.get(facts, name);
  return typeof value === 'string' ? value : null;
}
