import { GraphQLError } from 'graphql';
import { entityUnderTest, type Representation } from './entityUnderTest.ts';
import { findSamples } from './findSamples.ts';
import { readSubgraphSdl, type SubgraphSdl } from './readSubgraphSdl.ts';
import { createCall, type CallOptions, type Subject } from './subject.ts';

export interface SubjectOptions extends CallOptions {
  /** Representations of entities that the subgraph has; where there are none its root fields are asked. */
  readonly samples: readonly Representation[];
  readonly expectedSdl: string | null;
  readonly mustVerify: boolean;
  readonly batch: number;
  readonly overlongBytes: number;
}

/**
 * Asks a subgraph who it is.
 * @throws NoAnswer when nothing answers there
 * @throws Error when a sample is of no entity of the subgraph
 */
export async function openSubject({ samples, ...options }: SubjectOptions): Promise<Subject> {
  const call = createCall(options);
  const answer = await call('{ _service { sdl } }');
  const service = answer.body?.data?.['_service'];
  const said = typeof service === 'object' && service !== null && 'sdl' in service ? service.sdl : undefined;
  const sdlText = typeof said === 'string' ? said : null;
  const { sdl, sdlProblem } = read(options.name, sdlText ?? options.expectedSdl);
  if (sdl === null) return { ...options, call, sdl, sdlText, sdlProblem, entities: [] };
  const given = samples.length > 0 ? samples : await findSamples(call, sdl);
  const byType = new Map<string, [Representation, ...Representation[]]>();
  for (const sample of given) {
    const others = byType.get(sample.__typename);
    if (others === undefined) byType.set(sample.__typename, [sample]);
    else others.push(sample);
  }
  const entities = [...byType].map(([name, known]) => {
    const entity = sdl.entities.find((one) => one.name === name);
    if (entity === undefined) throw new Error(`${name} is no entity that the subgraph resolves. ${namesOf(sdl)}.`);
    return entityUnderTest(sdl, entity, known);
  });
  return { ...options, call, sdl, sdlText, sdlProblem, entities };
}

function read(name: string, text: string | null): Pick<Subject, 'sdl' | 'sdlProblem'> {
  if (text === null) return { sdl: null, sdlProblem: 'It gives no SDL.' };
  try {
    return { sdl: readSubgraphSdl(name, text), sdlProblem: null };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { causes } = error as { causes?: unknown };
    const all = Array.isArray(causes) ? causes.filter((one) => one instanceof GraphQLError) : [];
    return { sdl: null, sdlProblem: all.length > 0 ? all.map(({ message }) => message).join('; ') : error.message };
  }
}

const namesOf = ({ entities }: SubgraphSdl): string =>
  entities.length === 0 ? 'It resolves none' : `It resolves ${entities.map(({ name }) => name).join(', ')}`;
