import type { GraphQLSchema } from 'graphql';
import { raceDeadline } from '../../../platform/deadline/index.ts';
import type { SubgraphTransport } from '../../../platform/transport/index.ts';
import type { EngineDelivery, EngineError, EngineIncrement, EngineResult } from '../engine.ts';
import { attributeFailures, keyOf } from '../failures/attributeFailures.ts';
import { clientErrors } from '../failures/clientErrors.ts';
import type { Path } from '../plan/positions.ts';
import { clientName, restoreErrors } from '../plan/safeAliases.ts';
import type { DeferredArtefact, Portion } from './deferredArtefact.ts';
import { introspect } from './introspect.ts';
import { locateInstances, type Instance } from './locateInstances.ts';
import { project, type Misfit } from './project.ts';
import { beginSteps, type RunOptions } from './runSteps.ts';

export interface DeferredOptions extends Omit<RunOptions, 'steps' | 'compiled'> {
  readonly artefact: DeferredArtefact;
  readonly supergraphSchema: GraphQLSchema;
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** Told of the whole run, when it has begun; it resolves when nothing of it goes on any more. */
  readonly onBegun: (run: Promise<unknown>) => void;
}

/**
 * Runs an operation with deferred parts. All fetches begin as soon as what they need is there, the deferred ones too; an answer is put together
 * when the fetches of its own part are done, from one merged tree that they all grow. A part comes after the one that it stands in, and
 * otherwise when it is ready; parts that are ready together come together.
 */
export async function executeDeferred(options: DeferredOptions): Promise<EngineResult> {
  const { artefact, schema, operation, supergraphSchema, onBegun } = options;
  const { variables } = operation;
  const { steps, parts } = artefact;
  const run = beginSteps({ ...options, steps, compiled: undefined, transport: endedInTime(options.transport) });
  const doneAll = Promise.all(run.running);
  onBegun(doneAll);
  const introspected =
    artefact.introspection === undefined ? {} : introspect(schema, artefact.introspection, variables);
  const settled = async (portion: Portion): Promise<void> => {
    await Promise.all(portion.steps.flatMap((index) => run.running[index] ?? []));
  };

  /** Errors that no place can be told for are told once. */
  const told = new Set<unknown>();
  const errorsOf = ({ plan }: Portion, misfits: readonly Misfit[]): readonly EngineError[] => {
    if (!run.flawed && misfits.length === 0) return [];
    const { root } = run;
    const losses = attributeFailures({ plan, outcomes: run.outcomes(), root, supergraphSchema, variables });
    const elsewhere = losses.elsewhere.filter((error) => !told.has(error));
    for (const error of elsewhere) told.add(error);
    return clientErrors({ plan, root, schema, variables }, { at: losses.at, elsewhere }, misfits);
  };

  await settled(artefact.primary);
  const first = project(run.root, artefact.primary.projection(variables), introspected);
  const errors = restoreErrors(errorsOf(artefact.primary, first.misfits));
  const whole: Instance[] = first.data === null ? [] : [{ path: [], value: run.root, data: first.data }];

  const waiting = new Map<number, readonly Instance[] | undefined>(parts.map((_part, index) => [index, undefined]));
  /** Places the parts of what was delivered; a part of which there is no object is not waited for, nor what stands in it. */
  const place = (parent: number | null, delivered: readonly Instance[]): void => {
    for (const [index, { part }] of parts.entries()) {
      if (part.parent !== parent) continue;
      const instances = delivered.flatMap((object) => locateInstances(object, part.steps, schema, variables));
      if (instances.length > 0) waiting.set(index, instances);
      else {
        waiting.delete(index);
        place(index, []);
      }
    }
  };
  place(null, whole);
  if (waiting.size === 0) return { data: first.data, errors };

  /** What a part gives for each of its objects. */
  const deliver = (index: number, instances: readonly Instance[]): readonly EngineIncrement[] => {
    const portion = parts[index];
    if (portion === undefined) return [];
    const projection = portion.projection(variables);
    const misfits: Misfit[] = [];
    const given = instances.map((instance) => {
      const projected = project(instance.value, projection, introspected);
      misfits.push(...projected.misfits.map(({ path }) => ({ path: [...instance.path, ...path] })));
      return { ...instance, data: projected.data };
    });
    const byInstance = groupErrors(errorsOf(portion, misfits), instances);
    waiting.delete(index);
    place(
      index,
      given.flatMap(({ data, ...instance }) => (data === null ? [] : [{ ...instance, data }])),
    );
    const { label } = portion.part;
    return given.map(({ path, data }) => ({
      ...(label === undefined ? {} : { label }),
      path: path.map((step) => (typeof step === 'string' ? clientName(step) : step)),
      data,
      errors: restoreErrors(byInstance.get(keyOf(path)) ?? []),
    }));
  };

  const ready = new Set<number>();
  const becoming = parts.map(async (portion, index) => {
    await settled(portion);
    ready.add(index);
  });
  // Nobody may be waiting for a part any more when its fetches end.
  for (const part of becoming) part.catch(() => undefined);

  const later = async function* (): AsyncGenerator<EngineDelivery, void, undefined> {
    while (waiting.size > 0) {
      const increments: EngineIncrement[] = [];
      // Parts stand behind those that they stand in, so what a delivery places is looked at in the same round.
      for (const [index] of parts.entries()) {
        const instances = waiting.get(index);
        if (instances !== undefined && ready.has(index)) increments.push(...deliver(index, instances));
      }
      if (increments.length > 0) yield { increments, hasNext: waiting.size > 0 };
      else
        await Promise.race([...waiting.keys()].flatMap((index) => (ready.has(index) ? [] : (becoming[index] ?? []))));
    }
  };
  return { data: first.data, errors, later: later() };
}

/** A subgraph that forgets the deadline holds up its own part only until then. */
function endedInTime(transport: SubgraphTransport): SubgraphTransport {
  return { call: (request) => raceDeadline(transport.call(request), request.deadline) };
}

/** Errors by the object that they belong to, at or below it; those of no place belong to the first. What stands elsewhere is told elsewhere. */
function groupErrors(
  errors: readonly EngineError[],
  instances: readonly Instance[],
): ReadonlyMap<string, readonly EngineError[]> {
  const groups = new Map<string, EngineError[]>(instances.map(({ path }) => [keyOf(path), []]));
  const [first] = groups.values();
  for (const error of errors) {
    const group = error.path === undefined ? first : groupAbove(groups, error.path);
    group?.push(error);
  }
  return groups;
}

function groupAbove(groups: ReadonlyMap<string, EngineError[]>, path: Path): EngineError[] | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = groups.get(keyOf(path.slice(0, length)));
    if (found !== undefined) return found;
  }
  return undefined;
}
