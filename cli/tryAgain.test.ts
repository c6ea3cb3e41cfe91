import { describe, expect, it } from '@jest/globals';
import { ClientError } from '../platform/errors/index.ts';
import { tryAgain } from './tryAgain.ts';

describe('work that is tried again', () => {
  const failing = (times: number, error: Error) => {
    let tries = 0;
    return {
      tries: () => tries,
      work: async (): Promise<void> => {
        tries += 1;
        if (tries <= times) throw error;
      },
    };
  };

  it('comes to its end when a system failed it for a while, and not when it goes on failing', async () => {
    const slow = failing(2, new ClientError('CIRCUIT_OPEN'));
    await tryAgain(slow.work, { attempts: 3, pauseMs: 0 });
    expect(slow.tries()).toBe(3);
    const dead = failing(9, new ClientError('CIRCUIT_OPEN'));
    await expect(tryAgain(dead.work, { attempts: 3, pauseMs: 0 })).rejects.toThrow(ClientError);
    expect(dead.tries()).toBe(3);
  });

  it('is not, when it is wrong itself', async () => {
    const wrong = failing(9, new TypeError('No such table.'));
    await expect(tryAgain(wrong.work, { attempts: 3, pauseMs: 0 })).rejects.toThrow(TypeError);
    expect(wrong.tries()).toBe(1);
  });
});
