import { describe, expect, it } from '@jest/globals';
import { createStatusLine } from './statusLine.ts';

function written(isTTY: boolean, act: (line: ReturnType<typeof createStatusLine>) => void): string {
  let text = '';
  act(createStatusLine({ isTTY, write: (more) => (text += more) }));
  return text;
}

describe('the status line', () => {
  it('is printed when it changes, and only then', () => {
    const text = written(false, ({ show }) => ['a', 'a', 'b'].forEach(show));
    expect(text).toBe('a\nb\n');
  });

  it('stays in its place where people watch, unless something was said meanwhile', () => {
    const text = written(true, ({ show, say }) => {
      show('a');
      show('b');
      say('news');
      show('c');
    });
    expect(text).toBe('a\n\u001b[1A\u001b[2Kb\nnews\nc\n');
  });
});
