import { z } from 'zod';
import { ClientError, isErrorCode } from '../../../platform/errors/index.ts';

const text = z.string();
const money = z.object({
  amount: z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,10})?$/);
const quantity = z.string().regex(/^\d{1,12}(\.\d{1,5})?$/);

const line = z.object({
  id: text,
  sku: text,
  unit: text.nullable(),
  quantity,
  unitPrice: decimal,
  subtotal: money,
  lineDiscount: money,
  shares: z.array(z.object({ discountId: text, amount: money })).readonly(),
  total: money,
  taxRate: decimal,
  net: money,
  tax: money,
  allocatedBy: z.enum(['OWNER', 'SAMKLANG']),
});
const basketFacts = z.object({
  unavailable: text.nullable(),
  asOf: z.iso.datetime({ offset: true }).nullable(),
  system: text.nullable(),
  till: z.object({ id: text, priceFileVersion: text, lagging: z.boolean() }).nullable(),
  lines: z.array(line).readonly(),
  discounts: z
    .array(
      z.object({
        id: text,
        kind: z.enum(['CART_RULE', 'COUPON', 'MIX_AND_MATCH', 'MEMBER_OFFER', 'THRESHOLD', 'OTHER']),
        title: text,
        code: text.nullable(),
        offerIds: z.array(text).readonly(),
        amount: money,
      }),
    )
    .readonly(),
  unapplied: z
    .array(
      z.object({
        offerId: text.nullable(),
        title: text.nullable(),
        code: text.nullable(),
        reason: z.enum([
          'COUPON_NOT_GIVEN',
          'CODE_NOT_KNOWN',
          'BELOW_THRESHOLD',
          'TOO_FEW_ARTICLES',
          'NOT_A_MEMBER',
          'NOT_COMBINABLE',
          'UNKNOWN',
        ]),
        missingAmount: money.nullable(),
        missingQuantity: quantity.nullable(),
      }),
    )
    .readonly(),
  totals: z
    .object({
      subtotal: money,
      discount: money,
      shipping: money.nullable(),
      taxes: z.array(z.object({ rate: decimal, net: money, tax: money })).readonly(),
      rounding: money,
      total: money,
    })
    .nullable(),
});

type Told = Readonly<z.infer<typeof basketFacts>>;
/** What the owner answered: schema/shared/basket-facts.graphql says what each field means. */
export type BasketFacts = Omit<Told, 'unavailable' | 'asOf' | 'system' | 'totals'> & {
  readonly asOf: string;
  readonly system: string;
  readonly totals: NonNullable<Told['totals']>;
};

/** What is the asker's to mend, or nobody's: told as it is. */
const toldAsItIs = ['BAD_USER_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'NOT_SUPPORTED', 'UPSTREAM_REFUSED'] as const;

/**
 * The owner's facts as the planner hands them over.
 * @throws ClientError BASKET_OWNER_UNAVAILABLE with the owner's code as `reason`, RESPONSE_VALIDATION_FAILED, or what the asker can mend.
 */
export function readBasketFacts(value: unknown): BasketFacts {
  if (value == null) throw ownerUnavailable('SUBGRAPH_UNAVAILABLE');
  const parsed = basketFacts.safeParse(value);
  if (!parsed.success) throw new ClientError('RESPONSE_VALIDATION_FAILED', undefined, { cause: parsed.error });
  const { unavailable, asOf, system, totals, ...facts } = parsed.data;
  if (unavailable !== null) {
    const own = toldAsItIs.find((code) => code === unavailable);
    throw own === undefined ? ownerUnavailable(unavailable) : new ClientError(own);
  }
  if (asOf === null || system === null || totals === null) throw new ClientError('RESPONSE_VALIDATION_FAILED');
  return { ...facts, asOf, system, totals };
}

function ownerUnavailable(reason: string): ClientError {
  if (reason === 'RESPONSE_VALIDATION_FAILED') return new ClientError(reason);
  const known = isErrorCode(reason) ? reason : 'INTERNAL_SERVER_ERROR';
  return new ClientError('BASKET_OWNER_UNAVAILABLE', undefined, { extensions: { reason: known } });
}
