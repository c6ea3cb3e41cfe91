import { ClientError } from '../../../platform/errors/index.ts';
import { factsOrUnavailable, listFreshness, pageSize } from '../../kit/index.ts';
import type { ProductResolvers, SourceStatus, TillPriceRecord } from '../__generated__/resolvers.ts';
import { askStores, type StoreAnswer } from '../askStores.ts';
import type { PosContext } from '../context.ts';
import { parseProductReference } from '../entities.ts';
import { requireCapability } from '../loaders.ts';
import type { TillOffering } from '../port.ts';

/** The most stores that a client may name. */
const MOST_STORES = 50;

export const Product: ProductResolvers = {
  __resolveReference: parseProductReference,

  tillPriceFacts: async ({ sku }, _arguments, context) =>
    factsOrUnavailable(
      async () => {
        const { port, scope, factsStores } = context;
        requireCapability(port, 'PRICES');
        const stores = port.storesOf(scope.market.code);
        const answers = await askStores(sku, stores.slice(0, factsStores), context);
        const failed = answers.flatMap(({ answer }) => (answer instanceof ClientError ? answer : []));
        const [first] = failed;
        if (first !== undefined && failed.length === answers.length) throw first;
        const readings = answers.flatMap(({ answer }) => (answer instanceof ClientError ? [] : (answer ?? [])));
        return {
          unavailable: null,
          ...listFreshness(readings),
          unanswered: [
            ...answers.flatMap(({ storeId, answer }) =>
              answer instanceof ClientError ? [{ storeId, code: answer.code }] : [],
            ),
            // A comparison that left stores out is not complete.
            ...stores.slice(factsStores).map((storeId) => ({ storeId, code: 'NOT_SUPPORTED' as const })),
          ],
          records: readings.flatMap(({ value }) => value.flatMap(toRecords)),
        };
      },
      { stale: false, unanswered: [], records: [] },
      context.logger,
    ),

  tillPrices: async ({ sku }, { storeIds, first }, context) => {
    const { port } = context;
    requireCapability(port, 'PRICES');
    const size = pageSize(first, 10);
    // No store has less than one till: more stores than tills are wanted need not be asked.
    const asked = chosenStores(storeIds ?? null, context).slice(0, size);
    const answers = await askStores(sku, asked, context);
    const nodes = answers.flatMap(({ answer }) =>
      answer === null || answer instanceof ClientError
        ? []
        : answer.value.map((offering) => ({
            till: { id: offering.tillId },
            unit: offering.unit,
            current: { amount: offering.amount, currency: offering.currency },
            member: { amount: offering.memberAmount, currency: offering.currency },
            priceFileVersion: offering.priceFileVersion,
            deliveredAt: offering.deliveredAt,
            lagging: offering.lagging,
            validUntil: offering.validUntil,
            provenance: { system: port.system, asOf: answer.asOf, stale: answer.stale },
          })),
    );
    return {
      nodes: nodes.slice(0, size),
      complete: answers.every(({ answer }) => !(answer instanceof ClientError)),
      sources: answers.map((answer) => toSource(answer, port.system)),
    };
  },
};

function toRecords({ storeId, tillId, amount, memberAmount, ...offering }: TillOffering): TillPriceRecord[] {
  const { priceFileVersion, deliveredAt, lagging, unit, currency, validUntil } = offering;
  const record = { storeId, till: tillId, priceFileVersion, deliveredAt, lagging, unit, currency, validUntil };
  return [
    { ...record, amount, audience: 'PUBLIC' },
    { ...record, amount: memberAmount, audience: 'MEMBERS' },
  ];
}

function chosenStores(
  named: readonly string[] | null,
  { port, scope, request }: Pick<PosContext, 'port' | 'scope' | 'request'>,
): readonly string[] {
  const ofMarket = port.storesOf(scope.market.code);
  if (named === null) {
    return request.storeId !== null && ofMarket.includes(request.storeId) ? [request.storeId] : ofMarket;
  }
  if (named.length > MOST_STORES) {
    throw new ClientError('BAD_USER_INPUT', `\`storeIds\` may name at most ${MOST_STORES} stores.`);
  }
  return [...new Set(named)];
}

function toSource({ storeId, answer }: StoreAnswer, system: string): SourceStatus {
  const name = `${system}/${storeId}`;
  if (answer === null) return { system: name, state: 'COMPLETE', asOf: null, code: null };
  if (answer instanceof ClientError) return { system: name, state: 'UNAVAILABLE', asOf: null, code: answer.code };
  return { system: name, state: answer.stale ? 'STALE' : 'COMPLETE', asOf: answer.asOf, code: null };
}
