import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What an installation may take when nothing is kept of an earlier one. */
const INSTALL_MS = 10 * 60_000;

/** Runs a program to its end; rejects with the end of what it said when it fails. */
export async function runProgram([file, ...args]: readonly [string, ...string[]], cwd: string): Promise<void> {
  try {
    await run(file, args, { cwd, timeout: INSTALL_MS, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr : '';
    throw new Error(`${file} ${args.join(' ')} failed: ${said.trim().slice(-400) || String(error)}`, { cause: error });
  }
}

export interface RunningProgram {
  /** All that it has said. */
  said(): string;
  /** Resolves when it has said something that fits; rejects when it ends before, or after some minutes. */
  says(what: RegExp): Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 3 * 60_000;

/** Starts a program that runs until it is stopped. */
export function startProgram(
  [file, ...args]: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<Record<string, string>>,
): RunningProgram {
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  let isOver = false;
  const ended = new Promise<void>((resolve) => {
    const over = (): void => {
      isOver = true;
      resolve();
    };
    child.once('exit', over);
    child.once('error', over);
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => void (text += more));
  }
  return {
    said: () => text,
    says: async (what) => {
      for (const until = Date.now() + PATIENCE_MS; Date.now() < until && !isOver;) {
        if (what.test(text)) return;
        await new Promise((resolve) => void setTimeout(resolve, 100));
      }
      throw new Error(`${file} did not say ${what.source}: ${text.slice(-600)}`);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
