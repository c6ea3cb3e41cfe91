import { describe, expect, it } from '@jest/globals';
import { inSpan, type Span, type SpanAttributes } from '../trace/index.ts';
import { createSql, type Connection } from './createSql.ts';

const connection: Connection = {
  run: async (text) => {
    if (text.includes('broken')) throw new Error('lisa@example.com is not unique');
    return { rows: [], touched: 1 };
  },
  script: async () => ({ rows: [], touched: 0 }),
};
const sql = createSql(connection, (work) => work(connection));

interface Made {
  readonly attributes: SpanAttributes;
  code?: string | null;
}

/** A span that remembers its children. */
function record(): { readonly span: Span; readonly made: Made[] } {
  const made: Made[] = [];
  const span: Span = {
    traceId: '',
    child: (_name, _kind, attributes) => {
      const one: Made = { attributes };
      made.push(one);
      return { ...span, end: (code) => void (one.code = code) };
    },
    set: () => undefined,
    end: () => undefined,
    traceparent: () => '',
    isTold: () => false,
  };
  return { span, made };
}

describe('statements of a traced request', () => {
  it('each have a span that says what is done, and neither on what nor with what', async () => {
    const { span, made } = record();
    await inSpan(span, async () => {
      await sql.query('select name from identity.customer where mail = $1', ['lisa@example.com']);
      await sql.transaction(async (inner) => inner.execute('\n  update identity.customer set name = $1', ['Lisa']));
      await sql.query('insert broken', []).catch(() => undefined);
    });
    expect(made).toEqual([
      { attributes: { 'db.system.name': 'postgresql', 'db.operation.name': 'SELECT' }, code: null },
      { attributes: { 'db.system.name': 'postgresql', 'db.operation.name': 'UPDATE' }, code: null },
      { attributes: { 'db.system.name': 'postgresql', 'db.operation.name': 'INSERT' }, code: 'STORE_FAILED' },
    ]);
  });
});
