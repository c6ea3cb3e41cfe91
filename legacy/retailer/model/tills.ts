/** How one till behaves: the differences between tills that are planted in the data set. */
export interface TillPlan {
  /** `S-DK01-T1`. */
  readonly tillId: string;
  readonly storeId: string;
  /** Days by which its price file is behind at the anchor; 0 = it takes each night's file. A till that is behind stays on its file. */
  readonly fileDaysBehind: number;
  /** Minutes from a night's run until this till has the file. */
  readonly fileDelayMinutes: number;
  /** Minutes until the ERP hears of a receipt: the n-th receipt waits for the n-th of these, over and over. */
  readonly receiptDelayMinutes: readonly number[];
}
