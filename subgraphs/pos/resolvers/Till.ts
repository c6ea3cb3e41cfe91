import { ClientError } from '../../../platform/errors/index.ts';
import type { Reading } from '../../kit/index.ts';
import type { TillResolvers } from '../__generated__/resolvers.ts';
import type { PosContext } from '../context.ts';
import { parseTillReference, type TillReference } from '../entities.ts';
import type { TillState } from '../port.ts';

export const Till: TillResolvers = {
  __resolveReference: parseTillReference,
  store: ({ id }, _arguments, { port }) => ({ id: storeOf(id, port) }),
  online: async (till, _arguments, context) => (await stateOf(till, context)).value.online,
  priceFile: async (till, _arguments, context) => (await stateOf(till, context)).value.priceFile,
  pendingReceipts: async (till, _arguments, context) => (await stateOf(till, context)).value.pendingReceipts,
  provenance: async (till, _arguments, context) => {
    const { asOf, stale } = await stateOf(till, context);
    return { system: context.port.system, asOf, stale };
  },
};

async function stateOf({ id }: TillReference, { port, loaders }: PosContext): Promise<Reading<TillState>> {
  const reading = await loaders.tills.load(storeOf(id, port));
  const value = reading?.value.find((till) => till.id === id);
  if (reading == null || value === undefined) throw new ClientError('NOT_FOUND');
  return { ...reading, value };
}

function storeOf(id: string, port: PosContext['port']): string {
  const store = port.storeOf(id);
  if (store === null) throw new ClientError('NOT_FOUND');
  return store;
}
