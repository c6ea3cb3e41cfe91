import { askEntities } from '../askEntities.ts';
import type { ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { misplaced } from '../keyEcho.ts';
import { mixed } from '../mixed.ts';

/** As many calls as the gateway makes of one subgraph at once. */
const AT_ONCE = 64;

export const concurrency: ContractCheck = {
  name: 'concurrency',
  holds: `${AT_ONCE} calls at once are all answered, each with its own objects`,
  tryThis: 'keep nothing of a request outside of it, and give the server as many workers or an event loop',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      const calls = Array.from({ length: AT_ONCE }, async (_, number) => {
        const { asked, isUnknown } = mixed(entity, 3, number);
        return misplaced(entity, asked, await askEntities(subject, entity, asked), isUnknown);
      });
      return (await Promise.all(calls)).find((problem) => problem !== null) ?? null;
    }),
};
