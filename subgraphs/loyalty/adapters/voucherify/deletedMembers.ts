import { randomUUID } from 'node:crypto';

interface DeletedMember {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
}

export interface DeletionPosition {
  readonly epoch: string;
  readonly count: number;
}

/** Members that the vendor told us were deleted: its lists no longer show them, only the event does. */
export interface DeletedMembers {
  add(member: DeletedMember): void;
  /** Those after a position; all that are known when it is of another process. */
  since(position: DeletionPosition | null): {
    readonly members: readonly DeletedMember[];
    readonly position: DeletionPosition;
  };
}

/** Kept; far more than are deleted between two readings of the feed. */
const KEPT = 10_000;

export function createDeletedMembers(): DeletedMembers {
  const epoch = randomUUID();
  const members: DeletedMember[] = [];
  let dropped = 0;
  return {
    add: (member) => {
      members.push(member);
      if (members.length <= KEPT) return;
      members.shift();
      dropped += 1;
    },
    since: (position) => ({
      members: members.slice(position?.epoch === epoch ? Math.max(0, position.count - dropped) : 0),
      position: { epoch, count: dropped + members.length },
    }),
  };
}
