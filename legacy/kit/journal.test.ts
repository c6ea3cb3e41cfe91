import { describe, expect, it } from '@jest/globals';
import { createJournal } from './journal.ts';

const clock = { now: () => new Date('2026-11-20T09:00:00Z') };

describe('a journal', () => {
  it('stays flat and still counts exactly', () => {
    const journal = createJournal(clock, 10);
    const mark = journal.mark();
    for (let index = 0; index < 35; index += 1) {
      const entry = journal.begin({
        requestId: String(index),
        correlationId: null,
        method: 'POST',
        path: '/',
        query: '',
        kind: 'write',
        bodyBytes: 0,
      });
      if (index % 5 === 0) entry.markKind('token');
      entry.noteWrite({ operation: 'create', entity: 'x', key: String(index) });
    }
    expect(journal.since(mark).map(({ requestId }) => requestId)).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 25)),
    );
    expect([journal.count(), journal.count({ since: mark, excludeTokens: true })]).toEqual([35, 28]);
    expect(journal.writes().map(({ key }) => key)).toEqual(journal.since().map(({ requestId }) => requestId));
  });
});
