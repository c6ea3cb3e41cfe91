import type { Page, PageGroup } from '../pages/page.ts';
import { pageOf } from '../pages/index.ts';
import { badRequest, BcError, segmentNotFound } from './errors.ts';

/** What a path names. */
export type Target =
  | { readonly is: 'companies'; readonly group: PageGroup; readonly id: string | null }
  | { readonly is: 'subscriptions'; readonly id: string | null }
  | { readonly is: 'batch'; readonly group: PageGroup }
  | { readonly is: 'collection'; readonly page: Page; readonly within: Within | null; readonly countOnly: boolean }
  | { readonly is: 'row'; readonly page: Page; readonly within: Within | null; readonly id: string }
  | { readonly is: 'action'; readonly page: Page; readonly id: string; readonly action: string };

/** The row whose navigation property a path follows: `salesOrders({id})/salesOrderLines`. */
export interface Within {
  readonly page: Page;
  readonly id: string;
  readonly navigation: string;
}

const groups: Readonly<Record<string, PageGroup>> = {
  '/api/v2.0': 'v2.0',
  '/api/samklang/retail/v1.0': 'retail',
};

/** The address of a group, for links. */
export function groupPath(group: PageGroup): string {
  return group === 'v2.0' ? '/api/v2.0' : '/api/samklang/retail/v1.0';
}

interface Segment {
  readonly name: string;
  /** Decoded, without quotes; null without parentheses. */
  readonly key: string | null;
}

/** Reads a path below the environment. Throws {@link BcError} 404 on what does not exist, 400 on a key that is none. */
export function resolvePath(path: string, companyId: string): Target {
  const root = Object.keys(groups).find((prefix) => path === prefix || path.startsWith(`${prefix}/`));
  const group = root === undefined ? undefined : groups[root];
  if (root === undefined || group === undefined) throw segmentNotFound(path.split('/')[1] ?? '');
  const [first, second, third, fourth, ...rest] = path
    .slice(root.length + 1)
    .split('/')
    .filter((part) => part !== '')
    .map(readSegment);
  if (first === undefined) throw segmentNotFound(root);
  if (first.name === '$batch' && second === undefined) return { is: 'batch', group };
  if (first.name === 'subscriptions' && group === 'v2.0' && second === undefined) {
    return { is: 'subscriptions', id: first.key };
  }
  if (first.name !== 'companies') throw segmentNotFound(first.name);
  if (second === undefined) {
    return { is: 'companies', group, id: first.key === null ? null : guid(first.key) };
  }
  if (first.key === null) throw segmentNotFound(second.name);
  if (guid(first.key) !== companyId) {
    throw new BcError(404, 'Internal_CompanyNotFound', 'Cannot find company.');
  }
  const page = pageOf(group, second.name);
  if (page === undefined) throw segmentNotFound(second.name);
  if (third === undefined) return endOf(page, second.key, null);
  if (third.name === '$count' && second.key === null && fourth === undefined) {
    return { is: 'collection', page, within: null, countOnly: true };
  }
  if (second.key === null || rest.length > 0) throw segmentNotFound(third.name);
  const id = guid(second.key);
  if (third.name.startsWith('Microsoft.NAV.') && fourth === undefined) {
    return { is: 'action', page, id, action: third.name.slice('Microsoft.NAV.'.length) };
  }
  const relation = page.relations[third.name];
  if (relation === undefined) throw segmentNotFound(third.name);
  const within = { page, id, navigation: third.name };
  if (fourth === undefined) return endOf(relation.page(), third.key, within);
  if (fourth.name !== '$count' || third.key !== null) throw segmentNotFound(fourth.name);
  return { is: 'collection', page: relation.page(), within, countOnly: true };
}

function endOf(page: Page, key: string | null, within: Within | null): Target {
  if (key === null) return { is: 'collection', page, within, countOnly: false };
  return { is: 'row', page, within, id: guid(key) };
}

function readSegment(part: string): Segment {
  const match = /^([^()]+)(?:\(([^()]*)\))?$/.exec(decode(part));
  if (match === null) throw badRequest(`Bad Request - Error in query syntax.`);
  const key = match[2];
  return { name: match[1] ?? '', key: key === undefined ? null : key.replace(/^'(.*)'$/, '$1') };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('Bad Request - Error in query syntax.');
  }
}

function guid(key: string): string {
  const text = key.replace(/^id=/, '').toLowerCase();
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text;
  throw badRequest(`Invalid key '${key}': the key of an entity is its id, an Edm.Guid.`);
}
