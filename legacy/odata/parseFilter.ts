import { z } from 'zod';
import type { ODataDialect } from './dialect.ts';
import type { EntityType } from './entityType.ts';
import { fieldOf, navigationOf } from './entityType.ts';
import type { FieldPath, Filter } from './filter.ts';
import { fieldsOf } from './filter.ts';
import { literalFromText, parseLiteral, parseQuoted, requireComparable } from './parseLiteral.ts';
import { refuse } from './problem.ts';
import type { Scanner } from './scanner.ts';
import { createScanner } from './scanner.ts';

/** Parameter aliases of the query: `@p1` → its expression as sent. */
export type Aliases = ReadonlyMap<string, string>;

/** Deeper nesting than any honest filter has. */
const maxDepth = 100;
const crmIn = 'Microsoft.Dynamics.CRM.In';
const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
const textFunctions = ['contains', 'startswith', 'endswith'] as const;

/**
 * Parses a `$filter` for rows of a type.
 * Throws {@link ODataError} on what is wrong, not allowed in the dialect, or not implemented.
 */
export function parseFilter(
  text: string,
  type: EntityType,
  dialect: ODataDialect,
  aliases: Aliases = new Map(),
): Filter {
  const scanner = createScanner(text);
  const filter = parseOr({ scanner, type, dialect, aliases, depth: 0 });
  scanner.skipSpace();
  if (!scanner.atEnd()) scanner.fail('the end');
  return filter;
}

interface Parsing {
  readonly scanner: Scanner;
  readonly type: EntityType;
  readonly dialect: ODataDialect;
  readonly aliases: Aliases;
  readonly depth: number;
}

function parseOr(parsing: Parsing): Filter {
  const filter = parseChain(parsing, 'or', parseAnd);
  if (filter.kind === 'or' && !parsing.dialect.orAcrossFields && fieldsOf(filter).size > 1)
    refuse({ is: 'orAcrossFields' });
  return filter;
}

function parseAnd(parsing: Parsing): Filter {
  return parseChain(parsing, 'and', parseUnary);
}

function parseChain(parsing: Parsing, kind: 'and' | 'or', parseOperand: (parsing: Parsing) => Filter): Filter {
  const { scanner } = parsing;
  const operands: Filter[] = [];
  do {
    scanner.skipSpace();
    const operand = parseOperand(parsing);
    if (operand.kind === kind) operands.push(...operand.operands);
    else operands.push(operand);
    scanner.skipSpace();
  } while (scanner.takeWord(kind));
  const [only] = operands;
  return operands.length === 1 && only !== undefined ? only : { kind, operands };
}

function parseUnary(parsing: Parsing): Filter {
  const { scanner } = parsing;
  if (parsing.depth > maxDepth) refuse({ is: 'notSupported', what: 'A filter nested this deep' });
  const deeper = { ...parsing, depth: parsing.depth + 1 };
  if (scanner.take('(')) {
    const inner = parseOr(deeper);
    scanner.skipSpace();
    scanner.expect(')');
    return inner;
  }
  if (scanner.takeWord('not')) {
    scanner.skipSpace();
    return { kind: 'not', operand: parseUnary(deeper) };
  }
  return parseCondition(parsing);
}

function parseCondition(parsing: Parsing): Filter {
  const { scanner, dialect } = parsing;
  const name = scanner.takeMatch(/[A-Za-z_]\w*(?:[./][A-Za-z_]\w*)*/) ?? scanner.fail('a property');
  if (scanner.take('(')) return parseCall(parsing, name);
  const field = resolveField(parsing.type, name);
  scanner.expectSpace();
  if (scanner.takeWord('in')) {
    if (!dialect.in) refuse({ is: 'inNotSupported' });
    return parseInList(scanner, field);
  }
  const operator = comparisons.find((candidate) => scanner.takeWord(candidate));
  if (operator === undefined) return scanner.fail('an operator');
  scanner.expectSpace();
  const value = parseLiteral(scanner);
  requireComparable(field, value, operator);
  return { kind: 'compare', operator, field, value };
}

function parseInList(scanner: Scanner, field: FieldPath): Filter {
  scanner.skipSpace();
  scanner.expect('(');
  const values = [];
  do {
    scanner.skipSpace();
    const value = parseLiteral(scanner);
    requireComparable(field, value, 'eq');
    values.push(value);
    scanner.skipSpace();
  } while (scanner.take(','));
  scanner.expect(')');
  return { kind: 'in', form: 'odata', field, values };
}

function parseCall(parsing: Parsing, name: string): Filter {
  if (name === crmIn && parsing.dialect.crmIn) return parseCrmIn(parsing);
  const called = textFunctions.find((candidate) => candidate === name);
  if (called === undefined || !parsing.dialect.textFunctions.includes(called))
    return refuse({ is: 'unknownFunction', name });
  const { scanner } = parsing;
  scanner.skipSpace();
  const property = scanner.takeMatch(/[A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*/) ?? scanner.fail('a property');
  const field = resolveField(parsing.type, property);
  if (field.type !== 'string') {
    refuse({ is: 'incompatibleTypes', field: field.path, fieldType: field.type, literal: 'string', operator: name });
  }
  scanner.skipSpace();
  scanner.expect(',');
  scanner.skipSpace();
  const value = parseQuoted(scanner) ?? scanner.fail('a string');
  scanner.skipSpace();
  scanner.expect(')');
  return { kind: 'text', function: called, field, value };
}

/** `PropertyName=…,PropertyValues=…`, each in place or by alias. */
function parseCrmIn({ scanner, type, aliases }: Parsing): Filter {
  const argument = (name: string): string => {
    scanner.skipSpace();
    scanner.expect(`${name}=`);
    const alias = scanner.takeMatch(/@[A-Za-z_]\w*/);
    if (alias !== undefined) return aliases.get(alias) ?? refuse({ is: 'missingAlias', alias });
    return scanner.takeMatch(/'(?:[^']|'')*'|\[(?:"(?:[^"\\]|\\.)*"|[^\]"])*\]/) ?? scanner.fail('an argument');
  };
  const nameText = argument('PropertyName');
  scanner.skipSpace();
  scanner.expect(',');
  const valuesText = argument('PropertyValues');
  scanner.skipSpace();
  scanner.expect(')');
  const nameScanner = createScanner(nameText.trim());
  const property = parseQuoted(nameScanner);
  if (property === undefined || !nameScanner.atEnd()) return nameScanner.fail('a quoted property name');
  const field = resolveField(type, property);
  return { kind: 'in', form: 'crm', field, values: stringsOf(valuesText).map((text) => literalFromText(field, text)) };
}

function stringsOf(json: string): readonly string[] {
  const invalid = (): never => refuse({ is: 'invalidValue', option: 'PropertyValues', value: json });
  try {
    const values = z.array(z.string()).nonempty().safeParse(JSON.parse(json));
    return values.success ? values.data : invalid();
  } catch (error) {
    if (error instanceof SyntaxError) return invalid();
    throw error;
  }
}

/** The field at a path; refuses what the type has not. */
export function resolveField(type: EntityType, path: string): FieldPath {
  const segments = path.split('/');
  if (segments.length > 2)
    return refuse({ is: 'notSupported', what: `A filter through more than one navigation ('${path}')` });
  let at = type;
  for (const step of segments.slice(0, -1)) {
    const navigation = navigationOf(at, step);
    if (navigation === undefined) return refuse({ is: 'unknownProperty', name: step, type: at.name });
    if (navigation.many) return refuse({ is: 'notSupported', what: `A filter through the collection '${step}'` });
    at = navigation.target();
  }
  const last = segments.at(-1) ?? '';
  const found = fieldOf(at, last);
  if (found === undefined) return refuse({ is: 'unknownProperty', name: last, type: at.name });
  return { path, type: found };
}
