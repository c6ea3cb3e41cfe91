import type { BasketRequest } from '../../platform/basketRequest/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import { assertMayReadCustomer, knownRecords } from '../kit/index.ts';
import type { BasketFacts } from './__generated__/resolvers.ts';
import type { PosContext } from './context.ts';
import type { CustomerReference } from './entities.ts';
import { requireCapability } from './loaders.ts';
import type { TillState } from './port.ts';

/**
 * What a till's own engine asks for a basket: the named till's, or that of one that is online and has its newest file. Whether a card is shown
 * follows from the buyer: who holds one, shows it.
 * @throws ClientError NOT_FOUND for a store, till or article that is not known, UPSTREAM_UNAVAILABLE where no till can be chosen.
 */
export async function quoteAtTill(
  { buyerId, storeId, tillId, lines, tender, codes }: BasketRequest,
  buyer: CustomerReference | null | undefined,
  { port, scope, request, loaders }: PosContext,
): Promise<BasketFacts> {
  requireCapability(port, 'BASKET_QUOTES');
  if (buyerId !== null) assertMayReadCustomer(request, buyerId);
  const member = buyerId !== null && knownRecords(buyer?.clubCards, "The till's part").length > 0;
  const store = storeId ?? (tillId === null ? null : port.storeOf(tillId));
  if (store === null || !port.storesOf(scope.market.code).includes(store)) throw new ClientError('NOT_FOUND');
  const tills = loaders.tills.load(store);
  const chosen = tillId ?? chooseTill((await tills)?.value ?? []);
  const basket = { storeId: store, tillId: chosen, lines, member, tender, codes };
  const [quote, states] = await Promise.all([port.quoteBasket(basket, scope), tills]);
  const { priceFileVersion, ...priced } = quote;
  const lagging = states?.value.find(({ id }) => id === chosen)?.priceFile?.lagging ?? false;
  return {
    ...priced,
    unavailable: null,
    asOf: scope.now,
    system: port.system,
    till: { id: chosen, priceFileVersion, lagging },
  };
}

function chooseTill(tills: readonly TillState[]): string {
  const till = tills.find(({ online, priceFile }) => online && priceFile !== null && !priceFile.lagging);
  if (till !== undefined) return till.id;
  throw new ClientError('UPSTREAM_UNAVAILABLE', 'No till of the store is online with its newest price file.');
}
