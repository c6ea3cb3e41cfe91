import { randomBytes } from 'node:crypto';

/** Unguessable, so that no text of a user can pass for a raw number. */
const marker = `raw-number-${randomBytes(12).toString('hex')}:`;
const marked = new RegExp(`"${marker}([^"]*)"`, 'g');
const jsonNumber = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/;

/** A JSON number that is written with exactly this text, digits of a float's artefact included. */
export interface RawNumber {
  readonly text: string;
  toJSON(): string;
}

/** @param text a JSON number such as `29.949999999999999` or `1000.80`. Throws RangeError when JSON would not allow it. */
export function rawNumber(text: string): RawNumber {
  if (!jsonNumber.test(text)) throw new RangeError(`Not a JSON number: ${text}`);
  return { text, toJSON: () => marker + text };
}

/** JSON.stringify that writes every {@link RawNumber} with its own text. */
export function stringifyExact(value: unknown): string {
  // Throws on undefined rather than sending the word.
  const json = JSON.stringify(value) as string | undefined;
  if (json === undefined) throw new TypeError('There is no JSON for undefined.');
  return json.includes(marker) ? json.replace(marked, '$1') : json;
}
