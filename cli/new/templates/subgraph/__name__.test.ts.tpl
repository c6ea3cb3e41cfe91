import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createSettableClock } from '../../platform/clock/index.ts';
import { loadMarkets } from '../../platform/context/index.ts';
import { createLogger } from '../../platform/log/index.ts';
import type { Subgraph } from '../kit/index.ts';
import { askAsService, codesByPath } from '../kit/testkit/askAsService.ts';
import type { RestStand } from '../kit/testkit/startRestStand.ts';
import { startTest__Vendor__, testToken } from './adapters/__vendor__/test__Vendor__.ts';
import { create__Name__Subgraph } from './index.ts';

describe('the __name__ subgraph', () => {
  let system: RestStand;
  const running: Subgraph[] = [];
  beforeEach(async () => {
    system = await startTest__Vendor__();
  });
  afterEach(async () => {
    for (const subgraph of running.splice(0)) await subgraph.stop();
    await system.stop();
  });

  const open = async (env: Readonly<Record<string, string>>): Promise<Subgraph> => {
    const asksNobody = (): Promise<never> => Promise.reject(new Error('This subgraph asks nobody.'));
    const subgraph = await create__Name__Subgraph({
      env,
      logger: createLogger({ name: 'test', level: 'silent' }),
      markets: await loadMarkets(new URL('../../config/markets.json', import.meta.url)),
      clock: createSettableClock('2026-11-20T09:00:00Z'),
      internalGraph: { query: asksNobody, subscribe: asksNobody },
      store: asksNobody,
    });
    running.push(subgraph);
    return subgraph;
  };
  const connected = async () =>
    open({ __NAME___ADAPTER: '__vendor__', __NAME___URL: system.url, __NAME___TOKEN: testToken });
  const titlesOf = async (subgraph: Subgraph, ...skus: readonly string[]) =>
    askAsService(
      subgraph,
      `query ($of: [_Any!]!) {
        _entities(representations: $of) { ... on Product { __camel__ { title provenance { system stale } } } }
      }`,
      { of: skus.map((sku) => ({ __typename: 'Product', sku })) },
    );

  it('tells what the system has of many articles, for one request, and null of what it does not know', async () => {
    const { data, errors } = await titlesOf(await connected(), 'A-1', 'NO-SUCH-ARTICLE', 'A-2');
    expect(errors).toBeUndefined();
    const provenance = { system: '__vendor__', stale: false };
    expect(data).toEqual({
      _entities: [
        { __camel__: { title: 'The first', provenance } },
        { __camel__: null },
        { __camel__: { title: 'The second', provenance } },
      ],
    });
    expect(system.requests()).toBe(1);
  });

  it('says at the field’s own path why it cannot be told', async () => {
    const subgraph = await connected();
    system.misbehave('unauthorized', 10);
    const answer = await titlesOf(subgraph, 'A-1');
    expect([answer.data, codesByPath(answer)]).toEqual([
      { _entities: [{ __camel__: null }] },
      { '_entities.0.__camel__': 'UPSTREAM_UNAUTHORIZED' },
    ]);
  });

  it('says NOT_SUPPORTED and asks nobody where no system is named', async () => {
    expect(codesByPath(await titlesOf(await open({}), 'A-1'))).toEqual({ '_entities.0.__camel__': 'NOT_SUPPORTED' });
    expect(system.requests()).toBe(0);
  });

  it('declares where its field comes from', async () => {
    const { data } = await askAsService(await connected(), '{ declaredSources { system fields { field supported } } }');
    expect(data).toEqual({
      declaredSources: { system: '__vendor__', fields: [{ field: 'Product.__camel__', supported: true }] },
    });
  });

  it('refuses to start on settings that are wrong, and names them', async () => {
    await expect(open({ __NAME___ADAPTER: '__vendor__' })).rejects.toThrow(/__NAME___URL[^]*__NAME___TOKEN/);
    await expect(open({ __NAME___ADAPTER: 'another' })).rejects.toThrow(/__NAME___ADAPTER: .*__vendor__, none/);
  });
});
