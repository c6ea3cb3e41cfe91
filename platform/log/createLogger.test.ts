import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ClientError } from '../errors/index.ts';
import { createLogger, type Logger } from './createLogger.ts';
import { logFieldNames, type LogFields } from './logFields.ts';

function record(): { readonly logger: Logger; readonly lines: string[]; readonly last: () => Record<string, unknown> } {
  const lines: string[] = [];
  const logger = createLogger({
    name: 'gateway',
    level: 'debug',
    destination: { write: (line) => void lines.push(line) },
  });
  return { logger, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

function luhnCompleted(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const email = fc.emailAddress();
const phone = fc
  .tuple(fc.constantFrom('+45 ', '+46', '0047-', ''), digits(8), fc.constantFrom('', ' ', '-'))
  .map(([prefix, number, gap]) => prefix + (number.match(/../g) ?? []).join(gap));
const card = fc
  .tuple(digits(15), fc.constantFrom('', ' ', '-'))
  .map(([number, gap]) => (luhnCompleted(`4${number.slice(1)}`).match(/.{4}/g) ?? []).join(gap));
const national = fc.tuple(digits(6), fc.constantFrom('', '-', ' '), digits(4)).map((parts) => parts.join(''));
const around = fc.constantFrom('', ' ', 'customer ', '"', '(', '=', '/', ': ', 'æ', ',');

describe('a log line', () => {
  it('says when, who, what, and the fields that are known', () => {
    const { logger, last } = record();
    logger.info('request done', {
      operation: 'CallerContext',
      status: 200,
      durationMs: 12.5,
      requestId: 'a1b2-c3',
      complete: true,
    });
    expect(last()).toMatchObject({
      name: 'gateway',
      msg: 'request done',
      operation: 'CallerContext',
      status: 200,
      durationMs: 12.5,
      requestId: 'a1b2-c3',
      complete: true,
    });
    expect(last()['time']).toMatch(/^\d{4}-\d{2}-\d{2}T.*Z$/);
    logger.child({ subgraph: 'erp' }).warn('slow', { upstream: 'bc', path: ['customer', 0, 'name'] });
    expect(last()).toMatchObject({ subgraph: 'erp', upstream: 'bc', path: ['customer', 0, 'name'] });
  });

  it('drops every field that is not on the list, and every value that is not plain', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (fields) => {
        const { logger, last } = record();
        logger.info('event', fields);
        const known = new Set<string>(['level', 'time', 'name', 'msg', 'err', ...logFieldNames]);
        expect(Object.keys(last()).filter((name) => !known.has(name))).toEqual([]);
      }),
    );
    const { logger, last } = record();
    logger.info('event', { code: { email: 'a@b.dk' } as unknown as string, count: 1 });
    expect(last()).not.toHaveProperty('code');
    logger.info('event', JSON.parse('{"__proto__":{"code":"x"},"constructor":1}') as LogFields);
    expect(last()).not.toHaveProperty('code');
  });

  it('shows no e-mail address, phone, card or national number, in whatever field and surroundings', () => {
    const secret = fc.oneof(email, phone, card, national);
    fc.assert(
      fc.property(secret, around, around, fc.constantFrom(...logFieldNames), (value, before, after, field) => {
        const { logger, lines } = record();
        const text = `${before}${value}${after}`;
        logger.info(text, { [field]: text });
        logger.child({ [field]: [text] }).info('event');
        logger.error('event', {
          err: Object.assign(new Error(text), { code: text, cause: new ClientError('FORBIDDEN', text) }),
        });
        const shown = lines.join('\n').replaceAll(/"time":"[^"]*"/g, '');
        expect(shown).not.toContain(JSON.stringify(value).slice(1, -1));
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps what only looks a little like it: instants, UUIDs, codes, URLs without digits', () => {
    const { logger, last } = record();
    const harmless = {
      from: '2026-11-20T09:00:00.000Z',
      to: '2026-11-20',
      traceId: '0af7651916cd43dd8448eb211c80319c',
      requestId: '6f1c2b9e-1111-4222-8333-944455566677',
      code: 'UPSTREAM_TIMEOUT',
      hint: 'http://127.0.0.1:4000/graphql',
      version: '2.14.4',
    };
    logger.info('ready', harmless);
    expect(last()).toMatchObject(harmless);
  });

  it('tells of an error its name, code and frames, causes too, and never a message', () => {
    const { logger, last, lines } = record();
    const cause = Object.assign(new Error('connect to Lisa Holm\n    at home (secret.ts:1:1)'), {
      code: 'ECONNREFUSED',
    });
    logger.error('call failed', { err: new ClientError('UPSTREAM_UNAVAILABLE', 'Lisa Holm', { cause }) });
    expect(last()['err']).toMatchObject({
      name: 'ClientError',
      code: 'UPSTREAM_UNAVAILABLE',
      cause: { name: 'Error', code: 'ECONNREFUSED' },
    });
    expect(JSON.stringify(last()['err'])).toContain('createLogger.test.ts');
    expect(lines.join('')).not.toMatch(/Lisa|secret\.ts/);
    logger.error('odd', { err: 'Lisa Holm' });
    expect(last()['err']).toEqual({ name: 'string' });
  });

  it('does not read its event as a format', () => {
    const { logger, last } = record();
    logger.info('100 %s done %o', { count: 1 });
    expect(last()).toMatchObject({ msg: '100 %s done %o', count: 1 });
  });
});
