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
    let left = this.next() * table.reduce((sum, [, weight]) => sum + weight, 0);
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

/** GUIDs of one topic by row number; two rows of a topic never share one, since the last group holds a bijection of the row. */
export function guidsOf(seed: number, topic: string): (row: number) => string {
  const base = mix(hashText(topic) ^ mix(seed + 77));
  const head = hex32(base);
  return (row) => {
    const a = hex32(mix(row ^ base));
    const b = mix(Math.imul(row, 0x9e3779b1) ^ base);
    return `${head}-${hex32(b).slice(0, 4)}-4${hex32(b).slice(5)}-a${hex32(mix(b)).slice(1, 4)}-${hex32(mix(b + 1)).slice(0, 4)}${a}`;
  };
}
