import { afterEach, describe, expect, it } from '@jest/globals';
import { startDeadline, type Deadline, type OwnedDeadline } from '../../platform/deadline/index.ts';
import { ClientError } from '../../platform/errors/index.ts';
import type { RequestContext } from '../../platform/context/index.ts';
import type { SubgraphResponse } from '../../platform/transport/index.ts';
import { anonymousContext } from '../../test/kit/anonymousContext.ts';
import { startTestGateway, type TestGateway } from '../testkit/startTestGateway.ts';
import { contextKey } from './contextKey.ts';
import { createSharing } from './createSharing.ts';
import { shareFetches } from './shareFetches.ts';

const deadlines: OwnedDeadline[] = [];
let running: TestGateway | undefined;
afterEach(async () => {
  for (const deadline of deadlines.splice(0)) deadline.dispose();
  await running?.stop();
  running = undefined;
});

function within(ms: number, signal?: AbortSignal): Deadline {
  const deadline = startDeadline(ms, signal);
  deadlines.push(deadline);
  return deadline;
}

/** Work that ends when it is told to. */
function held() {
  const begun: Deadline[] = [];
  let end: (value: string) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const work = (deadline: Deadline): Promise<string> => {
    begun.push(deadline);
    return new Promise((resolve, reject) => {
      end = resolve;
      fail = reject;
    });
  };
  return { begun, work, end: (value: string) => end(value), fail: (error: Error) => fail(error) };
}

/** Another turn of the event loop, in which requests may have come in. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('sharing', () => {
  it('does once what is asked for alike at the same time, and again when it has ended', async () => {
    const { begun, work, end } = held();
    const sharing = createSharing<string>();
    const both = [sharing.share('a', within(5_000), work), sharing.share('a', within(5_000), work)];
    end('done');
    expect(await Promise.all(both)).toEqual(['done', 'done']);
    expect(begun).toHaveLength(1);
    const again = sharing.share('a', within(5_000), work);
    end('anew');
    expect(await again).toBe('anew');
    expect(begun).toHaveLength(2);
  });

  it('joins nothing that began before it was asked for: what has come meanwhile is done once, afterwards', async () => {
    const { begun, work, end } = held();
    const sharing = createSharing<string>();
    const early = sharing.share('a', within(5_000), work);
    await turn();
    const late = [sharing.share('a', within(5_000), work)];
    await turn();
    late.push(sharing.share('a', within(5_000), work));
    await turn();
    expect(begun).toHaveLength(1);
    end('before');
    expect(await early).toBe('before');
    await turn();
    expect(begun).toHaveLength(2);
    const later = sharing.share('a', within(5_000), work);
    end('after');
    expect(await Promise.all(late)).toEqual(['after', 'after']);
    await turn();
    expect(begun).toHaveLength(3);
    end('last');
    expect(await later).toBe('last');
  });

  it('does not begin what nobody waits for any more', async () => {
    const { begun, work, end } = held();
    const sharing = createSharing<string>();
    const early = sharing.share('a', within(5_000), work);
    await turn();
    const leaving = new AbortController();
    const late = sharing.share('a', within(5_000, leaving.signal), work);
    leaving.abort(new ClientError('CANCELLED'));
    await expect(late).rejects.toMatchObject({ code: 'CANCELLED' });
    end('done');
    await early;
    await turn();
    expect(begun).toHaveLength(1);
  });

  it('goes on for the others when the first one leaves, and ends with the last', async () => {
    const { begun, work, end } = held();
    const sharing = createSharing<string>();
    const leaving = new AbortController();
    const first = sharing.share('a', within(5_000, leaving.signal), work);
    const second = sharing.share('a', within(5_000), work);
    leaving.abort(new ClientError('CANCELLED'));
    await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(begun[0]?.signal.aborted).toBe(false);
    end('done');
    expect(await second).toBe('done');

    const alone = new AbortController();
    const last = sharing.share('b', within(5_000, alone.signal), work);
    alone.abort(new ClientError('CANCELLED'));
    await expect(last).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(begun[1]?.signal.aborted).toBe(true);
    const next = sharing.share('b', within(5_000), work);
    expect(begun).toHaveLength(3);
    end('done');
    expect(await next).toBe('done');
  });

  it('tells nobody of another’s shorter time', async () => {
    const { begun, work, end } = held();
    const sharing = createSharing<string>();
    const short = sharing.share('a', within(30), work);
    const long = sharing.share('a', within(5_000), work);
    await expect(short).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    expect(begun).toHaveLength(2);
    end('done');
    expect(await long).toBe('done');
  });

  it('tells everybody of a failure, and keeps none', async () => {
    const { begun, work, fail, end } = held();
    const sharing = createSharing<string>();
    const both = [sharing.share('a', within(5_000), work), sharing.share('a', within(5_000), work)];
    fail(new Error('no'));
    for (const one of both) await expect(one).rejects.toThrow('no');
    const again = sharing.share('a', within(5_000), work);
    end('yes');
    expect(await again).toBe('yes');
    expect(begun).toHaveLength(2);
  });
});

describe('the key of a context', () => {
  it('changes with everything but the request’s id and the part of a second', async () => {
    const context = await anonymousContext();
    const base: RequestContext = { ...context, now: '2026-11-20T09:00:00.100Z' };
    expect(contextKey({ ...base, requestId: 'other', now: '2026-11-20T09:00:00.900Z' })).toBe(contextKey(base));
    const changed: RequestContext[] = [
      { ...base, now: '2026-11-20T09:00:01.000Z' },
      { ...base, market: { ...base.market, code: 'XX' } },
      { ...base, locale: 'xx-XX' },
      { ...base, channel: base.channel === 'APP' ? 'WEB' : 'APP' },
      { ...base, storeId: 'S-1' },
      { ...base, tillId: 'T-1' },
      { ...base, buyerId: 'c-1' },
      { ...base, caller: { kind: 'customer', customerId: 'c-1', subject: 's', scopes: [] } },
      { ...base, caller: { kind: 'customer', customerId: 'c-1', subject: 's', scopes: ['a'] } },
      { ...base, caller: { kind: 'staff', subject: 's', role: 'agent', scopes: ['a'] } },
    ];
    // A field that is added to the context must be added here, and is in the key by itself.
    expect(Object.keys(base).sort()).toEqual([
      'buyerId',
      'caller',
      'channel',
      'locale',
      'market',
      'now',
      'requestId',
      'storeId',
      'tillId',
    ]);
    const keys = new Set([base, ...changed].map(contextKey));
    expect(keys.size).toBe(changed.length + 1);
  });
});

describe('shared fetches', () => {
  it('are reads of the same subgraph with the same variables; a change is never one', async () => {
    let calls = 0;
    const transport = shareFetches(
      {
        call: async (): Promise<SubgraphResponse> => {
          calls += 1;
          await Promise.resolve();
          return { data: {} };
        },
      },
      () => undefined,
    );
    const context = await anonymousContext();
    const call = (query: string, more: object = {}) =>
      transport.call({ subgraph: 'erp', query, variables: {}, context, deadline: within(5_000), ...more });
    await Promise.all([call('{ a }'), call('{ a }'), call('query Q { a }'), call('query Q { a }')]);
    expect(calls).toBe(2);
    await Promise.all([call('mutation { a }'), call('mutation { a }'), call('queryless')]);
    expect(calls).toBe(5);
    await Promise.all([call('{ a }'), call('{ a }', { variables: { x: 1 } }), call('{ a }', { subgraph: 'crm' })]);
    expect(calls).toBe(8);
  });
});

describe('a gateway that shares', () => {
  const sdl = { erp: { sdl: 'type Query { n(x: Int): Int } type Mutation { m: Int }', resolvers: {} } };

  async function sharingGateway(what: string) {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    let arrived = 0;
    running = await startTestGateway(sdl, { env: { SHARE_IN_FLIGHT: what } });
    running.fail('erp', async ({ query }) => {
      arrived += 1;
      await released;
      return { data: query.startsWith('mutation') ? { m: 1 } : { n: 1 } };
    });
    return { gateway: running, release, arrived: () => arrived };
  }

  async function until(condition: () => boolean): Promise<void> {
    for (let tries = 0; !condition() && tries < 500; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  it.each([
    ['operations', 2],
    ['fetches', 2],
    ['', 4],
  ])(
    'asks a subgraph for one query and three equal ones after it with %p %i time(s), and each is answered by itself',
    async (what, times) => {
      const { gateway, release, arrived } = await sharingGateway(what);
      const asking = [gateway.ask('{ n(x: 1) }')];
      await until(() => arrived() >= 1);
      asking.push(...[1, 2, 3].map(() => gateway.ask('{ n(x: 1) }')));
      // Time for all of them to come, and for one more call, if there were one.
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(arrived()).toBe(what === '' ? 4 : 1);
      release();
      const answers = await Promise.all(asking);
      expect(answers.map(({ body }) => body)).toEqual([0, 1, 2, 3].map(() => ({ data: { n: 1 } })));
      expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(4);
      expect(arrived()).toBe(times);
    },
  );

  it('makes a change as often as it is asked for, and what differs by itself', async () => {
    const { gateway, release, arrived } = await sharingGateway('operations,fetches');
    const asking = [
      gateway.ask('mutation { m }'),
      gateway.ask('mutation { m }'),
      gateway.ask('{ n(x: 1) }'),
      gateway.ask('{ n(x: 2) }'),
    ];
    await until(() => arrived() >= 4);
    release();
    await Promise.all(asking);
    expect(arrived()).toBe(4);
  });
});
