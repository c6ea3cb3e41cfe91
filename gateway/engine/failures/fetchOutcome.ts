import type { EngineError } from '../engine.ts';
import type { SubgraphResponse } from '../../../platform/transport/index.ts';
import { isJson, type Json, type Position } from '../plan/positions.ts';

/** What became of one fetch, by the objects that it was sent for. */
export interface FetchOutcome {
  /** For a fetch of entities the objects behind each representation, in their order; else one entry, the objects that it was sent for. */
  readonly positions: readonly (readonly Position[])[];
  /** Objects that the fetch was not sent for, since something that it needs of them is not known. */
  readonly withheld: readonly Position[];
  /** What kept the subgraph from answering at all, or made its answer worthless. */
  readonly failure?: EngineError;
  /** The answer's own errors, at the paths of the answer. */
  readonly errors: readonly EngineError[];
  readonly data: Json | null;
}

/** A subgraph's answer, looked at: data of the right outline or none, and why. */
export type JudgedAnswer = Pick<FetchOutcome, 'failure' | 'errors' | 'data'>;

/**
 * Looks at an answer before anything of it is used. A list of entities of another length is never realigned by guess.
 * @param entities how many entities were asked for; null: a fetch of root fields.
 */
export function judgeAnswer(response: SubgraphResponse | EngineError, entities: number | null): JudgedAnswer {
  if ('message' in response) return { failure: response, errors: [], data: null };
  const errors = response.errors ?? [];
  const data = response.data ?? null;
  if (data === null) return errors.length === 0 ? invalidAnswer() : { errors, data };
  if (!isJson(data)) return invalidAnswer();
  if (entities !== null) {
    const answered: unknown = data['_entities'];
    if (!Array.isArray(answered)) return errors.length === 0 ? invalidAnswer() : { errors, data: null };
    if (answered.length !== entities) return invalidAnswer();
    if (!answered.every((entity) => entity === null || isJson(entity))) return invalidAnswer();
  }
  return { errors, data };
}

function invalidAnswer(): JudgedAnswer {
  return {
    failure: {
      message: 'The subgraph did not answer what it was asked.',
      extensions: { code: 'RESPONSE_VALIDATION_FAILED' },
    },
    errors: [],
    data: null,
  };
}
