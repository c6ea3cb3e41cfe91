import fc from 'fast-check';

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__typename',
  'then',
  'length',
  'a',
  '',
];

/** Keys that mean something to an object, and values of every JSON type. */
export const hostileJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      -1,
      1e308,
      '',
      'Query',
      '__proto__',
      'constructor',
      '\ud800',
      'x'.repeat(300),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    // As it comes over the wire: "__proto__" is then a key of the object's own.
    fc
      .array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 4 })), tie('value')), { maxLength: 5 })
      .map((entries) => objectOf(entries)),
  ),
})).value;

function objectOf(entries: readonly (readonly [string, unknown])[]): unknown {
  const fields = entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return JSON.parse(`{${fields.join(',')}}`) as unknown;
}
