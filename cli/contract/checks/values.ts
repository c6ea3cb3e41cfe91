import { askEntities } from '../askEntities.ts';
import type { ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { misfit } from '../misfit.ts';

export const values: ContractCheck = {
  name: 'values',
  holds: 'every field that is asked for is there, null where nothing is known, and of the type that the SDL says',
  tryThis: 'never leave out what is null, and let the library serialise: an Int is a number, a list is a list',
  run: async (subject) =>
    eachEntity(subject, async (entity) => {
      const { sdl } = subject;
      if (sdl === null) return null;
      const { entities } = await askEntities(subject, entity, entity.known);
      for (const answered of entities ?? []) {
        const problem = misfit(sdl.schema, entity.name, entity.selection, answered);
        if (problem !== null) return problem;
      }
      return null;
    }),
};
