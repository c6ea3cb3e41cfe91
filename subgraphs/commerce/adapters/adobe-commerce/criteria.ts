/** One condition. Values travel as they are: Adobe binds them, so that no value can become a condition. */
export interface Filter {
  readonly field: string;
  readonly condition: 'eq' | 'in' | 'gt' | 'gteq' | 'lt' | 'lteq' | 'neq';
  readonly value: string;
}

export interface Criteria {
  /** Filters of a group are alternatives, all groups must hold. */
  readonly groups: readonly (readonly Filter[])[];
  readonly sort?: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[];
  readonly pageSize?: number;
  readonly currentPage?: number;
  /** The search engine's container, for `/search` alone. */
  readonly requestName?: string;
}

/** Criteria as Adobe's query parameters. Fields are named by our own code or configuration, never by a request. */
export function criteriaQuery(criteria: Criteria): Record<string, string> {
  const query: Record<string, string> = {};
  const root = 'searchCriteria';
  criteria.groups.forEach((filters, group) => {
    filters.forEach(({ field, condition, value }, index) => {
      const at = `${root}[filter_groups][${group}][filters][${index}]`;
      query[`${at}[field]`] = field;
      query[`${at}[value]`] = value;
      query[`${at}[condition_type]`] = condition;
    });
  });
  criteria.sort?.forEach(({ field, direction }, index) => {
    query[`${root}[sortOrders][${index}][field]`] = field;
    query[`${root}[sortOrders][${index}][direction]`] = direction;
  });
  if (criteria.requestName !== undefined) query[`${root}[requestName]`] = criteria.requestName;
  if (criteria.pageSize !== undefined) query[`${root}[pageSize]`] = String(criteria.pageSize);
  if (criteria.currentPage !== undefined) query[`${root}[currentPage]`] = String(criteria.currentPage);
  // Adobe refuses a search without any criteria, even an empty one.
  if (Object.keys(query).length === 0) query[root] = '';
  return query;
}

/**
 * Filters that together match any of the values. `in` takes a comma list and trims it, so that a value with a comma or a space at
 * its edge is asked for by itself.
 */
export function anyOf(field: string, values: readonly string[]): Filter[] {
  const plain = values.filter((value) => !value.includes(',') && value.trim() === value);
  const others = values.filter((value) => !plain.includes(value));
  return [
    ...(plain.length === 0 ? [] : [{ field, condition: 'in', value: plain.join(',') } as const]),
    ...others.map((value) => ({ field, condition: 'eq', value }) as const),
  ];
}
