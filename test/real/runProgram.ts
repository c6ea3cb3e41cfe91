import { spawn } from 'node:child_process';

/** Characters of what a program said that are told when it fails. */
const SAID = 400;

/** Runs a program to its end without a word. null: it succeeded; otherwise the last that it said. Rejects when the run is interrupted. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
  },
): Promise<string | null> {
  options.signal.throwIfAborted();
  const child = spawn(program, args, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { ...process.env, NODE_OPTIONS: '', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.timeoutMs,
  });
  let said = '';
  const listen = (text: string): void => void (said = (said + text).slice(-SAID));
  child.stdout.setEncoding('utf8').on('data', listen);
  child.stderr.setEncoding('utf8').on('data', listen);
  const end = (): void => void child.kill('SIGTERM');
  options.signal.addEventListener('abort', end);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    }).catch((error: unknown) => String(error));
    options.signal.throwIfAborted();
    return code === 0 ? null : said.trim().replaceAll(/\s+/g, ' ') || `it ended with ${code ?? 'a signal'}`;
  } finally {
    options.signal.removeEventListener('abort', end);
  }
}
