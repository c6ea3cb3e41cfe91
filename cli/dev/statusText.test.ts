import { describe, expect, it } from '@jest/globals';
import { statusText, type DevStatus } from './statusText.ts';

const well: DevStatus = {
  own: 10,
  others: [],
  trouble: null,
  composedAt: '12:01:03',
  house: 'up',
  url: 'http://127.0.0.1:4000',
};
const url = 'http://127.0.0.1:9001';

/** As it is where nobody watches: without colours. */
const told = (status: Partial<DevStatus>): string =>
  statusText({ ...well, ...status }).replaceAll(new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g'), '');

describe('the status', () => {
  it.each<[string, Partial<DevStatus>]>([
    ['samklang dev: 10 subgraphs · composed 12:01:03 · http://127.0.0.1:4000/graphql', {}],
    [
      `samklang dev: 9 subgraphs + a (${url}, up) + b (mocked) · composed 12:01:03 · http://127.0.0.1:4000/graphql`,
      {
        own: 9,
        others: [
          { name: 'a', how: { kind: 'url', url, isUp: true, isInGraph: true } },
          { name: 'b', how: { kind: 'mock', isKnown: true } },
        ],
      },
    ],
    [
      `samklang dev: 10 subgraphs + a (${url}, down, left out, asked again and again) + b (its schema file cannot be read) · not composed · starting …`,
      {
        others: [
          { name: 'a', how: { kind: 'url', url, isUp: false, isInGraph: false } },
          { name: 'b', how: { kind: 'mock', isKnown: false } },
        ],
        composedAt: null,
        house: 'starting',
        url: null,
      },
    ],
    [
      `samklang dev: 10 subgraphs + a (${url}, up, not in the graph yet) + b (${url}, down, its last schema stays, asked again and again) · composed 12:01:03 · restarting …`,
      {
        others: [
          { name: 'a', how: { kind: 'url', url, isUp: true, isInGraph: false } },
          { name: 'b', how: { kind: 'url', url, isUp: false, isInGraph: true } },
        ],
        house: 'restarting',
      },
    ],
    [
      'samklang dev: 10 subgraphs · it does not compose, no graph yet · starting …',
      { trouble: 'it does not compose', composedAt: null, house: 'starting', url: null },
    ],
    [
      'samklang dev: 10 subgraphs · it does not compose, the graph of 12:01:03 stays · the house does not start, a change is waited for',
      { trouble: 'it does not compose', house: 'failed' },
    ],
  ])('is "%s"', (text, status) => {
    expect(told(status)).toBe(text);
  });
});
