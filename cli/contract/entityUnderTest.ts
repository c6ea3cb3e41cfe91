import { selectionOf } from './selectionOf.ts';
import type { SdlEntity, SubgraphSdl } from './readSubgraphSdl.ts';
import { keyLeaf } from './keyLeaf.ts';

/** What `_entities` is asked by: `__typename` and a key, with the facts that other subgraphs would send. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** An entity of the subgraph, with keys that it is known to have. */
export interface EntityUnderTest {
  readonly name: string;
  /** Distinct, at least one. */
  readonly known: readonly Representation[];
  /** The key by which it is asked, as paths of leaves. */
  readonly key: readonly (readonly string[])[];
  /** What is asked of it: its key and every field that it can answer by that alone. */
  readonly selection: string;
  /** A key that nothing has, another for each number. */
  unknown(number: number): Representation;
  /** A representation without the first part of its key. */
  keyless(): Representation;
}

/**
 * Puts an entity under test by representations that it is known to have.
 * @throws when one of them has none of the entity's keys
 */
export function entityUnderTest(
  sdl: SubgraphSdl,
  entity: SdlEntity,
  representations: readonly [Representation, ...Representation[]],
): EntityUnderTest {
  const [first] = representations;
  const key = entity.keys.find((paths) => representations.every((one) => paths.every((path) => isThere(one, path))));
  if (key === undefined) {
    const keys = entity.keys.map((paths) => paths.map((path) => path.join('.')).join(' ')).join('" or "');
    throw new Error(
      `A representation of ${entity.name} has its key, "${keys}"; this one has not: ${JSON.stringify(first)}`,
    );
  }
  const texts = new Map(representations.map((one) => [JSON.stringify(one), one]));
  const facts = new Set(Object.keys(first));
  const able = (field: string): boolean =>
    !entity.external.has(field) && (entity.requires.get(field) ?? []).every((needed) => facts.has(needed));
  return {
    name: entity.name,
    known: [...texts.values()],
    key,
    selection: selectionOf(sdl.schema, entity.name, { key, able }),
    unknown: (number) => key.reduce((one, path) => withLeaf(one, path, (leaf) => strange(leaf, number)), first),
    keyless: () => {
      const [[top = ''] = []] = key;
      const rest = Object.entries(first).filter(([name]) => name !== top);
      return { ...Object.fromEntries(rest), __typename: first.__typename };
    },
  };
}

const isThere = (representation: Representation, path: readonly string[]): boolean =>
  keyLeaf(representation, path) !== undefined;

function strange(leaf: unknown, number: number): unknown {
  if (typeof leaf === 'number') return -1_000_000 - number;
  return typeof leaf === 'string' ? `no-such-key-${number}` : leaf;
}

function withLeaf<T extends object>(
  holder: T,
  [top = '', ...rest]: readonly string[],
  change: (leaf: unknown) => unknown,
): T {
  const value: unknown = Object.entries(holder).find(([name]) => name === top)?.[1];
  if (rest.length === 0) return { ...holder, [top]: change(value) };
  return typeof value === 'object' && value !== null ? { ...holder, [top]: withLeaf(value, rest, change) } : holder;
}
