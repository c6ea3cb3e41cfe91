import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DocumentNode } from 'graphql';
import { composeDev, type DevComposition, type NamedSdl } from './composeDev.ts';

export interface DevGraphOptions {
  /** Where the composed graph is put. */
  readonly file: string;
  /** The SDL of the house's subgraphs as the files are now; throws GraphQLError where one cannot be parsed. */
  readonly house: () => readonly { readonly name: string; readonly typeDefs: DocumentNode }[];
  readonly say: (text: string) => void;
}

/** The graph that is composed of what stands in files and of what others gave last. */
export interface DevGraph {
  /** The SDL that each of the others gave last. */
  readonly known: Map<string, NamedSdl>;
  /** The supergraph that stands in the file; null: none yet. */
  readonly published: string | null;
  /** When that was; null: not yet. */
  readonly composedAt: string | null;
  /** The others that the published graph has. */
  readonly members: ReadonlySet<string>;
  /** Composes; what is wrong is said once and answered by null. A subgraph of others takes the place of the house's of its name. */
  compose(): string | null;
  /** Composes the house alone, without a word of what is wrong. */
  composeHouse(): string | null;
  publish(supergraph: string): Promise<void>;
}

export function createDevGraph({ file, house, say }: DevGraphOptions): DevGraph {
  const known = new Map<string, NamedSdl>();
  let published: string | null = null;
  let composedAt: string | null = null;
  let saidLast = '';
  let composed: ReadonlySet<string> = new Set();
  let members = composed;
  return {
    known,
    get published() {
      return published;
    },
    get composedAt() {
      return composedAt;
    },
    get members() {
      return members;
    },
    compose: () => {
      composed = new Set(known.keys());
      const composition = composeDev(() => house().filter(({ name }) => !known.has(name)), [...known.values()]);
      const frames = 'frames' in composition ? composition.frames.join('\n\n') : '';
      if (frames !== '' && frames !== saidLast) say(`\n${frames}\n`);
      saidLast = frames;
      return supergraphOf(composition);
    },
    composeHouse: () => {
      composed = new Set();
      return supergraphOf(composeDev(house, []));
    },
    publish: async (supergraph) => {
      if (supergraph === published) return;
      await mkdir(dirname(file), { recursive: true });
      // Appears at once and whole.
      await writeFile(`${file}.new`, supergraph);
      await rename(`${file}.new`, file);
      published = supergraph;
      members = composed;
      composedAt = new Date().toTimeString().slice(0, 8);
    },
  };
}

const supergraphOf = (composition: DevComposition): string | null =>
  'supergraph' in composition ? composition.supergraph : null;
