import { judgeAnswer, type FetchOutcome, type JudgedAnswer } from '../failures/fetchOutcome.ts';
import { isJson, locate, type Json, type Position } from '../plan/positions.ts';
import { sendFetch, type FetchSender } from '../sendFetch.ts';
import type { Representer } from './represent.ts';
import { emptyObject, type Merged } from './merged.ts';
import type { CompiledStep, Step } from './steps.ts';
import { takeAlike, type SharedValues } from './take.ts';

export interface RunOptions extends FetchSender {
  readonly steps: readonly Step[];
  /** In place of the steps' own ways. */
  readonly compiled: readonly CompiledStep[] | undefined;
}

export interface Run {
  /** The whole merged answer, hidden fields included. */
  readonly root: Json;
  /** Whether anything failed, or could not be asked for, so far. */
  readonly flawed: boolean;
  readonly shared: SharedValues;
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
  const { steps, compiled, operation } = options;
  const root = emptyObject();
  const shared: SharedValues = new Set();
  const done: (StepOutcome | undefined)[] = [];
  const running: Promise<void>[] = [];
  const answers: Answers = new Map();
  for (const [index, step] of steps.entries()) {
    const run = async (): Promise<void> => {
      if (step.conditions.every(({ variable, value }) => Boolean(operation.variables[variable]) === value)) {
        done[index] = await runStep(step, compiled?.[index] ?? step, { root, shared, answers }, options);
      }
    };
    const before = step.after.flatMap((earlier) => running[earlier] ?? []);
    running.push(before.length === 0 ? run() : Promise.all(before).then(run));
  }
  return {
    running,
    root,
    shared,
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

/** What the steps of one run have together. */
interface Common {
  readonly root: Merged;
  readonly shared: SharedValues;
  readonly answers: Answers;
}

async function runStep(
  step: Step,
  { taking, representer }: CompiledStep,
  { root, shared, answers }: Common,
  options: RunOptions,
): Promise<StepOutcome | undefined> {
  const { fetch, path, question, own } = step;
  const { node } = fetch;
  const variables = emptyObject();
  for (const name of node.variableUsages ?? []) {
    const value = options.operation.variables[name];
    if (value !== undefined) variables[name] = value;
  }
  const objectsHere = objectsAt(root, path, shared);
  if (representer === undefined) {
    const ask = async (): Promise<JudgedAnswer> => judgeAnswer(await sendFetch(fetch, variables, options), null);
    const judged = await onceFor(answers, question, () => JSON.stringify(variables), ask);
    if (judged.data !== null) {
      for (const object of objectsHere) taking.whole(object, judged.data);
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
      if (isJson(entity)) takeAlike(objects[index] ?? [], entity, taking, own, shared);
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
    if (key === null) continue;
    if (key === undefined) {
      withheld.push(object);
      continue;
    }
    const alike = known.get(key);
    if (alike === undefined) {
      const first = [object];
      known.set(key, first);
      representations.push(representer.build(object));
      keys.push(key);
      objects.push(first);
    } else alike.push(object);
  }
  return { representations, keys, objects, withheld };
}

/** Each object once, though it may stand in several places (see `takeAlike`). */
function objectsAt(root: Merged, path: readonly string[], shared: SharedValues): readonly Merged[] {
  let here: readonly unknown[] = [root];
  for (const step of path) {
    const next: unknown[] = [];
    const seen = shared.size === 0 ? undefined : new Set();
    const add = (value: unknown): void => {
      if (value === undefined || value === null) return;
      if (seen !== undefined && shared.has(value)) {
        if (seen.has(value)) return;
        seen.add(value);
      }
      if (!Array.isArray(value)) next.push(value);
      else for (const element of value) add(element);
    };
    if (step === '@') continue;
    for (const object of here) add((object as Merged)[step]);
    here = next.filter(isJson);
  }
  return here as readonly Merged[];
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
