import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contenders } from '../http/contenders.ts';
import { generateLoad } from '../http/generateLoad.ts';
import { pinning } from '../http/pinning.ts';
import { requestBody } from '../http/startField.ts';
import { serveScene } from '../http/serveScene.ts';
import { startGateway } from '../http/startGateway.ts';
import { writeGraph } from '../http/writeGraph.ts';
import { paths } from '../paths.ts';
import { publicGraph } from '../publicGraph.ts';
import { say } from '../report/say.ts';
import { cpuProfileSchema, selfTimes, type CpuProfile, type SelfTime } from './cpuProfile.ts';

export interface ProfileOptions {
  readonly quick: boolean;
  /** Of the public graph. */
  readonly operation: string;
}

/** `npm run bench -- profile`: where our own gateway's time goes under load, start-up and warming up left out. */
export async function runProfile({ quick, operation }: ProfileOptions): Promise<void> {
  const ours = contenders.find(({ name }) => name === 'samklang');
  if (ours === undefined) throw new Error('Our gateway is not among those that are measured.');
  const { gateway: pinned } = pinning();
  const folder = join(paths.work, 'profile');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const served = await serveScene(publicGraph());
  const graph = await writeGraph(served);
  const gateway = await startGateway(ours, graph, {
    pinned,
    nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${folder}`],
  });
  const body = requestBody(served.scene, operation);
  const requests = quick ? 300 : 2_000;
  await generateLoad({ url: gateway.url, body: () => body, requests: requests / 2, connections: 10 });
  const { durationMs } = await generateLoad({ url: gateway.url, body: () => body, requests, connections: 10 });
  const loadEnded = performance.now();
  await gateway.stop();
  const fromEndMs = performance.now() - loadEnded + durationMs;
  await served.stop();

  const profile = await mainProfile(folder);
  const span = { fromEndMs, lengthMs: durationMs };
  say(`Self times of ${requests} requests of ${operation} at 10 connections`);
  print('part', selfTimes(profile, span, partOf), requests, 24);
  print('function', selfTimes(profile, span, functionOf), requests, 40);
}

/** Each thread writes one; the main thread's is the longest. */
async function mainProfile(folder: string): Promise<CpuProfile> {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(join(folder, file))).size })));
  const longest = sizes.sort((a, b) => b.size - a.size)[0];
  if (longest === undefined) throw new Error('No profile was written.');
  return cpuProfileSchema.parse(JSON.parse(await readFile(join(folder, longest.file), 'utf8')));
}

type Place = CpuProfile['nodes'][number]['callFrame'];

/** The folder of our own code, the package, or what Node does itself. */
function partOf({ functionName, url }: Place): string | null {
  if (functionName === '(idle)') return null;
  if (url === '') return functionName.startsWith('(') ? functionName : 'native code';
  const [, installed] = url.split(/node_modules\/(?!.*node_modules\/)/);
  if (installed !== undefined) {
    const [scope = '', name = ''] = installed.split('/');
    return scope.startsWith('@') ? `${scope}/${name}` : scope;
  }
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  return relativeTo(url).split('/').slice(0, -1).join('/');
}

function functionOf(place: Place): string | null {
  if (place.functionName === '(idle)') return null;
  const name = place.functionName === '' ? 'anonymous' : place.functionName;
  return place.url === '' ? name : `${name} ${relativeTo(place.url)}:${place.lineNumber + 1}`;
}

function relativeTo(url: string): string {
  return url.replace(/^.*\.cache\/bench\//, '').replace(/^.*node_modules\//, '');
}

function print(what: string, times: readonly SelfTime[], requests: number, most: number): void {
  const total = times.reduce((sum, { ms }) => sum + ms, 0);
  say(`\n${what}\tms a request\tpart of ${(total / requests).toFixed(3)} ms`);
  for (const { name, ms } of times.slice(0, most)) {
    say(`${(ms / requests).toFixed(4)}\t${((100 * ms) / total).toFixed(1)} %\t${name}`);
  }
}
