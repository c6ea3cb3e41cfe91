import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { contenders } from '../http/contenders.ts';
import { generateLoad } from '../http/generateLoad.ts';
import { machine } from '../http/machine.ts';
import { pinning } from '../http/pinning.ts';
import { requestBody } from '../http/startField.ts';
import { serveScene } from '../http/serveScene.ts';
import { startGateway } from '../http/startGateway.ts';
import { writeGraph } from '../http/writeGraph.ts';
import { paths } from '../paths.ts';
import { publicGraph } from '../publicGraph.ts';
import { say } from '../report/say.ts';
import { addProfile } from './addProfile.ts';
import { areaOf } from './areaOf.ts';
import { cpuProfileSchema, type CpuProfile, type Place } from './cpuProfile.ts';
import { selfTimes, type SelfTime } from './selfTimes.ts';

export interface ProfileOptions {
  readonly quick: boolean;
  /** Of the public graph. */
  readonly operation: string;
}

/** `npm run bench -- profile`: where our own gateway's time goes under load, start-up and warming up left out. */
export async function runProfile({ quick, operation }: ProfileOptions): Promise<void> {
  const ours = contenders.find(({ name }) => name === 'samklang');
  if (ours === undefined) throw new Error('Our gateway is not among those that are measured.');
  const { gateway: pinned, told } = pinning();
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
  print('charged to the file of ours nearest above', selfTimes(profile, span, ownerOf), requests, 30);
  const byArea = selfTimes(profile, span, (stack) => {
    const owner = ownerOf(stack);
    return owner === null ? null : areaOf(owner);
  });
  print('area', byArea, requests, 20);
  print('part', selfTimes(profile, span, partOf), requests, 24);
  print('function', selfTimes(profile, span, functionOf), requests, 40);
  const total = byArea.reduce((sum, { ms }) => sum + ms, 0);
  const parts = byArea.map(({ name, ms }) => ({ name, part: ms / total }));
  await addProfile({ operation, quick, ms: total / requests, machine: machine(told), parts });
}

/** Each thread writes one; the main thread's is the longest. */
async function mainProfile(folder: string): Promise<CpuProfile> {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(join(folder, file))).size })));
  const longest = sizes.sort((a, b) => b.size - a.size)[0];
  if (longest === undefined) throw new Error('No profile was written.');
  return cpuProfileSchema.parse(JSON.parse(await readFile(join(folder, longest.file), 'utf8')));
}

/** What a package or Node does is charged to who asked for it; what nobody of ours called stays under its own name. */
function ownerOf(stack: readonly Place[]): string | null {
  const own = stack.find(({ url }) => url.startsWith('file:') && !url.includes('/node_modules/'));
  return own === undefined ? partOf(stack) : relativeTo(own.url);
}

/** The folder of our own code, the package, or what Node does itself. */
function partOf([place]: readonly Place[]): string | null {
  if (place === undefined || place.functionName === '(idle)') return null;
  const { functionName, url } = place;
  if (url === '') return functionName.startsWith('(') ? functionName : 'native code';
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const path = relativeTo(url);
  if (!url.includes('/node_modules/')) return path.split('/').slice(0, -1).join('/');
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

function functionOf([place]: readonly Place[]): string | null {
  if (place === undefined || place.functionName === '(idle)') return null;
  const name = place.functionName === '' ? 'anonymous' : place.functionName;
  return place.url === '' ? name : `${name} ${relativeTo(place.url)}:${place.lineNumber + 1}`;
}

function relativeTo(url: string): string {
  return url.replace(/^.*\.cache\/bench-\d+\//, '').replace(/^.*node_modules\//, '');
}

function print(what: string, times: readonly SelfTime[], requests: number, most: number): void {
  const total = times.reduce((sum, { ms }) => sum + ms, 0);
  say(`\n${what}\tms a request\tpart of ${(total / requests).toFixed(3)} ms`);
  for (const { name, ms } of times.slice(0, most)) {
    say(`${(ms / requests).toFixed(4)}\t${((100 * ms) / total).toFixed(1)} %\t${name}`);
  }
}
