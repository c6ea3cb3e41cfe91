import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigurationError, parseEnv } from '../../platform/env/index.ts';
import { chooseAdapter, defineAdapter, type Adapter } from './adapter.ts';

type TestAdapter = Adapter<{ readonly URL: string }, { readonly clock: string }, { told: string }>;

const plain: TestAdapter = defineAdapter({
  name: 'plain',
  parse: (env) => parseEnv(z.object({ URL: z.string() }), env),
  create: ({ config, clock }) => ({ told: `${config.URL} at ${clock}` }),
});
const keyed: TestAdapter = defineAdapter({
  name: 'two-words',
  parse: (env) => parseEnv(z.object({ URL: z.string(), KEY: z.string() }), env),
  create: ({ config, clock }) => ({ told: `${config.URL} by ${config.KEY} at ${clock}` }),
  addressOf: ({ URL: url, KEY: key }) => [url, key],
});
const adapters = { plain, keyed };

describe('the adapters of a subgraph', () => {
  it('are chosen by their names and read their own settings', () => {
    const env = { ADAPTER: 'two-words', URL: 'u', KEY: 'k' };
    const opened = chooseAdapter('ADAPTER', adapters, env).open(env, { clock: 'noon' });
    expect(opened).toMatchObject({
      port: { told: 'u by k at noon' },
      config: { URL: 'u' },
      address: ['two-words', 'u', 'k'],
    });
    expect(plain.open({ URL: 'u' }, { clock: 'noon' }).address).toEqual(['plain']);
  });

  it('are named when the setting names none of them, and never its value', () => {
    const choose = (name?: string) => () => chooseAdapter('ADAPTER', adapters, { ADAPTER: name });
    expect(choose()).toThrow(ConfigurationError);
    expect(choose()).toThrow(/ADAPTER: is not set; it is one of plain, two-words/);
    expect(choose('')).toThrow(/is not set/);
    expect(choose('secret')).toThrow(/ADAPTER: names no adapter; it is one of plain, two-words/);
    expect(choose('secret')).not.toThrow(/secret/);
    expect(choose('keyed')).toThrow(/names no adapter/);
  });

  it('say which settings they lack', () => {
    expect(() => keyed.open({ ADAPTER: 'two-words', URL: 'u' }, { clock: 'noon' })).toThrow(/KEY: .*is not set/);
  });
});
