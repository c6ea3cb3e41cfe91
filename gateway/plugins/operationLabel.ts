/**
 * What logs and metrics call an operation: a client may name it anything, a person's phone number too, so only names that the
 * house ships are kept.
 */
export function operationLabel(name: string | undefined, knownOperations: ReadonlySet<string>): string {
  if (name === undefined) return 'anonymous';
  return knownOperations.has(name) ? name : 'other';
}
