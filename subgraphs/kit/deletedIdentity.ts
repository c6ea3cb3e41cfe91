/**
 * An identity record of which only its end is known.
 * @param at when it was deleted, or was seen to be, RFC 3339.
 */
export function deletedIdentity(id: string, at: string) {
  return {
    id,
    shared: false,
    deleted: true,
    displayName: null,
    birthDate: null,
    market: null,
    createdAt: null,
    modifiedAt: at,
    identifiers: [],
  } as const;
}
