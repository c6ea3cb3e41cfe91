/** Mixes 32 bits so that neighbouring inputs give unrelated outputs; a bijection (murmur3's finaliser). */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

const hexPairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hex32(word: number): string {
  return `${hexPairs[word >>> 24] ?? ''}${hexPairs[(word >>> 16) & 255] ?? ''}${hexPairs[(word >>> 8) & 255] ?? ''}${hexPairs[word & 255] ?? ''}`;
}

/**
 * A seeded stream of numbers (mulberry32). Every topic, and within a topic every row, has its own stream, so that a topic
 * that draws once more shifts no other. Not for secrets.
 */
export class Random {
  #state: number;

  constructor(seed: number, topic: string, index = 0) {
    this.#state = mix(mix(seed + 0x9e3779b9) ^ hashText(topic) ^ mix(index + 1));
  }

  /** 32 bits. */
  word(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    return this.word() / 0x1_0000_0000;
  }

  /** Whole number, both ends included. */
  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const picked = list[Math.floor(this.next() * list.length)];
    if (picked === undefined) throw new Error('Cannot pick from an empty list.');
    return picked;
  }

  /** One of the values, by weight. */
  weighted<T>(table: readonly (readonly [T, number])[]): T {
    let sum = 0;
    for (const [, weight] of table) sum += weight;
    let left = this.next() * sum;
    for (const [value, weight] of table) {
      left -= weight;
      if (left < 0) return value;
    }
    const last = table.at(-1);
    if (last === undefined) throw new Error('Cannot pick from an empty table.');
    return last[0];
  }

  /** `words` × 8 hexadecimal digits. */
  hex(words: number): string {
    let text = '';
    for (let n = 0; n < words; n += 1) text += hex32(this.word());
    return text;
  }
}

const hexDigits = Buffer.from('0123456789abcdef', 'latin1');
const dashes: readonly number[] = [8, 13, 18, 23];

/**
 * GUIDs of one topic by row number; two rows of a topic never share one, since the last eight digits are a bijection of the
 * row. Written through one buffer: concatenated, 150,000 of them would live on as ropes of a dozen pieces each.
 */
export function guidsOf(seed: number, topic: string): (row: number) => string {
  const base = mix(hashText(topic) ^ mix(seed + 77));
  const text = Buffer.alloc(36, '-', 'latin1');
  const write = (from: number, digits: number, word: number) => {
    let at = from + digits - 1;
    let left = word;
    for (let n = 0; n < digits; n += 1) {
      text[at] = hexDigits[left & 15] ?? 0;
      left >>>= 4;
      at -= 1;
    }
  };
  write(0, 8, base);
  for (const at of dashes) text[at] = 0x2d;
  return (row) => {
    const middle = mix(Math.imul(row, 0x9e3779b1) ^ base);
    const more = mix(middle + 1);
    write(9, 4, middle);
    write(14, 4, ((middle >>> 16) & 0xfff) | 0x4000);
    write(19, 4, (more & 0xfff) | 0xa000);
    write(24, 4, more >>> 16);
    write(28, 8, mix(row ^ base));
    return text.toString('latin1');
  };
}
