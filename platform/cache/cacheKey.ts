/** For whom what lies under a key holds: everybody, a group such as a price group, or one identity alone. */
export type CacheScope =
  | { readonly kind: 'public' }
  | { readonly kind: 'group'; readonly group: string }
  /** `identityScope` of a request, or the one account that a fact is about. It never leaves the process. */
  | { readonly kind: 'identity'; readonly identity: string };

declare const made: unique symbol;

interface KeyParts {
  readonly text: string;
  readonly scope: CacheScope['kind'];
  readonly tags: readonly string[];
}

/** Made by {@link cacheKey} alone, so that no key is without the scope of its value. */
export type CacheKey = KeyParts & { readonly [made]: true };

export const publicScope: CacheScope = Object.freeze({ kind: 'public' });

/**
 * @param parts everything that the value depends on, but for whom it holds. No part can be mistaken for its neighbour.
 * @param tags of what the value is about: a change of it makes the value be asked for anew, on all nodes.
 */
export function cacheKey(
  scope: CacheScope,
  parts: readonly [string, ...(string | number | null)[]],
  tags: readonly string[] = [],
): CacheKey {
  const text = JSON.stringify([...whose(scope), ...parts]);
  return { text, scope: scope.kind, tags } as CacheKey;
}

function whose(scope: CacheScope): readonly string[] {
  switch (scope.kind) {
    case 'public':
      return ['public'];
    case 'group':
      return ['group', scope.group];
    case 'identity':
      return ['identity', scope.identity];
  }
}
