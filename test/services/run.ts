import { spawn } from 'node:child_process';
import { installPackage } from './installPackage.ts';
import type { Service } from './service.ts';
import { postgresPrograms, startPostgres } from './startPostgres.ts';
import { redisProgram, startRedis } from './startRedis.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** One that cannot be had is told in one line: the suites that need it are then skipped, which the test run shows by name. */
async function startOne(
  name: string,
  debian: string,
  find: () => string | null,
  start: (program: string) => Promise<Service>,
): Promise<Service | null> {
  const missing = installPackage(debian, () => find() !== null);
  const program = find();
  if (missing !== null || program === null) {
    say(`services: no ${name}, ${missing ?? 'it was not found'}; the suites that need it are skipped`);
    return null;
  }
  try {
    return await start(program);
  } catch (error) {
    say(`services: no ${name}, ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** Runs a command with real servers beside it, told to it as TEST_DATABASE_URL and TEST_REDIS_URL, and ends as it ends. */
async function run([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined) throw new Error('Name the command that is to run: tsx test/services/run.ts npm test');
  const services: Service[] = [];
  try {
    for (const service of [
      await startOne('PostgreSQL', 'postgresql', postgresPrograms, startPostgres),
      await startOne('Redis', 'redis-server', redisProgram, startRedis),
    ]) {
      if (service !== null) services.push(service);
    }
    const env = Object.assign({ ...process.env }, ...services.map((service) => service.env)) as NodeJS.ProcessEnv;
    say(`services: ${services.flatMap((service) => Object.values(service.env)).join(', ') || 'none'}`);
    const child = spawn(command, args, { stdio: 'inherit', env });
    // Whoever ends this run ends the command; the servers go after it.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    for (const service of services) await service.stop();
  }
}

process.exitCode = await run(process.argv.slice(2));
