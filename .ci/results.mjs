// Reads jest's results: `failed FILE` lists the suites that failed; `counts FILE [AGAIN]` says what ran, skipped and was unsteady.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const [command, file, again] = process.argv.slice(2);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const pathOf = (suite) => relative('.', suite.name);
const hasFailed = (suite) => suite.status === 'failed';
/** A suite that could not even be loaded has no tests, and is one failure. */
const failuresOf = (suite) =>
  hasFailed(suite) ? Math.max(1, suite.assertionResults.filter(({ status }) => status === 'failed').length) : 0;
const passesOf = (suite) => suite.assertionResults.filter(({ status }) => status === 'passed').length;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

const first = read(file).testResults;
if (command === 'failed') {
  for (const suite of first.filter(hasFailed)) console.log(pathOf(suite));
} else {
  const second = new Map((again === undefined ? [] : read(again).testResults).map((suite) => [suite.name, suite]));
  for (const suite of first) {
    const skipped = suite.assertionResults.filter(({ status }) => status === 'pending');
    const groups = new Set(skipped.map((test) => test.ancestorTitles[0] ?? test.title));
    for (const group of groups) console.log(`skipped: ${pathOf(suite)}: ${group}`);
    const retried = second.get(suite.name);
    if (retried === undefined || hasFailed(retried)) continue;
    const unsteady = suite.assertionResults.filter(({ status }) => status === 'failed').map((test) => test.fullName);
    console.log(`UNSTEADY: ${pathOf(suite)}: passed alone, after: ${unsteady.join('; ') || 'it could not be loaded'}`);
  }
  const last = first.map((suite) => second.get(suite.name) ?? suite);
  console.log(sum(last.map(passesOf)), sum(last.map(failuresOf)));
}
