import type { ODataDialect } from './dialect.ts';
import type { FieldValue, Row } from './entityType.ts';
import type { FieldPath, Filter } from './filter.ts';
import { comparableOf, comparableOfLiteral, compareValues } from './values.ts';

/** Follows a single-valued navigation from a row, for filters such as `customerid_contact/fullname eq '…'`. */
export type Follow = (row: Row, navigation: string) => Row | undefined;

type Spelling = Pick<ODataDialect, 'ignoreCase'>;

/** True when the row satisfies the filter. See {@link compileFilter} for many rows. */
export function evaluate(filter: Filter, row: Row, dialect: Spelling, follow?: Follow): boolean {
  return compileFilter(filter, dialect, follow)(row);
}

/** The filter as a predicate. Null equals null only, and is neither greater nor less than anything. */
export function compileFilter(filter: Filter, dialect: Spelling, follow?: Follow): (row: Row) => boolean {
  const { ignoreCase } = dialect;
  switch (filter.kind) {
    case 'and': {
      const operands = filter.operands.map((each) => compileFilter(each, dialect, follow));
      return (row) => operands.every((holds) => holds(row));
    }
    case 'or': {
      const operands = filter.operands.map((each) => compileFilter(each, dialect, follow));
      return (row) => operands.some((holds) => holds(row));
    }
    case 'not': {
      const holds = compileFilter(filter.operand, dialect, follow);
      return (row) => !holds(row);
    }
    case 'text': {
      const read = reader(filter.field, follow);
      const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
      const part = fold(filter.value);
      return (row) => {
        const value = read(row);
        if (typeof value !== 'string') return false;
        const text = fold(value);
        if (filter.function === 'contains') return text.includes(part);
        return filter.function === 'startswith' ? text.startsWith(part) : text.endsWith(part);
      };
    }
    case 'in': {
      const { type } = filter.field;
      const read = reader(filter.field, follow);
      const wanted = filter.values.map((value) => comparableOfLiteral(type, value, ignoreCase));
      if (type === 'decimal' || type === 'int') {
        return (row) => {
          const value = comparableOf(type, read(row), ignoreCase);
          return wanted.some((each) => compareValues(type, value, each) === 0);
        };
      }
      const set = new Set(wanted);
      return (row) => set.has(comparableOf(type, read(row), ignoreCase));
    }
    case 'compare': {
      const { operator, field } = filter;
      const read = reader(field, follow);
      const wanted = comparableOfLiteral(field.type, filter.value, ignoreCase);
      return (row) => {
        const value = comparableOf(field.type, read(row), ignoreCase);
        const order = compareValues(field.type, value, wanted);
        if (operator === 'eq') return order === 0;
        if (operator === 'ne') return order !== 0;
        if (value === null || wanted === null) return false;
        if (operator === 'gt') return order > 0;
        if (operator === 'ge') return order >= 0;
        return operator === 'lt' ? order < 0 : order <= 0;
      };
    }
  }
}

function reader(field: FieldPath, follow: Follow | undefined): (row: Row) => FieldValue | undefined {
  const steps = field.path.split('/');
  const [first = ''] = steps;
  if (steps.length === 1) return (row) => row[first];
  const last = steps.at(-1) ?? '';
  return (row) => {
    let at: Row | undefined = row;
    for (const step of steps.slice(0, -1)) at = at === undefined ? undefined : follow?.(at, step);
    return at?.[last];
  };
}
