import type { EntityUnderTest, Representation } from './entityUnderTest.ts';
import type { CallExtras, GraphqlAnswer, GraphqlBody, Subject } from './subject.ts';

/** What `_entities` answered. */
export interface EntitiesAnswer extends GraphqlAnswer {
  /** The list; null where there is none. */
  readonly entities: readonly unknown[] | null;
}

/** The document by which an entity is asked, as the gateway's planner writes it. */
export const entitiesQuery = ({ name, selection }: EntityUnderTest): string =>
  `query Contract($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${name} { ${selection} } } }`;

export async function askEntities(
  { call }: Pick<Subject, 'call'>,
  entity: EntityUnderTest,
  representations: readonly Representation[],
  extras: CallExtras = {},
): Promise<EntitiesAnswer> {
  const answer = await call(entitiesQuery(entity), { representations }, extras);
  const entities = answer.body?.data?.['_entities'];
  return { ...answer, entities: Array.isArray(entities) ? entities : null };
}

/** What an answer's errors say, in short. */
export function errorsOf(body: GraphqlBody | null): string {
  const [first, ...more] = body?.errors ?? [];
  if (first === undefined) return 'no error told';
  return `"${first.message}"${more.length > 0 ? ` and ${more.length} more` : ''}`;
}
