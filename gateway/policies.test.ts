import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadMarkets, type Caller, type RequestContext } from '../platform/context/index.ts';
import { withDeadline } from '../platform/deadline/index.ts';
import { openDevelopmentIssuer, policiesFile, type DevelopmentIssuer, type PolicyQuestion } from './index.ts';
import { startTestGateway, type TestAnswer, type TestGateway } from './testkit/startTestGateway.ts';

const { default: dk } = await loadMarkets(new URL('../config/markets.json', import.meta.url));

const subgraphs = {
  one: {
    sdl: `type Query { open: Int a: Int @policy(policies: [["a"]]) either: Int @policy(policies: [["a"], ["b", "c"]])
      both: Int @policy(policies: [["a"]]) @requiresScopes(scopes: [["s"]]) }`,
    resolvers: { Query: { open: () => 0, a: () => 1, either: () => 2, both: () => 3 } },
  },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policies-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('policies that somebody decides', () => {
  let issuer: DevelopmentIssuer;
  let test: TestGateway;
  let asked: PolicyQuestion[] = [];
  let decide: (question: PolicyQuestion) => Promise<ReadonlySet<string>>;
  beforeAll(async () => {
    issuer = await openDevelopmentIssuer(folder);
    test = await startTestGateway(subgraphs, {
      env: { POLICY_TIMEOUT_MS: '50' },
      developmentIssuer: issuer,
      policies: (question) => {
        asked.push(question);
        return decide(question);
      },
    });
  });
  beforeEach(() => {
    asked = [];
    (test.calls as unknown[]).splice(0);
  });
  afterAll(() => test.stop());
  const refusals = ({ body }: TestAnswer): (string | undefined)[] =>
    (body.errors ?? []).map(({ path }) => path?.join('.'));

  it('are asked for once in a request, by the names that the operation needs, with the caller', async () => {
    decide = async () => new Set(['a']);
    const token = await issuer.sign({ subject: 'x', role: 'agent', scopes: ['s'] });
    const text = 'query One { a again: a either both } query Other { open }';
    const answer = await test.ask(text, { token, operationName: 'One' });
    expect(answer.body).toEqual({ data: { a: 1, again: 1, either: 2, both: 3 } });
    expect(asked.map(({ names }) => names)).toEqual([['a', 'b', 'c']]);
    expect(asked[0]?.context.caller).toMatchObject({ kind: 'staff', subject: 'x' });
    await test.ask(text, { token, operationName: 'Other' });
    expect(asked).toHaveLength(1);
  });

  it('hold whole, beside every other rule, for this caller alone', async () => {
    decide = async ({ context: { caller } }) => new Set(caller.kind === 'anonymous' ? ['b'] : ['b', 'c', 'a']);
    const query = '{ open a either both }';
    const [stranger, known, again] = [
      await test.ask(query),
      await test.ask(query, { token: await issuer.sign({ subject: 'x', role: 'agent', scopes: [] }) }),
      await test.ask(query),
    ];
    expect(stranger.body.data).toEqual({ open: 0, a: null, either: null, both: null });
    expect(refusals(stranger)).toEqual(['a', 'either', 'both']);
    expect(known.body.data).toEqual({ open: 0, a: 1, either: 2, both: null });
    expect(again.body.data).toEqual(stranger.body.data);
  });

  it.each<[string, () => Promise<ReadonlySet<string>>]>([
    ['fails', () => Promise.reject(new Error('down'))],
    ['is late', () => new Promise(() => undefined)],
    [
      'throws at once',
      () => {
        throw new Error('down');
      },
    ],
  ])('are refused when whoever decides them %s, and no subgraph is asked', async (_name, how) => {
    decide = how;
    const answer = await test.ask('{ a either }');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ a: null, either: null });
    expect(answer.body.errors?.map(({ extensions }) => extensions.code)).toEqual(
      Array(2).fill('UNAUTHORIZED_FIELD_OR_TYPE'),
    );
    expect(test.calls).toEqual([]);
    expect(test.log()).toContain('policies could not be decided');
  });
});

describe('policies that a file declares', () => {
  const staff = (role: string, ...scopes: string[]): Caller => ({ kind: 'staff', subject: 's', role, scopes });
  const write = async (content: unknown): Promise<string> => {
    const path = join(folder, 'policies.json');
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  const held = async (content: unknown, more: Partial<RequestContext>): Promise<string[]> => {
    const decide = await policiesFile(await write(content));
    const context: RequestContext = {
      requestId: 'request-1',
      market: dk,
      locale: 'da-DK',
      channel: 'WEB',
      storeId: null,
      tillId: null,
      caller: { kind: 'anonymous' },
      buyerId: null,
      now: '2026-11-20T09:00:00.000Z',
      ...more,
    };
    const names = ['p', 'q', '__proto__', 'constructor'];
    return withDeadline(1_000, async (deadline) => [...(await decide({ names, context, deadline }))]);
  };

  it.each<[string, unknown, Partial<RequestContext>, Partial<RequestContext>]>([
    ['scopes, all of them', { scopes: ['a', 'b'] }, { caller: staff('x', 'a', 'b') }, { caller: staff('x', 'a') }],
    ['a role of staff', { roles: ['clerk'] }, { caller: staff('clerk') }, { caller: staff('x') }],
    ['a kind of caller', { callers: ['customer'] }, customer(), { caller: staff('customer') }],
    ['a channel', { channels: ['APP'] }, { channel: 'APP' }, { channel: 'WEB' }],
    ['a market', { markets: ['DK'] }, {}, { market: { ...dk, code: 'SE' } }],
    [
      'one of several',
      { anyOf: [{ roles: ['clerk'] }, { channels: ['APP'] }] },
      { channel: 'APP' },
      { caller: staff('x') },
    ],
    [
      'all of several',
      { allOf: [{ roles: ['clerk'] }, { channels: ['APP'] }] },
      { channel: 'APP', caller: staff('clerk') },
      { caller: staff('clerk') },
    ],
    [
      'all that it names',
      { roles: ['clerk'], scopes: ['a'] },
      { caller: staff('clerk', 'a') },
      { caller: staff('clerk') },
    ],
  ])('ask for %s', async (_name, condition, who, whoNot) => {
    expect(await held({ p: condition }, who)).toEqual(['p']);
    expect(await held({ p: condition }, whoNot)).toEqual([]);
  });

  it.each([
    ['not JSON', '{', /cannot be read/],
    ['a condition that asks for nothing', { p: {} }, /asks for nothing/],
    ['a misspelt condition', { p: { role: ['x'] } }, /role/],
    ['an empty list, which would hold for everybody', { p: { scopes: [] } }, /p\.scopes/],
    ['a channel that is none', { p: { channels: ['FAX'] } }, /p\.channels/],
  ])('are refused with the file and the place named: %s', async (_name, content, message) => {
    const path = await write(content);
    await expect(policiesFile(path)).rejects.toThrow(message);
    await expect(policiesFile(path)).rejects.toThrow(path);
  });
});

function customer(): Partial<RequestContext> {
  return { caller: { kind: 'customer', customerId: 'c', subject: 's', scopes: [] } };
}
