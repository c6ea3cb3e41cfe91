import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseGatewayConfig } from '../../gateway/index.ts';
import { parseCacheConfig } from '../../platform/cache/index.ts';
import { programFiles } from '../../cli/programName.mjs';
import { settingsSchema } from '../../cli/settings.ts';
import { execForm, parseDockerfile, type Instruction, type Stage } from './parseDockerfile.ts';

const root = new URL('../../', import.meta.url).pathname;
const stages = parseDockerfile(await readFile(join(root, 'Dockerfile'), 'utf8'));
const [build, final] = stages as [Stage, Stage];
const all = (stage: Stage, name: string): readonly Instruction[] =>
  stage.instructions.filter((instruction) => instruction.name === name);
const one = (stage: Stage, name: string): string => {
  const found = all(stage, name);
  expect(found).toHaveLength(1);
  return found[0]?.rest ?? '';
};

describe('the Dockerfile', () => {
  const ignored = async (): Promise<string[]> =>
    (await readFile(join(root, '.dockerignore'), 'utf8'))
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

  it('builds in one stage and runs in another, on one image with a version of Node that the product takes', async () => {
    expect(stages.map(({ name }) => name)).toEqual(['build', null]);
    expect(build.image).toBe(final.image);
    const { engines } = z
      .object({ engines: z.object({ node: z.string() }) })
      .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
    expect(/^node:(\d+)-/.exec(final.image)?.[1]).toBe(/(\d+)/.exec(engines.node)?.[1]);
  });

  it('copies what is there and is sent to the build, and the packages before the sources', async () => {
    const [first, ...rules] = await ignored();
    expect(first).toBe('*');
    const sources = all(build, 'COPY').flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1));
    for (const source of sources) {
      await stat(join(root, source));
      expect(rules).toContain(`!${source}`);
    }
    expect(
      rules
        .filter((rule) => rule.startsWith('!'))
        .map((rule) => rule.slice(1))
        .sort(),
    ).toEqual([...sources].sort());
    const order = build.instructions.map(({ name, rest }) => `${name} ${rest}`);
    const install = order.findIndex((step) => step.startsWith('RUN npm ci'));
    expect(order.findIndex((step) => step.startsWith('COPY platform'))).toBeGreaterThan(install);
  });

  it('sends all folders of the program and nothing that a machine keeps for itself', async () => {
    const folders = new Set(
      (await programFiles(root.replace(/\/$/, ''))).map((file) => file.slice(root.length).split('/')[0]),
    );
    const sources = all(build, 'COPY').flatMap(({ rest }) => rest.split(/\s+/).slice(0, -1));
    for (const folder of folders) expect(sources).toContain(folder);
    for (const secret of ['.env', '.data', '.cache', '.git', 'node_modules', 'test', 'bench']) {
      expect(sources).not.toContain(secret);
    }
  });

  it('installs what is locked, without development’s packages and without their scripts', () => {
    const [install] = all(build, 'RUN').filter(({ rest }) => rest.startsWith('npm'));
    expect(install?.rest).toMatch(/^npm ci .*--omit=dev .*--ignore-scripts/);
    expect(all(final, 'RUN').some(({ rest }) => rest.includes('npm'))).toBe(false);
  });

  it('runs as nobody in particular, writes to its volume alone, and is looked after without curl', async () => {
    expect(one(final, 'USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const volume = one(final, 'VOLUME');
    expect(one(final, 'ENV')).toContain(`DATA_DIR=${volume}`);
    // Relative paths, such as the cache of the store's image, lie there too.
    expect(one(final, 'WORKDIR')).toBe(volume);
    const [, check = ''] = one(final, 'HEALTHCHECK').split('CMD ');
    const [, script = ''] = execForm(check);
    await stat(join(root, script.replace('/app/program/', '')));
    const [program, entry = ''] = execForm(one(final, 'ENTRYPOINT'));
    expect(program).toBe('node');
    await stat(join(root, entry.replace('/app/program/', '').replace(/\.js$/, '.ts')));
    expect(execForm(one(final, 'CMD'))).toEqual(['start']);
    const ports = /PORT=(\d+)/.exec(one(final, 'ENV'))?.[1];
    expect(one(final, 'EXPOSE')).toBe(ports);
  });
});

const serviceSchema = z.strictObject({
  image: z.string(),
  build: z.literal('.').optional(),
  init: z.boolean().optional(),
  restart: z.string(),
  stop_grace_period: z.string().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  user: z.string().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  env_file: z.array(z.strictObject({ path: z.string(), required: z.boolean() })).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
});

describe('compose.yaml', () => {
  let services: Record<string, z.infer<typeof serviceSchema>>;
  let volumes: string[];
  beforeAll(async () => {
    const compose = z
      .strictObject({ services: z.record(z.string(), serviceSchema), volumes: z.record(z.string(), z.null()) })
      .parse(parse(await readFile(join(root, 'compose.yaml'), 'utf8')));
    ({ services } = compose);
    volumes = Object.keys(compose.volumes);
  });

  it('runs the product read-only, without rights, behind the loopback, on its volume', () => {
    const { samklang } = services;
    expect(samklang).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(samklang?.volumes).toEqual([`data:${one(final, 'VOLUME')}`]);
    expect(samklang?.ports).toEqual([`127.0.0.1:4000:${one(final, 'EXPOSE')}`]);
    expect(samklang?.depends_on).toHaveProperty('postgres');
    expect(samklang?.depends_on).toHaveProperty('valkey');
    for (const name of ['postgres', 'valkey']) expect(services[name]?.healthcheck).toBeDefined();
    // What is shared is a cache: it has nowhere to keep anything, and makes room by itself.
    expect(services['valkey']).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(services['valkey']?.volumes).toBeUndefined();
    expect(services['valkey']?.command?.join(' ')).toMatch(
      /--save {2}--appendonly no .*--maxmemory-policy allkeys-lru/,
    );
    for (const { volumes: used } of Object.values(services)) {
      for (const volume of used ?? []) expect(volumes).toContain(volume.split(':')[0]);
    }
  });

  it('gives settings that the product knows, no password of its own, and longer to stop than a stop may take', () => {
    const environment = services['samklang']?.environment ?? {};
    const { stopDelayMs, drainMs } = parseGatewayConfig(environment);
    expect([stopDelayMs, drainMs].map(String)).toEqual([environment['STOP_DELAY_MS'], environment['DRAIN_MS']]);
    expect(Number.parseInt(services['samklang']?.stop_grace_period ?? '', 10) * 1000).toBeGreaterThan(
      stopDelayMs + drainMs,
    );
    const { DATABASE_URL, REDIS_URL, ...others } = environment;
    expect(parseCacheConfig({ REDIS_URL })).toMatchObject({ mode: 'layered', url: 'redis://valkey:6379' });
    expect(Object.keys(settingsSchema.shape)).toContain('DATABASE_URL');
    expect(Object.keys(others).sort()).toEqual(['DRAIN_MS', 'STOP_DELAY_MS']);
    expect(DATABASE_URL).toMatch(/:\$\{POSTGRES_PASSWORD:\?/);
    expect(services['postgres']?.environment?.['POSTGRES_PASSWORD']).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });
});

describe('cli/build.mjs and cli/checkHealth.mjs', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'build-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('make a program that holds both of them, and say when nothing lives', async () => {
    const { execFile } = await import('node:child_process');
    const { promisify } = await import('node:util');
    const node = (...args: string[]) => promisify(execFile)(process.execPath, args, { cwd: root });
    const out = join(folder, 'program');
    await node('cli/build.mjs', out);
    await Promise.all(['cli/samklang.js', 'cli/checkHealth.mjs', 'program.json'].map((file) => stat(join(out, file))));
    await expect(node('cli/build.mjs', out)).rejects.toThrow('is there already');
    await expect(node(join(out, 'cli/checkHealth.mjs'), '1')).rejects.toMatchObject({ code: 1 });
  });
});
