const email = /[^\s@]+(?:@|%40)[^\s@]+\.[^\s@]+/giu;
/** Runs of digits with the separators that people write between them. */
const digitRun = /\+?\(?\p{Nd}(?:[\s().\-/]{0,2}\p{Nd}){6,}/gu;
const instant = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/u;
/** UUIDs, and the hexadecimal ids of traces, spans and hashes: a letter among them, or it may be a card number. */
const hexadecimalId =
  /^(?=.*[a-f])(?:[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/iu;

/** A run of fewer than seven digits is no number of a person. */
const mostDigits = 6;

/**
 * The second belt: takes out of a text whatever looks like an e-mail address, a phone, card or national number. Seven digits
 * or more in a row are enough; instants, UUIDs and hexadecimal ids stay readable.
 */
export function redact(text: string): string {
  if (isHarmless(text)) return text;
  const normal = text.normalize('NFKC');
  if (instant.test(normal) || hexadecimalId.test(normal)) return normal;
  return normal.replace(email, '[e-mail]').replace(digitRun, '[number]');
}

/** Most texts are words of the program: in plain letters, without an `@` in either spelling, and with fewer digits than a number has. */
function isHarmless(text: string): boolean {
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charCodeAt(index);
    if (letter > 0x7e || letter === 0x40 || letter === 0x25) return false;
    if (letter >= 0x30 && letter <= 0x39 && (digits += 1) > mostDigits) return false;
  }
  return true;
}
