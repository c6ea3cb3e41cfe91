import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack, type Stack } from '../kit/startStack.ts';
import { mixedReads } from './mixedReads.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ env: { CLIENT_BUDGET: '0', ERP_CHANGES_MS: '500' } });
}, 300_000);
afterAll(() => stack.stop());

describe('mixed reads through the whole gateway', () => {
  it('stay within what the ERP allows, looks for changes included', async () => {
    const { asked, answers, erpRequests, erpRefused } = await mixedReads(stack, { perSecond: 20, seconds: 5 });
    expect(erpRefused).toBe(0);
    // Kept and joined: far less than one for each, and the histories alone ask for something.
    expect(erpRequests).toBeGreaterThan(0);
    expect(erpRequests).toBeLessThan(asked);
    expect(Object.values(answers).reduce((sum, count) => sum + count, 0)).toBe(asked);
    expect(answers['no answer'] ?? 0).toBe(0);
  }, 300_000);
});
