/** Where a program's one status line and everything else that it says come out. */
export interface StatusLine {
  /** Says what holds now; nothing happens when it is what was said last. */
  readonly show: (status: string) => void;
  /** Says something that stays above the status. */
  readonly say: (text: string) => void;
}

/**
 * One line that is written anew in its place where people watch, and printed again elsewhere (a file, a log of a build), both only when it changes.
 */
export function createStatusLine(out: {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}): StatusLine {
  let last: string | undefined;
  let isLastLine = false;
  return {
    show: (status) => {
      if (status === last) return;
      last = status;
      // Up one line, and that line cleared.
      out.write(`${out.isTTY === true && isLastLine ? '\u001b[1A\u001b[2K' : ''}${status}\n`);
      isLastLine = true;
    },
    say: (text) => {
      out.write(text.endsWith('\n') ? text : `${text}\n`);
      // It stands below the status now, which is shown again when it next changes.
      isLastLine = false;
    },
  };
}
