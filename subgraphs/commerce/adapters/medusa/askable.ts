/** Longest text of a key that can name anything. */
const LONGEST = 255;

/** Whether a text can be a key at all. PostgreSQL, below Medusa, knows no NUL: a list that holds one fails whole. */
export function isAskable(value: string): boolean {
  return value !== '' && value.length <= LONGEST && !value.includes('\u0000');
}
