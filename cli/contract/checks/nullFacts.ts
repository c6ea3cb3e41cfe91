import { askEntities } from '../askEntities.ts';
import { skipped, type ContractCheck } from '../contractCheck.ts';
import { eachEntity } from '../eachEntity.ts';
import { misplaced } from '../keyEcho.ts';

export const nullFacts: ContractCheck = {
  name: 'null-facts',
  holds: 'a fact of another subgraph that is null does not fail the call',
  tryThis: 'take null for "not known now", and answer null or what you have without it',
  run: async (subject) => {
    const needs = new Map(subject.sdl?.entities.map(({ name, requires }) => [name, [...requires.values()].flat()]));
    if (
      subject.sdl !== null &&
      subject.entities.length > 0 &&
      !subject.entities.some(({ name }) => needs.get(name)?.length)
    ) {
      return skipped('It requires no facts of others.', 'nothing: only fields with @requires need this');
    }
    return eachEntity(subject, async (entity) => {
      const facts = Object.fromEntries((needs.get(entity.name) ?? []).map((fact) => [fact, null]));
      if (Object.keys(facts).length === 0) return null;
      const asked = entity.known.slice(0, 1).map((one) => ({ ...one, ...facts, __typename: one.__typename }));
      return misplaced(entity, asked, await askEntities(subject, entity, asked));
    });
  },
};
