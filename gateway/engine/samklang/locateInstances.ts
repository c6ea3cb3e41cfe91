import type { GraphQLSchema } from 'graphql';
import { isIncluded } from '../../document/isIncluded.ts';
import { isJson, isOfType, type Json, type Path } from '../plan/positions.ts';
import { clientName } from '../plan/safeAliases.ts';
import type { PlaceStep } from '../plan/splitDeferred.ts';

/** An object that a portion was given for. */
export interface Instance {
  /** Response names of the merged answer. */
  readonly path: Path;
  /** In the merged answer. */
  readonly value: Json;
  /** What the client was given of it. */
  readonly data: Json;
}

/** Below an object that was delivered, the objects of a part of it; none where the client was given null. */
export function locateInstances(
  from: Instance,
  steps: readonly PlaceStep[],
  schema: GraphQLSchema,
  variables: Json,
): readonly Instance[] {
  const found: Instance[] = [];
  const walk = (value: unknown, data: unknown, index: number, path: Path): void => {
    if (Array.isArray(value) && Array.isArray(data)) {
      value.forEach((element, at) => walk(element, data[at], index, [...path, at]));
      return;
    }
    if (!isJson(value) || !isJson(data)) return;
    const step = steps[index];
    if (step === undefined) found.push({ path, value, data });
    else if (step.kind === 'field') {
      walk(value[step.name], data[clientName(step.name)], index + 1, [...path, step.name]);
    } else if (step.kind === 'type') {
      if (isOfType(schema, value, step.condition, true)) walk(value, data, index + 1, path);
    } else if (isIncluded(step.node, variables)) walk(value, data, index + 1, path);
  };
  walk(from.value, from.data, 0, from.path);
  return found;
}
