/** A `$filter` of Business Central: fields are named by us, values are literals, whatever text they hold. */
export type Filter = { readonly text: string };

export function eq(field: string, value: string | boolean): Filter {
  return { text: `${field} eq ${literal(value)}` };
}

/** Compares with a number. Throws RangeError unless the text is a plain decimal. */
export function eqNumber(field: string, value: string): Filter {
  if (!/^\d{1,15}(\.\d{1,10})?$/.test(value)) throw new RangeError('This is not a decimal.');
  return { text: `${field} eq ${value}` };
}

/** Compares with a day, YYYY-MM-DD: a literal without quotes. Throws RangeError unless it is one. */
export function eqDay(field: string, value: string): Filter {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new RangeError('This is not a day.');
  return { text: `${field} eq ${value}` };
}

/** `field in (…)`, which needs `$schemaversion=2.1`. An empty list matches nothing and must not be sent. */
export function oneOf(field: string, values: readonly string[]): Filter {
  if (values.length === 0) throw new RangeError('A list of values is not empty.');
  return { text: `${field} in (${values.map(literal).join(',')})` };
}

/** Compares with a date and time: a literal without quotes. Throws RangeError unless it is an instant. */
export function instant(field: string, operator: 'eq' | 'gt' | 'ge', value: string): Filter {
  const time = Date.parse(value);
  if (Number.isNaN(time)) throw new RangeError('This is not an instant.');
  return { text: `${field} ${operator} ${new Date(time).toISOString()}` };
}

export function after(field: string, value: string): Filter {
  return { text: `${field} gt ${literal(value)}` };
}

export function all(...filters: readonly Filter[]): Filter {
  return { text: filters.map(({ text }) => text).join(' and ') };
}

function literal(value: string | boolean): string {
  return typeof value === 'boolean' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
