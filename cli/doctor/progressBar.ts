/** How far a long work is, on one line of a terminal; silent where nobody looks. */
export interface ProgressBar {
  at(done: number, total: number): void;
  end(): void;
}

const WIDTH = 30;

export function createProgressBar(title: string, out: NodeJS.WriteStream): ProgressBar {
  if (!out.isTTY) return { at: () => undefined, end: () => undefined };
  return {
    at: (done, total) => {
      const part = total === 0 ? 1 : Math.min(1, done / total);
      const bar = '█'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '░');
      out.write(`\r${title} ${bar} ${done}/${total}`);
    },
    end: () => void out.write('\r\x1b[K'),
  };
}
