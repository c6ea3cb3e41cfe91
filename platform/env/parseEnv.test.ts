import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ConfigurationError } from './configurationError.ts';
import { parseEnv } from './parseEnv.ts';

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  SUBGRAPH_SECRET: z.string().min(32),
  MODE: z.enum(['fast', 'safe']),
});
const complete = { SUBGRAPH_SECRET: 'x'.repeat(32), MODE: 'safe' };

describe('the environment', () => {
  it('is parsed once, typed and frozen, and an empty variable counts as unset', () => {
    const config = parseEnv(schema, { ...complete, PORT: '8080', HOST: '', OTHER: 'ignored' });
    expect(config).toEqual({ PORT: 8080, HOST: '127.0.0.1', ...complete });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('tells every problem at once by name, and never a value', () => {
    const parse = () => parseEnv(schema, { PORT: 'eighty', SUBGRAPH_SECRET: 'hunter2' });
    expect(parse).toThrow(ConfigurationError);
    try {
      parse();
    } catch (error) {
      const { problems, message } = error as ConfigurationError;
      expect(problems.map((problem) => problem.split(':')[0])).toEqual(['PORT', 'SUBGRAPH_SECRET', 'MODE']);
      expect(message).toMatch(/MODE: .*expected one of .*is not set/);
      expect(message).not.toMatch(/hunter2|eighty/);
    }
  });

  it('does not even quote a value that the schema’s own message quotes', () => {
    const quoting = z.object({
      URL: z.string().refine(() => false, { error: (issue) => `bad: ${String(issue.input)}` }),
    });
    expect(() => parseEnv(quoting, { URL: 'postgres://u:pw@host/db' })).toThrow(/URL: bad: …/);
  });
});
