import { refuse } from './problem.ts';

type Shape = Map<string, Shape | null>;

/** Adobe's `fields=items[sku,custom_attributes[value]],total_count`: what is not named is left out. */
export function project(value: unknown, fields: string | null): unknown {
  if (fields === null || fields === '') return value;
  return applyShape(value, parseFields(fields));
}

function parseFields(text: string): Shape {
  let at = 0;
  const list = (): Shape => {
    const shape: Shape = new Map();
    for (;;) {
      const name = /^[A-Za-z0-9_]+/.exec(text.slice(at))?.[0];
      if (name === undefined) return refuse(400, 'Invalid "fields" filter: %1', [text]);
      at += name.length;
      if (text[at] === '[') {
        at += 1;
        shape.set(name, list());
        if (text[at] !== ']') return refuse(400, 'Invalid "fields" filter: %1', [text]);
        at += 1;
      } else shape.set(name, null);
      if (text[at] !== ',') return shape;
      at += 1;
    }
  };
  const shape = list();
  return at === text.length ? shape : refuse(400, 'Invalid "fields" filter: %1', [text]);
}

function applyShape(value: unknown, shape: Shape): unknown {
  if (Array.isArray(value)) return value.map((item) => applyShape(item, shape));
  if (typeof value !== 'object' || value === null) return value;
  // Only what is named is touched: a row's costly parts are made when read.
  return Object.fromEntries(
    [...shape].flatMap(([name, innerShape]) => {
      if (!Object.hasOwn(value, name)) return [];
      const inner = (value as Readonly<Record<string, unknown>>)[name];
      return [[name, innerShape === null ? inner : applyShape(inner, innerShape)]];
    }),
  );
}
