import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runNew, type NewThing } from './runNew.ts';

const house = join(import.meta.dirname, '..', '..');
const registry = 'schema/subgraphRegistry.ts';
const adapters = ['erp', 'crm', 'commerce', 'loyalty', 'pos'].map((name) => `subgraphs/${name}/adapters/index.ts`);

describe('samklang new', () => {
  let clone: string;
  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'samklang-new-'));
    mkdirSync(join(clone, 'schema'));
    for (const file of ['package.json', registry, 'schema/supergraph.graphql', ...adapters]) {
      cpSync(join(house, file), join(clone, file));
    }
  });
  afterEach(() => rmSync(clone, { recursive: true }));

  const call = (thing: NewThing, { from = clone, dryRun = false } = {}) => {
    const out = new PassThrough();
    const err = new PassThrough();
    const code = runNew(thing, { from, dryRun, out, err });
    const textOf = (stream: PassThrough): string => String(stream.read() ?? '');
    return { code, out: textOf(out), err: textOf(err) };
  };
  const subgraph = (name: string, vendor: string | null = 'example'): NewThing => ({ kind: 'subgraph', name, vendor });
  const adapter = (of: string, vendor: string): NewThing => ({ kind: 'adapter', subgraph: of, vendor });
  /** Every file of the clone with its text. */
  const everything = (): ReadonlyMap<string, string> =>
    new Map(
      readdirSync(clone, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((file) => [file, readFileSync(file, 'utf8')]),
    );
  const refused = (thing: NewThing): string => {
    const before = everything();
    const { code, out, err } = call(thing);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Nothing was written.');
    expect(everything()).toEqual(before);
    return /[A-Z]+_[A-Z_]+/.exec(err)?.[0] ?? err;
  };

  it('writes a subgraph with its name in every form, and one line of the registry', () => {
    const before = readFileSync(join(clone, registry), 'utf8').split('\n');
    const { code, out } = call(subgraph('gift-cards', 'acme'));
    expect(code).toBe(0);
    const after = readFileSync(join(clone, registry), 'utf8').split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      "  'gift-cards': async () => (await import('../subgraphs/gift-cards/index.ts')).createGiftCardsSubgraph,",
    ]);
    expect(after).toHaveLength(before.length + 1);
    const folder = join(clone, 'subgraphs/gift-cards');
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toMatch(/giftCards: GiftCards/);
    expect(readFileSync(join(folder, 'adapters/acme/config.ts'), 'utf8')).toContain('GIFT_CARDS_TOKEN');
    expect(existsSync(join(folder, 'resolvers/GiftCards.ts'))).toBe(true);
    expect(out).toMatch(/Now:[^]*npm run -s compose && npm run -s codegen/);
  });

  it('writes a joining subgraph without port and adapters', () => {
    expect(call(subgraph('gift-cards', null)).code).toBe(0);
    const folder = join(clone, 'subgraphs/gift-cards');
    expect(readFileSync(join(folder, 'schema.graphql'), 'utf8')).toMatch(/giftCards: GiftCards .*@requires/);
    expect([existsSync(join(folder, 'port.ts')), existsSync(join(folder, 'adapters'))]).toEqual([false, false]);
    expect(readFileSync(join(clone, registry), 'utf8')).toContain('createGiftCardsSubgraph');
  });

  it.each(['erp', 'crm', 'commerce', 'loyalty', 'pos'])(
    'writes an adapter of %s, and one line of its registry',
    (of) => {
      const path = join(clone, `subgraphs/${of}/adapters/index.ts`);
      const before = readFileSync(path, 'utf8');
      expect(call(adapter(of, 'net-suite')).code).toBe(0);
      expect(readFileSync(path, 'utf8')).toBe(`${before}export { netSuite } from './net-suite/adapter.ts';\n`);
      const files = readdirSync(join(clone, `subgraphs/${of}/adapters/net-suite`));
      expect(files).toEqual(
        expect.arrayContaining([
          ...['adapter.ts', 'client.ts', 'config.ts', 'errors.ts', 'index.ts', 'map.ts', 'wire.ts'],
          ...['net-suite.test.ts', 'testNetSuite.ts'],
        ]),
      );
    },
  );

  it('leaves no placeholder in a path or a text', () => {
    call(subgraph('gift-cards', 'acme'));
    call(subgraph('gift-cards-joined', null));
    for (const { subgraph: of } of adapters.map((path) => ({ subgraph: path.split('/')[1] ?? '' }))) {
      call(adapter(of, 'net-suite'));
    }
    const made = [...everything()].filter(([file]) => /gift-cards|net-suite/.test(file));
    expect(made.length).toBeGreaterThan(60);
    const left = made.flatMap(([file, text]) => {
      // What the languages themselves write so.
      const found = `${file}\n${text}`.replaceAll(/__(typename|resolveReference|generated__)\b/g, '').match(/__\w+/g);
      return found === null ? [] : [[file, found]];
    });
    expect(left).toEqual([]);
    expect(made.filter(([file]) => file.endsWith('.tpl'))).toEqual([]);
  });

  it('is called anywhere in a clone, and outside of one is refused', () => {
    expect(call(subgraph('gift-cards'), { from: join(clone, 'subgraphs/erp') }).code).toBe(0);
    const { code, err } = call(subgraph('coupons'), { from: tmpdir() });
    expect([code, err]).toEqual([2, expect.stringContaining('NOT_A_CLONE')]);
  });

  it('lists what it would write and writes nothing', () => {
    const before = everything();
    const { code, out } = call(subgraph('gift-cards'), { dryRun: true });
    expect([code, everything()]).toEqual([0, before]);
    expect(out).toMatch(/^Would write:[^]*subgraphs\/gift-cards\/port\.ts[^]*subgraphRegistry\.ts/);
  });

  it.each([
    'Gift',
    'gift_cards',
    'gift--cards',
    '-gift',
    'gift-',
    '1gift',
    'gift-1',
    '',
    '../x',
    'a/b',
    'x'.repeat(31),
    'gævekort',
  ])('refuses %j as no name', (name) => {
    expect(refused(subgraph(name))).toBe('NAME_INVALID');
    expect(refused(adapter('erp', name))).toBe('NAME_INVALID');
    expect(refused(subgraph('gift-cards', name))).toBe('NAME_INVALID');
  });

  it.each(['class', 'delete', 'kit', 'none', 'http', 'query', 'resolvers', 'test-shop', 'redis'])(
    'refuses %j, which means something else',
    (name) => {
      expect(refused(subgraph(name))).toBe('NAME_RESERVED');
      expect(refused(adapter('crm', name))).toBe('NAME_RESERVED');
    },
  );

  it('refuses what is there already: a folder, a type, a field, an adapter and its name', () => {
    expect(refused(subgraph('erp'))).toBe('NAME_TAKEN');
    expect(refused(subgraph('money'))).toBe('NAME_TAKEN');
    expect(refused(subgraph('tier-progress'))).toBe('NAME_TAKEN');
    expect(refused(subgraph('variants'))).toBe('NAME_TAKEN');
    mkdirSync(join(clone, 'subgraphs/erp/adapters/sap'));
    writeFileSync(join(clone, 'subgraphs/erp/adapters/sap/mine.ts'), 'kept');
    expect(refused(adapter('erp', 'sap'))).toBe('NAME_TAKEN');
    expect(refused(adapter('pos', 'no-tills'))).toBe('NAME_TAKEN');
  });

  it('refuses an adapter of what has no port, and a registry that was written otherwise', () => {
    expect(refused(adapter('registry', 'sap'))).toBe('SUBGRAPH_UNKNOWN');
    expect(refused(adapter('nothing', 'sap'))).toBe('SUBGRAPH_UNKNOWN');
    writeFileSync(join(clone, registry), 'export const subgraphRegistry = {};\n');
    expect(refused(subgraph('gift-cards'))).toBe('REGISTRY_UNREADABLE');
    writeFileSync(join(clone, 'subgraphs/erp/adapters/index.ts'), '');
    expect(refused(adapter('erp', 'sap'))).toBe('REGISTRY_UNREADABLE');
  });

  it('refuses a name twice', () => {
    expect(call(subgraph('gift-cards')).code).toBe(0);
    expect(refused(subgraph('gift-cards'))).toBe('NAME_TAKEN');
  });
});
