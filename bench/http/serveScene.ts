import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startDeadline } from '../../platform/deadline/index.ts';
import { anonymousContext } from '../../test/kit/anonymousContext.ts';
import type { Scene } from '../scene.ts';

/** A scene's subgraphs, over HTTP at `<url>/<subgraph>/graphql`. */
export interface ServedScene {
  readonly scene: Scene;
  readonly url: string;
  /** Requests that were answered so far. */
  readonly fetches: () => number;
  /** Milliseconds that each answer takes from now on, by subgraph; null: none. */
  readonly delay: (delays: ((subgraph: string) => number) | null) => void;
  readonly stop: () => Promise<void>;
}

const requestSchema = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).nullish() });

/**
 * Serves all subgraphs of a scene from one server. Each answer is made once and kept by the request's bytes, so that from the second time
 * on it costs next to nothing.
 */
export async function serveScene(scene: Scene): Promise<ServedScene> {
  const context = await anonymousContext();
  const deadline = startDeadline(24 * 3_600_000);
  const answers = new Map<string, Buffer>();
  let fetches = 0;
  let delays: ((subgraph: string) => number) | null = null;

  const answer = async (subgraph: string, body: string): Promise<Buffer> => {
    const key = `${subgraph}\n${body}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    const { query, variables } = requestSchema.parse(JSON.parse(body));
    const made = await scene.answer({ subgraph, query, variables: variables ?? {}, context, deadline });
    const bytes = Buffer.from(JSON.stringify(made));
    answers.set(key, bytes);
    return bytes;
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      fetches += 1;
      const subgraph = request.url?.split('/')[1] ?? '';
      const reply = async (): Promise<void> => {
        if (delays !== null) await sleep(delays(subgraph));
        const bytes = await answer(subgraph, Buffer.concat(chunks).toString());
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
      };
      reply().catch((error: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
      });
    });
  });
  // A gateway's pool may rest longer than a round of all the others takes.
  server.keepAliveTimeout = 3_600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The subgraphs have no port.');
  return {
    scene,
    url: `http://127.0.0.1:${address.port}`,
    fetches: () => fetches,
    delay: (given) => void (delays = given),
    stop: async () => {
      deadline.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
