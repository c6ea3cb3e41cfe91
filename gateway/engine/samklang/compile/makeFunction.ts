/**
 * Makes a function of a source that we have written. The only names of a client's in it are those of a validated operation, as JSON texts;
 * everything else is handed in.
 * @param names by which the source knows what is handed in
 */
export function makeFunction(names: readonly string[], expression: string, given: readonly unknown[]): unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- see above
  const maker = new Function(...names, `"use strict"; return ${expression};`) as (...values: unknown[]) => unknown;
  return maker(...given);
}

/** Values that a source is handed, by the names that it knows them by. */
export class Constants {
  readonly values: unknown[] = [];

  /** The name by which the source knows this value. */
  name(value: unknown): string {
    return `c${this.values.push(value) - 1}`;
  }

  get names(): string[] {
    return this.values.map((_value, index) => `c${index}`);
  }
}
