import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openDevelopmentIssuer, type DevelopmentIssuer } from './index.ts';
import { startTestGateway, type TestAnswer, type TestGateway } from './testkit/startTestGateway.ts';

const person = {
  id: '1',
  name: 'Ann',
  secret: 'S',
  must: 'M',
  friends: [
    { id: '2', name: 'Ann' },
    { id: '3', name: 'Ann' },
  ],
  pets: [{ name: 'Rex' }],
};

const subgraphs = {
  people: {
    sdl: `type Query { person: Person open: Int closed: Int @requiresScopes(scopes: [["a", "b"], ["c"]]) mine: Int @authenticated
        ruled: Int @policy(policies: [["p"]]) named: [Named!] any: [Any!] }
      type Mutation { write: Int @requiresScopes(scopes: [["w"]]) touch: Int }
      interface Named { name: String }
      union Any = Person | Pet
      type Pet implements Named @requiresScopes(scopes: [["pets"]]) { name: String }
      type Toy implements Named { name: String }
      type Person implements Named @key(fields: "id") { id: ID! name: String secret: String @requiresScopes(scopes: [["c"]])
        must: String! @requiresScopes(scopes: [["c"]]) friends: [Person!] pets: [Pet!] }`,
    resolvers: {
      Query: {
        person: () => person,
        open: () => 1,
        closed: () => 2,
        mine: () => 3,
        ruled: () => 4,
        named: () => [
          { __typename: 'Pet', name: 'Rex' },
          { __typename: 'Toy', name: 'Ball' },
        ],
        any: () => [
          { __typename: 'Pet', name: 'Rex' },
          { __typename: 'Person', ...person },
        ],
      },
      Mutation: { write: () => 1, touch: () => 2 },
      Person: { __resolveReference: ({ id }: { id: string }) => ({ ...person, id }) },
    },
  },
  vault: {
    sdl: 'type Person @key(fields: "id") { id: ID! code: String @requiresScopes(scopes: [["vault"]]) }',
    resolvers: { Person: { code: () => '0000' } },
  },
};

let folder: string;
let issuer: DevelopmentIssuer;
let test: TestGateway;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  issuer = await openDevelopmentIssuer(folder);
  test = await startTestGateway(subgraphs, { developmentIssuer: issuer });
});
afterEach(() => void (test.calls as unknown[]).splice(0));
afterAll(async () => {
  await test.stop();
  await rm(folder, { recursive: true });
});

const token = (...scopes: string[]): Promise<string> => issuer.sign({ subject: 's', role: 'agent', scopes });

function told({ body }: TestAnswer): string[] {
  return (body.errors ?? []).map(({ path, extensions }) => `${path?.join('.') ?? '-'} ${extensions.code}`);
}

describe('authorisation', () => {
  it('takes a denied field out before any subgraph is asked, and answers null with an error', async () => {
    const answer = await test.ask('{ open shut: closed }');
    expect(answer.body.data).toEqual({ open: 1, shut: null });
    expect(told(answer)).toEqual(['shut UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(test.calls.map(({ query }) => query).join()).not.toContain('closed');
  });

  it('runs nothing when nothing is left', async () => {
    const answer = await test.ask('{ closed mine ruled }');
    expect(answer.body.data).toEqual({ closed: null, mine: null, ruled: null });
    const mutation = await test.ask('mutation { write }');
    expect(mutation.body.data).toEqual({ write: null });
    expect(test.calls).toEqual([]);
  });

  it('lets through whoever holds one alternative whole', async () => {
    const answers = await Promise.all(
      [['a'], ['a', 'b'], ['c'], []].map(async (scopes) => test.ask('{ closed }', { token: await token(...scopes) })),
    );
    expect(answers.map(({ body }) => body.data)).toEqual([
      { closed: null },
      { closed: 2 },
      { closed: 2 },
      { closed: null },
    ]);
  });

  it('takes any good token as authenticated, and nobody has a policy', async () => {
    const answer = await test.ask('{ mine ruled }', { token: await token() });
    expect(answer.body.data).toEqual({ mine: 3, ruled: null });
  });

  it('sees through fragments, aliases and lists, with one error for each field path', async () => {
    const answer = await test.ask(
      'query($no: Boolean = false) { person { ...F friends { ... on Person { x: secret } name } gone: secret @include(if: $no) } } fragment F on Person { id s: secret code }',
    );
    expect(answer.body.data).toEqual({
      person: {
        id: '1',
        s: null,
        code: null,
        friends: [
          { x: null, name: 'Ann' },
          { x: null, name: 'Ann' },
        ],
      },
    });
    expect(told(answer).sort()).toEqual([
      'person.code UNAUTHORIZED_FIELD_OR_TYPE',
      'person.friends.x UNAUTHORIZED_FIELD_OR_TYPE',
      'person.s UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
    expect(test.calls.map(({ subgraph }) => subgraph)).not.toContain('vault');
  });

  it('lets null rise from a denied field that may not be null', async () => {
    const answer = await test.ask('{ open person { id must } }');
    expect(answer.body.data).toEqual({ open: 1, person: null });
    expect(told(answer)).toEqual(['person.must UNAUTHORIZED_FIELD_OR_TYPE']);
  });

  it('denies what gives a protected type, and what an interface or a union may hide', async () => {
    const answer = await test.ask(
      '{ person { pets { name } } named { name ... on Toy { toy: name } } any { __typename ... on Pet { name } ... on Person { who: name secret } } }',
    );
    expect(answer.body.data).toEqual({
      person: { pets: null },
      named: null,
      any: [
        { __typename: 'Pet', name: null },
        { __typename: 'Person', who: 'Ann', secret: null },
      ],
    });
    expect(told(answer).sort()).toEqual([
      'any.name UNAUTHORIZED_FIELD_OR_TYPE',
      'any.secret UNAUTHORIZED_FIELD_OR_TYPE',
      'named UNAUTHORIZED_FIELD_OR_TYPE',
      'person.pets UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
  });

  it('keeps the variants of one document apart', async () => {
    const query = '{ person { secret } }';
    const good = await token('c');
    const [first, second, third] = [
      await test.ask(query),
      await test.ask(query, { token: good }),
      await test.ask(query),
    ];
    expect([first, second, third].map(({ body }) => body.data)).toEqual([
      { person: { secret: null } },
      { person: { secret: 'S' } },
      { person: { secret: null } },
    ]);
  });

  it('keeps the key of the development issuer to its owner, and makes it once', async () => {
    const { mode } = await stat(join(folder, 'development-issuer.json'));
    expect(mode & 0o777).toBe(0o600);
    const again = await openDevelopmentIssuer(folder);
    expect(again.keys).toEqual(issuer.keys);
    const answer = await test.ask('{ mine }', { token: await again.sign({ subject: 'x', role: 'agent' }) });
    expect(answer.body.data).toEqual({ mine: 3 });
  });
});
