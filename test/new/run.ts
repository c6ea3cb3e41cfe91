import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm run e2e:new`: makes subgraphs of both kinds and an adapter of each port in a copy of the clone, and puts them through everything that the gate asks
 * of what is written by hand. The copy stays out of the house's types, caches and working tree.
 */
const house = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'samklang-e2e-new-'));
const ports = ['erp', 'crm', 'commerce', 'loyalty', 'pos'];
const made = [
  'subgraphs/gift-cards',
  'subgraphs/codes',
  ...ports.map((port) => `subgraphs/${port}/adapters/net-suite`),
];
let failed = 0;

function step(what: string, command: string, words: readonly string[], expected = 0): void {
  const begun = Date.now();
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: copy, encoding: 'utf8', maxBuffer: 64 << 20 });
  const seconds = ((Date.now() - begun) / 1_000).toFixed(1);
  if (status === expected) return void process.stdout.write(`ok      ${what} (${seconds} s)\n`);
  failed += 1;
  process.stdout.write(`FAILED  ${what}: exit code ${String(status)}\n${stdout}${stderr}\n`);
}
const run = (what: string, ...words: readonly string[]): void => step(what, 'npm', ['run', '-s', ...words]);
const tool = (what: string, ...words: readonly string[]): void => step(what, 'npx', ['--no-install', ...words]);
const samklang = (what: string, words: readonly string[], expected = 0): void =>
  step(what, process.execPath, ['--import', 'tsx', 'cli/samklang.ts', ...words], expected);

try {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = execFileSync('git', list, { cwd: house, encoding: 'utf8', maxBuffer: 64 << 20 }).split('\0');
  for (const file of files) {
    // A file that was deleted and not committed yet is listed still.
    if (file !== '' && file !== 'node_modules' && existsSync(join(house, file)))
      cpSync(join(house, file), join(copy, file));
  }
  symlinkSync(join(house, 'node_modules'), join(copy, 'node_modules'));

  samklang('a subgraph', ['new', 'subgraph', 'gift-cards', '--vendor', 'acme']);
  samklang('a joining subgraph', ['new', 'subgraph', 'codes', '--joining']);
  for (const port of ports) samklang(`an adapter of ${port}`, ['new', 'adapter', port, 'net-suite']);
  samklang('none of them twice', ['new', 'subgraph', 'gift-cards'], 2);
  run('composition', 'compose');
  run('generated types', 'codegen');
  run('types', 'types');
  tool('format', 'prettier', '--check', ...made, 'schema/subgraphRegistry.ts', 'subgraphs/*/adapters/index.ts');
  tool('lint', 'eslint', ...made, 'schema/subgraphRegistry.ts');
  run('boundaries', 'boundaries');
  // A skeleton adds no package; those of the house are the gate's to judge.
  tool('dead code', 'knip', '--include', 'files,exports,types,unlisted,unresolved,duplicates');
  samklang('what clients notice: nothing', [
    'check',
    '--strict',
    '--against',
    join(house, 'schema/supergraph.graphql'),
  ]);
  run('their tests', 'jest', '--', '--maxWorkers=1', ...made);
  run('the inventory of fields with them', 'jest', '--', '--maxWorkers=1', 'test/inventory');
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;
