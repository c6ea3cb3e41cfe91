import { isJson, type Json, type Path } from '../plan/positions.ts';
import { fitsLeaf } from './leaf.ts';
import { emptyObject } from './merged.ts';
import type { ObjectProjection, ValueProjection } from './projection.ts';

/** Where a value does not fit the schema: null where none may be, or something of another type. */
export interface Misfit {
  readonly path: Path;
}

export interface Projected {
  readonly data: Json | null;
  readonly misfits: readonly Misfit[];
}

/** A null that must not stand where it is: whatever holds it becomes null in its place. */
const bubbling = Symbol('null that rises');

/**
 * Gives the client what it asked for, in its order, of what was merged; a null that the schema does not allow rises to the nearest place
 * that may be null.
 * @param introspected what `__schema` and `__type` give, by response name.
 */
export function project(root: Json, projection: ValueProjection, introspected: Json): Projected {
  const misfits: Misfit[] = [];
  const path: (string | number)[] = [];

  const misfit = (): void => void misfits.push({ path: [...path] });

  const objectOf = (value: Json, typeName: string | undefined, fields: ObjectProjection): unknown => {
    const object = emptyObject();
    for (const field of fields) {
      path.push(field.from);
      if (field.value.kind === 'typename') {
        if (typeName === undefined) misfit();
        object[field.name] = typeName;
        path.pop();
        if (typeName === undefined) return bubbling;
        continue;
      }
      const given =
        field.value.kind === 'introspection' ? introspected[field.from] : valueOf(value[field.from], field.value);
      path.pop();
      if (given === bubbling) return bubbling;
      object[field.name] = given;
    }
    return object;
  };

  const valueOf = (value: unknown, how: ValueProjection): unknown => {
    if (how.kind === 'nonNull') {
      const known = misfits.length;
      const given = valueOf(value, how.of);
      if (given !== null) return given;
      // Told once: where the value itself was wrong, or an object below it could not stand, that is the reason.
      if (misfits.length === known) misfit();
      return bubbling;
    }
    if (value === undefined || value === null) return null;
    switch (how.kind) {
      case 'leaf':
        if (fitsLeaf(value, how.leaf)) return value;
        misfit();
        return null;
      case 'list': {
        if (!Array.isArray(value)) {
          misfit();
          return null;
        }
        const list: unknown[] = [];
        let isWhole = true;
        for (const [index, element] of value.entries()) {
          path.push(index);
          const given = valueOf(element, how.of);
          path.pop();
          if (given === bubbling) isWhole = false;
          list.push(given);
        }
        return isWhole ? list : null;
      }
      case 'object': {
        const typeName = how.only?.name ?? (isJson(value) ? (value['__typename'] ?? undefined) : undefined);
        const fields = typeName === undefined || typeof typeName === 'string' ? how.fieldsOf(typeName) : undefined;
        if (!isJson(value) || fields === undefined) {
          misfit();
          return null;
        }
        const given = objectOf(value, typeof typeName === 'string' ? typeName : undefined, fields);
        return given === bubbling ? null : given;
      }
      default:
        return null;
    }
  };

  const data = valueOf(root, projection);
  return { data: isJson(data) ? data : null, misfits };
}
