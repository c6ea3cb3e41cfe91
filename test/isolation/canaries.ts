/** A word that stands for what belongs to one identity alone. */
export function canaryOf(identity: string): string {
  return `canary-${Buffer.from(identity).toString('hex')}-`;
}

/** The canaries in a text that are not this identity's. */
export function foreignCanaries(text: string, identity: string): readonly string[] {
  return (text.match(/canary-[0-9a-f]*-/g) ?? []).filter((found) => found !== canaryOf(identity));
}
