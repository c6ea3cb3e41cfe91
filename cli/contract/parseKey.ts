import type { Representation } from './entityUnderTest.ts';

/**
 * Reads a key as it is written on the command line: `Product:sku=N00001`, more parts separated by commas, `Product:buyer.id=7` for one
 * within another.
 * @throws when it is written otherwise
 */
export function parseKey(text: string): Representation {
  const [, typeName, parts] = /^([A-Za-z_]\w*):(.+)$/.exec(text) ?? [];
  if (typeName === undefined || parts === undefined) throw new Error(`"${text}" is no key such as Product:sku=N00001.`);
  const fields: Record<string, unknown> = {};
  for (const part of parts.split(',')) {
    const [, path, value] = /^([\w.]+)=(.*)$/.exec(part) ?? [];
    if (path === undefined || value === undefined) throw new Error(`"${part}" is no part of a key such as sku=N00001.`);
    put(fields, path.split('.'), value);
  }
  return { ...fields, __typename: typeName };
}

function put(holder: Record<string, unknown>, [top = '', ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    holder[top] = value;
    return;
  }
  const inner: Record<string, unknown> = {};
  const before = holder[top];
  if (typeof before === 'object' && before !== null) Object.assign(inner, before);
  put(inner, rest, value);
  holder[top] = inner;
}
