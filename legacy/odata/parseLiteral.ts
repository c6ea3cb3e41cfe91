import type { FieldPath, Literal } from './filter.ts';
import { refuse } from './problem.ts';
import type { Scanner } from './scanner.ts';

const patterns = {
  guid: /[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?![\w-])/,
  dateTime: /\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,12})?)?(Z|[+-]\d\d:\d\d)(?!\w)/,
  date: /\d{4}-\d\d-\d\d(?![\w:-])/,
  number: /-?\d+(\.\d+)?([eE][+-]?\d+)?(?![\w.-])/,
} as const;

/** A literal at the scanner's position. */
export function parseLiteral(scanner: Scanner): Literal {
  if (scanner.takeWord('null')) return { type: 'null' };
  if (scanner.takeWord('true')) return { type: 'boolean', value: true };
  if (scanner.takeWord('false')) return { type: 'boolean', value: false };
  const quoted = parseQuoted(scanner);
  if (quoted !== undefined) return { type: 'string', value: quoted };
  for (const type of ['guid', 'dateTime', 'date', 'number'] as const) {
    const text = scanner.takeMatch(patterns[type]);
    if (text === undefined) continue;
    if ((type === 'date' || type === 'dateTime') && Number.isNaN(Date.parse(text))) scanner.fail('a real date');
    return { type, value: type === 'guid' ? text.toLowerCase() : text };
  }
  return scanner.fail('a literal');
}

/** A string in single quotes, with `''` for a quote inside. */
export function parseQuoted(scanner: Scanner): string | undefined {
  const quoted = scanner.takeMatch(/'(?:[^']|'')*'/);
  return quoted?.slice(1, -1).replaceAll("''", "'");
}

/** Refuses a literal that the field's type cannot be compared with. */
export function requireComparable(field: FieldPath, literal: Literal, operator: string): void {
  const fits =
    literal.type === 'null'
      ? operator === 'eq' || operator === 'ne'
      : field.type === 'decimal' || field.type === 'int'
        ? literal.type === 'number'
        : field.type === 'dateTime'
          ? literal.type === 'dateTime' || literal.type === 'date'
          : field.type === literal.type;
  if (!fits) {
    refuse({ is: 'incompatibleTypes', field: field.path, fieldType: field.type, literal: literal.type, operator });
  }
}

/** A value of `PropertyValues=[…]`, which are strings whatever the field: read by the field's type. */
export function literalFromText(field: FieldPath, text: string): Literal {
  const wrong = (): never =>
    refuse({ is: 'incompatibleTypes', field: field.path, fieldType: field.type, literal: 'string', operator: 'In' });
  const whole = (pattern: RegExp): boolean => new RegExp(`^(?:${pattern.source})$`).test(text);
  switch (field.type) {
    case 'string':
      return { type: 'string', value: text };
    case 'guid':
      return whole(patterns.guid) ? { type: 'guid', value: text.toLowerCase() } : wrong();
    case 'boolean':
      return text === 'true' || text === 'false' ? { type: 'boolean', value: text === 'true' } : wrong();
    case 'decimal':
    case 'int':
      return whole(patterns.number) ? { type: 'number', value: text } : wrong();
    case 'date':
    case 'dateTime':
      return whole(patterns[field.type]) && !Number.isNaN(Date.parse(text))
        ? { type: field.type, value: text }
        : wrong();
  }
}
