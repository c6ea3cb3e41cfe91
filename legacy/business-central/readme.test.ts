import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { pages } from './pages/index.ts';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const bullets = new Map(
  readme
    .split(/^- \*\*/m)
    .slice(1)
    .map((bullet) => [bullet.slice(0, bullet.indexOf('**')), bullet.split(/\n\n/)[0] ?? '']),
);
const everyPage = new Set(['id', 'lastModifiedDateTime']);

describe('the README', () => {
  it.each(pages.map((page) => [page.set, page] as const))('names every field and expansion of %s', (set, page) => {
    const words = new Set((bullets.get(set) ?? '').match(/\w+/g));
    const names = [...Object.keys(page.type.fields), ...Object.keys(page.relations)];
    expect(names.filter((name) => !everyPage.has(name) && !words.has(name))).toEqual([]);
  });

  it('names no entity set that is not there', () => {
    const sets = new Set(['companies', ...pages.map(({ set }) => set)]);
    expect([...bullets.keys()].filter((name) => !sets.has(name))).toEqual([]);
  });
});
