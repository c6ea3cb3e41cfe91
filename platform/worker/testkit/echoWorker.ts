import { z } from 'zod';
import { serveWorker } from '../serveWorker.ts';

/** Answers numbers doubled; "throw" ends it. Says "stopped" last. */
await serveWorker({
  data: z.object({ greeting: z.string() }),
  receives: z.union([z.number(), z.literal('throw')]),
  async start({ greeting }, post) {
    post(greeting);
    return {
      receive(message) {
        if (message === 'throw') throw new Error('as it was told');
        post(message * 2);
      },
      async stop() {
        post('stopped');
      },
    };
  },
});
