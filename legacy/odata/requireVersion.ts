import { refuse } from './problem.ts';

/** Refuses a caller who does not speak OData 4.0: `OData-Version` of her body, `OData-MaxVersion` of what she can read. */
export function requireVersion(header: (name: string) => string | undefined): void {
  for (const name of ['OData-Version', 'OData-MaxVersion']) {
    const value = header(name.toLowerCase())?.trim();
    if (value === undefined) continue;
    if (!/^4\.01?$/.test(value)) refuse({ is: 'unsupportedVersion', header: name, value });
  }
}
