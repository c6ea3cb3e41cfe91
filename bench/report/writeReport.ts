import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { paths } from '../paths.ts';
import { costChart } from './costChart.ts';
import { engineTables } from './engineTables.ts';
import { growthTables } from './growthTables.ts';
import { httpTables } from './httpTables.ts';
import { profileTables } from './profileTables.ts';
import { readResult } from './readResult.ts';
import { enginesSchema, growthSchema, httpSchema, profilesSchema } from './results.ts';

/** `npm run bench -- tables`: what stands in bench/results becomes the tables of bench/README.md and the chart. */
export async function writeReport(): Promise<void> {
  const http = await readResult('http', httpSchema);
  const house = await readResult('house', httpSchema);
  const engines = await readResult('engines', enginesSchema);
  const growth = await readResult('growth', growthSchema);
  const profiles = await readResult('profiles', profilesSchema);
  const parts = {
    engines: engines && engineTables(engines),
    http: http && httpTables(http),
    house: house && httpTables(house),
    growth: growth && growthTables(growth),
    profiles: profiles && profileTables(profiles.profiles),
  };
  let text = await readFile(paths.readme, 'utf8');
  for (const [name, content = 'Not taken yet.'] of Object.entries(parts)) {
    const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`bench/README.md has no place for ${name}.`);
    text = `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
  }
  const style = await resolveConfig(paths.readme);
  await writeFile(paths.readme, await format(text, { ...style, filepath: paths.readme }));
  if (http) await writeFile(join(paths.results, 'http.svg'), costChart(http));
}
