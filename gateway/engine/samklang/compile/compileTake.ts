import { isJson, type Json } from '../../plan/positions.ts';
import { inheritingNothing, type Merged } from '../merged.ts';
import { mergeValue, type Shape, type TypeTest } from '../shape.ts';
import type { Take } from '../take.ts';
import { Constants, makeFunction } from './makeFunction.ts';

/**
 * Makes `mergeObject` for one shape: every field by its name, and what no other fetch has told made in one go, with all its fields.
 * undefined: the shape has a name that every object answers to (`constructor`), and must be read with care.
 */
export function compileTake(shape: Shape, isObjectType: TypeTest): Take | undefined {
  if (!isPlain(shape)) return undefined;
  const constants = new Constants();
  const lines = shape.map(({ key, name, below }) => {
    const to = `t[${JSON.stringify(name)}]`;
    const known = below === undefined ? 'x' : `take(x, k, ${constants.name(makerOf(below))}, ${constants.name(below)})`;
    const isTypeName = name === '__typename';
    return `x = v[${JSON.stringify(key)}];
      if (x !== undefined) {
        k = ${to};
        if (x === null) { if (k === undefined) ${to} = null; }
        ${isTypeName ? `else if (typeof k === 'string') { if (typeof x === 'string' && isObjectType(x)) ${to} = x; }` : ''}
        else ${to} = ${known};
      }`;
  });
  const take = (value: unknown, known: unknown, maker: Maker, below: Shape): unknown =>
    known === undefined ? maker(value) : mergeValue(known, value, below, isObjectType);
  return makeFunction(['isObjectType', 'take', ...constants.names], `(t, v) => { let x, k; ${lines.join('\n')} }`, [
    isObjectType,
    take,
    ...constants.values,
  ]) as Take;
}

/** Makes of a value of an answer one of the merged answer. */
type Maker = (value: unknown) => unknown;

function isPlain(shape: Shape): boolean {
  return shape.every(({ key, below }) => !(key in Object.prototype) && (below === undefined || isPlain(below)));
}

function makerOf(shape: Shape): Maker {
  const constants = new Constants();
  const lines = shape.map(({ key, name, below }) => {
    const value = `v[${JSON.stringify(key)}]`;
    if (below === undefined) return `this[${JSON.stringify(name)}] = ${value};`;
    const maker = constants.name(makerOf(below));
    return `x = ${value}; this[${JSON.stringify(name)}] = x === undefined ? x : ${maker}(x);`;
  });
  const source = `function (v) { let x; ${lines.join(' ')} }`;
  const Made = inheritingNothing(
    makeFunction(constants.names, source, constants.values) as new (value: Json) => Merged,
  );
  const maker: Maker = (value) => {
    if (isJson(value)) return new Made(value);
    return Array.isArray(value) ? value.map(maker) : value;
  };
  return maker;
}
