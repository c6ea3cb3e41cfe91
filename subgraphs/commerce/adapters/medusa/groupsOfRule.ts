const GROUP_ATTRIBUTES: ReadonlySet<string> = new Set(['customer.groups.id', 'customer_group_id', 'customer.groups']);

/** Whether a rule asks for customer groups, by their ids. */
export function asksGroup(attribute: string | null | undefined): boolean {
  return attribute != null && GROUP_ATTRIBUTES.has(attribute);
}

/** Values of a price's or a price list's rule: text, or a list of it. */
export function valuesOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
}
