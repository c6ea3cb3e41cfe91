import { isJson } from '../../plan/positions.ts';
import type { ObjectProjection, ValueProjection } from '../projection.ts';
import { Constants, makeFunction } from './makeFunction.ts';
import { quote } from './quote.ts';

/** Texts of objects and lists that stand in several places of an answer; '' for those that have not been written yet. */
export type SharedTexts = Map<unknown, string>;

/** Writes a value as JSON. Throws {@link surprise} where it does not fit the schema as it is. */
export type Write = (value: unknown, shared: SharedTexts | undefined) => string;

/** Thrown for what only the generic way knows to answer: a null that rises, a value of another type. */
export const surprise = new Error('The answer does not fit the operation as it is.');

/**
 * Makes the function that reads what a client asked for out of the merged answer and writes it as JSON, in one go. It is written for the
 * operation: every field by its name, every leaf by its type. Whatever is not plain and whole is left to the generic way
 * (`project.ts`), which knows all rules. undefined: the operation has parts that are not compiled.
 */
export function compileWriter(projection: ValueProjection): Write | undefined {
  return isCompilable(projection) ? writerOf(projection) : undefined;
}

/** Introspection is answered beside the plan, by the root alone. */
function isCompilable(projection: ValueProjection): boolean {
  if (projection.kind !== 'object' || projection.only === undefined) return false;
  return projection.fieldsOf(projection.only.name)?.every(({ value }) => value.kind !== 'introspection') === true;
}

/** For a value that is neither null nor missing: where null may stand is for whoever holds the value to know. */
function writerOf(projection: ValueProjection): Write {
  switch (projection.kind) {
    case 'list':
      return listWriter(projection.of);
    case 'object':
      return projection.only === undefined
        ? abstractWriter(projection)
        : objectWriter(projection, projection.only.name);
    default:
      throw new Error('Leaves are written by what holds them.');
  }
}

type ObjectValue = Extract<ValueProjection, { kind: 'object' }>;

/** Compiled when an object is met, since of an abstract type's possible types most never come. */
function objectWriter(projection: ObjectValue, typeName: string): Write {
  let write: Write | undefined;
  return (value, shared) => {
    if (!isJson(value)) throw surprise;
    if (write === undefined) {
      const fields = projection.fieldsOf(typeName);
      if (fields === undefined) throw surprise;
      write = compileObject(fields, typeName);
    }
    return remembering(value, shared, write);
  };
}

function abstractWriter(projection: ObjectValue): Write {
  const byType = new Map<string | undefined, Write>();
  return (value, shared) => {
    if (!isJson(value)) throw surprise;
    const typeName = value['__typename'] ?? undefined;
    if (typeof typeName !== 'string' && typeName !== undefined) throw surprise;
    let write = byType.get(typeName);
    if (write === undefined) {
      const fields = projection.fieldsOf(typeName);
      // Names that are no type's come from outside, and there is no end of them.
      if (fields === undefined) throw surprise;
      write = compileObject(fields, typeName);
      byType.set(typeName, write);
    }
    return remembering(value, shared, write);
  };
}

/** What stands in several places is written once. */
function remembering(value: unknown, shared: SharedTexts | undefined, write: Write): string {
  const known = shared?.get(value);
  if (known === undefined) return write(value, shared);
  if (known !== '') return known;
  const text = write(value, shared);
  shared?.set(value, text);
  return text;
}

function listWriter(of: ValueProjection): Write {
  const element = compileValue(of);
  const write: Write = (value, shared) => {
    const list = value as readonly unknown[];
    let text = '[';
    for (let index = 0; index < list.length; index += 1) {
      text += index === 0 ? element(list[index], shared) : `,${element(list[index], shared)}`;
    }
    return `${text}]`;
  };
  return (value, shared) => {
    if (!Array.isArray(value)) throw surprise;
    return remembering(value, shared, write);
  };
}

function compileValue(of: ValueProjection): Write {
  const constants = new Constants();
  return make(`(v, shared) => ${expressionFor('v', of, constants)}`, constants);
}

/** @param typeName undefined: of an interface whose fields alone are asked for, the type need not be known */
function compileObject(fields: ObjectProjection, typeName: string | undefined): Write {
  const constants = new Constants();
  const reads: string[] = [];
  const parts: string[] = [];
  for (const [index, { name, from, value }] of fields.entries()) {
    const key = `${index === 0 ? '{' : ','}${JSON.stringify(name)}:`;
    if (value.kind === 'typename') {
      if (typeName === undefined) throw surprise;
      parts.push(JSON.stringify(key + JSON.stringify(typeName)));
      continue;
    }
    reads.push(`const v${index} = v[${JSON.stringify(from)}];`);
    parts.push(`${JSON.stringify(key)} + (${expressionFor(`v${index}`, value, constants)})`);
  }
  if (parts.length === 0) return () => '{}';
  return make(`(v, shared) => { ${reads.join(' ')} return ${parts.join(' + ')} + '}'; }`, constants);
}

function make(source: string, constants: Constants): Write {
  const names = ['q', 'surprised', ...constants.names];
  return makeFunction(names, source, [quote, surprised, ...constants.values]) as Write;
}

function surprised(): never {
  throw surprise;
}

/** @param at name of the variable that holds the value */
function expressionFor(at: string, projection: ValueProjection, constants: Constants): string {
  const isRequired = projection.kind === 'nonNull';
  const of = isRequired ? projection.of : projection;
  const otherwise = isRequired ? 'surprised()' : `${at} == null ? 'null' : surprised()`;
  const orNull = (expression: string): string =>
    isRequired ? `${at} == null ? surprised() : ${expression}` : `${at} == null ? 'null' : ${expression}`;
  switch (of.kind) {
    case 'leaf': {
      const { leaf } = of;
      switch (leaf.is) {
        case 'string':
          return `typeof ${at} === 'string' ? q(${at}) : ${otherwise}`;
        case 'int':
          return `typeof ${at} === 'number' && (${at} | 0) === ${at} ? '' + ${at} : ${otherwise}`;
        case 'float':
          return `typeof ${at} === 'number' && Number.isFinite(${at}) ? '' + ${at} : ${otherwise}`;
        case 'boolean':
          return `${at} === true ? 'true' : ${at} === false ? 'false' : ${otherwise}`;
        case 'id':
          return `typeof ${at} === 'string' ? q(${at}) : Number.isSafeInteger(${at}) ? '' + ${at} : ${otherwise}`;
        case 'enum': {
          const texts = constants.name(new Map([...leaf.names].map((name) => [name, JSON.stringify(name)])));
          return `${texts}.get(${at}) ?? (${otherwise})`;
        }
        case 'any':
          return orNull(`typeof ${at} === 'string' ? q(${at}) : JSON.stringify(${at})`);
      }
    }
    // falls through: every leaf has returned
    case 'list':
    case 'object':
      return orNull(`${constants.name(writerOf(of))}(${at}, shared)`);
    case 'nonNull':
    case 'typename':
    case 'introspection':
      throw new Error('No value is projected so.');
  }
}
