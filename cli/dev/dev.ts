import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { supergraphVersion } from '../../gateway/supergraph/supergraphVersion.ts';
import { createDevGraph } from './createDevGraph.ts';
import type { DevSubgraph } from './devSubgraph.ts';
import type { House } from './house.ts';
import { mockSchema } from './mockSchema.ts';
import type { ServedMocks } from './serveMocks.ts';
import { createStatusLine } from './statusLine.ts';
import { statusText, type OtherStatus } from './statusText.ts';
import { watchFiles } from './watchFiles.ts';
import { watchSubgraph } from './watchSubgraph.ts';

export interface DevOptions {
  /** Beside the house's own, or in the place of one. */
  readonly subgraphs: readonly DevSubgraph[];
  /** Where the composed graph is put for the house. */
  readonly supergraphFile: string;
  /** Answers for the subgraphs that are only SDL. */
  readonly mocks: ServedMocks;
  /** @param say for what it writes; @param changed when its state has changed */
  readonly createHouse: (say: (text: string) => void, changed: () => void) => House;
  /** Asks a subgraph at a URL for its SDL. */
  readonly fetchSdl: (name: string, url: string) => Promise<string>;
  /** What the house is made of. */
  readonly sources: {
    readonly paths: readonly string[];
    isWanted(path: string, isFile: boolean): boolean;
  };
  readonly out: { write(text: string): unknown; readonly isTTY?: boolean | undefined };
  /** Between two questions for a SDL; a subgraph that is down is asked after 1/4 of it, then less and less often. Default 2 s. */
  readonly pollMs?: number;
}

export interface Dev {
  readonly url: string | null;
  stop(): Promise<void>;
}

const LONGEST_PAUSE_MS = 10_000;

/**
 * Serves the graph of schemas and sources that change: composes, watches, composes anew, and keeps what was good last wherever the newest is not.
 * Resolves when the house is up or has failed to start.
 */
export async function dev(options: DevOptions): Promise<Dev> {
  const { subgraphs, supergraphFile, mocks, fetchSdl, sources, pollMs = 2_000 } = options;
  const { show, say } = createStatusLine(options.out);
  const up = new Set<string>();
  let trouble: string | null = null;
  let hasLooked = false;
  let work = Promise.resolve();

  const house = options.createHouse(say, () => status());
  const graph = createDevGraph({ file: supergraphFile, house: () => house.documents(), say });
  const { known } = graph;

  const status = (): void => {
    const names = new Set(subgraphs.map(({ name }) => name));
    const others = subgraphs.map((one): OtherStatus => {
      const { name } = one;
      return 'url' in one
        ? { name, how: { kind: 'url', url: one.url, isUp: up.has(name), isInGraph: graph.members.has(name) } }
        : { name, how: { kind: 'mock', isKnown: known.has(name) } };
    });
    const own = house.names.filter((name) => !names.has(name)).length;
    show(statusText({ own, others, trouble, composedAt: graph.composedAt, house: house.state, url: house.url }));
  };

  /** @returns the supergraph; null: the schemas do not compose. */
  const compose = (): string | null => {
    const supergraph = graph.compose();
    trouble = supergraph === null ? 'the schemas do not compose' : null;
    return supergraph;
  };

  const checkServed = async (): Promise<void> => {
    if (graph.published === null || house.state !== 'up') return;
    if (!(await house.serves(supergraphVersion(graph.published))))
      trouble = 'the gateway has not taken the newest graph';
  };

  const recompose = async (): Promise<void> => {
    const supergraph = compose();
    if (supergraph !== null && supergraph !== graph.published) {
      await graph.publish(supergraph);
      if (house.state === 'failed') await house.start();
      await checkServed();
    }
    status();
  };

  const takeSources = async (changed: ReadonlySet<string>): Promise<void> => {
    const supergraph = compose();
    const isSchema = [...changed].some((path) => path.endsWith('.graphql'));
    const next = supergraph ?? (isSchema ? null : graph.published);
    if (next !== null) {
      const former = graph.published;
      await house.restart(
        () => graph.publish(next),
        async () => {
          if (former !== null) await graph.publish(former);
        },
      );
      await checkServed();
    }
    status();
  };

  /** One after the other: two compositions at once would race for the file and the house. */
  const enqueue = (task: () => Promise<void>): void => {
    work = work
      .then(task)
      .catch((error: unknown) => say(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  };
  /** What is seen before the first composition is part of it. */
  const afterLook = (task: () => Promise<void>): void => {
    if (hasLooked) enqueue(task);
  };

  const readSchemaFile = async (name: string, file: string): Promise<void> => {
    try {
      const sdl = await readFile(file, 'utf8');
      known.set(name, { name, sdl, from: relative(process.cwd(), file) });
      // One that is no subgraph's schema is told by the composition, with its place; the mocks stay what they were.
      mocks.mock(name, mockSchema(name, sdl));
    } catch (error) {
      if (!known.has(name)) say(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const ofFiles = subgraphs.flatMap((one) => ('schemaFile' in one ? [one] : []));
  for (const { name, schemaFile } of ofFiles) await readSchemaFile(name, schemaFile);
  const watches = subgraphs.flatMap((one) => {
    if (!('url' in one)) return [];
    const { name, url } = one;
    return watchSubgraph({
      fetchSdl: () => fetchSdl(name, url),
      pollMs,
      firstPauseMs: pollMs / 4,
      longestPauseMs: LONGEST_PAUSE_MS,
      onNews: (news) => {
        if (news.state === 'down') {
          up.delete(name);
          say(`${name} does not answer at ${url}: ${news.reason}`);
          afterLook(async () => status());
          return;
        }
        const isNew = known.get(name)?.sdl !== news.sdl;
        up.add(name);
        known.set(name, { name, sdl: news.sdl, from: `${name} (${url})` });
        afterLook(isNew ? recompose : async () => status());
      },
    });
  });
  const files = [
    watchFiles(
      sources.paths,
      (path, isFile) => sources.isWanted(path, isFile),
      (changed) => afterLook(() => takeSources(changed)),
    ),
    watchFiles(
      ofFiles.map(({ schemaFile }) => schemaFile),
      () => true,
      () =>
        afterLook(async () => {
          for (const { name, schemaFile } of ofFiles) await readSchemaFile(name, schemaFile);
          await recompose();
        }),
    ),
  ];
  status();
  await Promise.all([...watches.map(({ firstLook }) => firstLook), ...files.map(({ ready }) => ready)]);
  hasLooked = true;
  enqueue(async () => {
    // What does not fit is left out at first, so that there is a graph to go on from.
    const first = compose() ?? graph.composeHouse();
    if (first !== null) {
      await graph.publish(first);
      await house.start();
      await checkServed();
    }
    status();
  });
  await work;
  return {
    get url() {
      return house.url;
    },
    stop: async () => {
      await Promise.all(files.map((file) => file.stop()));
      for (const watch of watches) watch.stop();
      await work;
      await house.stop();
      await mocks.stop();
    },
  };
}
