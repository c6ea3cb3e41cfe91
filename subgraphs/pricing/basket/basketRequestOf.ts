import {
  MOST_CODES,
  MOST_LINES,
  type BasketRequest,
  type BasketRequestLine,
} from '../../../platform/basketRequest/index.ts';
import type { RequestContext } from '../../../platform/context/index.ts';
import { ClientError } from '../../../platform/errors/index.ts';
import { assertMayReadCustomer, hasScope } from '../../kit/index.ts';
import type { BasketInput } from '../__generated__/resolvers.ts';
import { soldQuantity } from '../question.ts';

const LONGEST_NAME = 60;

/**
 * What is asked of a basket's owner: who owns it, and for whom it is priced. Whoever may not name a customer or a till is refused here.
 * @throws ClientError BAD_USER_INPUT, FORBIDDEN
 */
export function basketRequestOf(input: BasketInput, request: RequestContext): BasketRequest {
  const { lines = null, cartId = null, tender = 'CARD', customerId = null } = input;
  if ((lines === null) === (cartId === null)) throw wrong('Give exactly one of `lines` and `cartId`.');
  const buyerId = customerId === null ? request.buyerId : namedBuyer(customerId, request);
  const codes = checkedCodes(input.codes ?? []);
  if (cartId !== null) {
    if (codes.length > 0 || input.storeId != null || input.tillId != null) {
      throw wrong(
        'A cart stands in the shop and has its own codes: with `cartId` neither store, till nor codes are given.',
      );
    }
    const owner = request.market.basketOwners.online;
    return { owner, buyerId, cartId: name(cartId, 'cartId'), lines: [], storeId: null, tillId: null, tender, codes };
  }
  const place = placeOf(input, request);
  const { online, store } = request.market.basketOwners;
  const isStores = place.storeId !== null || place.tillId !== null;
  return {
    owner: isStores ? store : online,
    buyerId,
    cartId,
    lines: checkedLines(lines ?? []),
    ...place,
    tender,
    codes,
  };
}

/** A call centre's baskets are sent, wherever the agent sits. */
function placeOf(input: BasketInput, request: RequestContext): Pick<BasketRequest, 'storeId' | 'tillId'> {
  const tillId = input.tillId == null ? null : name(input.tillId, 'tillId');
  if (tillId !== null && tillId !== request.tillId && !hasScope(request, 'tills:read')) {
    throw new ClientError('FORBIDDEN', '`tillId` needs the scope tills:read.');
  }
  const own = request.channel === 'CALL_CENTER' ? null : request.storeId;
  // A till tells its store itself.
  const storeId = input.storeId == null ? (tillId === null ? own : null) : name(input.storeId, 'storeId');
  return { storeId, tillId: tillId ?? (storeId !== null && storeId === own ? request.tillId : null) };
}

function namedBuyer(customerId: string, request: RequestContext): string {
  assertMayReadCustomer(request, customerId);
  if (request.caller.kind === 'staff' && !hasScope(request, 'customers:read')) {
    throw new ClientError('FORBIDDEN', '`customerId` needs the scope customers:read.');
  }
  return name(customerId, 'customerId');
}

function checkedLines(lines: NonNullable<BasketInput['lines']>): BasketRequestLine[] {
  if (lines.length === 0 || lines.length > MOST_LINES) throw wrong(`A basket has between 1 and ${MOST_LINES} lines.`);
  if (new Set(lines.map(({ id }) => id)).size < lines.length)
    throw wrong('Each line of a basket has an id of its own.');
  return lines.map(({ id, sku, unit, quantity }) => ({
    id: name(id, 'id'),
    sku: name(sku, 'sku'),
    unit: unit == null ? null : name(unit, 'unit'),
    quantity: soldQuantity(quantity),
  }));
}

function checkedCodes(codes: readonly string[]): string[] {
  const given = [...new Set(codes.map((code) => name(code.trim(), 'codes')))];
  if (given.length > MOST_CODES) throw wrong(`At most ${MOST_CODES} codes are tried.`);
  return given;
}

function name(text: string, what: string): string {
  if (text !== '' && text.length <= LONGEST_NAME) return text;
  throw wrong(`\`${what}\` has between 1 and ${LONGEST_NAME} characters.`);
}

function wrong(message: string): ClientError {
  return new ClientError('BAD_USER_INPUT', message);
}
