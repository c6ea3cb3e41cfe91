import { isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { judgeAnswer, type FetchOutcome, type JudgedAnswer } from '../failures/fetchOutcome.ts';
import { isJson, locate, type Json, type Position } from '../plan/positions.ts';
import { sendFetch, type FetchSender } from '../sendFetch.ts';
import type { Representer } from './represent.ts';
import { emptyObject, mergeAlike, mergeObject, type Merged } from './shape.ts';
import type { Step } from './steps.ts';

export interface RunOptions extends FetchSender {
  readonly steps: readonly Step[];
  readonly supergraphSchema: GraphQLSchema;
}

export interface Run {
  /** The whole merged answer, hidden fields included. */
  readonly root: Json;
  /** Whether anything failed, or could not be asked for, so far. */
  readonly flawed: boolean;
  /** What became of each fetch that was made, by its number. Positions are looked up here, since only failures need them. */
  outcomes(): ReadonlyMap<string, FetchOutcome>;
}

/** Answers of one run by question and inputs: what two steps ask alike is asked once. */
type Answers = Map<string, Promise<JudgedAnswer>>;

interface StepOutcome extends JudgedAnswer {
  /** Behind each representation the objects that it stands for; for a root fetch the root. */
  readonly objects: readonly (readonly Merged[])[];
  readonly withheld: readonly Merged[];
}

/** A run that goes on. */
export interface BegunRun extends Run {
  /** One for each step: resolves when it is done or need not be made. None rejects for a failed fetch. */
  readonly running: readonly Promise<void>[];
}

/** Makes the fetches, each as soon as those that it needs have answered, and merges what they give. Never rejects for a failed fetch. */
export async function runSteps(options: RunOptions): Promise<Run> {
  const run = beginSteps(options);
  await Promise.all(run.running);
  return run;
}

/** Begins with the fetches that need no other; the rest follow by themselves. What the run tells is what is known by then. */
export function beginSteps(options: RunOptions): BegunRun {
  const { steps, operation } = options;
  const root = emptyObject();
  const done: (StepOutcome | undefined)[] = [];
  const running: Promise<void>[] = [];
  const answers: Answers = new Map();
  for (const [index, step] of steps.entries()) {
    const run = async (): Promise<void> => {
      if (step.conditions.every(({ variable, value }) => Boolean(operation.variables[variable]) === value)) {
        done[index] = await runStep(step, root, answers, options);
      }
    };
    const before = step.after.flatMap((earlier) => running[earlier] ?? []);
    running.push(before.length === 0 ? run() : Promise.all(before).then(run));
  }
  return {
    running,
    root,
    get flawed() {
      return done.some(
        (outcome) =>
          outcome !== undefined &&
          (outcome.failure !== undefined || outcome.errors.length > 0 || outcome.withheld.length > 0),
      );
    },
    outcomes: () => outcomesOf(steps, done, root),
  };
}

async function runStep(
  step: Step,
  root: Merged,
  answers: Answers,
  options: RunOptions,
): Promise<StepOutcome | undefined> {
  const { fetch, path, representer, shape, question, own } = step;
  const { node } = fetch;
  const isObject = (name: string): boolean => isObjectType(options.supergraphSchema.getType(name));
  const variables = emptyObject();
  for (const name of node.variableUsages ?? []) {
    const value = options.operation.variables[name];
    if (value !== undefined) variables[name] = value;
  }
  const objectsHere = objectsAt(root, path);
  if (representer === undefined) {
    const ask = async (): Promise<JudgedAnswer> => judgeAnswer(await sendFetch(fetch, variables, options), null);
    const judged = await onceFor(answers, question, () => JSON.stringify(variables), ask);
    if (judged.data !== null) {
      for (const object of objectsHere) mergeObject(object, judged.data, shape, isObject);
    }
    return { ...judged, objects: [objectsHere], withheld: [] };
  }

  const { representations, keys, objects, withheld } = gather(representer, objectsHere);
  if (representations.length === 0) {
    return withheld.length === 0 ? undefined : { errors: [], data: null, objects: [], withheld };
  }
  const ask = async (): Promise<JudgedAnswer> =>
    judgeAnswer(await sendFetch(fetch, { ...variables, representations }, options), representations.length);
  const judged = await onceFor(answers, question, () => JSON.stringify([variables, ...keys]), ask);
  const entities: unknown = judged.data?.['_entities'];
  if (Array.isArray(entities)) {
    for (const [index, entity] of entities.entries()) {
      if (isJson(entity)) mergeAlike(objects[index] ?? [], entity, shape, isObject, own);
    }
  }
  return { ...judged, objects, withheld };
}

function onceFor(
  answers: Answers,
  question: string | undefined,
  inputs: () => string,
  ask: () => Promise<JudgedAnswer>,
): Promise<JudgedAnswer> {
  if (question === undefined) return ask();
  const key = `${question}\n${inputs()}`;
  const known = answers.get(key) ?? ask();
  answers.set(key, known);
  return known;
}

/** Equal objects are asked for once, and the answer is given to each of them. */
function gather(
  representer: Representer,
  objectsHere: readonly Merged[],
): {
  readonly representations: readonly Json[];
  /** Of each representation. */
  readonly keys: readonly string[];
  readonly objects: readonly (readonly Merged[])[];
  readonly withheld: readonly Merged[];
} {
  const representations: Json[] = [];
  const keys: string[] = [];
  const objects: Merged[][] = [];
  const withheld: Merged[] = [];
  const known = new Map<string, Merged[]>();
  for (const object of objectsHere) {
    const key = representer.keyOf(object);
    if (key === 'none') continue;
    if (key === 'withheld') {
      withheld.push(object);
      continue;
    }
    const alike = known.get(key.text);
    if (alike === undefined) {
      const first = [object];
      known.set(key.text, first);
      representations.push(representer.build(object));
      keys.push(key.text);
      objects.push(first);
    } else alike.push(object);
  }
  return { representations, keys, objects, withheld };
}

/** Each object once, though it may stand in several places (see `mergeAlike`). */
function objectsAt(root: Merged, path: readonly string[]): Merged[] {
  const found: Merged[] = [];
  const seen = new Set<object>();
  const walk = (value: unknown, index: number): void => {
    if (Array.isArray(value)) {
      const next = path[index] === '@' ? index + 1 : index;
      for (const element of value) walk(element, next);
    } else if (isJson(value)) {
      if (seen.has(value)) return;
      seen.add(value);
      const step = path[index];
      if (step === undefined) found.push(value);
      else walk(value[step], index + 1);
    }
  };
  walk(root, 0);
  return found;
}

function outcomesOf(
  steps: readonly Step[],
  done: readonly (StepOutcome | undefined)[],
  root: Json,
): ReadonlyMap<string, FetchOutcome> {
  const outcomes = new Map<string, FetchOutcome>();
  for (const [index, { number, path }] of steps.entries()) {
    const outcome = done[index];
    if (outcome === undefined) continue;
    const { objects, withheld, ...judged } = outcome;
    const places = new Map<unknown, Position[]>();
    for (const at of locate(root, path)) places.set(at.value, [...(places.get(at.value) ?? []), at]);
    const positionsOf = (list: readonly Merged[]): Position[] => list.flatMap((object) => places.get(object) ?? []);
    outcomes.set(number, { ...judged, positions: objects.map(positionsOf), withheld: positionsOf(withheld) });
  }
  return outcomes;
}
