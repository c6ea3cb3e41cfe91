import { ClientError } from '../../../platform/errors/index.ts';
import type { Market } from '../../../platform/context/index.ts';
import type { HistoryAudience } from '../history/appliedPrice.ts';
import { readPriceFacts, type PriceFacts, type PriceRecord } from '../priceFacts.ts';
import { toQuestion } from '../question.ts';
import { ruleFor } from '../rules/priceRules.ts';
import type { PriceQuestion, PriceRule } from '../rules/rule.ts';
import { shown } from '../shown.ts';
import { ownRecords } from '../variantRecords.ts';
import type { Party, PartyKind, PromisedPrice } from './party.ts';

/** What is asked of every party alike: one base unit, for anybody, now; or as much as was promised, for whom it was promised. */
export interface ParityQuestion {
  readonly sku: string;
  /** RFC 3339. */
  readonly now: string;
  readonly market: Market;
  /** Parts an item from its variant in a sku. */
  readonly separator: string;
  /** undefined: one base unit, for everybody. */
  readonly promised?: Pick<PromisedPrice, 'quantity' | 'unit' | 'audience'>;
}

/** Whose facts, and how it chooses among them. */
export interface PartyRule {
  readonly kind: PartyKind;
  readonly system: string;
  readonly rule: PriceRule;
}

/**
 * What the party charges by its own facts and its own rule. Only what is open to everybody counts: parity is of one price, not of
 * who asks.
 * @param facts as the planner hands them over.
 * @param taxRate per cent, for a party whose own facts do not say; null where nobody does.
 */
export function partyOf(
  { kind, system, rule }: PartyRule,
  facts: unknown,
  asked: ParityQuestion,
  taxRate: string | null = null,
): Party {
  const common = {
    kind,
    system,
    storeId: null,
    till: null,
    version: null,
    campaign: null,
    amount: null,
    code: null,
    asOf: null,
  };
  let read: PriceFacts;
  try {
    read = readPriceFacts(facts);
  } catch (error) {
    return { ...common, state: 'UNAVAILABLE', code: reasonOf(error) };
  }
  const answered = { ...common, asOf: read.asOf };
  if (!read.sold) return { ...answered, state: 'NOT_SOLD' };
  const { quantity, unit, audience } = asked.promised ?? { quantity: '1', unit: null, audience: 'PUBLIC' };
  const records = recordsOpenTo(audience, ownRecords(read.records, asked.sku, asked.separator));
  // What was computed for one says nothing of more.
  if (quantity !== '1' && records.some(({ quoted }) => quoted !== null)) {
    return { ...answered, state: 'UNAVAILABLE', code: 'NOT_SUPPORTED' };
  }
  let question: PriceQuestion;
  try {
    const withTax = { ...read, taxRate: read.taxRate ?? taxRate };
    question = toQuestion(withTax, records, { quantity, unit, at: asked.now }, asked.market);
  } catch (error) {
    return { ...answered, state: 'UNAVAILABLE', code: reasonOf(error) };
  }
  const { decision } = ruleFor(rule, records).rule(question);
  if (decision === null || decision.each.eq(0)) return { ...answered, state: 'NO_PRICE' };
  const { campaignTitle: campaign } = decision.winner;
  return { ...answered, campaign, state: 'PRICED', amount: shown(decision.amounts, question) };
}

/** Of a member's price the members' records count beside everybody's, whoever asks. */
function recordsOpenTo(whom: HistoryAudience, records: readonly PriceRecord[]): readonly PriceRecord[] {
  return records
    .filter(({ audience, applies }) => (audience === 'PUBLIC' ? applies : whom === 'MEMBERS' && audience === 'MEMBERS'))
    .map((record) => ({ ...record, applies: true }));
}

function reasonOf(error: unknown): string {
  if (!(error instanceof ClientError)) throw error;
  const reason = error.extensions?.['reason'];
  return typeof reason === 'string' ? reason : error.code;
}
