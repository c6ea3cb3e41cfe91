import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { ClientError } from './clientError.ts';
import { errorCodes, isErrorCode } from './errorCodes.ts';

interface Row {
  readonly code: string;
  readonly httpStatus: number | null;
  readonly meaning: string;
  readonly advice: string;
}

async function documented(): Promise<Row[]> {
  const text = await readFile(new URL('../../docs/errors.md', import.meta.url), 'utf8');
  return [...text.matchAll(/^\| `(\w+)` *\| *(\S+) *\| *(.+?) *\| *(.+?) *\|$/gm)].map(
    ([, code, http, meaning, advice]) => ({
      code: code ?? '',
      httpStatus: http === '–' ? null : Number(http),
      meaning: meaning ?? '',
      advice: advice ?? '',
    }),
  );
}

describe('the registry of error codes', () => {
  it('is what docs/errors.md says, code for code, in both directions', async () => {
    const rows = await documented();
    const told = rows.map(({ code, httpStatus, meaning }) => ({ code, httpStatus, meaning }));
    const registered = Object.entries(errorCodes).map(([code, entry]) => ({ code, ...entry }));
    expect(told).toEqual(registered);
    expect(rows.filter(({ advice }) => advice.length < 5)).toEqual([]);
  });

  it('is frozen, and knows its own codes only', () => {
    expect(Object.isFrozen(errorCodes)).toBe(true);
    expect(Object.values(errorCodes).every((entry) => Object.isFrozen(entry))).toBe(true);
    expect(isErrorCode('FORBIDDEN')).toBe(true);
    expect(isErrorCode('toString')).toBe(false);
    expect(isErrorCode(7)).toBe(false);
  });
});

describe('a ClientError', () => {
  it('says the code’s meaning when it is given no message, and keeps its cause for the log', () => {
    const cause = new Error('connect ECONNREFUSED 10.0.0.7:443');
    const error = new ClientError('UPSTREAM_UNAVAILABLE', undefined, { cause, extensions: { upstream: 'erp' } });
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', cause, extensions: { upstream: 'erp' } });
    expect(error.message).toBe(errorCodes.UPSTREAM_UNAVAILABLE.meaning);
    expect(error.httpStatus).toBeUndefined();
    expect(new ClientError('UNAUTHENTICATED').httpStatus).toBe(401);
  });
});
