import type { LegacyReply, LegacyRequest, RequestKind } from './request.ts';

/** Handles one route. Throw {@link Refusal} to end early with a reply. */
export type Handler = (request: LegacyRequest) => LegacyReply | Promise<LegacyReply>;

/** One route of a legacy system. */
export interface Route {
  /** Upper case, or `*` for every method. */
  readonly method: string;
  /**
   * `/rest/:store/V1/products/:sku`, where `:name` is one segment and a last `*name` is the rest of the path; or a RegExp over the
   * whole encoded path with named groups, for OData's `companies(…)/items(…)`.
   */
  readonly path: string | RegExp;
  /** Default: GET and HEAD are reads, all else writes. */
  readonly kind?: RequestKind;
  readonly handle: Handler;
}

/** What the router found for a path. */
export type RouteMatch =
  | { readonly outcome: 'found'; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly outcome: 'noMethod' }
  | { readonly outcome: 'noPath' };

/** First matching route wins, in the order given. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => RouteMatch {
  const compiled = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  return (method, path) => {
    let pathKnown = false;
    for (const { route, pattern } of compiled) {
      const match = pattern.exec(path);
      if (match === null) continue;
      const params = decodeAll(match.groups ?? {});
      if (params === undefined) continue;
      pathKnown = true;
      if (route.method === '*' || route.method === method) return { outcome: 'found', route, params };
    }
    return pathKnown ? { outcome: 'noMethod' } : { outcome: 'noPath' };
  };
}

function patternOf(path: string | RegExp): RegExp {
  if (typeof path !== 'string') return path;
  const source = path
    .split('/')
    .map((segment) => {
      if (segment.startsWith(':')) return `(?<${segment.slice(1)}>[^/]+)`;
      if (segment.startsWith('*')) return `(?<${segment.slice(1)}>.*)`;
      return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('/');
  return new RegExp(`^${source}$`);
}

function decodeAll(groups: Readonly<Record<string, string | undefined>>): Record<string, string> | undefined {
  try {
    const known = Object.entries(groups).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, decodeURIComponent(value)] as const],
    );
    return Object.fromEntries(known);
  } catch {
    return undefined; // A broken percent escape is no path that we know.
  }
}
