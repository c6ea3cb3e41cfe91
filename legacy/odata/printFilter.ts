import type { Filter, Literal } from './filter.ts';

/** Writes a filter so that parsing gives the same tree again. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case 'compare':
      return `${filter.field.path} ${filter.operator} ${printLiteral(filter.value)}`;
    case 'in':
      return filter.form === 'odata'
        ? `${filter.field.path} in (${filter.values.map(printLiteral).join(',')})`
        : `Microsoft.Dynamics.CRM.In(PropertyName='${filter.field.path}',PropertyValues=${JSON.stringify(filter.values.map(plain))})`;
    case 'text':
      return `${filter.function}(${filter.field.path},${quote(filter.value)})`;
    case 'and':
      return filter.operands
        .map((each) => (each.kind === 'or' ? `(${printFilter(each)})` : printFilter(each)))
        .join(' and ');
    case 'or':
      return filter.operands.map(printFilter).join(' or ');
    case 'not':
      return `not (${printFilter(filter.operand)})`;
  }
}

function printLiteral(literal: Literal): string {
  return literal.type === 'string' ? quote(literal.value) : plain(literal);
}

function plain(literal: Literal): string {
  return literal.type === 'null' ? 'null' : String(literal.value);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
