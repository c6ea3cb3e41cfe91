/** The systems that can be embedded, by the name of the subgraph that wraps each. */
export const legacyNames = ['erp', 'crm', 'commerce', 'loyalty', 'pos'] as const;

export type LegacyName = (typeof legacyNames)[number];

/** Which vendor's system each of them is, as its `<NAME>_ADAPTER` has it. */
export const embeddedVendors: Readonly<Record<LegacyName, string>> = {
  erp: 'business-central',
  crm: 'dataverse',
  commerce: 'adobe-commerce',
  loyalty: 'voucherify',
  pos: 'tillserver',
};

/**
 * The systems that an environment does not name: those without an `<NAME>_URL`. A chain without tills says so by
 * `POS_ADAPTER=none`.
 */
export function missingSystems(env: Readonly<Record<string, string | undefined>>): readonly LegacyName[] {
  return legacyNames.filter(
    (name) => !env[`${name.toUpperCase()}_URL`] && env[`${name.toUpperCase()}_ADAPTER`] !== 'none',
  );
}
