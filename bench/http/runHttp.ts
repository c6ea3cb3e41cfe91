import { publicGraph } from '../publicGraph.ts';
import type { HttpResult } from '../report/results.ts';
import { runScene, type HttpOptions } from './runScene.ts';

/** `npm run bench:http`: every gateway on the public benchmark's graph. */
export async function runHttp(options: HttpOptions): Promise<HttpResult> {
  return runScene(
    {
      result: 'http',
      scene: publicGraph(),
      amounts: {
        quick: [
          { operation: 'heavy', warm: 40, requests: 40 },
          { operation: 'medium', warm: 150, requests: 200 },
          { operation: 'light', warm: 300, requests: 600 },
        ],
        whole: [
          { operation: 'heavy', warm: 400, requests: 300 },
          { operation: 'medium', warm: 1_500, requests: 1_500 },
          { operation: 'light', warm: 4_000, requests: 4_000 },
        ],
      },
      waits: { operations: ['heavy'], slow: 'products' },
    },
    options,
  );
}
