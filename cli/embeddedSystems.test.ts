import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../platform/env/index.ts';
import { embeddedSystems } from './embeddedSystems.ts';
import { legacyNames } from './legacyNames.ts';

const url = 'https://erp.example';
const problem = (env: Readonly<Record<string, string>>): string => {
  try {
    return `none: ${embeddedSystems(env).join(',')}`;
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems.join('\n');
    throw error;
  }
};

describe('the systems that are embedded', () => {
  it('are all of them where nothing is named, on one’s own machine', () => {
    expect(embeddedSystems({})).toEqual(legacyNames);
    expect(embeddedSystems({ HOST: '127.0.0.1', EMBEDDED: '' })).toEqual(legacyNames);
    expect(embeddedSystems({ POS_ADAPTER: 'none' })).toEqual(['erp', 'crm', 'commerce', 'loyalty']);
  });

  it('are those that EMBEDDED says, beside named ones', () => {
    const env = { ERP_URL: url, COMMERCE_URL: url, POS_ADAPTER: 'none' };
    expect(embeddedSystems({ ...env, EMBEDDED: 'crm, loyalty' })).toEqual(['crm', 'loyalty']);
    expect(embeddedSystems({ HOST: '0.0.0.0', EMBEDDED: 'all' })).toEqual(legacyNames);
    const all = Object.fromEntries(legacyNames.map((name) => [`${name.toUpperCase()}_URL`, url]));
    expect(embeddedSystems(all)).toEqual([]);
    expect(embeddedSystems({ ...all, EMBEDDED: 'none', HOST: '0.0.0.0', NODE_ENV: 'production' })).toEqual([]);
  });

  it.each([
    [
      'some are named',
      { ERP_URL: url, CRM_URL: url, POS_ADAPTER: 'none' },
      /commerce, loyalty: .*EMBEDDED=commerce,loyalty/,
    ],
    [
      'not all are listed',
      { ERP_URL: url, EMBEDDED: 'crm,commerce' },
      /loyalty, pos: set LOYALTY_URL, POS_URL \(a chain/,
    ],
    ['it listens beyond loopback', { HOST: '0.0.0.0' }, /EMBEDDED=erp,crm,commerce,loyalty,pos/],
    ['it runs in production', { NODE_ENV: 'production' }, /ERP_URL, CRM_URL/],
    ['none may be embedded', { EMBEDDED: 'none' }, /ERP_URL, CRM_URL/],
    [
      'another vendor is named',
      { ERP_ADAPTER: 'tryton' },
      /ERP_ADAPTER names tryton, not business-central: set ERP_URL/,
    ],
    ['another vendor would be embedded', { CRM_ADAPTER: 'acme', EMBEDDED: 'all' }, /CRM_ADAPTER names acme/],
    ['a subgraph elsewhere has one', { SUBGRAPH_URL_ERP: url }, /: crm, commerce, loyalty, pos: /],
  ] as const)('are refused where %s, with what is to be set', (_case, env, told) => {
    expect(problem(env)).toMatch(/^EMBEDDED: SYSTEM_NOT_NAMED: /);
    expect(problem(env)).toMatch(told);
  });

  it('are refused where they are named as well, or unknown', () => {
    expect(problem({ ERP_URL: url, EMBEDDED: 'all' })).toMatch(/^EMBEDDED: SYSTEM_NAMED_TWICE: .*ERP_URL/);
    expect(problem({ EMBEDDED: 'crm,till' })).toMatch(/^EMBEDDED: is all, none, or some of erp,/);
  });

  it('are of a subgraph as a service its own one alone', () => {
    expect(embeddedSystems({ SUBGRAPH_SECRET: 'x' }, ['erp'])).toEqual(['erp']);
    expect(embeddedSystems({ ERP_URL: url }, [])).toEqual([]);
    expect(embeddedSystems({ ERP_URL: url }, ['erp'])).toEqual([]);
    expect(() => embeddedSystems({ ERP_URL: url }, ['crm'])).toThrow(/SYSTEM_NOT_NAMED: crm: set CRM_URL/);
    expect(embeddedSystems({ SUBGRAPH_URL_ERP: url, EMBEDDED: 'erp' }, ['erp'])).toEqual(['erp']);
  });
});
