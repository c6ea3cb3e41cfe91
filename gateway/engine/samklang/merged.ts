/** An object of the merged answer. It has no prototype, so no response name means anything to it. */
export type Merged = Record<string, unknown>;

const nothing: object = Object.freeze(Object.create(null) as object);

/**
 * Has what a function constructs inherit nothing. What `Object.create(null)` gives is kept as a hash table; an instance whose prototype is
 * empty is read as fast as any object.
 */
export function inheritingNothing<T extends abstract new (...given: never[]) => Merged>(constructor: T): T {
  Reflect.set(constructor, 'prototype', nothing);
  return constructor;
}

const Empty = inheritingNothing(function () {
  // Fields come later.
} as unknown as new () => Merged);

export function emptyObject(): Merged {
  return new Empty();
}
