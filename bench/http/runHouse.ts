import { houseGraph } from '../houseGraph.ts';
import type { HttpResult } from '../report/results.ts';
import { runScene, type HttpOptions } from './runScene.ts';

/** `npm run bench -- house`: every gateway that can be started on the house's own graph, with its own operations. */
export async function runHouse(options: HttpOptions): Promise<HttpResult> {
  const operations = ['CallerContext', 'CategoryPage'];
  return runScene(
    {
      result: 'house',
      scene: houseGraph(),
      amounts: {
        quick: operations.map((operation) => ({ operation, warm: 60, requests: 60 })),
        whole: operations.map((operation) => ({ operation, warm: 600, requests: 500 })),
      },
      waits: { operations, slow: 'erp' },
    },
    options,
  );
}
