import { refuse } from './problem.ts';

/** Walks over an OData expression. */
export interface Scanner {
  position(): number;
  atEnd(): boolean;
  skipSpace(): void;
  /** Takes exactly this text, or leaves the position alone. */
  take(text: string): boolean;
  /** Takes this word if it ends here; words are case-sensitive, as in OData 4.0. */
  takeWord(word: string): boolean;
  /** Takes what the sticky pattern matches here. */
  takeMatch(pattern: RegExp): string | undefined;
  /** Takes this text or refuses. */
  expect(text: string): void;
  /** Takes white space or refuses. */
  expectSpace(): void;
  fail(expected: string): never;
}

export function createScanner(text: string): Scanner {
  let position = 0;
  const fail = (expected: string): never => refuse({ is: 'syntax', text, position, expected });
  const takeMatch = (pattern: RegExp): string | undefined => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = position;
    const match = sticky.exec(text)?.[0];
    if (match !== undefined) position += match.length;
    return match;
  };
  const take = (expected: string): boolean => {
    if (!text.startsWith(expected, position)) return false;
    position += expected.length;
    return true;
  };
  return {
    position: () => position,
    atEnd: () => position >= text.length,
    skipSpace: () => void takeMatch(/\s+/),
    take,
    takeWord(word) {
      if (!text.startsWith(word, position) || /[\w]/.test(text.charAt(position + word.length))) return false;
      position += word.length;
      return true;
    },
    takeMatch,
    expect(expected) {
      if (!take(expected)) fail(`'${expected}'`);
    },
    expectSpace() {
      if (takeMatch(/\s+/) === undefined) fail('a space');
    },
    fail,
  };
}
