import type { Store, TillPlan } from '../model.ts';

/** Tills whose price file is behind, by days: documents and tests name them. */
const behind: Readonly<Record<string, number>> = {
  // From before the watch week.
  'S-DK01-T2': 8,
  'S-SE01-T2': 8,
  // From before Black November.
  'S-NO02-T1': 5,
  // From before the jewel of the day was entered.
  'S-DK06-M1': 3,
};

/** Mobile tills are carried out of reach and tell late; in each row a later receipt overtakes an earlier one. */
const receiptDelays = { fixed: [4, 1, 11, 2, 7], mobile: [25, 3, 90, 12, 40] } as const;

/** Every till of every store. */
export function buildTills(stores: readonly Store[]): TillPlan[] {
  return stores.flatMap(({ storeId, tillIds }) =>
    tillIds.map((tillId, index) => ({
      tillId,
      storeId,
      fileDaysBehind: behind[tillId] ?? 0,
      fileDelayMinutes: 2 + 3 * index,
      receiptDelayMinutes: /-M\d+$/.test(tillId) ? receiptDelays.mobile : receiptDelays.fixed,
    })),
  );
}
