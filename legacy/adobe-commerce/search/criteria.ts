import { refuse, unknownProperty } from '../problem.ts';

export const conditionTypes = [
  'eq',
  'neq',
  'in',
  'nin',
  'like',
  'nlike',
  'gt',
  'lt',
  'gteq',
  'moreq',
  'lteq',
  'from',
  'to',
  'finset',
  'null',
  'notnull',
] as const;
export type ConditionType = (typeof conditionTypes)[number];

export interface Filter {
  readonly field: string;
  readonly value: string;
  readonly condition: ConditionType;
}

export interface SortOrder {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** A parsed `searchCriteria`: filters of a group are alternatives, groups must all hold. */
export interface SearchCriteria {
  readonly requestName: string | null;
  readonly groups: readonly (readonly Filter[])[];
  readonly sortOrders: readonly SortOrder[];
  /** 0 = everything. */
  readonly pageSize: number;
  readonly currentPage: number | null;
}

type Tree = Map<string, Tree | string>;

const prefix = 'searchCriteria';
const framework = 'Magento\\Framework\\Api\\';

/**
 * Reads `searchCriteria[…]` from a query. Adobe takes snake and camel case alike, and refuses what it does not know. Only
 * `/V1/search`, whose criteria are an interface of their own, knows `requestName`.
 */
export function parseSearchCriteria(
  query: URLSearchParams,
  type: 'SearchCriteriaInterface' | 'Search\\SearchCriteriaInterface',
): SearchCriteria {
  const tree = treeOf(query);
  if (tree === null) return refuse(400, '"%fieldName" is required. Enter and try again.', { fieldName: prefix });
  const known = ['filterGroups', 'sortOrders', 'pageSize', 'currentPage'];
  if (type !== 'SearchCriteriaInterface') known.push('requestName');
  for (const name of tree.keys()) if (!known.includes(name)) unknownProperty(name, framework + type);
  return {
    requestName: textAt(tree, 'requestName') ?? null,
    groups: childrenAt(tree, 'filterGroups').map((group) => {
      for (const name of group.keys()) if (name !== 'filters') unknownProperty(name, `${framework}FilterGroup`);
      return childrenAt(group, 'filters').map(filterOf);
    }),
    sortOrders: childrenAt(tree, 'sortOrders').map(sortOrderOf),
    pageSize: wholeAt(tree, 'pageSize') ?? 0,
    currentPage: wholeAt(tree, 'currentPage'),
  };
}

function filterOf(filter: Tree): Filter {
  for (const name of filter.keys())
    if (!['field', 'value', 'conditionType'].includes(name)) unknownProperty(name, `${framework}Filter`);
  const condition = textAt(filter, 'conditionType') ?? 'eq';
  const field = textAt(filter, 'field');
  if (field === undefined) return refuse(400, '"%fieldName" is required. Enter and try again.', { fieldName: 'field' });
  if (!isConditionType(condition)) return refuse(400, 'Undefined condition type: %1', [condition]);
  return { field, value: textAt(filter, 'value') ?? '', condition };
}

function sortOrderOf(order: Tree): SortOrder {
  for (const name of order.keys())
    if (!['field', 'direction'].includes(name)) unknownProperty(name, `${framework}SortOrder`);
  const direction = (textAt(order, 'direction') ?? 'DESC').toUpperCase();
  if (direction !== 'ASC' && direction !== 'DESC')
    return refuse(400, 'The sort order has to be specified as ASC for ascending order or DESC for descending order.');
  return { field: textAt(order, 'field') ?? '', direction };
}

function isConditionType(text: string): text is ConditionType {
  return (conditionTypes as readonly string[]).includes(text);
}

function treeOf(query: URLSearchParams): Tree | null {
  const tree: Tree = new Map();
  let present = false;
  for (const [key, value] of query) {
    const match = /^search(?:Criteria|_criteria)((?:\[[^[\]]*\])*)$/.exec(key);
    if (match === null) continue;
    present = true;
    const path = [...(match[1] ?? '').matchAll(/\[([^[\]]*)\]/g)].map(([, part]) => camelCase(part ?? ''));
    const last = path.pop();
    if (last === undefined) continue;
    let node = tree;
    for (const step of path) {
      const next = node.get(step) ?? new Map<string, Tree | string>();
      if (typeof next === 'string') return refuse(400, 'Invalid search criteria.');
      node.set(step, next);
      node = next;
    }
    node.set(last, value);
  }
  return present ? tree : null;
}

function camelCase(text: string): string {
  return text.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
}

function childrenAt(tree: Tree, name: string): Tree[] {
  const node = tree.get(name);
  if (node === undefined) return [];
  if (typeof node === 'string') return refuse(400, 'Invalid search criteria.');
  return [...node.values()].map((child) =>
    typeof child === 'string' ? refuse(400, 'Invalid search criteria.') : child,
  );
}

function textAt(tree: Tree, name: string): string | undefined {
  const node = tree.get(name);
  return node === undefined || typeof node === 'string' ? node : refuse(400, 'Invalid search criteria.');
}

function wholeAt(tree: Tree, name: string): number | null {
  const text = textAt(tree, name);
  if (text === undefined || text === '') return null;
  if (!/^\d{1,9}$/.test(text))
    return refuse(400, 'The "%1" value\'s type is invalid. The "%2" type was expected. Verify and try again.', [
      text,
      'int',
    ]);
  return Number(text);
}
