import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subgraphNames } from '../../schema/subgraphNames.ts';
import { execForm, parseDockerfile, type Stage } from './parseDockerfile.ts';

/**
 * `npm run e2e:container [-- --install]`: does what the Dockerfile says without a container engine, and runs what comes of it. Each stage is
 * an overlay over this machine's own file system in place of the base image; the result runs in it as the image's user, the file system
 * read-only but for the volume and /tmp. Needs root on Linux. Packages are this tree's own unless `--install` is given.
 *
 * What it cannot show: that the base images exist and hold what this machine holds, the engine's own doing (layers, networks, restarts,
 * dropped capabilities, the interval of health checks), and compose.yaml.
 */
const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
const installs = process.argv.includes('--install');
const [build, final] = parseDockerfile(await readFile(join(root, 'Dockerfile'), 'utf8')) as [Stage, Stage];
const work = await mkdtemp(join(tmpdir(), 'container-'));
// A link to packages below /tmp would lead nowhere once the container's own stands there.
const packages = await realpath(join(root, 'node_modules'));
const port = await freePort();

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The steps of a stage as lines of a shell that stands in a mount namespace of its own. */
function linesOf(stage: Stage, name: string): string[] {
  const mount = `${work}/${name}/root`;
  let directory = '/';
  const lines = [
    `mkdir -p ${work}/${name}/{upper,work,root}`,
    `mount -t overlay overlay -o lowerdir=/,upperdir=${work}/${name}/upper,workdir=${work}/${name}/work ${mount}`,
    `mount --rbind /dev ${mount}/dev; mount -t proc proc ${mount}/proc`,
    // The machine's own folders of these names are no part of the image.
    `rm -rf ${mount}/src ${mount}/app ${mount}/data`,
  ];
  const inside = (command: string): string =>
    `echo '-- RUN' ${quote(command)}; chroot ${mount} /bin/sh -ec ${quote(`cd ${directory}; ${command}`)}`;
  for (const { name: instruction, flags, rest } of stage.instructions) {
    if (instruction === 'WORKDIR') {
      directory = rest;
      lines.push(`mkdir -p ${mount}${directory}`);
    } else if (instruction === 'RUN') {
      const linked = rest.startsWith('npm ci') && !installs;
      lines.push(linked ? `ln -s ${quote(packages)} ${mount}${directory}/node_modules` : inside(rest));
    } else if (instruction === 'COPY') {
      const paths = rest.split(/\s+/);
      const to = paths.pop() ?? '';
      const target = `${mount}${to.startsWith('/') ? to : join(directory, to)}`;
      const from = flags['from'] === undefined ? root : `${work}/${flags['from']}/root`;
      lines.push(`mkdir -p ${quote(to.endsWith('/') ? target : join(target, '..'))}`);
      for (const path of paths) lines.push(`cp -a ${quote(join(from, path))} ${quote(target)}`);
    }
  }
  return lines;
}

const told = (name: string): string => final.instructions.find((instruction) => instruction.name === name)?.rest ?? '';
const [uid, gid] = told('USER').split(':');
const [, health = ''] = told('HEALTHCHECK').split('CMD ');
const volume = told('VOLUME');
const environment = [
  ...['PATH=/usr/local/bin:/usr/bin:/bin', ...told('ENV').split(/\s+/), `PORT=${port}`, 'STOP_DELAY_MS=500'],
  ...[`SUBGRAPH_SECRET=${'x'.repeat(32)}`],
  // Nobody answers there: what is rehearsed is the container, not the graph.
  ...['ERP', 'CRM', 'COMMERCE', 'LOYALTY'].map((name) => `${name}_URL=http://127.0.0.1:9`),
  ...subgraphNames.map((name) => `SUBGRAPH_URL_${name.toUpperCase()}=http://127.0.0.1:9`),
];
const mount = `${work}/final/root`;
const as = `chroot ${mount} setpriv --reuid ${uid} --regid ${gid} --clear-groups --no-new-privs --bounding-set=-all env -i -C ${told('WORKDIR')} ${environment.map(quote).join(' ')}`;
const command = (text: string): string => execForm(text).map(quote).join(' ');

const script = [
  'set -eu',
  ...linesOf(build, 'build'),
  ...linesOf(final, 'final'),
  // The volume begins as the image has it.
  `cp -a ${mount}${volume} ${work}/volume`,
  `mount -o remount,ro ${mount}`,
  `mount --bind ${work}/volume ${mount}${volume}; mount -t tmpfs tmpfs ${mount}/tmp`,
  `say() { echo "-- $*"; }; fail() { echo "FAILED: $*"; exit 1; }`,
  `${as} sh -c 'id -u; touch /app/x 2>/dev/null' && fail 'the file system can be written to' || true`,
  `touch ${mount}/app/x 2>/dev/null && fail 'the file system can be written to by root' || say 'read-only: ok'`,
  `${as} ${command(health)} && fail 'the health check is content with nothing' || say 'health check before the start: not alive, ok'`,
  `${as} ${command(told('ENTRYPOINT'))} ${command(told('CMD'))} > ${work}/output 2>&1 & program=$!`,
  `for try in $(seq 300); do curl -sf http://127.0.0.1:${port}/health/ready > /dev/null && break; kill -0 $program || fail "$(cat ${work}/output)"; sleep 0.2; done`,
  `${as} ${command(health)} && say 'health check: alive, ok' || fail "the health check: $(tail -3 ${work}/output)"`,
  `answer=$(curl -s -H 'content-type: application/json' -d '{"query":"{ __typename }"}' http://127.0.0.1:${port}/graphql)`,
  `[ "$answer" = '{"data":{"__typename":"Query"}}' ] && say 'graph: ok' || fail "the graph: $answer"`,
  `[ "$(stat -c %u ${work}/volume/store)" = ${uid ?? ''} ] && say 'the volume is written to: ok' || fail 'the volume'`,
  `kill -TERM $program; code=0; wait $program || code=$?`,
  `[ $code = 0 ] && say 'SIGTERM: exit code 0, ok' || fail "exit code $code: $(tail -5 ${work}/output)"`,
].join('\n');

await writeFile(join(work, 'script.sh'), script);
const { status } = spawnSync('unshare', ['--mount', 'bash', join(work, 'script.sh')], { stdio: 'inherit' });
await rm(work, { recursive: true, force: true });
process.stdout.write(
  status === 0 ? `rehearsed, packages ${installs ? 'installed' : 'linked, not installed'}\n` : 'FAILED\n',
);
process.exitCode = status ?? 1;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}
