import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack, type Stack } from '../kit/startStack.ts';
import { driveLoad } from './driveLoad.ts';
import { createOperationMix, shares } from './operationMix.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ env: { CLIENT_BUDGET: '0', ERP_CHANGES_MS: '500' } });
}, 300_000);
afterAll(() => stack.stop());

describe('mixed reads through the whole gateway', () => {
  it('stay within what the ERP allows, looks for changes included', async () => {
    const draw = createOperationMix(stack.retailer, 7);
    const names = new Set<string>();
    const ask = async (): Promise<string> => {
      const { name, query, variables, shopper } = draw();
      names.add(name);
      const as = shopper.kind === 'visitor' ? undefined : shopper.kind === 'staff' ? shopper.as : 'lisa';
      const { status, errors } = await stack.askText(query, variables, as === undefined ? {} : { as });
      return status === 200 ? (errors?.[0]?.extensions?.code ?? 'ok') : String(status);
    };
    const mark = stack.legacy.erp.journal.mark();
    const { asked, answers } = await driveLoad({ pace: { perSecond: 20 }, seconds: 5, ask });
    const erp = stack.legacy.erp.journal.since(mark).filter(({ kind }) => kind !== 'token');
    expect(erp.filter(({ status }) => status === 429)).toEqual([]);
    expect(names.size).toBe(Object.keys(shares).length);
    expect(erp.length).toBeGreaterThan(0);
    // Kept and joined: the dearest of them asks the ERP several times, and most not at all.
    expect(erp.length).toBeLessThan(2 * asked);
    expect(Object.keys(answers)).toEqual(['ok']);
  }, 300_000);
});
